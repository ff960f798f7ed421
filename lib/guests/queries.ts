import { and, avg, count, desc, eq, ne, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Db, getDb, rowsOf } from '@/db/client';
import { conversations, guests, listings, reservations, reviews } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { isUuid } from '@/lib/text';
import { keysOfDirectory } from './directory';
import { type Likeness, likelyDuplicates } from './likeness';
import { moodsOf, ratingOf, reviewsOf, staysOf, tasksOf } from './past';
import { type GuestSummary, summariesOf } from './summaries';

const SHOWN = 20;
const PAGE = 50;
const SUGGESTED = 5;

export type GuestRow = GuestSummary & { duplicates: number };

/** A page of the account's guests by name, with how many others may be the same person; `next` goes on after the last. */
export async function listGuests(
  actor: Actor,
  {
    query = null,
    after = null,
    now,
    limit = PAGE,
  }: { query?: string | null; after?: string | null; now: Date; limit?: number },
): Promise<{ guests: GuestRow[]; next: string | null }> {
  const db = await getDb();
  const { accountId } = actor;
  const keys = await keysOfDirectory(db, accountId, { query: query?.trim() || null, after, limit: limit + 1 });
  const ids = keys.slice(0, limit);
  const likely = Map.groupBy(await likelyDuplicates(db, accountId, ids), ({ of }) => of);
  const rows = await summariesOf(db, accountId, ids, now);
  return {
    guests: rows.map((row) => ({ ...row, duplicates: likely.get(row.id)?.length ?? 0 })),
    next: keys.length > limit ? ids.at(-1)! : null,
  };
}

/** Where the page of a guest is: of one who was merged, at the guest who was kept. Null for a stranger's id. */
export async function findGuestPlace(actor: Actor, id: string): Promise<{ id: string; name: string } | null> {
  if (!isUuid(id)) return null;
  const kept = alias(guests, 'kept');
  const [place] = await (await getDb())
    .select({ id: kept.id, name: kept.name })
    .from(guests)
    .innerJoin(
      kept,
      and(eq(kept.accountId, guests.accountId), sql`${kept.id} = coalesce(${guests.mergedInto}, ${guests.id})`),
    )
    .where(and(eq(guests.accountId, actor.accountId), eq(guests.id, id)));
  return place ?? null;
}

export type GuestRecord = Awaited<ReturnType<typeof getGuestRecord>>;

/** Everything that is known of a person, for their page: one statement after the other, as it is read in peace. */
export async function getGuestRecord(actor: Actor, { guestId, now }: { guestId: string; now: Date }) {
  const db = await getDb();
  const { accountId } = actor;
  const [summary] = await summariesOf(db, accountId, [guestId], now);
  return {
    summary: summary!,
    rating: await ratingOf(db, accountId, guestId),
    stays: await staysOf(db, accountId, guestId),
    moods: await moodsOf(db, accountId, guestId),
    reviews: await reviewsOf(db, accountId, guestId),
    tasks: await tasksOf(db, accountId, guestId),
    merged: await mergedInto(db, accountId, guestId),
    suggestions: await suggestionsFor(db, accountId, guestId, now),
  };
}

export type Suggestion = GuestSummary & { reasons: Likeness[] };

/** Who may be the same person, the likeliest first, and why. */
async function suggestionsFor(db: Db, accountId: string, guestId: string, now: Date): Promise<Suggestion[]> {
  const likely = (await likelyDuplicates(db, accountId, [guestId])).slice(0, SUGGESTED);
  const ids = likely.map(({ id }) => id);
  const summaries = await summariesOf(db, accountId, ids, now);
  return summaries.map((summary, place) => ({ ...summary, reasons: likely[place]!.reasons }));
}

export type MergedProfile = Awaited<ReturnType<typeof mergedInto>>[number];

/** The profiles that were merged into a guest, as they were, with who said so and when; the latest first. */
async function mergedInto(db: Db, accountId: string, guestId: string) {
  type Row = { id: string; name: string; emails: string[]; phones: string[]; by: string | null; at: string };
  const rows = await rowsOf<Row>(
    db,
    sql`
    select g.id, g.name, g.emails, g.phones, said.by, said.at
    from guests g cross join lateral (
      select m.name as by, to_char(e.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at
      from events e left join members m on m.account_id = e.account_id and m.id = e.member_id
      where e.account_id = g.account_id and e.kind = 'guest.merged' and e.data ->> 'guestId' = g.id::text
      order by e.occurred_at desc, e.id desc limit 1) as said
    where g.account_id = ${accountId} and g.merged_into = ${guestId}
    order by said.at desc, g.id`,
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at) }));
}

export type GuestHistory = Awaited<ReturnType<typeof getGuestHistory>>;
export type OtherConversation = GuestHistory['others'][number];

/**
 * What is known of a repeat guest: `stays` that have begun by `now` and were not cancelled, the year of the first one, the
 * mean of the reviews they gave (1 to 5), and their other conversations, the latest stay first, at most twenty; how to reach them by any of
 * their profiles. Three statements.
 */
export async function getGuestHistory(actor: Actor, input: { guestId: string; except: string; now: Date }) {
  const db = await getDb();
  const theirs = and(eq(conversations.accountId, actor.accountId), eq(conversations.guestId, input.guestId));
  const begun = sql`${conversations.reservationStatus} = 'confirmed' and ${conversations.stayStartsAt} <= ${input.now.toISOString()}::timestamptz`;
  const [figures] = await db
    .select({
      stays: sql<number>`count(distinct ${conversations.id}) filter (where ${begun})`.mapWith(Number),
      firstStay: sql<string | null>`min(${conversations.checkIn}) filter (where ${begun})::text`,
      reviews: count(reviews.id),
      rating: avg(reviews.overall).mapWith(Number),
    })
    .from(conversations)
    .leftJoin(
      reviews,
      and(eq(reviews.accountId, conversations.accountId), eq(reviews.reservationId, conversations.reservationId)),
    )
    .where(theirs);
  const others = await db
    .select({
      id: conversations.id,
      status: conversations.status,
      reservationStatus: conversations.reservationStatus,
      checkIn: conversations.checkIn,
      checkOut: conversations.checkOut,
      waitingSince: conversations.waitingSince,
      listing: listings.name,
      code: reservations.code,
      channel: conversations.channel,
    })
    .from(conversations)
    .innerJoin(listings, and(eq(listings.accountId, conversations.accountId), eq(listings.id, conversations.listingId)))
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, conversations.accountId), eq(reservations.id, conversations.reservationId)),
    )
    .where(and(theirs, ne(conversations.id, input.except)))
    .orderBy(desc(conversations.checkIn), desc(conversations.id))
    .limit(SHOWN);
  const profiles = await db
    .select({ emails: guests.emails, phones: guests.phones })
    .from(guests)
    .where(
      and(
        eq(guests.accountId, actor.accountId),
        or(eq(guests.id, input.guestId), eq(guests.mergedInto, input.guestId)),
      ),
    );
  const all = (of: 'emails' | 'phones') => [...new Set(profiles.flatMap((profile) => profile[of]))];
  return { ...figures!, others, emails: all('emails'), phones: all('phones') };
}
