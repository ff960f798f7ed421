import { useSyncExternalStore } from 'react';

/** A conversation that was gone to by name or by turn, and why where it was its turn. */
type Arrival = { id: string; why: string | null };

let arrival: Arrival | null = null;
const listeners = new Set<() => void>();
const passed = new Map<string, number>();

const LATELY_MS = 5 * 60_000;
const MOST_PASSED = 50;

export function arrive(at: Arrival): void {
  arrival = at;
  tell();
}

export function forgetArrival(): void {
  arrival = null;
  tell();
}

export function useArrival(id: string): Arrival | null {
  const at = useSyncExternalStore(
    listen,
    () => arrival,
    () => null,
  );
  return at?.id === id ? at : null;
}

/** Notes that a conversation is left for the next one, and says which were in the last minutes. */
export function passOver(id: string | null, now: number): string[] {
  if (id) passed.set(id, now);
  for (const [each, at] of passed) if (now - at > LATELY_MS) passed.delete(each);
  return [...passed.keys()].slice(-MOST_PASSED);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
