import { useSyncExternalStore } from 'react';

let unread: number | null = null;
const listeners = new Set<() => void>();

/** How many notices the person has not read, as the server said last. */
export function setUnread(count: number): void {
  if (unread === count) return;
  unread = count;
  for (const listener of listeners) listener();
}

/** The same, beginning with what the page was made with. */
export function useUnread(served: number): number {
  return useSyncExternalStore(
    listen,
    () => unread ?? served,
    () => served,
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
