'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { unmergeGuest } from '@/lib/guests/actions';

/** Takes a profile out of the guest it was merged into. */
export function UnmergeButton({ guestId, name, keptName }: { guestId: string; name: string; keptName: string }) {
  const t = useWords();
  const [isPending, start] = useTransition();
  const takeOut = () =>
    start(async () => {
      const result = await reach(unmergeGuest({ guestId }));
      if (result.ok) toast.success(t('{name} is a guest of their own again', { name }));
      else toast.error(result.refusal.detail);
    });
  return (
    <Button
      variant="outline"
      size="sm"
      aria-label={t('Take {name} out of {kept}', { name, kept: keptName })}
      aria-disabled={isPending}
      onClick={takeOut}
      className="max-md:h-11"
    >
      {t('Undo')}
    </Button>
  );
}
