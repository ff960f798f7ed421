import { and, asc, eq, gt, inArray, lte } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { automations, conversations, guests, listings, plannedMessages, reservations } from '@/db/schema';
import { upsertRows } from '@/db/upsert';
import type { Agent } from '@/lib/auth/actor';
import { requireRole } from '@/lib/auth/roles';
import { recordEvent } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import { lastWords } from './due';
import type { BulkInput } from './input';
import { waysOut } from './leaving';
import { contextsOf, renderFor } from './texts';
import { reasonAgainst } from './verdict';
import { wakeSender } from './waking';

export type BulkPreview = {
  recipients: {
    conversationId: string;
    guest: string;
    listing: string;
    checkIn: string;
    checkOut: string;
    language: string;
    text: string;
    /** Names of variables without a value; such a one is not sent. */
    missing: string[];
    /** Left out by the form. */
    isExcluded: boolean;
    /** Why it would wait for a person or fail, as `plannedMessages.reason` says it. */
    reason: string | null;
  }[];
  /** How many it goes to, and how many of these would wait for a person first. */
  total: number;
  waiting: number;
};

/** In which all of it can be taken back. */
const A_MINUTE = 60_000;
const A_DAY = 86_400_000;
const MOST = 5000;
const TOO_MANY = '5,000 guests are the most at once: choose fewer listings or days.';

/** To whom a message to many would go, and as what. For managers and admins. */
export async function previewBulk(agent: Agent, input: BulkInput, now: Date): Promise<BulkPreview> {
  requireRole(agent, 'manager');
  const { accountId } = agent;
  const db = await getDb();
  const rows = notTooMany(await recipientsOf(db, agent, input));
  const ids = rows.map(({ conversationId }) => conversationId);
  const contexts = await contextsOf(
    db,
    accountId,
    ids.map((conversationId) => ({ conversationId, at: now })),
  );
  const [ways, wrote] = [await waysOut(db, accountId), await lastWords(db, accountId, ids)];
  const except = new Set(input.except);
  const recipients = rows.map(({ bookedBy, listingId: _, listingVersion, reservationId, ...row }, place) => {
    const { language, text, missing } = renderFor(input.templates, contexts[place]!);
    const channel = input.channel ?? bookedBy;
    const guestWroteAt = wrote.get(`${row.conversationId} guest ${channel}`) ?? null;
    const reason = reasonAgainst({ missing, channel, way: ways.get(channel), guestWroteAt }, now);
    return { ...row, language, text, missing, isExcluded: except.has(row.conversationId), reason };
  });
  const chosen = recipients.filter(({ isExcluded }) => !isExcluded);
  return { recipients, total: chosen.length, waiting: chosen.filter(({ reason }) => reason !== null).length };
}

type Bulk = { id: string; sendAt: Date; count: number };

/** Sends one message to many after a minute in which it can be undone; under the same id once. For managers and admins. */
export async function sendBulk(agent: Agent, input: BulkInput, now: Date): Promise<Bulk> {
  requireRole(agent, 'manager');
  const { accountId, memberId: createdBy } = agent;
  const { id, name, templates, channel } = input;
  return transaction(await getDb(), async (tx) => {
    const rule = { accountId, id, kind: 'bulk' as const, name, place: 0, isOn: true, since: now, templates, channel };
    const kept = await tx
      .insert(automations)
      .values({ ...rule, ...WITHOUT_RULES, createdBy, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: automations.id });
    if (kept.length === 0) return already(tx, agent, id);
    const sendAt = new Date(now.getTime() + A_MINUTE);
    const count = await planAll(tx, agent, input, sendAt);
    if (count === 0) throw new Refusal(409, 'There is nobody to send it to.');
    await wakeSender(tx, sendAt, now, accountId);
    const data = { automationId: id, name, count };
    await recordEvent(tx, agent, { kind: 'automation.sent_to_many', data, occurredAt: now });
    return { id, sendAt, count };
  });
}

const WITHOUT_RULES = {
  ...{ trigger: { on: 'bulk' as const }, conditions: [], quiet: null, late: 'send' as const },
  ...{ holdsWhenUnhappy: false, holdsAfterPersonHours: null },
};

