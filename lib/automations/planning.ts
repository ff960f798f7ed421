import { and, asc, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { automations, conversations, plannedMessages } from '@/db/schema';
import { upsertRows } from '@/db/upsert';
import { enqueue } from '@/lib/jobs/enqueue';
import { loadFacts } from './facts';
import { changesOf, type PlannedChanges, type PlannedMessage } from './following';
import type { Rule } from './plan';
import { wakeSender } from './waking';

const AT_ONCE = 1000;

/**
 * Brings the plans of all rules that are on for these bookings to what `planOf` says, in the transaction of what changed them.
 * Where a rule follows silence, so are the failed inquiries of guests whose other bookings these are.
 */
export async function replan(
  tx: Db,
  accountId: string,
  reservationIds: readonly string[],
  now: Date,
  overBy?: Date,
): Promise<void> {
  const ids = [...new Set(reservationIds)].sort();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const locked = await lockWithInquiriesBeside(tx, accountId, ids.slice(start, start + AT_ONCE));
    if (locked.length === 0) return;
    await planLocked(tx, accountId, locked, await rulesOn(tx, accountId), now, overBy);
  }
}

/** The same for folded inquiries, whose silence may have ended or begun: one statement while no rule follows silence. */
export async function replanSilent(
  tx: Db,
  accountId: string,
  conversationIds: string[],
  now: Date,
  overBy?: Date,
): Promise<void> {
  const rules = conversationIds.length > 0 ? (await rulesOn(tx, accountId)).filter(isOfSilence) : [];
  if (rules.length === 0) return;
  await planLocked(tx, accountId, await bookingsOf(tx, accountId, conversationIds), rules, now, overBy);
}

/** The same for the bookings of these conversations. */
export async function replanConversations(
  tx: Db,
  accountId: string,
  conversationIds: string[],
  now: Date,
): Promise<void> {
  await replan(tx, accountId, await bookingsOf(tx, accountId, conversationIds), now);
}

/** The same for all bookings of these guests, and of the profiles merged into them. */
export async function replanGuests(tx: Db, accountId: string, guestIds: string[], now: Date): Promise<void> {
  await replan(tx, accountId, await bookingsOfGuests(tx, accountId, guestIds), now);
}

async function bookingsOf(tx: Db, accountId: string, conversationIds: string[]): Promise<string[]> {
  const rows = await tx
    .select({ id: conversations.reservationId })
    .from(conversations)
    .where(and(eq(conversations.accountId, accountId), inArray(conversations.id, conversationIds)));
  return rows.map(({ id }) => id);
}

/** Of these guests, and of the profiles merged into them. */
export async function bookingsOfGuests(tx: Db, accountId: string, guestIds: string[]): Promise<string[]> {
  if (guestIds.length === 0) return [];
  const found = await rowsOf<{ id: string }>(
    tx,
    sql`
    select r.id from guests g join reservations r on r.account_id = g.account_id and r.guest_id = g.id
    where g.account_id = ${accountId} and (g.id = any(${list(guestIds)}) or g.merged_into = any(${list(guestIds)}))`,
  );
  return found.map(({ id }) => id);
}

/** Rules that ask for a tag, or for none, ask for what it was merged into; a job plans them again. */
export async function followMergedTag(
  tx: Db,
  accountId: string,
  tagId: string,
  into: string,
  now: Date,
): Promise<void> {
  const found = await rowsOf<{ id: string; isOn: boolean }>(
    tx,
    sql`
    update automations set conditions = replace(conditions::text, ${tagId}, ${into})::jsonb, version = version + 1
    where account_id = ${accountId} and kind = 'rule'
      and (conditions::text like ${`%${tagId}%`} or conditions::text like ${`%${into}%`})
    returning id, is_on as "isOn"`,
  );
  for (const { id, isOn } of found)
    if (isOn) await enqueue(tx, 'replan', { accountId, automationId: id, at: now.toISOString() });
}

/** The same for all bookings of listings whose clock changed, by a job: until it has come to them, none of theirs leaves. */
export async function replanListings(tx: Db, accountId: string, listingIds: string[], now: Date): Promise<void> {
  if (listingIds.length === 0 || (await rulesOn(tx, accountId)).length === 0) return;
  for (const listingId of listingIds) await enqueue(tx, 'replan', { accountId, listingId, at: now.toISOString() });
}

/** Plans these bookings, of a job's chunk, by the rules that are on, or by one of them; what should have left by `overBy` is over. */
export async function replanBy(
  tx: Db,
  accountId: string,
  reservationIds: string[],
  now: Date,
  overBy: Date,
  automationId?: string,
): Promise<void> {
  await lockConversationsOf(tx, accountId, reservationIds);
  await planLocked(tx, accountId, reservationIds, await rulesOn(tx, accountId, automationId), now, overBy);
}

/**
 * For whoever locked the conversations, and read the rules after that: who changes a rule finds, by its job, either this plan or
 * the lock.
 */
async function planLocked(
  tx: Db,
  accountId: string,
  ids: string[],
  rules: Rule[],
  now: Date,
  overBy?: Date,
): Promise<void> {
  await store(tx, accountId, await plansThatDiffer(tx, accountId, rules, ids, now, overBy), now);
}

