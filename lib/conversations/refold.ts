import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { contacts, conversations, turns } from '@/db/schema';
import { upsertRows } from '@/db/upsert';
import { replanSilent } from '@/lib/automations/planning';
import { type Recomputed, recompute } from './facts';

const AT_ONCE = 500;

/**
 * Works out state and turns of conversations again from all their facts, in the caller's transaction. Every write of a
 * message, an event, a delivery state, or of what a conversation shows of its reservation ends with this. The rows are
 * locked first, so that of two writers the later one sees the facts of both. What a rule plans after silence follows; only in those
 * that are `live`, if it is told which, may it leave at once.
 */
export async function refold(
  tx: Db,
  accountId: string,
  conversationIds: Iterable<string>,
  now = new Date(),
  live?: ReadonlySet<string>,
): Promise<void> {
  const ids = [...new Set(conversationIds)].sort();
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const mine = and(eq(conversations.accountId, accountId), inArray(conversations.id, some));
    await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(mine)
      .orderBy(asc(conversations.id))
      .for('update');
    const recomputed = await recompute(tx, accountId, some);
    await store(tx, accountId, recomputed);
    const inquiries = recomputed.flatMap(({ conversation: { id, stage } }) => (stage === 'inquiry' ? [id] : []));
    const isLive = (id: string) => !live || live.has(id);
    await replanSilent(tx, accountId, inquiries.filter(isLive), now);
    await replanSilent(
      tx,
      accountId,
      inquiries.filter((id) => !isLive(id)),
      now,
      now,
    );
  }
}

async function store(tx: Db, accountId: string, recomputed: Recomputed[]): Promise<void> {
  await upsertRows(
    tx,
    conversations,
    recomputed.map(({ conversation }) => conversation),
    { key: ['accountId', 'id'] },
  );
  await upsertRows(tx, turns, recomputed.flatMap(turnRows), { key: ['accountId', 'conversationId', 'ordinal'] });
  await dropSurplusTurns(tx, accountId, recomputed);
  const reached = recomputed.flatMap(contactRows);
  await dropOldContacts(tx, accountId, recomputed, reached);
  await upsertRows(tx, contacts, reached, { key: ['accountId', 'conversationId', 'kind', 'day'] });
}

export function turnRows({ conversation, turns }: Recomputed) {
  const { accountId, id: conversationId, stage } = conversation;
  return turns.map((turn, ordinal) => ({ accountId, conversationId, ordinal, stage, ...turn }));
}

export function contactRows({ conversation, contacts }: Recomputed) {
  const { accountId, id: conversationId, stage, guestId } = conversation;
  return contacts.map((contact) => ({ accountId, conversationId, ...contact, stage, guestId }));
}

/** A send that failed, or an inquiry won in time, takes its contact back. */
async function dropOldContacts(
  tx: Db,
  accountId: string,
  recomputed: Recomputed[],
  kept: ReturnType<typeof contactRows>,
): Promise<void> {
  const ids = JSON.stringify(recomputed.map(({ conversation }) => conversation.id));
  const rows = JSON.stringify(kept.map(({ conversationId, kind, day }) => ({ id: conversationId, kind, day })));
  await tx.execute(sql`
    delete from contacts c using jsonb_array_elements_text(${ids}::text::jsonb) as mine(id)
    where c.account_id = ${accountId} and c.conversation_id = mine.id::uuid and (c.conversation_id, c.kind, c.day) not in (
      select k.id, k.kind, k.day from jsonb_to_recordset(${rows}::text::jsonb) as k(id uuid, kind text, day date))`);
}

/** A late message can join two turns into one. */
async function dropSurplusTurns(tx: Db, accountId: string, recomputed: Recomputed[]): Promise<void> {
  const counts = JSON.stringify(
    recomputed.map(({ conversation, turns }) => ({ id: conversation.id, count: turns.length })),
  );
  await tx.execute(sql`
    delete from turns t using jsonb_to_recordset(${counts}::text::jsonb) as n(id uuid, count integer)
    where t.account_id = ${accountId} and t.conversation_id = n.id and t.ordinal >= n.count`);
}
