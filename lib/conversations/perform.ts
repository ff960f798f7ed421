import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { conversations as c, catalogItems, guests, listings, members, tasks } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { eventRow, recordEvents } from '@/lib/events/record';
import type { Saying } from '@/lib/language/messages';
import { notFound, Refusal } from '@/lib/refusal';
import { answerOf, beforeOf, changedFacet, closeWarning, controlOf, type Subject } from './controls';
import type { Act, Item, Seen } from './input';
import { raceSentence } from './races';
import { refold } from './refold';
import { latestChange } from './rivals';

/** What would become of an act on one conversation. */
export type Verdict =
  | { outcome: 'done'; data: Record<string, unknown> }
  | { outcome: 'unchanged' }
  | { outcome: 'warned'; detail: Saying }
  | { outcome: 'refused'; refusal: Refusal };

/** Without `seen` it is taken as it stands. */
type Standing = Pick<Item, 'conversationId'> & { seen: Seen | null };

export type Weighed = { at: Date; verdicts: Map<string, Verdict> };

/**
 * Locks the conversations and looks whether the act may be done on each: as it was seen, not so already, allowed. The one
 * whose lock comes second sees what the first did, and is told.
 */
export async function weigh(
  tx: Db,
  agent: Agent,
  items: Standing[],
  act: Act,
  { clock, isAnswered = false }: { clock: () => Date; isAnswered?: boolean },
): Promise<Weighed> {
  await requirePerson(tx, agent, act);
  const subjects = await lockSubjects(tx, agent, items);
  const at = clock();
  const verdicts = new Map<string, Verdict>();
  for (const item of items) {
    const subject = subjects.get(item.conversationId);
    verdicts.set(item.conversationId, await verdictOn(tx, agent, { item, act, subject, at, isAnswered }));
  }
  return { at, verdicts };
}

type Case = { item: Standing; act: Act; subject: Subject | undefined; at: Date; isAnswered: boolean };

async function verdictOn(tx: Db, agent: Agent, { item, act, subject, at, isAnswered }: Case): Promise<Verdict> {
  if (!subject) return { outcome: 'refused', refusal: notFound('conversation') };
  const control = controlOf(act);
  const overtaken = item.seen && (await overtakenBy(tx, agent, { subject, seen: item.seen, act, at }));
  if (overtaken) return { outcome: 'refused', refusal: overtaken };
  if (control.isSo?.(subject, act)) return { outcome: 'unchanged' };
  const refusal = control.refusal?.(subject, act, at);
  if (refusal) return { outcome: 'refused', refusal: new Refusal(409, refusal) };
  const warning = act.control === 'close' && !act.despite ? closeWarning(subject, isAnswered) : null;
  if (warning) return { outcome: 'warned', detail: warning };
  return {
    outcome: 'done',
    data: { ...control.data(act, subject, at), ...answerOf(act, subject), before: beforeOf(control, subject) },
  };
}

/** Who was quicker, where the conversation is no longer as it was seen. */
async function overtakenBy(
  tx: Db,
  agent: Agent,
  { subject, seen, act, at }: { subject: Subject; seen: Seen; act: Act; at: Date },
): Promise<Refusal | null> {
  const changed = changedFacet(controlOf(act), subject, seen);
  if (!changed) return null;
  return new Refusal(409, raceSentence(await latestChange(tx, agent, subject.id, changed), at));
}

/** Locks one conversation for several acts in a row; refused where for one of them it is no longer as it was seen. */
export async function lockAsSeen(tx: Db, agent: Agent, item: Item, acts: Act[], clock: () => Date) {
  const subject = (await lockSubjects(tx, agent, [item])).get(item.conversationId);
  if (!subject) throw notFound('conversation');
  const at = clock();
  for (const act of acts) {
    const overtaken = await overtakenBy(tx, agent, { subject, seen: item.seen, act, at });
    if (overtaken) throw overtaken;
  }
  return { subject, at };
}

export type Done = { conversationId: string; eventId: string };