/** What would have to change so that the stored plans of these bookings are what planning again gives. */
export async function plansThatDiffer(
  tx: Db,
  accountId: string,
  rules: Rule[],
  reservationIds: string[],
  now: Date,
  overBy?: Date,
): Promise<PlannedChanges & { before: Map<string, PlannedMessage> }> {
  if (rules.length === 0) return { added: [], updated: [], before: new Map() };
  const facts = await loadFacts(tx, accountId, reservationIds);
  const rows = await storedPlans(tx, accountId, rules, reservationIds);
  return { ...changesOf(rules, facts, rows, now, overBy), before: new Map(rows.map((row) => [row.id, row])) };
}

export function rulesOn(tx: Db, accountId: string, automationId?: string): Promise<Rule[]> {
  const { id, isOn, since, trigger, conditions, quiet, late, version, kind, retiredAt } = automations;
  return tx
    .select({ id, isOn, since, trigger, conditions, quiet, late, version })
    .from(automations)
    .where(
      and(
        eq(automations.accountId, accountId),
        eq(kind, 'rule'),
        eq(isOn, true),
        isNull(retiredAt),
        automationId ? eq(id, automationId) : undefined,
      ),
    )
    .orderBy(asc(id));
}

function isOfSilence({ trigger }: Rule): boolean {
  return trigger.on === 'silence';
}

/**
 * Locks the conversations of these bookings and, where a rule follows silence, of inquiries by guests who booked with them, or no
 * longer do: merged profiles are one guest. None while no rule is on.
 */
async function lockWithInquiriesBeside(tx: Db, accountId: string, ids: string[]): Promise<string[]> {
  const on = sql`select 1 from automations where account_id = ${accountId} and kind = 'rule' and is_on and retired_at is null`;
  const locked = await rowsOf<{ id: string }>(
    tx,
    sql`
    select c.reservation_id as id from conversations c
    where c.account_id = ${accountId} and exists (${on}) and c.reservation_id = any(array(
      select unnest(${list(ids)}) union
      select o.id from reservations r
      join guests g on g.account_id = r.account_id and g.id = r.guest_id
      join guests f on f.account_id = r.account_id
        and (f.id = coalesce(g.merged_into, g.id) or f.merged_into = coalesce(g.merged_into, g.id))
      join reservations o on o.account_id = r.account_id and o.guest_id = f.id and o.stage = 'inquiry'
      where r.account_id = ${accountId} and r.id = any(${list(ids)}) and r.stage = 'confirmed'
        and exists (${on} and trigger ->> 'on' = 'silence')))
    order by c.id for update of c`,
  );
  return locked.map(({ id }) => id);
}

async function lockConversationsOf(tx: Db, accountId: string, ids: string[]): Promise<void> {
  await tx.execute(sql`
    select 1 from conversations where account_id = ${accountId} and reservation_id = any(${list(ids)}) order by id for update`);
}

/** By booking alone: through the index of a rule there would be far more to read. */
async function storedPlans(tx: Db, accountId: string, rules: Rule[], ids: string[]): Promise<PlannedMessage[]> {
  const asked = new Set(rules.map(({ id }) => id));
  const rows = await tx
    .select()
    .from(plannedMessages)
    .where(and(eq(plannedMessages.accountId, accountId), sql`${plannedMessages.reservationId} = any(${list(ids)})`));
  return rows.filter(({ automationId }) => asked.has(automationId));
}

async function store(tx: Db, accountId: string, { added, updated }: PlannedChanges, now: Date): Promise<void> {
  await upsertRows(tx, plannedMessages, added, {
    key: ['accountId', 'reservationId', 'automationId', 'occurrence'],
    update: 'nothing',
  });
  await update(tx, accountId, updated);
  const sends = [...added, ...updated].filter(({ state }) => state === 'scheduled').map(({ sendAt }) => +sendAt);
  const soonest = sends.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (sends.length > 0) await wakeSender(tx, new Date(Math.max(soonest, now.getTime())), now, accountId);
}

/** What a person wrote into a row stays, and so does one that has gone since it was read. */
async function update(tx: Db, accountId: string, rows: PlannedMessage[]): Promise<void> {
  if (rows.length === 0) return;
  const told = rows.map((row) => ({
    id: row.id,
    version: row.version,
    listing_version: row.listingVersion,
    listing_id: row.listingId,
    due_at: row.dueAt,
    send_at: row.sendAt,
    expires_at: row.expiresAt,
    state: row.state,
    reason: row.reason,
    moved_to: row.movedTo,
    settled_at: row.settledAt,
  }));
  await tx.execute(sql`
    update planned_messages p set version = c.version, listing_version = c.listing_version, listing_id = c.listing_id,
      due_at = c.due_at, send_at = c.send_at, expires_at = c.expires_at, state = c.state, reason = c.reason, moved_to = c.moved_to,
      settled_at = c.settled_at
    from jsonb_populate_recordset(null::planned_messages, ${JSON.stringify(told)}::text::jsonb) c
    where p.account_id = ${accountId} and p.id = c.id and p.settled_at is null`);
}

function list(ids: string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}
