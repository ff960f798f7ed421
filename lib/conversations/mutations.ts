import { and, count, eq, isNull } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { accounts, conversations, guests, members, messages, reservations } from '@/db/schema';
import { type Actor, type Agent, type KeyActor, systemActor } from '@/lib/auth/actor';
import { notConnected } from '@/lib/channels/channels';
import { simulatedAnswer } from '@/lib/channels/demo';
import { findConnection } from '@/lib/channels/queries';
import { recordEvent } from '@/lib/events/record';
import { record } from '@/lib/intake/mutations';
import { enqueue } from '@/lib/jobs/enqueue';
import { parse } from '@/lib/parse';
import { notFound, Refusal } from '@/lib/refusal';
import { isUuid } from '@/lib/text';
import { type KeyReplyInput, type NoteInput, type ReplyInput, type SimulateGuestInput, writtenBody } from './input';
import { lockConversation } from './lock';
import { refold } from './refold';

export { confirmArrived, sendAgain, sendByHand } from './unsent';

export type Sent = {
  result: 'created' | 'unchanged';
  id: string;
  conversationId: string;
  body: string;
  sentAt: Date;
  delivery: (typeof messages.$inferSelect)['delivery'];
  deliveryError: string | null;
};

/**
 * Writes to the guest through the conversation's channel; without a connection the message stays `not_sent`, which
 * answers nothing. The same `externalId` with the same content is the same message, with other content a conflict (409).
 */
export async function reply(actor: Agent, input: ReplyInput, now?: Date): Promise<Sent>;
export async function reply(actor: Agent | KeyActor, input: KeyReplyInput, now?: Date): Promise<Sent>;
export async function reply(actor: Agent | KeyActor, input: KeyReplyInput, now = new Date()): Promise<Sent> {
  const { accountId } = actor;
  const body = parse(writtenBody, input.body);
  return transaction(await getDb(), async (tx) => {
    const { id: conversationId, channel } = await lockOrRefuse(tx, actor, input.conversationId);
    const memberId = await writer(tx, actor, input.as);
    const known = await findWritten(tx, actor, input.externalId);
    if (known) return sameOrConflict(known, { conversationId, memberId, body, isNote: false });
    const connected = await findConnection(tx, accountId, channel);
    const message = {
      ...{ accountId, id: uuidv7(), conversationId, channel, memberId, body },
      ...{ externalId: input.externalId, author: 'agent' as const, sentAt: now, recordedAt: now },
      assigns: await assignsOnReply(tx, actor),
      delivery: connected ? ('queued' as const) : ('not_sent' as const),
      deliveryError: connected ? null : notConnected(channel),
    };
    await tx.insert(messages).values(message);
    const data = { messageId: message.id, delivery: message.delivery };
    await recordEvent(tx, actor, { conversationId, kind: 'message.written', data, occurredAt: now });
    if (connected) await enqueue(tx, 'deliver', { accountId, conversationId });
    await refold(tx, accountId, [conversationId]);
    return sent('created', message);
  });
}

/** A private note, seen by members alone: it answers nothing and goes nowhere. Its `externalId` is like a reply's. */
export async function addNote(agent: Agent, input: NoteInput, now = new Date()): Promise<{ id: string }> {
  const { accountId, memberId } = agent;
  const body = parse(writtenBody, input.body);
  return transaction(await getDb(), async (tx) => {
    const { id: conversationId, channel } = await lockOrRefuse(tx, agent, input.conversationId);
    const known = await findWritten(tx, agent, input.externalId);
    if (known) return { id: sameOrConflict(known, { conversationId, memberId, body, isNote: true }).id };
    const note = { accountId, id: uuidv7(), conversationId, channel, memberId, body, sentAt: now, recordedAt: now };
    const kind = { author: 'agent' as const, isNote: true, delivery: 'received' as const };
    await tx.insert(messages).values({ ...note, ...kind, externalId: input.externalId });
    const data = { messageId: note.id };
    await recordEvent(tx, agent, { conversationId, kind: 'note.added', data, occurredAt: now });
    await refold(tx, accountId, [conversationId]);
    return { id: note.id };
  });
}

