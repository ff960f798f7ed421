import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible';
import type { Db } from '@/db/client';
import { rateLimits } from '@/db/schema';
import { Refusal } from '@/lib/refusal';
import { hashToken } from './tokens';

/** How often something may be tried per key; the counters lie in the database, so all instances of the app share them. */
const limits = {
  'sign-in-email': { points: 10, duration: 15 * 60 },
  'sign-in-address': { points: 50, duration: 15 * 60 },
  'password-user': { points: 10, duration: 15 * 60 },
  'link-address': { points: 20, duration: 15 * 60 },
  'key-address': { points: 60, duration: 10 * 60 },
} satisfies Record<string, { points: number; duration: number }>;

export type Limit = keyof typeof limits;

/** "Not now": says when to try again. */
export class Throttled extends Refusal {
  constructor(readonly retryAfterSeconds: number) {
    super(429, { sentence: 'Too many tries. Try again in {wait}.', values: { wait: waitOf(retryAfterSeconds) } });
  }
}

/** Counts one try; throws Throttled when there were too many. Counted before the check, so that a burst cannot slip through. */
export async function countTry(db: Db, limit: Limit, key: string): Promise<void> {
  try {
    await limiter(db, limit).consume(hashToken(key));
  } catch (reason) {
    throw reason instanceof RateLimiterRes ? new Throttled(secondsOf(reason)) : reason;
  }
}

/** Throws Throttled when earlier tries used up the limit; counts nothing. */
export async function refuseThrottled(db: Db, limit: Limit, key: string): Promise<void> {
  const state = await limiter(db, limit).get(hashToken(key));
  if (state && state.consumedPoints >= limits[limit].points) throw new Throttled(secondsOf(state));
}

/** Takes back one counted try, because it succeeded. */
export async function forgiveTry(db: Db, limit: Limit, key: string): Promise<void> {
  await limiter(db, limit).reward(hashToken(key));
}

/** Forgets the tries of a key. */
export async function forgetTries(db: Db, limit: Limit, key: string): Promise<void> {
  await limiter(db, limit).delete(hashToken(key));
}

const limiters = new WeakMap<Db, Map<Limit, RateLimiterDrizzle>>();

function limiter(db: Db, limit: Limit): RateLimiterDrizzle {
  const ofDb = limiters.get(db) ?? new Map<Limit, RateLimiterDrizzle>();
  limiters.set(db, ofDb);
  const found =
    ofDb.get(limit) ??
    new RateLimiterDrizzle({ storeClient: db, schema: rateLimits, keyPrefix: limit, ...limits[limit] });
  ofDb.set(limit, found);
  return found;
}

function secondsOf(state: RateLimiterRes): number {
  return Math.max(1, Math.ceil(state.msBeforeNext / 1000));
}

function waitOf(seconds: number) {
  if (seconds < 60) return { sentence: '{n, plural, one {# second} other {# seconds}}', values: { n: seconds } };
  return { sentence: '{n, plural, one {# minute} other {# minutes}}', values: { n: Math.ceil(seconds / 60) } };
}
