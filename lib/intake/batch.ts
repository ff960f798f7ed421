import { and, asc, eq, inArray } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import {
  accounts,
  catalogItems,
  conversations,
  currencyRates,
  events,
  guests,
  listings,
  members,
  messages,
  reservationStatuses,
  reservations,
  reviews,
  tasks,
} from '@/db/schema';
import { upsertRows } from '@/db/upsert';
import type { Happened } from '@/lib/automations/occasions';
import type { Entry } from './mutations';
import { referencesOf } from './references';

export type Row<T extends PgTable> = T['$inferSelect'];

/** Rows of one kind by their external id: as loaded, and which of them have changed since. */
class Kept<R> {
  private readonly touched = new Set<string>();
  constructor(private readonly rows: Map<string, R>) {}

  get(key: string): R | undefined {
    return this.rows.get(key);
  }

  put(key: string, row: R): R {
    this.rows.set(key, row);
    this.touched.add(key);
    return row;
  }

  /** Lets a row be found by another key too, without writing it. */
  alias(key: string, row: R): void {
    this.rows.set(key, row);
  }

  get changed(): R[] {
    return [...this.touched].map((key) => this.rows.get(key)!);
  }

  [Symbol.iterator]() {
    return this.rows.values();
  }
}

/** Everything that a run of entries refers to, loaded at once and locked, changed in memory, and saved at once. */
export type Batch = Awaited<ReturnType<typeof loadBatch>>;

export async function loadBatch(tx: Db, accountId: string, entries: Entry[], now: Date) {
  const wanted = referencesOf(entries);
  // Whoever changes a setting waits for the batches at work, so that no row is left as an old setting made it.
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('key share');
  const kept = {
    listings: await load(tx, accountId, listings, listings.externalId, wanted.listing, true),
    guests: await load(tx, accountId, guests, guests.externalId, wanted.guest, true),
    reservations: await load(
      tx,
      accountId,
      reservations,
      reservations.externalId,
      wanted.reservation,
      hasReservations(entries),
    ),
    catalogItems: await load(
      tx,
      accountId,
      catalogItems,
      catalogItems.externalId,
      wanted.catalogItem,
      entries.some(({ type }) => type === 'catalog-item') ? 'update' : 'share',
    ),
    tasks: await load(tx, accountId, tasks, tasks.externalId, wanted.task, true),
    reviews: await load(tx, accountId, reviews, reviews.externalId, wanted.review, true),
    actions: await load(tx, accountId, events, events.externalId, wanted.action, false),
    members: await load(tx, accountId, members, members.email, wanted.member, false),
  };
  const ids = [...kept.reservations].map(({ id }) => id);
  const conversationOf = await loadConversations(tx, accountId, ids);
  const known = await load(tx, accountId, messages, messages.externalId, wanted.message, false);
  await aliasEchoes(tx, accountId, known, wanted.message);
  return {
    account: account!,
    now,
    ...kept,
    messages: known,
    listingsById: await listingsById(tx, accountId, entries, kept),
    conversationOf,
    newConversations: [] as (typeof conversations.$inferInsert)[],
    reports: await loadReports(tx, accountId, hasReservations(entries) ? ids : []),
    newReports: [] as Row<typeof reservationStatuses>[],
    rates: await loadRates(tx, accountId, account!.baseCurrency, entries),
    /** Conversations whose facts or reservation changed: folded again at the end. */
    stale: new Set<string>(),
    /** Listings, guests and catalog items on which other conversations' columns depend. */
    movedListings: new Set<string>(),
    renamedGuests: new Set<string>(),
    changedItems: new Set<string>(),
    /** Reservations, guests and conversations of which we were told just now. */
    live: new Set<string>(),
    /** What happened to bookings just now; nothing that a history tells. */
    happened: [] as Happened[],
    /** Guests of another language or zone, or of one booking less, and listings with another clock: their messages are planned again. */
    movedGuests: new Set<string>(),
    retimedListings: new Set<string>(),
  };
}

/** Writes what changed, each kind in one statement, parents before children. */
export async function saveBatch(tx: Db, batch: Batch): Promise<void> {
  const key: ['accountId', 'id'] = ['accountId', 'id'];
  await upsertRows(tx, members, batch.members.changed, { key });
  await upsertRows(tx, listings, batch.listings.changed, { key });
  await upsertRows(tx, guests, batch.guests.changed, { key });
  await upsertRows(tx, reservations, batch.reservations.changed, { key });
  await upsertRows(tx, conversations, batch.newConversations, { key, update: 'nothing' });
  await upsertRows(tx, reservationStatuses, batch.newReports, { key });
  await upsertRows(tx, catalogItems, batch.catalogItems.changed, { key });
  await upsertRows(tx, tasks, batch.tasks.changed, { key });
  await upsertRows(tx, reviews, batch.reviews.changed, { key });
  await upsertRows(tx, messages, batch.messages.changed, { key });
  await upsertRows(tx, events, batch.actions.changed, { key });
}

