import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { KeyActor } from '@/lib/auth/actor';
import { Throttled } from '@/lib/auth/throttle';

export const CALLS_A_MINUTE = 30_000;

const calls = new RateLimiterMemory({ points: CALLS_A_MINUTE, duration: 60 });

/** Counts a call of the key, per instance of the app: it keeps a runaway script from starving the people, no more. */
export async function limitKey(actor: KeyActor): Promise<void> {
  try {
    await calls.consume(actor.apiKeyId);
  } catch (spent) {
    throw spent instanceof RateLimiterRes ? new Throttled(Math.max(1, Math.ceil(spent.msBeforeNext / 1000))) : spent;
  }
}
