'use client';

import { DialogContent } from '@/components/ui/dialog';
import { CopyOnce } from './copy-once';

const words = {
  invite: { title: 'The invitation is ready', label: 'Invitation link', life: 'seven days' },
  reset: { title: 'The link is ready', label: 'Link to a new password', life: 'one hour' },
};

export function LinkToCopy({ purpose, url }: { purpose: keyof typeof words; url: string }) {
  const { title, label, life } = words[purpose];
  return (
    <DialogContent title={title}>
      <CopyOnce
        label={label}
        value={url}
        note={`Send it to that person alone: whoever opens it first can use it. It works once, within ${life}, and is not shown again.`}
      />
    </DialogContent>
  );
}
