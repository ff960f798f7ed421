import { and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { conversations as c, catalogItems, events, listings, members, reservations, reviews, tasks } from '@/db/schema';

const SHOWN = 200;

export type GuestStay = Awaited<ReturnType<typeof staysOf>>[number];
export type GuestMood = Awaited<ReturnType<typeof moodsOf>>[number];
export type GuestReview = Awaited<ReturnType<typeof reviewsOf>>[number];
export type GuestTask = Awaited<ReturnType<typeof tasksOf>>[number];

/** All that a person booked or asked for, each with its conversation, the latest stay first. */
export async function staysOf(db: Db, accountId: string, guestId: string) {
  const rows = await db
    .select({
      id: c.id,
      status: c.status,
      waitingSince: c.waitingSince,
      funLevel: c.funLevel,
      reservationStatus: c.reservationStatus,
      channel: c.channel,
      checkIn: c.checkIn,
      checkOut: c.checkOut,
      ...stayOf,
      code: reservations.code,
      minor: reservations.totalMinor,
      currency: reservations.totalCurrency,
    })
    .from(c)
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .innerJoin(reservations, and(eq(reservations.accountId, c.accountId), eq(reservations.id, c.reservationId)))
    .where(isTheirs(accountId, guestId))
    .orderBy(desc(c.checkIn), desc(c.id))
    .limit(SHOWN);
  return rows.map(({ minor, currency, ...stay }) => ({
    ...stay,
    total: minor === null || currency === null ? null : { minor, currency },
  }));
}

/** How they were found to feel, by whom and when, the oldest first. */
export async function moodsOf(db: Db, accountId: string, guestId: string) {
  const found = await db
    .select({
      id: events.id,
      at: events.occurredAt,
      level: sql<number>`(${events.data} ->> 'level')::int`.mapWith(Number),
      conversationId: c.id,
      actor: events.actor,
      by: members.name,
      ...stayOf,
    })
    .from(events)
    .innerJoin(c, and(eq(c.accountId, events.accountId), eq(c.id, events.conversationId)))
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .leftJoin(members, and(eq(members.accountId, events.accountId), eq(members.id, events.memberId)))
    .where(and(isTheirs(accountId, guestId), inArray(events.kind, ['fun_level.set', 'fun_level.rated'])))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(SHOWN);
  return found.toReversed();
}

/** What they said of their stays, the newest first. */
export async function reviewsOf(db: Db, accountId: string, guestId: string) {
  return db
    .select({
      id: reviews.id,
      channel: reviews.channel,
      overall: reviews.overall,
      categories: reviews.categories,
      body: reviews.body,
      receivedAt: reviews.receivedAt,
      conversationId: c.id,
      ...stayOf,
    })
    .from(c)
    .innerJoin(reviews, and(eq(reviews.accountId, c.accountId), eq(reviews.reservationId, c.reservationId)))
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .where(isTheirs(accountId, guestId))
    .orderBy(desc(reviews.receivedAt), desc(reviews.id))
    .limit(SHOWN);
}

/** What is still to be done for them, the oldest first. */
export async function tasksOf(db: Db, accountId: string, guestId: string) {
  return db
    .select({
      id: tasks.id,
      title: tasks.title,
      priority: tasks.priority,
      kind: catalogItems.kind,
      assignee: members.name,
      createdAt: tasks.createdAt,
      dueAt: tasks.dueAt,
      conversationId: c.id,
      ...stayOf,
    })
    .from(c)
    .innerJoin(tasks, and(eq(tasks.accountId, c.accountId), eq(tasks.conversationId, c.id)))
    .innerJoin(catalogItems, and(eq(catalogItems.accountId, tasks.accountId), eq(catalogItems.id, tasks.catalogItemId)))
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .leftJoin(members, and(eq(members.accountId, tasks.accountId), eq(members.id, tasks.assigneeId)))
    .where(and(isTheirs(accountId, guestId), inArray(tasks.status, ['open', 'in_progress'])))
    .orderBy(asc(tasks.createdAt), asc(tasks.id))
    .limit(SHOWN);
}

/** How many reviews and what they give on average. */
export async function ratingOf(db: Db, accountId: string, guestId: string) {
  const [rating] = await db
    .select({ count: count(reviews.id), mean: sql<number | null>`avg(${reviews.overall})::float8` })
    .from(c)
    .innerJoin(reviews, and(eq(reviews.accountId, c.accountId), eq(reviews.reservationId, c.reservationId)))
    .where(isTheirs(accountId, guestId));
  return rating!;
}

const stayOf = { listing: listings.name, timezone: listings.timezone };

function isTheirs(accountId: string, guestId: string): SQL {
  return and(eq(c.accountId, accountId), eq(c.guestId, guestId))!;
}
