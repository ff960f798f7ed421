import { isAway } from '@/db/away';
import { env } from '@/lib/env';
import { Refusal } from '@/lib/refusal';

const MAX_WAITING = 500;

type Waiting = { go: () => void; leave: (error: unknown) => void };

const waiting: Waiting[] = [];
let busy = 0;

/**
 * Runs at most half as many calls at once as there are connections: a burst of calls lines up here, in order, instead of being
 * turned away by the pool, and people keep the other half. When the database is away, all who wait are told at once.
 */
export async function inTurn<T>(run: () => Promise<T>): Promise<T> {
  if (busy < slots()) busy += 1;
  else await turn();
  try {
    return await run();
  } catch (error) {
    if (isAway(error)) for (const { leave } of waiting.splice(0)) leave(error);
    throw error;
  } finally {
    const next = waiting.shift();
    if (next) next.go();
    else busy -= 1;
  }
}

function slots(): number {
  return Math.max(1, Math.floor(env.DATABASE_POOL / 2));
}

function turn(): Promise<void> {
  if (waiting.length >= MAX_WAITING) throw new Refusal(503, 'Too many calls are waiting. Try again shortly.');
  return new Promise((go, leave) => waiting.push({ go, leave }));
}
