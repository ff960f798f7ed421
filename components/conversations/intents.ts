import { keepKeys } from '@/components/shortcuts/ahead';
import type { DraftKind } from './drafts';

type Intent = { conversationId: string; kind: DraftKind; typed: string; end: () => void };

let intended: Intent | null = null;
/** The conversations whose composer hears keys. */
const listening = new Set<string>();

/** What does not come within so long does not come. */
const PATIENCE_MS = 5000;

/** A conversation is being opened to write in it: its composer takes the focus once it is there, and what was typed till then. */
export function intendTo(kind: DraftKind, conversationId: string): void {
  intended?.end();
  const leave = () => intended?.end();
  const type = (change: (typed: string) => string) => {
    if (intended) intended.typed = change(intended.typed);
  };
  const release = keepKeys({ leave, type });
  const patience = setTimeout(leave, PATIENCE_MS);
  document.addEventListener('pointerdown', leave);
  const end = () => {
    release();
    clearTimeout(patience);
    document.removeEventListener('pointerdown', leave);
    intended = null;
  };
  intended = { conversationId, kind, typed: '', end };
}

export function isListening(conversationId: string): boolean {
  return listening.has(conversationId);
}

/** The composer of a conversation hears keys, until the returned function is called; what was meant to be written there is its. */
export function comeToListen(conversationId: string, write: (kind: DraftKind, typed: string) => void): () => void {
  listening.add(conversationId);
  if (intended?.conversationId === conversationId) {
    const { kind, typed, end } = intended;
    end();
    write(kind, typed);
  }
  return () => void listening.delete(conversationId);
}
