'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { addReadyMade } from '@/lib/automations/actions';

/** Adds what most accounts send, switched off, to be looked at first. */
export function ReadyMadeButton({ variant }: { variant: 'default' | 'outline' }) {
  const t = useWords();
  const [isPending, start] = useTransition();
  const add = () =>
    start(async () => {
      const result = await reach(addReadyMade({}));
      if (!result.ok) toast.error(result.refusal.detail);
      else if (result.value.added === 0) toast(t('All of the ready-made set is here already'));
      else
        toast.success(
          t('{count, plural, one {# rule added} other {# rules added}}, switched off', { count: result.value.added }),
        );
    });
  return (
    <Button variant={variant} aria-disabled={isPending} onClick={add}>
      {t('Add the ready-made set')}
    </Button>
  );
}
