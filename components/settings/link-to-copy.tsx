'use client';

import { DialogContent } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { CopyOnce } from './copy-once';

const links = {
  invite: { title: 'The invitation is ready', label: 'Invitation link', life: 'seven days' },
  reset: { title: 'The link is ready', label: 'Link to a new password', life: 'one hour' },
};

export function LinkToCopy({ purpose, url }: { purpose: keyof typeof links; url: string }) {
  const t = useWords();
  const { title, label, life } = links[purpose];
  return (
    <DialogContent title={t(title)}>
      <CopyOnce
        label={t(label)}
        value={url}
        note={t(
          'Send it to that person alone: whoever opens it first can use it. It works once, within {life}, and is not shown again.',
          { life: t(life) },
        )}
      />
    </DialogContent>
  );
}
