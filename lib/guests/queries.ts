import { and, avg, count, desc, eq, ne, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { conversations, listings, reservations, reviews } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';

const SHOWN = 20;

export type GuestHistory = Awaited<ReturnType<typeof getGuestHistory>>;
export type OtherConversation = GuestHistory['others'][number];

/**
 * What is known of a repeat guest: `stays` that have begun by `now` and were not cancelled, the year of the first one, the
 * mean of the reviews they gave (1 to 5), and their other conversations, the latest stay first, at most twenty. Two statements.
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
  return { ...figures!, others };
}
