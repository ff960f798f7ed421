import { and, eq, inArray, ne, or } from 'drizzle-orm';
import { type Db, transaction } from '@/db/client';
import { messages } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { lockConversation } from '@/lib/conversations/lock';
import { refold } from '@/lib/conversations/refold';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Connection, OutgoingMessage, Provider, SendOutcome } from './channel';
import { notConnected } from './channels';
import { judge, type Verdict } from './outcomes';
import { addresseeOf, findConnection, onTheirWay, outgoingFiles } from './queries';

/** After this the process of an attempt that nobody has recorded is taken for dead; several times an attempt's own limit. */
export const LEASE = 60_000;

type Thread = { accountId: string; conversationId: string };
type Attempt = Thread & { messageId: string; attempts: number; idempotent: boolean };

/** A message that is now this worker's to send, once. */
export type Claim = Attempt & { message: OutgoingMessage; connection: Connection; provider: Provider };

/**
 * Takes the conversation's next message for an attempt; committed before the channel is called, so that a process that
 * dies in between leaves a trace. Nothing while another message of the conversation is under way: they go in order.
 */
export function claimNext(db: Db, thread: Thread, now: Date): Promise<Claim | undefined> {
  return transaction(db, async (tx) => {
    await lockConversation(tx, thread.accountId, thread.conversationId);
    const waiting = await onTheirWay(tx, thread.accountId, thread.conversationId);
    const sending = waiting.find(({ delivery }) => delivery === 'sending');
    if (sending) return giveUpIfDead(tx, thread, sending, now);
    const next = waiting[0];
    if (!next || (next.attemptAt && next.attemptAt > now)) return undefined;
    return begin(tx, thread, next, now);
  });
}

/** Records what became of an attempt, folds the conversation again and wakes the worker of its next message. */
export function settle(db: Db, attempt: Attempt, outcome: SendOutcome, now: Date): Promise<void> {
  return transaction(db, async (tx) => {
    await lockConversation(tx, attempt.accountId, attempt.conversationId);
    await conclude(tx, attempt, judge(outcome, { ...attempt, now }), now);
  });
}

/** Enqueues the delivery of conversations whose messages should have gone on by now. */
export function wake(db: Db, threads: Thread[]): Promise<void> {
  return transaction(db, async (tx) => {
    for (const { accountId, conversationId } of threads) await enqueue(tx, 'deliver', { accountId, conversationId });
  });
}

type Waiting = Awaited<ReturnType<typeof onTheirWay>>[number];

async function giveUpIfDead(tx: Db, thread: Thread, sending: Waiting, now: Date): Promise<undefined> {
  if (sending.attemptAt && now.getTime() - sending.attemptAt.getTime() < LEASE) return;
  const found = await findConnection(tx, thread.accountId, sending.channel);
  const idempotent = found?.provider.capabilities.idempotent ?? false;
  const attempt = { ...thread, messageId: sending.id, attempts: sending.attempts, idempotent };
  const outcome: SendOutcome = { result: 'unknown', reason: 'Bellhop was interrupted while sending it' };
  await conclude(tx, attempt, judge(outcome, { ...attempt, now }), now);
}

async function begin(tx: Db, thread: Thread, next: Waiting, now: Date): Promise<Claim | undefined> {
  const { accountId, conversationId } = thread;
  const found = await findConnection(tx, accountId, next.channel);
  const attempts = next.attempts + (found ? 1 : 0);
  const attempt = { ...thread, messageId: next.id, attempts, idempotent: !!found?.provider.capabilities.idempotent };
  await tx
    .update(messages)
    .set({ delivery: 'sending', attempts, attemptAt: now })
    .where(and(eq(messages.accountId, accountId), eq(messages.id, next.id)));
  if (found) {
    const addressee = await addresseeOf(tx, accountId, conversationId);
    const attachments = await outgoingFiles(tx, accountId, next.id);
    return { ...attempt, ...found, message: { id: next.id, body: next.body, attachments, ...addressee } };
  }
  const deliveryError = notConnected(next.channel);
  await conclude(tx, attempt, { delivery: 'not_sent', deliveryError, attemptAt: null }, now);
}

async function conclude(tx: Db, attempt: Attempt, judged: Verdict, now: Date): Promise<void> {
  const { accountId, conversationId, messageId } = attempt;
  const verdict = await refuseRepeatedId(tx, attempt, judged);
  const written = await tx
    .update(messages)
    .set(verdict)
    .where(and(eq(messages.accountId, accountId), eq(messages.id, messageId), stillOpen(attempt, verdict)))
    .returning({ id: messages.id });
  if (written.length > 0) {
    if (verdict.channelMessageId) await foldEcho(tx, attempt, verdict.channelMessageId);
    const data = { messageId, ...(verdict.deliveryError ? { reason: verdict.deliveryError } : {}) };
    const kind = `message.${verdict.delivery}`;
    await recordEvent(tx, systemActor(accountId), { conversationId, kind, data, occurredAt: now });
    await refold(tx, accountId, [conversationId], now);
  }
  const [next] = await onTheirWay(tx, accountId, conversationId);
  if (next) await enqueue(tx, 'deliver', { accountId, conversationId }, { startAfter: next.attemptAt ?? undefined });
}

/**
 * An attempt is recorded once, by its number. That it arrived is true even if it comes late: it ends the doubt about
 * the message, and keeps one that a person has put back into the queue from being sent again.
 */
function stillOpen({ attempts }: Attempt, { channelMessageId }: Verdict) {
  const mine = and(eq(messages.delivery, 'sending'), eq(messages.attempts, attempts));
  return channelMessageId ? or(mine, inArray(messages.delivery, ['queued', 'uncertain', 'failed'])) : mine;
}

/** A channel that gives an id twice may have dropped the second message as a repeat of the first: a person is asked. */
async function refuseRepeatedId(tx: Db, { accountId, messageId }: Attempt, verdict: Verdict): Promise<Verdict> {
  if (!verdict.channelMessageId) return verdict;
  const [other] = await tx
    .select({ id: messages.id })
    .from(messages)
    .where(
      and(
        eq(messages.accountId, accountId),
        eq(messages.channelMessageId, verdict.channelMessageId),
        ne(messages.id, messageId),
      ),
    );
  if (!other) return verdict;
  const deliveryError = 'the channel answered with the id of an earlier message';
  return { delivery: 'uncertain', deliveryError, attemptAt: null };
}

/** The echo of this message may have come in before its delivery was recorded: ours is kept. */
async function foldEcho(tx: Db, { accountId, conversationId, messageId }: Attempt, externalId: string): Promise<void> {
  await tx
    .delete(messages)
    .where(
      and(
        eq(messages.accountId, accountId),
        eq(messages.conversationId, conversationId),
        eq(messages.externalId, externalId),
        eq(messages.author, 'agent'),
        eq(messages.delivery, 'received'),
        ne(messages.id, messageId),
      ),
    );
}