/** Writes the events of all that may be done, and folds their conversations again. */
export async function carryOut(
  tx: Db,
  agent: Agent,
  act: Act,
  { at, verdicts }: Weighed,
  more: { replyId?: string; isBulk?: true; runId?: string } = {},
): Promise<Done[]> {
  const kind = controlOf(act).event;
  const rows = [...verdicts].flatMap(([conversationId, verdict]) =>
    verdict.outcome === 'done'
      ? [
          {
            id: uuidv7(),
            ...eventRow(agent, { conversationId, kind, data: { ...verdict.data, ...more }, occurredAt: at }),
          },
        ]
      : [],
  );
  if (rows.length === 0) return [];
  await recordEvents(tx, rows);
  const ids = rows.map(({ conversationId }) => conversationId!);
  await refold(tx, agent.accountId, ids, at);
  return rows.map(({ id, conversationId }) => ({ eventId: id, conversationId: conversationId! }));
}

/** Who is assigned or credited must work here. */
async function requirePerson(tx: Db, { accountId }: Agent, act: Act): Promise<void> {
  const path = act.control === 'assign' ? 'assigneeId' : 'sellerId';
  const id = act.control === 'assign' ? act.assigneeId : act.control === 'sale' ? act.sellerId : null;
  if (id === null) return;
  const [member] = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.accountId, accountId), eq(members.id, id), isNull(members.retiredAt)));
  if (member) return;
  const message = 'names nobody who works in this account';
  throw new Refusal(422, `This ${message}.`, [{ path, message }]);
}

async function lockSubjects(tx: Db, { accountId }: Agent, items: Standing[]): Promise<Map<string, Subject>> {
  const ids = items.map(({ conversationId }) => conversationId);
  const lastSeen = Object.fromEntries(
    items.map(({ conversationId, seen }) => [conversationId, seen?.lastMessageId ?? null]),
  );
  const mine = and(eq(c.accountId, accountId), inArray(c.id, ids));
  await tx.select({ id: c.id }).from(c).where(mine).orderBy(asc(c.id)).for('update');
  const rows = await tx
    .select({
      id: c.id,
      status: c.status,
      followUpAt: c.followUpAt,
      waitingSince: c.waitingSince,
      escalations: c.escalations,
      funLevel: c.funLevel,
      assistantMode: c.assistantMode,
      assigneeId: c.assigneeId,
      sellerId: c.sellerId,
      lastMessageId: c.lastMessageId,
      lastMessageFrom: c.lastMessageFrom,
      checkIn: c.checkIn,
      checkOut: c.checkOut,
      guest: guests.name,
      timezone: listings.timezone,
      unfinished: sql<string[]>`array(select ${tasks.title} from ${tasks}
        join ${catalogItems} on ${catalogItems.accountId} = ${tasks.accountId} and ${catalogItems.id} = ${tasks.catalogItemId}
        where ${tasks.accountId} = ${c.accountId} and ${tasks.conversationId} = ${c.id} and ${tasks.status} in ('open', 'in_progress')
        order by ${tasks.createdAt}, ${tasks.id})`,
      hasUnseen: sql<boolean>`exists (select 1 from messages m where m.account_id = ${c.accountId} and m.conversation_id = ${c.id}
        and m.author = 'guest' and m.sent_at > coalesce((select s.sent_at from messages s where s.account_id = ${c.accountId}
          and s.id = (${JSON.stringify(lastSeen)}::jsonb ->> ${c.id}::text)::uuid), '-infinity'))`,
      answerOnItsWay: sql<
        string | null
      >`(select m.id from messages m where m.account_id = ${c.accountId} and m.conversation_id = ${c.id}
        and m.author in ('agent', 'assistant') and not m.is_note and not m.holding and m.delivery in ('queued', 'sending', 'sent')
        order by m.sent_at desc, m.id desc limit 1)`,
    })
    .from(c)
    .innerJoin(guests, and(eq(guests.accountId, c.accountId), eq(guests.id, c.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .where(mine);
  return new Map(rows.map((row) => [row.id, row]));
}
