import { and, count, eq, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { conversations, events, guests, messages, reservations } from '@/db/schema';
import { type Actor, type Agent, type KeyActor, systemActor } from '@/lib/auth/actor';
import { simulatedAnswer } from '@/lib/channels/demo';
import { findConnection } from '@/lib/channels/queries';
import { clearDraft } from '@/lib/drafts/mutations';
import { record } from '@/lib/intake/mutations';
import type { Saying } from '@/lib/language/messages';
import { notFound, Refusal } from '@/lib/refusal';
import { isUuid } from '@/lib/text';
import { controls } from './controls';
import type {
  KeyReplyInput,
  NoteInput,
  PerformInput,
  PerformManyInput,
  ReplyAndInput,
  ReplyInput,
  SimulateGuestInput,
  UndoInput,
} from './input';
import { writeNote } from './notes';
import { carryOut, type Done, type Weighed, weigh } from './perform';
import { findWritten, type Sent, write } from './replies';
import { retract } from './retract';

export type { Sent } from './replies';
export { confirmArrived, sendAgain, sendByHand } from './unsent';

export type Performed = {
  outcome: 'done' | 'unchanged' | 'warned';
  /** What a person should know before it is done. */
  detail: Saying | null;
  /** The event, where it can be undone. */
  eventId: string | null;
};

export type PerformedMany = {
  eventIds: string[];
  done: number;
  /** Of which items, by their place, it was not done, and why. */
  told: { place: number; isWarning: boolean; detail: Saying }[];
};

const UNCHANGED: Performed = { outcome: 'unchanged', detail: null, eventId: null };

/**
 * Writes to the guest through the conversation's channel; without a connection the message stays `not_sent`, which
 * answers nothing. The same `externalId` with the same content is the same message, with other content a conflict (409).
 */
export async function reply(actor: Agent, input: ReplyInput, now?: Date): Promise<Sent>;
export async function reply(actor: Agent | KeyActor, input: KeyReplyInput, now?: Date): Promise<Sent>;
export async function reply(
  actor: Agent | KeyActor,
  { keepsDraft, ...input }: KeyReplyInput & Pick<ReplyInput, 'keepsDraft'>,
  now = new Date(),
): Promise<Sent> {
  return transaction(await getDb(), async (tx) => {
    const sent = await write(tx, actor, input, now);
    if (actor.kind === 'member' && !keepsDraft) await clearDraft(tx, actor, { ...sent, kind: 'reply' }, now);
    return sent;
  });
}

/**
 * A reply and what is to become of its conversation, both or neither. What would refuse the close or move refuses the reply
 * too, so that the text stays with its writer; one that is kept as `not_sent` closes and moves nothing.
 */
export async function replyAnd(
  agent: Agent,
  { act, seen, ...said }: ReplyAndInput,
  now?: Date,
): Promise<Performed & { sent: Sent | null }> {
  return transaction(await getDb(), async (tx) => {
    const before = await sentWith(tx, agent, said.externalId);
    if (before) return { ...UNCHANGED, sent: await write(tx, agent, said, before) };
    const item = { conversationId: said.conversationId, seen };
    const weighed = await weigh(tx, agent, [item], act, { clock: clockOf(now), isAnswered: true });
    const verdict = weighed.verdicts.get(item.conversationId)!;
    if (verdict.outcome === 'refused') throw verdict.refusal;
    if (verdict.outcome === 'warned') return { ...UNCHANGED, ...verdict, sent: null };
    const sent = await write(tx, agent, said, weighed.at);
    await clearDraft(tx, agent, { ...sent, kind: 'reply' }, weighed.at);
    if (sent.delivery === 'not_sent') {
      const detail = {
        sentence: '{reason}: the reply is kept as “not sent”, and the conversation stays as it was.',
        values: { reason: sent.deliveryError ?? '' },
      };
      return { ...UNCHANGED, outcome: 'warned', detail, sent };
    }
    return { ...performed(weighed, await carryOut(tx, agent, act, weighed, { replyId: sent.id })), sent };
  });
}

/** A private note, seen by members alone: it answers nothing and goes nowhere. Its `externalId` is like a reply's. */
export async function addNote(agent: Agent, input: NoteInput, now = new Date()): Promise<{ id: string }> {
  return transaction(await getDb(), async (tx) => {
    const note = await writeNote(tx, agent, input, now);
    await clearDraft(tx, agent, { ...input, kind: 'note' }, now);
    return note;
  });
}

/**
 * Presses one button of a conversation (`controls.ts`). Somebody who was quicker is named in the refusal (409); a warning
 * does nothing until the act says `despite`.
 */
export async function perform(agent: Agent, { act, ...item }: PerformInput, now?: Date): Promise<Performed> {
  return transaction(await getDb(), async (tx) => {
    const weighed = await weigh(tx, agent, [item], act, { clock: clockOf(now) });
    const verdict = weighed.verdicts.get(item.conversationId)!;
    if (verdict.outcome === 'refused') throw verdict.refusal;
    return performed(weighed, await carryOut(tx, agent, act, weighed));
  });
}

/** The same for up to a hundred rows: one that refuses is told, the others go on. */
export async function performMany(
  agent: Agent,
  { act, items, runId }: PerformManyInput,
  now?: Date,
): Promise<PerformedMany> {
  if (!controls[act.control].bulk) throw new Refusal(422, 'This is done one conversation at a time.');
  return transaction(await getDb(), async (tx) => {
    const weighed = await weigh(tx, agent, items, act, { clock: clockOf(now) });
    const told = items.flatMap(({ conversationId }, place) => {
      const verdict = weighed.verdicts.get(conversationId)!;
      if (verdict.outcome === 'refused') return [{ place, isWarning: false, detail: verdict.refusal.saying }];
      return verdict.outcome === 'warned' ? [{ place, isWarning: true, detail: verdict.detail }] : [];
    });
    const done = await carryOut(tx, agent, act, weighed, { isBulk: true, runId });
    return { eventIds: done.map(({ eventId }) => eventId), done: items.length - told.length, told };
  });
}

/** Takes clicks back, as if they had never been made (`retract.ts`). */
export async function undo(agent: Agent, { eventIds }: UndoInput, now?: Date): Promise<{ undone: number }> {
  return transaction(await getDb(), async (tx) => {
    const { undone, refusal } = await retract(tx, agent, eventIds, clockOf(now));
    if (undone.length === 0 && refusal) throw refusal;
    return { undone: undone.length };
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

/** Asked after the conversations are locked, so that the order of clicks is that of their events. */
function clockOf(now: Date | undefined): () => Date {
  return () => now ?? new Date();
}

function performed({ verdicts }: Weighed, done: Done[]): Performed {
  const [verdict] = verdicts.values();
  const eventId = done[0]?.eventId ?? null;
  return {
    outcome: verdict!.outcome === 'refused' ? 'unchanged' : verdict!.outcome,
    detail: verdict!.outcome === 'warned' ? verdict!.detail : null,
    eventId,
  };
}

/** When this reply was written with a close or move that is recorded: a repeat after a lost answer. */
async function sentWith(tx: Db, agent: Agent, externalId: string | undefined): Promise<Date | undefined> {
  const known = await findWritten(tx, agent, externalId);
  if (!known) return undefined;
  const [event] = await tx
    .select({ at: events.occurredAt })
    .from(events)
    .where(
      and(
        eq(events.accountId, agent.accountId),
        eq(events.conversationId, known.conversationId),
        sql`${events.data} ->> 'replyId' = ${known.id}`,
      ),
    )
    .limit(1);
  return event?.at;
}