function hasReservations(entries: Entry[]): boolean {
  return entries.some(({ type }) => type === 'reservation');
}

type Owned = PgTable & { accountId: PgColumn; id: PgColumn };

async function load<T extends Owned>(
  tx: Db,
  accountId: string,
  table: T,
  key: PgColumn,
  wanted: Set<string>,
  lock: boolean | 'update' | 'share',
): Promise<Kept<Row<T>>> {
  if (wanted.size === 0) return new Kept(new Map());
  const query = tx
    .select()
    .from(table as PgTable)
    .where(and(eq(table.accountId, accountId), inArray(key, [...wanted])))
    .orderBy(asc(table.id));
  const rows = (await (lock ? query.for(lock === true ? 'no key update' : lock) : query)) as Row<T>[];
  const name = Object.entries(table).find(([, column]) => column === key)![0];
  return new Kept(new Map(rows.map((row) => [(row as Record<string, string>)[name]!, row])));
}

/** The echo of our own reply comes with the id that the channel gave at delivery (api.md, Writing). */
async function aliasEchoes(
  tx: Db,
  accountId: string,
  kept: Kept<Row<typeof messages>>,
  wanted: Set<string>,
): Promise<void> {
  if (wanted.size === 0) return;
  const mine = and(eq(messages.accountId, accountId), inArray(messages.channelMessageId, [...wanted]));
  for (const row of await tx.select().from(messages).where(mine)) kept.alias(row.channelMessageId!, row);
}

/** A changed listing shows what else its parents are; a reservation's stay instants need its listing. */
async function listingsById(
  tx: Db,
  accountId: string,
  entries: Entry[],
  kept: { listings: Kept<Row<typeof listings>> },
) {
  const known = new Map([...kept.listings].map((row) => [row.id, row]));
  if (!entries.some(({ type, input }) => type === 'listing' && 'parentExternalId' in input && input.parentExternalId))
    return known;
  const related = await tx
    .select()
    .from(listings)
    .where(and(eq(listings.accountId, accountId)));
  for (const row of related) if (!known.has(row.id)) known.set(row.id, row);
  return known;
}

/** Locked before messages are looked up: of two repeats, or an echo and the delivery it echoes, the later sees the other. */
/** Locked: each fact's own key check holds its conversation a little, and two that then fold it would wait for each other. */
async function loadConversations(tx: Db, accountId: string, reservationIds: string[]): Promise<Map<string, string>> {
  if (reservationIds.length === 0) return new Map();
  const rows = await tx
    .select({ id: conversations.id, reservationId: conversations.reservationId })
    .from(conversations)
    .where(and(eq(conversations.accountId, accountId), inArray(conversations.reservationId, reservationIds)))
    .orderBy(asc(conversations.id))
    .for('update');
  return new Map(rows.map((row) => [row.reservationId, row.id]));
}

async function loadReports(
  tx: Db,
  accountId: string,
  reservationIds: string[],
): Promise<Map<string, Row<typeof reservationStatuses>[]>> {
  if (reservationIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(reservationStatuses)
    .where(
      and(eq(reservationStatuses.accountId, accountId), inArray(reservationStatuses.reservationId, reservationIds)),
    );
  return Map.groupBy(rows, ({ reservationId }) => reservationId);
}

/** All rates of the foreign currencies that occur, newest day first. */
async function loadRates(
  tx: Db,
  accountId: string,
  base: string,
  entries: Entry[],
): Promise<Row<typeof currencyRates>[]> {
  const foreign = new Set<string>();
  for (const { type, input } of entries) {
    if (type === 'reservation' && input.total && !input.totalBase && input.total.currency !== base)
      foreign.add(input.total.currency);
  }
  if (foreign.size === 0) return [];
  const rows = await tx
    .select()
    .from(currencyRates)
    .where(and(eq(currencyRates.accountId, accountId), inArray(currencyRates.currency, [...foreign])));
  return rows.sort((a, b) => (a.day < b.day ? 1 : -1));
}
