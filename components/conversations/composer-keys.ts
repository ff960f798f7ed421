import { useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/shortcuts/listen';
import { useWriting } from './composer-writing';
import type { DraftKind } from './drafts';
import { takeIntent } from './intents';
import { focusedRow } from './targets';

/** The keys that lead into the field from anywhere on the page, and from a row whose chat was opened to write in it. */
export function useComposerKeys(): void {
  const { conversationId, choose, focus } = useWriting();
  const write = (kind: DraftKind) => {
    choose(kind);
    focus();
  };
  const here = (kind: DraftKind) => () => {
    const row = focusedRow();
    return row && row.id !== conversationId ? false : write(kind);
  };
  useShortcuts({ reply: here('reply'), note: here('note') });

  const latest = useRef(write);
  latest.current = write;
  useEffect(() => {
    const kind = takeIntent(conversationId);
    if (kind) latest.current(kind);
  }, [conversationId]);
}
