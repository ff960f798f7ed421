import { and, desc, eq, inArray, lte, ne } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { getDb } from '@/db/client';
import { conversations, guests, listings, messages, reservations } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { notFound } from '@/lib/refusal';
import type { ArticleFields } from './input';

export type ReplyAsArticle = { of: ArticleFields; listings: { id: string; name: string }[] };

const asked = alias(messages, 'asked');

/** A reply of ours as an article begins: the guest's question for a title, its listing and language. For admins. */
export async function replyAsArticle(agent: Agent, { messageId }: { messageId: string }): Promise<ReplyAsArticle> {
  requireAdmin(agent);
  const { accountId, id, conversationId, author, isNote, body, sentAt } = messages;
  const [row] = await (await getDb())
    .select({
      body,
      question: asked.body,
      language: guests.language,
      status: reservations.status,
      listing: { id: listings.id, name: listings.name },
    })
    .from(messages)
    .innerJoin(conversations, and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)))
    .innerJoin(listings, and(eq(listings.accountId, accountId), eq(listings.id, conversations.listingId)))
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, accountId), eq(reservations.id, conversations.reservationId)),
    )
    .innerJoin(guests, and(eq(guests.accountId, accountId), eq(guests.id, conversations.guestId)))
    .leftJoin(
      asked,
      and(
        ...[eq(asked.accountId, accountId), eq(asked.conversationId, conversationId), eq(asked.author, 'guest')],
        ...[lte(asked.sentAt, sentAt), ne(asked.id, id)],
      ),
    )
    .where(
      and(
        ...[eq(accountId, agent.accountId), eq(id, messageId), eq(isNote, false)],
        inArray(author, ['agent', 'assistant']),
      ),
    )
    .orderBy(desc(asked.sentAt), desc(asked.id))
    .limit(1);
  if (!row) throw notFound('message');
  const title = (row.question ?? '').replace(/\s+/g, ' ').trim().slice(0, 300);
  const language = row.language?.slice(0, 2).toLowerCase() ?? 'en';
  // What a booked guest was told may not be for everybody.
  const audience = row.status === 'confirmed' ? 'after' : 'before';
  return { of: { title, body: row.body, language, audience, listingId: row.listing.id }, listings: [row.listing] };
}
