import { and, eq } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { conversations, laterReplies, listings } from '@/db/schema';
import { attach } from '@/lib/attachments/mutations';
import { filesOfLater } from '@/lib/attachments/queries';
import { type Actor, type Agent, systemActor } from '@/lib/auth/actor';
import { lockConversation, lockOrRefuse } from '@/lib/conversations/lock';
import { momentOf, type When } from '@/lib/conversations/moments';
import { type Sent, writeAs } from '@/lib/conversations/replies';
import { clearDraft } from '@/lib/drafts/mutations';
import { changesOf } from '@/lib/events/changes';
import { recordEvent } from '@/lib/events/record';
import { enqueue } from '@/lib/jobs/enqueue';
import type { Saying } from '@/lib/language/messages';
import { notFound, Refusal } from '@/lib/refusal';
import { giveBack } from './giving-back';
import type { LaterReplyInput, RescheduleInput, ScheduleInput } from './input';

type LaterReply = typeof laterReplies.$inferSelect;
const nothingToSend = new Refusal(422, 'There is nothing to send yet.');

type Scheduled = { id: string; sendAt: Date };

/** Keeps a reply to leave later; the draft that it was is over. */
export async function schedule(agent: Agent, input: ScheduleInput, now = new Date()): Promise<Scheduled> {
  const { laterReplyId: id, conversationId, body, cancelOnAnswer, attachmentIds: ids = [] } = input;
  if (!body && ids.length === 0) throw nothingToSend;
  const { accountId, memberId } = agent;
  return transaction(await getDb(), async (tx) => {
    await lockOrRefuse(tx, agent, conversationId);
    const known = await load(tx, agent, id);
    if (known) return sameOrConflict(known, { conversationId, memberId, body });
    const sendAt = await instantOf(tx, agent, conversationId, input.when, now);
    const row = { accountId, id, conversationId, memberId, body, sendAt, cancelOnAnswer, createdAt: now };
    await tx.insert(laterReplies).values(row);
    await attach(tx, { accountId, memberId, conversationId, ids }, { laterReplyId: id });
    await enqueue(tx, 'send-later', { accountId, laterReplyId: id, version: 0 }, { startAfter: sendAt });
    await clearDraft(tx, agent, { conversationId, kind: 'reply' }, now);
    const data = { laterReplyId: id, sendAt, cancelOnAnswer };
    await recordEvent(tx, agent, { conversationId, kind: 'reply.scheduled', data, occurredAt: now });
    return { id, sendAt };
  });
}

/** Changes what leaves, when, and whether the guest's own message keeps it back; not over what somebody else has changed. */
export async function reschedule(agent: Agent, input: RescheduleInput, now = new Date()): Promise<Scheduled> {
  const { body, cancelOnAnswer } = input;
  return transaction(await getDb(), async (tx) => {
    const was = await lockScheduled(tx, agent, input.laterReplyId);
    if (was.version !== input.version) throw new Refusal(409, 'Somebody changed this meanwhile. Look at it again.');
    const { accountId, id, conversationId } = was;
    const sendAt = input.when ? await instantOf(tx, agent, conversationId, input.when, now) : was.sendAt;
    const [isRewritten, changes] = [body !== was.body, changesOf(was, { cancelOnAnswer, sendAt })];
    if (!isRewritten && !changes) return was;
    if (!body && (await filesOfLater(tx, was)).length === 0) throw nothingToSend;
    const version = was.version + 1;
    await change(tx, was, { body, cancelOnAnswer, sendAt, version });
    await enqueue(tx, 'send-later', { accountId, laterReplyId: id, version }, { startAfter: sendAt });
    const data = { laterReplyId: id, isRewritten, ...changes };
    await recordEvent(tx, agent, { conversationId, kind: 'reply.rescheduled', data, occurredAt: now });
    return { id, sendAt };
  });
}

/** It does not leave; its text goes back to who wrote it. */
export async function unschedule(agent: Agent, input: LaterReplyInput, now = new Date()): Promise<{ id: string }> {
  return transaction(await getDb(), async (tx) => {
    const row = await lockScheduled(tx, agent, input.laterReplyId);
    await takeBack(tx, agent, row, {}, now);
    return { id: row.id };
  });
}

async function takeBack(
  tx: Db,
  actor: Actor,
  row: LaterReply,
  why: { isLate?: boolean; refused?: Saying },
  now: Date,
): Promise<void> {
  const cancelledBy = actor.kind === 'member' ? actor.memberId : null;
  await change(tx, row, { state: 'cancelled', cancelledBy, endedAt: now });
  await giveBack(tx, row, now);
  const data = { laterReplyId: row.id, guestWrote: false, ...why };
  const event = { conversationId: row.conversationId, kind: 'reply.unscheduled', data, occurredAt: now };
  await recordEvent(tx, actor, event);
}

