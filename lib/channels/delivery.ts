import { setTimeout as after } from 'node:timers/promises';
import type { Db } from '@/db/client';
import { FileLost, type SendOutcome } from './channel';
import { type Claim, claimNext, LEASE, settle, wake } from './mutations';
import { stuckConversations } from './queries';

const LONGEST_ATTEMPT = 15_000;
/** What a provider may take to end after its signal has aborted. */
const GRACE = 1_000;

type Options = { signal?: AbortSignal; clock?: () => Date; longestAttempt?: number };

/** The job "deliver": hands the conversation's next message to its channel, at most once, and records what came of it. */
export async function deliver(
  db: Db,
  thread: { accountId: string; conversationId: string },
  { signal, clock = () => new Date(), longestAttempt = LONGEST_ATTEMPT }: Options = {},
): Promise<void> {
  const claim = await claimNext(db, thread, clock());
  if (!claim) return;
  const limit = AbortSignal.timeout(longestAttempt);
  const outcome = await attempt(claim, signal ? AbortSignal.any([signal, limit]) : limit);
  await insistently(() => settle(db, claim, outcome, clock()));
}

/** The job "recover-deliveries": what a process that died, or a lost wake-up, has left behind goes on. */
export async function recoverDeliveries(db: Db, clock: () => Date = () => new Date()): Promise<void> {
  const before = (milliseconds: number) => new Date(clock().getTime() - milliseconds);
  await wake(db, await stuckConversations(db, { dead: before(LEASE), late: before(LEASE) }));
}

async function attempt({ provider, connection, message }: Claim, signal: AbortSignal): Promise<SendOutcome> {
  try {
    return await Promise.race([provider.send(connection, message, signal), overdue(signal)]);
  } catch (error) {
    if (error instanceof FileLost) return { result: 'refused', reason: error.message, permanent: true };
    const reason = signal.aborted ? 'the channel gave no answer in time' : describe(error);
    return { result: 'unknown', reason };
  }
}

/** A provider may ignore its signal; nobody waits for it then. */
async function overdue(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
  await after(GRACE, undefined, { ref: false });
  throw signal.reason;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 300) : 'the channel failed';
}

/** The database may be restarting just when the channel has taken the message; forgetting that would leave it in doubt. */
async function insistently(record: () => Promise<void>): Promise<void> {
  for (const pause of [250, 500, 1000, 2000, 4000, 8000]) {
    try {
      return await record();
    } catch {
      await after(pause);
    }
  }
  return record();
}
