import { and, eq, lt, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { conversations, presence, reads } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { readNotices } from '@/lib/notices/mutations';
import { notFound } from '@/lib/refusal';
import { CHANNEL } from './channel';
import type { LookInput } from './input';
import { PRESENT } from './queries';

/**
 * The agent's tab has a conversation before it, or none any more. Whoever looks has read: its notices, and what was written so
 * far. Others hear of it when somebody comes, goes, begins or stops to type, and not when nothing changed.
 */
export async function look(agent: Agent, { tab, conversationId, typing }: LookInput, now = new Date()): Promise<void> {
  return transaction(await getDb(), async (tx) => {
    const mine = and(eq(presence.accountId, agent.accountId), eq(presence.id, tab));
    const [before] = await tx.select().from(presence).where(mine).for('update');
    if (before && before.memberId !== agent.memberId) throw notFound('tab');
    if (!before) await sweep(tx, agent, now);
    if (conversationId) await stay(tx, agent, { tab, conversationId, typing }, now);
    else await tx.delete(presence).where(mine);
    const isFresh = before && now.getTime() - before.seenAt.getTime() < PRESENT;
    const was = isFresh ? `${before.conversationId} ${before.typing}` : '';
    const is = conversationId ? `${conversationId} ${typing}` : '';
    if (was !== is) await tellOthers(tx, agent);
  });
}

/** Tabs of the agent that were closed without a word are forgotten when the next one opens. */
async function sweep(tx: Db, { accountId, memberId }: Agent, now: Date): Promise<void> {
  const silent = lt(presence.seenAt, new Date(now.getTime() - PRESENT));
  await tx.delete(presence).where(and(eq(presence.accountId, accountId), eq(presence.memberId, memberId), silent));
}

async function stay(
  tx: Db,
  agent: Agent,
  { tab, conversationId, typing }: LookInput & { conversationId: string },
  now: Date,
): Promise<void> {
  const { accountId, memberId, sessionId } = agent;
  await requireConversation(tx, agent, conversationId);
  const place = { sessionId, conversationId, typing, seenAt: now };
  await tx
    .insert(presence)
    .values({ accountId, id: tab, memberId, ...place })
    .onConflictDoUpdate({ target: [presence.accountId, presence.id], set: place });
  await markRead(tx, agent, conversationId, now);
}

async function markRead(tx: Db, agent: Agent, conversationId: string, now: Date): Promise<void> {
  const { accountId, memberId } = agent;
  await readNotices(agent, { conversationId }, now, tx);
  const arrivedAt = sql`(select m.recorded_at from conversations c join messages m on m.account_id = c.account_id and m.id = c.last_message_id
    where c.account_id = ${accountId} and c.id = ${conversationId})`;
  await tx
    .insert(reads)
    .values({ accountId, memberId, conversationId, readAt: now })
    .onConflictDoUpdate({
      target: [reads.accountId, reads.memberId, reads.conversationId],
      set: { readAt: now },
      // A look at what was read already writes nothing.
      setWhere: sql`${reads.readAt} < ${arrivedAt}`,
    });
}

async function requireConversation(tx: Db, { accountId }: Agent, id: string): Promise<void> {
  const [known] = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.accountId, accountId), eq(conversations.id, id)));
  if (!known) throw notFound('conversation');
}

async function tellOthers(tx: Db, { accountId }: Agent): Promise<void> {
  await tx.execute(sql`select pg_notify(${CHANNEL}, ${`${accountId}/presence`})`);
}