/** None of it goes. Refusal 409 once the first has left. */
export async function undoBulk(agent: Agent, { id }: { id: string }, now: Date): Promise<void> {
  requireRole(agent, 'manager');
  const { accountId } = agent;
  await transaction(await getDb(), async (tx) => {
    const mine = and(eq(automations.accountId, accountId), eq(automations.id, id), eq(automations.kind, 'bulk'));
    const [bulk] = await tx.select().from(automations).where(mine).for('update');
    if (!bulk) throw notFound('message to many');
    const its = and(eq(plannedMessages.accountId, accountId), eq(plannedMessages.automationId, id));
    const rows = await tx
      .select({ state: plannedMessages.state })
      .from(plannedMessages)
      .where(its)
      .orderBy(asc(plannedMessages.id))
      .for('update');
    if (rows.some(({ state }) => state === 'sent')) throw new Refusal(409, 'It has left already.');
    if (!bulk.isOn) return;
    await tx.update(automations).set({ isOn: false }).where(mine);
    await tx
      .update(plannedMessages)
      .set({ state: 'cancelled', reason: null, settledAt: now, settledBy: agent.memberId })
      .where(and(its, inArray(plannedMessages.state, ['scheduled', 'held'])));
    const data = { automationId: id, name: bulk.name };
    await recordEvent(tx, agent, { kind: 'automation.undone', data, occurredAt: now });
  });
}

/** The answer to the first of two that say the same. */
async function already(tx: Db, { accountId }: Agent, id: string): Promise<Bulk> {
  const rows = await tx
    .select({ sendAt: plannedMessages.sendAt })
    .from(plannedMessages)
    .where(and(eq(plannedMessages.accountId, accountId), eq(plannedMessages.automationId, id)))
    .orderBy(asc(plannedMessages.sendAt));
  if (!rows[0]) throw new Refusal(409, 'This was sent already, as something else.');
  return { id, sendAt: rows[0].sendAt, count: rows.length };
}

async function planAll(tx: Db, agent: Agent, input: BulkInput, sendAt: Date): Promise<number> {
  const except = new Set(input.except);
  const rows = notTooMany(await recipientsOf(tx, agent, input));
  const planned = rows
    .filter(({ conversationId }) => !except.has(conversationId))
    .map(({ conversationId, reservationId, listingId, listingVersion }) => ({
      ...{ accountId: agent.accountId, id: uuidv7(), automationId: input.id, reservationId, occurrence: 0 },
      ...{ conversationId, listingId, version: 1, listingVersion, state: 'scheduled' as const },
      ...{ dueAt: sendAt, sendAt, expiresAt: new Date(sendAt.getTime() + A_DAY) },
    }));
  await upsertRows(tx, plannedMessages, planned, { key: ['accountId', 'id'], update: 'nothing' });
  return planned.length;
}

/** Bookings of these listings and statuses with a night from the first to the last day, both included (product.md §4). */
function recipientsOf(db: Db, { accountId }: Agent, { listingIds, statuses, from, to }: BulkInput) {
  return db
    .select({
      ...{ conversationId: conversations.id, reservationId: reservations.id, listingId: listings.id },
      ...{ listingVersion: listings.planVersion, bookedBy: conversations.channel },
      ...{ guest: guests.name, listing: listings.name },
      ...{ checkIn: reservations.checkIn, checkOut: reservations.checkOut },
    })
    .from(reservations)
    .innerJoin(
      conversations,
      and(eq(conversations.accountId, accountId), eq(conversations.reservationId, reservations.id)),
    )
    .innerJoin(guests, and(eq(guests.accountId, accountId), eq(guests.id, conversations.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, accountId), eq(listings.id, reservations.listingId)))
    .where(
      and(
        eq(reservations.accountId, accountId),
        lte(reservations.checkIn, to),
        gt(reservations.checkOut, from),
        inArray(reservations.status, statuses),
        listingIds.length > 0 ? inArray(reservations.listingId, listingIds) : undefined,
      ),
    )
    .orderBy(asc(reservations.checkIn), asc(reservations.id))
    .limit(MOST + 1);
}

function notTooMany<Row>(rows: Row[]): Row[] {
  if (rows.length <= MOST) return rows;
  throw new Refusal(422, TOO_MANY, [{ path: 'listingIds', message: TOO_MANY }]);
}
