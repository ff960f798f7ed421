'use client';

import {
  createContext,
  type ReactNode,
  type RefObject,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { SavedDrafts } from '@/lib/drafts/queries';
import { type DraftKind, flushDrafts, useDraft } from './drafts';

/**
 * What is being written in the composer, for all that helps to write it (saved replies, mentions, emoji, presence). A menu that
 * wants the arrow keys or Enter listens to `keydown` on `field.current` and prevents what it takes: the composer then leaves it.
 */
export type Writing = {
  conversationId: string;
  kind: DraftKind;
  choose: (kind: DraftKind) => void;
  text: string;
  setText: (text: string) => void;
  /** Whether the text is on its way to the server as a message now. */
  hold: (isLeaving: boolean) => void;
  /** Where the next character goes. */
  caret: number;
  setCaret: (caret: number) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  /** Puts a text in place of what is selected, or of all from `start` to the caret, and the caret behind it. */
  insert: (text: string, start?: number) => void;
  focus: () => void;
};

const WritingContext = createContext<Writing | null>(null);

export function useWriting(): Writing {
  const writing = useContext(WritingContext);
  if (!writing) throw new Error('What helps to write stands inside the Composer.');
  return writing;
}

type Props = { conversationId: string; drafts: SavedDrafts; children: ReactNode };

export function WritingProvider({ conversationId, drafts, children }: Props) {
  const [kind, choose] = useState<DraftKind>('reply');
  const [text, setText, hold] = useDraft(conversationId, kind, drafts);
  const [caret, setCaret] = useState(0);
  const field = useRef<HTMLTextAreaElement>(null);

  // What was typed before this script came alive is a draft, too.
  useEffect(() => {
    const typed = field.current?.value;
    if (typed && typed !== text) setText(typed);
  }, [setText, text]);
  useEffect(saveOnLeave, []);

  const insert = useCallback((added: string, start?: number) => {
    const element = field.current;
    if (!element) return;
    element.focus();
    const [from, to] =
      start === undefined ? [element.selectionStart, element.selectionEnd] : [start, element.selectionStart];
    // As if it were typed, so that the browser's own undo takes it back, too.
    element.setSelectionRange(from, to);
    if (!document.execCommand('insertText', false, added)) {
      element.setRangeText(added, from, to, 'end');
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }, []);
  const focus = useCallback(() => field.current?.focus(), []);

  const writing = useMemo(
    () => ({ conversationId, kind, choose, text, setText, hold, caret, setCaret, field, insert, focus }),
    [conversationId, kind, text, setText, hold, caret, insert, focus],
  );
  return <WritingContext value={writing}>{children}</WritingContext>;
}

function saveOnLeave() {
  const onHide = () => flushDrafts(true);
  const onBack = () => flushDrafts(false);
  window.addEventListener('pagehide', onHide);
  window.addEventListener('online', onBack);
  return () => {
    window.removeEventListener('pagehide', onHide);
    window.removeEventListener('online', onBack);
  };
}
