import type { DraftKind } from './drafts';

let intended: { conversationId: string; kind: DraftKind } | null = null;

/** A conversation is being opened to write in it: its composer takes the focus once it is there. */
export function intendTo(kind: DraftKind, conversationId: string): void {
  intended = { kind, conversationId };
}

/** What was meant to be written in this conversation, once. */
export function takeIntent(conversationId: string): DraftKind | null {
  const kind = intended?.conversationId === conversationId ? intended.kind : null;
  if (kind) intended = null;
  return kind;
}
