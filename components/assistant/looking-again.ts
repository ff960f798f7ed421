import { useTransition } from 'react';
import { toast } from 'sonner';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { regenerate } from '@/lib/assistant/actions';

/** Has the assistant look once more, with what a person wants otherwise; a draft that comes of it appears by itself. */
export function useLookingAgain(conversationId: string) {
  const t = useWords();
  const [isPending, startTransition] = useTransition();
  const look = (instruction?: string) =>
    startTransition(async () => {
      const result = await reach(regenerate({ conversationId, instruction }));
      if (!result.ok) toast.error(result.refusal.detail);
      else if (result.value.outcome === 'silent')
        toast(t('It has no draft to offer. Why stands under the guest’s message.'));
    });
  return [look, isPending] as const;
}
