import { useCallback, useSyncExternalStore } from 'react';

export type DraftKind = 'reply' | 'note';

const drafts = new Map<string, string>();
const listeners = new Set<() => void>();

/** What a person has begun to write in a conversation: kept in this browser until it is sent, across reloads. */
export function useDraft(conversationId: string, kind: DraftKind): [string, (text: string) => void] {
  const key = `bellhop.draft.${conversationId}.${kind}`;
  const text = useSyncExternalStore(
    listen,
    () => read(key),
    () => '',
  );
  const write = useCallback((next: string) => keep(key, next), [key]);
  return [text, write];
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(key: string): string {
  if (!drafts.has(key)) drafts.set(key, stored(key));
  return drafts.get(key)!;
}

function keep(key: string, text: string): void {
  drafts.set(key, text);
  store(key, text);
  for (const listener of listeners) listener();
}

/** A browser may forbid its storage or have filled it; the draft then lives as long as the page. */
function stored(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function store(key: string, text: string): void {
  try {
    if (text) localStorage.setItem(key, text);
    else localStorage.removeItem(key);
  } catch {
    // The draft is kept in memory.
  }
}
