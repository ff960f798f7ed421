import { useSyncExternalStore } from 'react';
import type { ActInput, Seen } from '@/lib/conversations/input';

type Expectation = { act: ActInput; on: string };

const expected = new Map<string, Expectation>();
const listeners = new Set<() => void>();

/** The screen follows the server's answer within this time; after it, what is shown is what counts. */
const SETTLING_MS = 10_000;

/** Shows at once what a button will have done, until the server has said how it stands, or refused. */
export function foresee(id: string, seen: Seen, act: ActInput): void {
  const on = JSON.stringify(seen);
  if (JSON.stringify(after(seen, act)) === on) return;
  expected.set(id, { act, on });
  tell();
}

/** The server has done it: what was foreseen stands until the screen has followed, and never comes back after. */
export function settle(id: string): void {
  const done = expected.get(id);
  if (!done) return;
  setTimeout(() => expected.get(id) === done && forget([id]), SETTLING_MS);
}

export function forget(ids: Iterable<string>): void {
  for (const id of ids) expected.delete(id);
  tell();
}

/** Whether the same button is on its way already: a second click says nothing new. */
export function isForeseen(id: string, seen: Seen, act: ActInput): boolean {
  const found = expected.get(id);
  return found !== undefined && found.on === JSON.stringify(seen) && JSON.stringify(found.act) === JSON.stringify(act);
}

/** How a conversation will stand, while a button on it is on its way; else as it was seen. */
export function useForeseen(id: string, seen: Seen): { seen: Seen; isPending: boolean } {
  const act = useSyncExternalStore(
    listen,
    () => {
      const found = expected.get(id);
      return found && found.on === JSON.stringify(seen) ? found.act : null;
    },
    () => null,
  );
  return act ? { seen: after(seen, act), isPending: true } : { seen, isPending: false };
}

/** What an act leaves of what was seen. */
export function after(seen: Seen, act: ActInput): Seen {
  switch (act.control) {
    case 'assign':
      return { ...seen, assigneeId: act.assigneeId };
    case 'sale':
      return { ...seen, sellerId: act.sellerId };
    case 'move':
      return { ...seen, status: 'follow_up' };
    case 'close':
      return { ...seen, status: 'closed', waitingSince: null, escalations: 0, followUpAt: null };
    case 'reopen':
      return { ...seen, status: 'open', followUpAt: null };
    case 'escalate':
      return { ...seen, escalations: seen.escalations + 1 };
    case 'resolve':
      return { ...seen, escalations: 0 };
    case 'fun-level':
      return { ...seen, funLevel: act.level };
    case 'assistant':
      return { ...seen, assistantMode: act.mode };
    case 'no-reply-needed':
      return { ...seen, waitingSince: null };
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
