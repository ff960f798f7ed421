import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { conversations, drafts } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { notFound } from '@/lib/refusal';
import { isUuid } from '@/lib/text';
import type { DraftInput } from './input';
import type { DraftKind } from './kinds';

/** What stands on the server by now; where another hand was there first, not what was to be saved. */
type Standing = { isSaved: boolean; body: string; savedAt: Date };

/**
 * Keeps what a person has written so far; it is theirs alone, no fact of the conversation and no event. It does not take the place
 * of what it does not go on from: a reply that came back, another device's text, or nothing, once the message has left.
 */
export async function saveDraft(agent: Agent, input: DraftInput, now = new Date()): Promise<Standing> {
  const { onto, unanswered, ...draft } = input;
  const whose = { ...draft, accountId: agent.accountId, memberId: agent.memberId };
  const isOwn = inArray(drafts.body, [draft.body, ...(unanswered ? [unanswered] : [])]);
  return transaction(await getDb(), async (tx) => {
    await requireConversation(tx, agent, draft.conversationId);
    const [saved] = await put(tx, whose, now, { setWhere: onto ? or(isOwn, eq(drafts.savedAt, onto)) : isOwn });
    if (saved) return { isSaved: true, ...saved };
    const [held] = await tx.select(standing).from(drafts).where(ofKey(whose));
    return { isSaved: false, ...held! };
  });
}

type Key = { accountId: string; memberId: string; conversationId: string; kind: DraftKind };
type Draft = Key & { body: string };

/** Puts a text that comes back behind what its writer has written since. */
export async function appendToDraft(tx: Db, draft: Draft, now: Date): Promise<void> {
  const body = sql`concat_ws(E'\n\n', nullif(${drafts.body}, ''), nullif(excluded.body, ''))`;
  await put(tx, draft, now, { set: { body } });
}

/**
 * In the transaction that writes the message that it has become. The draft stays as an empty one, also where there was none yet: its
 * instant tells what is still on its way, and other devices, that theirs is over.
 */
export async function clearDraft(
  tx: Db,
  { accountId, memberId }: Agent,
  { conversationId, kind }: Pick<Key, 'conversationId' | 'kind'>,
  now: Date,
): Promise<void> {
  await put(tx, { accountId, memberId, conversationId, kind, body: '' }, now);
}

const standing = { body: drafts.body, savedAt: drafts.savedAt };

/** One statement, and each instant later than the one before, so that nobody takes the one for the other. */
function put(tx: Db, draft: Draft, now: Date, how: { set?: { body: SQL }; setWhere?: SQL } = {}) {
  const { accountId, memberId, conversationId, kind, body } = draft;
  const savedAt = sql`greatest(excluded.saved_at, ${drafts.savedAt} + interval '1 millisecond')`;
  return tx
    .insert(drafts)
    .values({ accountId, memberId, conversationId, kind, body, savedAt: now })
    .onConflictDoUpdate({
      target: [drafts.accountId, drafts.memberId, drafts.conversationId, drafts.kind],
      set: { body, ...how.set, savedAt },
      setWhere: how.setWhere,
    })
    .returning(standing);
}

function ofKey({ accountId, memberId, conversationId, kind }: Key) {
  const whose = and(eq(drafts.accountId, accountId), eq(drafts.memberId, memberId));
  return and(whose, eq(drafts.conversationId, conversationId), eq(drafts.kind, kind));
}

async function requireConversation(tx: Db, { accountId }: Agent, id: string): Promise<void> {
  const mine = and(eq(conversations.accountId, accountId), eq(conversations.id, id));
  const [found] = isUuid(id) ? await tx.select({ id: conversations.id }).from(conversations).where(mine) : [];
  if (!found) throw notFound('conversation');
}
