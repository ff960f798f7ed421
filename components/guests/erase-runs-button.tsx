'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import { eraseRuns } from '@/lib/assistant/actions';

/** Takes a guest's words out of what the assistant kept, after asking, and says of how many looks. */
export function EraseRunsButton({ guestId, name }: { guestId: string; name: string }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const tell = (count: number) => {
    setOpen(false);
    toast.success(
      count > 0
        ? t('{count, plural, one {Erased from # look} other {Erased from # looks}}', { count })
        : t('It had kept nothing more of this guest'),
    );
  };
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm" className="w-fit max-md:h-11">
          {t('Erase what the assistant kept')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('Erase what the assistant kept of {name}?', { name })}
        description={t(
          'Drafts, reasons, quotes and suggested tasks of every look at this guest’s messages go for good; the figures stay. Messages themselves are not touched.',
        )}
      >
        <ActionForm action={eraseRuns} submit={t('Erase for good')} tone="destructive" onDone={tell}>
          <input type="hidden" name="guestId" value={guestId} />
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}
