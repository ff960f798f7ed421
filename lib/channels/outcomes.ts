import type { SendOutcome } from './channel';

/** What stands in a message's row after an attempt. `attemptAt` is set when it goes back to the queue. */
export type Verdict = {
  delivery: 'sent' | 'delivered' | 'queued' | 'failed' | 'uncertain' | 'not_sent';
  deliveryError: string | null;
  channelMessageId?: string;
  deliveredAt?: Date;
  attemptAt: Date | null;
};

const MOST_ATTEMPTS = 6;
const LONGEST_WAIT = 15 * 60;

/**
 * What an attempt's outcome makes of the message. Only what surely reached nobody is tried again, or what the channel
 * takes once however often it is sent (trust.md "kill -9 in the midst of a send"); `attempts` counts this one.
 */
export function judge(
  outcome: SendOutcome,
  { attempts, idempotent, now }: { attempts: number; idempotent: boolean; now: Date },
): Verdict {
  if (outcome.result === 'accepted') return reached(outcome, now);
  const again = outcome.result === 'refused' ? !outcome.permanent : idempotent;
  const wait = Math.max(outcome.result === 'refused' ? (outcome.retryAfterSeconds ?? 0) : 0, 5 * 2 ** (attempts - 1));
  const deliveryError = outcome.reason;
  if (again && attempts < MOST_ATTEMPTS && wait <= LONGEST_WAIT) {
    return { delivery: 'queued', deliveryError, attemptAt: new Date(now.getTime() + wait * 1000) };
  }
  return { delivery: outcome.result === 'refused' ? 'failed' : 'uncertain', deliveryError, attemptAt: null };
}

function reached({ channelMessageId, delivered }: Extract<SendOutcome, { result: 'accepted' }>, now: Date): Verdict {
  const rest = { deliveryError: null, channelMessageId, attemptAt: null };
  return delivered ? { delivery: 'delivered', deliveredAt: now, ...rest } : { delivery: 'sent', ...rest };
}
