import { useEffect, useState } from 'react';
import { useShortcuts } from '@/components/shortcuts/listen';
import { useWriting } from './composer-writing';
import type { DraftKind } from './drafts';
import { comeToListen } from './intents';
import { focusedRow } from './targets';

/** Behind all that stands there. */
const MAX = 1_000_000;

/** The keys that lead into the field from anywhere on the page, and from a row whose chat was opened to write in it. */
export function useComposerKeys(): void {
  const { conversationId, kind: shown, choose, focus, insert, field } = useWriting();
  const write = (kind: DraftKind) => {
    choose(kind);
    focus();
  };
  const here = (kind: DraftKind) => () => {
    const row = focusedRow();
    return row && row.id !== conversationId ? false : write(kind);
  };
  useShortcuts({ reply: here('reply'), note: here('note') });

  const [ahead, setAhead] = useState<{ kind: DraftKind; typed: string } | null>(null);
  useEffect(() => comeToListen(conversationId, (kind, typed) => setAhead({ kind, typed })), [conversationId]);
  useEffect(() => {
    if (!ahead) return;
    if (ahead.kind !== shown) return choose(ahead.kind);
    setAhead(null);
    focus();
    field.current?.setSelectionRange(MAX, MAX);
    if (ahead.typed) insert(ahead.typed);
  }, [ahead, shown, choose, focus, insert, field]);
}
