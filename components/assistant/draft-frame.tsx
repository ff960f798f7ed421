'use client';

import { PencilLine } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { useWriting } from '@/components/conversations/composer-writing';
import { useForeseen } from '@/components/conversations/foreseen';
import type { Target } from '@/components/conversations/keys';
import { useWords } from '@/components/words/provider';
import { putBack, useTaken } from './taken';

type Props = { runId: string; target: Target; children: ReactNode };

/** Shows a draft while the guest waits for it; of one that is being edited below, only that it is. */
export function DraftFrame({ runId, target, children }: Props) {
  const t = useWords();
  const { conversationId, kind, text } = useWriting();
  const { seen } = useForeseen(target.id, target.seen);
  const isTaken = useTaken(conversationId) === runId;
  const isEmptied = isTaken && kind === 'reply' && text === '';
  useEffect(() => {
    if (isEmptied) putBack(conversationId);
  }, [isEmptied, conversationId]);
  if (seen.waitingSince === null) return null;
  if (!isTaken) return children;
  return (
    <p className="mb-1 flex items-center gap-1.5 px-1 text-assistant text-xs">
      <PencilLine aria-hidden className="size-3.5 shrink-0" />
      {t('You are editing the assistant’s draft.')}
      <button
        type="button"
        onClick={() => putBack(conversationId)}
        className="touch rounded-sm underline underline-offset-2"
      >
        {t('Show it again')}
      </button>
    </p>
  );
}
