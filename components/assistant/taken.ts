import { useSyncExternalStore } from 'react';

/** Drafts of the assistant that this person has taken into the composer, by conversation. */
const taken = new Map<string, string>();
const listeners = new Set<() => void>();

/** What is written from now on is made from this draft. */
export function takeDraft(conversationId: string, runId: string): void {
  taken.set(conversationId, runId);
  tell();
}

/** The text has left, or is none of the draft's any more. */
export function putBack(conversationId: string): void {
  if (taken.delete(conversationId)) tell();
}

export function takenIn(conversationId: string): string | undefined {
  return taken.get(conversationId);
}

export function useTaken(conversationId: string): string | null {
  return useSyncExternalStore(
    listen,
    () => taken.get(conversationId) ?? null,
    () => null,
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
