'use client';

import { useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { simulateGuest } from '@/lib/conversations/actions';

/** Says that nothing leaves this machine, and makes the guest of the demo answer. */
export function SimulatedGuest({ conversationId }: { conversationId: string }) {
  const t = useWords();
  const [pending, startTransition] = useTransition();
  const answer = () =>
    startTransition(async () => {
      const result = await reach(simulateGuest({ conversationId }));
      if (!result.ok) toast.error(result.refusal.detail);
    });
  return (
    <p className="flex min-w-0 flex-wrap items-center gap-x-2 text-muted-foreground text-xs">
      {t('Demo: delivery is simulated')}
      <Button variant="link" size="sm" disabled={pending} onClick={answer} className="h-6 px-0 text-xs">
        {pending ? t('The guest is writing…') : t('Let the guest answer')}
      </Button>
    </p>
  );
}
