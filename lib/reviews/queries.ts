import { and, desc, eq } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { reviews } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';

export type Review = Awaited<ReturnType<typeof listReviews>>[number];

/** The reviews that a reservation's guest left, newest first. */
export async function listReviews(actor: Actor, reservationId: string) {
  return (await getDb())
    .select({
      id: reviews.id,
      channel: reviews.channel,
      overall: reviews.overall,
      categories: reviews.categories,
      body: reviews.body,
      receivedAt: reviews.receivedAt,
    })
    .from(reviews)
    .where(and(eq(reviews.accountId, actor.accountId), eq(reviews.reservationId, reservationId)))
    .orderBy(desc(reviews.receivedAt), desc(reviews.id));
}