/**
 * Lets a simulated guest answer, in the guest's language, where delivery is simulated (the demo); elsewhere refused.
 * It comes in as every guest's message does.
 */
export async function simulateGuest(
  agent: Agent,
  input: SimulateGuestInput,
  now = new Date(),
): Promise<{ id: string }> {
  const db = await getDb();
  const thread = await findThread(db, agent, input.conversationId);
  const found = await findConnection(db, agent.accountId, thread.channel);
  if (!found?.provider.capabilities.simulated) {
    throw new Refusal(409, 'Only the demo simulates guests; this conversation has a real one.');
  }
  const body = input.body ?? simulatedAnswer(thread.language, thread.guestMessages);
  const inbound = found.provider.receive(found.connection, { reservation: thread.reservation, body, sentAt: now });
  const entries = inbound.map((message) => ({ type: 'message' as const, input: message }));
  const [outcome] = await record(systemActor(agent.accountId), entries, { history: false, now });
  if (!outcome?.ok) throw outcome?.refusal ?? new Refusal(409, 'The simulated guest had nothing to say.');
  return { id: outcome.id };
}

async function lockOrRefuse(tx: Db, actor: Actor, id: string) {
  const conversation = isUuid(id) ? await lockConversation(tx, actor.accountId, id) : undefined;
  if (!conversation) throw notFound('conversation');
  return conversation;
}

/** Who a reply is by: the agent, or the member that a key names; a key may also write for the house. */
async function writer(tx: Db, actor: Agent | KeyActor, as: string | undefined): Promise<string | null> {
  if (actor.kind === 'member') return actor.memberId;
  if (as === undefined) return null;
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.accountId, actor.accountId), eq(members.email, as), isNull(members.retiredAt)));
  if (member) return member.id;
  const message = 'names nobody who is a member of this account';
  throw new Refusal(422, `as ${message}.`, [{ path: 'as', message }]);
}

async function assignsOnReply(tx: Db, { accountId }: Actor): Promise<boolean> {
  const [account] = await tx
    .select({ assigns: accounts.assignOnReply })
    .from(accounts)
    .where(eq(accounts.id, accountId));
  return account!.assigns;
}

type Written = typeof messages.$inferSelect;

async function findWritten(tx: Db, { accountId }: Actor, externalId: string | undefined): Promise<Written | undefined> {
  if (externalId === undefined) return undefined;
  const mine = and(eq(messages.accountId, accountId), eq(messages.externalId, externalId));
  return (await tx.select().from(messages).where(mine))[0];
}

type Said = Pick<Written, 'conversationId' | 'memberId' | 'body' | 'isNote'>;

function sameOrConflict(known: Written, said: Said): Sent {
  const same =
    known.author === 'agent' &&
    (known.isNote || known.delivery !== 'received') &&
    known.isNote === said.isNote &&
    known.conversationId === said.conversationId &&
    known.memberId === said.memberId &&
    known.body === said.body;
  if (!same) throw new Refusal(409, `There is already a message ${known.externalId} with other content.`);
  return sent('unchanged', known);
}

function sent(result: Sent['result'], message: Omit<Sent, 'result'>): Sent {
  const { id, conversationId, body, sentAt, delivery, deliveryError } = message;
  return { result, id, conversationId, body, sentAt, delivery, deliveryError };
}

async function findThread(db: Db, { accountId }: Actor, id: string) {
  if (!isUuid(id)) throw notFound('conversation');
  const [thread] = await db
    .select({ channel: conversations.channel, reservation: reservations.externalId, language: guests.language })
    .from(conversations)
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, conversations.accountId), eq(reservations.id, conversations.reservationId)),
    )
    .innerJoin(guests, and(eq(guests.accountId, conversations.accountId), eq(guests.id, conversations.guestId)))
    .where(and(eq(conversations.accountId, accountId), eq(conversations.id, id)));
  if (!thread) throw notFound('conversation');
  const [written] = await db
    .select({ guestMessages: count() })
    .from(messages)
    .where(and(eq(messages.accountId, accountId), eq(messages.conversationId, id), eq(messages.author, 'guest')));
  return { ...thread, guestMessages: written!.guestMessages };
}