/** It leaves at once, as its writer's. */
export async function sendNow(agent: Agent, input: LaterReplyInput, now = new Date()): Promise<Sent> {
  return transaction(await getDb(), async (tx) =>
    send(tx, agent, await lockScheduled(tx, agent, input.laterReplyId), now),
  );
}

export type Due = { accountId: string; laterReplyId: string; version: number };

/** Words for a certain hour may be wrong after it: they go back to their writer, who is told. */
const LATEST = 3_600_000;

/**
 * The job "send-later": what is due and has not changed since becomes a message, once, however often it runs. What is refused by then
 * would be for ever: it goes back to its writer.
 */
export async function sendDue(db: Db, due: Due, now = new Date()): Promise<void> {
  try {
    await sendOr(db, due, now);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await sendOr(db, due, now, error.saying);
  }
}

async function sendOr(db: Db, { accountId, laterReplyId, version }: Due, now: Date, refused?: Saying): Promise<void> {
  const actor = systemActor(accountId);
  await transaction(db, async (tx) => {
    const row = await lock(tx, actor, laterReplyId);
    if (row?.state !== 'scheduled' || row.version !== version) return;
    const late = now.getTime() - row.sendAt.getTime();
    if (late > LATEST) await takeBack(tx, actor, row, { isLate: true }, now);
    else if (late >= 0 && refused) await takeBack(tx, actor, row, { refused }, now);
    else if (late >= 0) await send(tx, actor, row, now);
    else await enqueue(tx, 'send-later', { accountId, laterReplyId, version }, { startAfter: row.sendAt });
  });
}

async function send(tx: Db, actor: Actor, row: LaterReply, now: Date): Promise<Sent> {
  const { id, conversationId, memberId, body } = row;
  const attachmentIds = await filesOfLater(tx, row);
  const said = { conversationId, memberId, body, attachmentIds, laterReplyId: id, externalId: `later-${id}` };
  const sent = await writeAs(tx, actor, said, now);
  await change(tx, row, { state: 'sent', messageId: sent.id, endedAt: now });
  return sent;
}

async function instantOf(tx: Db, { accountId }: Agent, conversationId: string, when: When, now: Date): Promise<Date> {
  const [stay] = await tx
    .select({ checkIn: conversations.checkIn, checkOut: conversations.checkOut, timezone: listings.timezone })
    .from(conversations)
    .innerJoin(listings, and(eq(listings.accountId, conversations.accountId), eq(listings.id, conversations.listingId)))
    .where(and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)));
  const at = momentOf(when, stay!, now);
  if (at <= now) throw new Refusal(409, 'This time has passed. Choose a later one.');
  return at;
}

function sameOrConflict(known: LaterReply, said: Pick<LaterReply, 'conversationId' | 'memberId' | 'body'>): Scheduled {
  const isSame = (Object.keys(said) as (keyof typeof said)[]).every((key) => known[key] === said[key]);
  if (!isSame) throw new Refusal(409, 'This was scheduled already, with another text.');
  return known;
}

async function load(tx: Db, { accountId }: Actor, id: string): Promise<LaterReply | undefined> {
  const mine = and(eq(laterReplies.accountId, accountId), eq(laterReplies.id, id));
  return (await tx.select().from(laterReplies).where(mine))[0];
}

/** As it stands once nobody else can change it: whoever sends, cancels or changes one locks its conversation first. */
async function lock(tx: Db, actor: Actor, id: string): Promise<LaterReply | undefined> {
  const found = await load(tx, actor, id);
  if (found) await lockConversation(tx, actor.accountId, found.conversationId);
  return found && load(tx, actor, id);
}

async function lockScheduled(tx: Db, agent: Agent, id: string): Promise<LaterReply> {
  const row = await lock(tx, agent, id);
  if (!row) throw notFound('scheduled reply');
  if (row.state === 'sent') throw new Refusal(409, 'It has left already.');
  if (row.state === 'cancelled') throw new Refusal(409, 'It was cancelled already.');
  return row;
}

async function change(tx: Db, { accountId, id }: LaterReply, to: Partial<LaterReply>): Promise<void> {
  await tx
    .update(laterReplies)
    .set(to)
    .where(and(eq(laterReplies.accountId, accountId), eq(laterReplies.id, id)));
}
