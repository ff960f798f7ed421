import { and, asc, type Column, desc, eq, type SQL } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { conversations, guests, laterReplies, listings, members } from '@/db/schema';
import { filesOfLaterReply } from '@/lib/attachments/queries';
import type { Agent } from '@/lib/auth/actor';

export type LaterReply = Awaited<ReturnType<typeof listLater>>[number];

const MOST = 500;

/**
 * The replies that are still to leave: of a conversation, or of the whole account with the agent's own first; soonest first.
 * They are chosen before anything is joined to them, so that no plan begins at the conversations.
 */
export async function listLater(agent: Agent, conversationId?: string) {
  const db = await getDb();
  const wanted = db
    .select()
    .from(laterReplies)
    .where(
      and(
        eq(laterReplies.accountId, agent.accountId),
        eq(laterReplies.state, 'scheduled'),
        conversationId ? eq(laterReplies.conversationId, conversationId) : undefined,
      ),
    )
    .orderBy(...inOrder(agent, laterReplies))
    .limit(MOST)
    .as('wanted');
  const rows = await db
    .select({
      id: wanted.id,
      conversationId: wanted.conversationId,
      body: wanted.body,
      sendAt: wanted.sendAt,
      cancelOnAnswer: wanted.cancelOnAnswer,
      version: wanted.version,
      files: filesOfLaterReply(agent, wanted.id),
      by: { id: members.id, name: members.name },
      guest: { name: guests.name, timezone: guests.timezone },
      listing: { name: listings.name, timezone: listings.timezone },
      stay: { checkIn: conversations.checkIn, checkOut: conversations.checkOut },
    })
    .from(wanted)
    .innerJoin(members, and(eq(members.accountId, agent.accountId), eq(members.id, wanted.memberId)))
    .innerJoin(
      conversations,
      and(eq(conversations.accountId, agent.accountId), eq(conversations.id, wanted.conversationId)),
    )
    .innerJoin(guests, and(eq(guests.accountId, agent.accountId), eq(guests.id, conversations.guestId)))
    .innerJoin(listings, and(eq(listings.accountId, agent.accountId), eq(listings.id, conversations.listingId)))
    .orderBy(...inOrder(agent, wanted));
  return rows.map((row) => ({ ...row, isOwn: row.by.id === agent.memberId }));
}

function inOrder({ memberId }: Agent, of: Record<'memberId' | 'sendAt' | 'id', Column>): SQL[] {
  return [desc(eq(of.memberId, memberId)), asc(of.sendAt), asc(of.id)];
}
