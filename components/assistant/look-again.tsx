'use client';

import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';
import { useLookingAgain } from './looking-again';

/** After something was added to what it knows, say: asks the assistant for a draft once more. */
export function LookAgain({ conversationId }: { conversationId: string }) {
  const t = useWords();
  const [look, isPending] = useLookingAgain(conversationId);
  return (
    <Button size="sm" variant="outline" disabled={isPending} onClick={() => look()} className="justify-self-start">
      <RefreshCw aria-hidden /> {t('Look again')}
    </Button>
  );
}
