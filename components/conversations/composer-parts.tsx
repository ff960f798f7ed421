'use client';

import { CircleAlert } from 'lucide-react';
import { useWords } from '@/components/words/provider';
import type { DraftKind } from './drafts';
import { SimulatedGuest } from './simulated-guest';

/** How the channel is connected: not at all, for real, or as a simulation that reaches nobody. */
export type Connection = 'none' | 'real' | 'simulated';

type BeforeProps = { connection: Connection; channel: string; conversationId: string };

/** Whether it is for the guest or for the team. */
export function Kinds({ kind, choose }: { kind: DraftKind; choose: (kind: DraftKind) => void }) {
  const t = useWords();
  const word = (each: DraftKind, label: string) => (
    <button
      type="button"
      aria-pressed={kind === each}
      onClick={() => choose(each)}
      className="rounded-sm py-1 text-muted-foreground text-sm hover:text-foreground aria-pressed:font-semibold aria-pressed:text-foreground"
    >
      {label}
    </button>
  );
  return (
    <fieldset className="flex gap-3">
      <legend className="sr-only">{t('Write a')}</legend>
      {word('reply', t('Reply'))}
      {word('note', t('Note'))}
    </fieldset>
  );
}

/** What will become of a reply, said before it is sent. */
export function Before({ connection, channel, conversationId }: BeforeProps) {
  const t = useWords();
  if (connection === 'simulated') return <SimulatedGuest conversationId={conversationId} />;
  if (connection === 'real') return null;
  return (
    <p className="flex min-w-0 flex-1 items-start gap-1.5 text-amber text-xs">
      <CircleAlert aria-hidden className="mt-px size-3.5 shrink-0" />
      {t('{channel} is not connected: your reply will be kept here as “not sent”.', { channel })}
    </p>
  );
}
