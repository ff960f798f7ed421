import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { savedReplies } from '@/db/schema';
import { lockAccount } from '@/lib/accounts/lock';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireRole } from '@/lib/auth/roles';
import { changesOf, refuseUnseen } from '@/lib/events/changes';
import { recordEvent } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import type { AddSavedReplyInput, ChangeSavedReplyInput, SavedReplyFields } from './input';

type Row = typeof savedReplies.$inferSelect;
type Ref = { savedReplyId: string };

/** Keeps a text at hand. For managers and admins, as the next three; everybody uses it. */
export async function addSavedReply(agent: Agent, input: AddSavedReplyInput, now = new Date()): Promise<Ref> {
  requireRole(agent, 'manager');
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    const savedReplyId = uuidv7();
    await refuseTaken(tx, agent, savedReplyId, input.shortcut);
    await tx.insert(savedReplies).values({ accountId: agent.accountId, id: savedReplyId, ...input });
    await tell(tx, agent, 'saved-reply.added', { savedReplyId, ...input }, now);
    return { savedReplyId };
  });
}

/** Changes a text; what was sent with it before stays as it was. */
export async function changeSavedReply(agent: Agent, input: ChangeSavedReplyInput, now = new Date()): Promise<void> {
  const { savedReplyId, expected, ...wanted } = input;
  return change(agent, savedReplyId, async (tx, row) => {
    const changes = changesOf<SavedReplyFields>(row, wanted);
    if (!changes) return;
    refuseUnseen(row.name, changes, expected);
    if (wanted.shortcut && !row.retiredAt) await refuseTaken(tx, agent, savedReplyId, wanted.shortcut);
    await tx.update(savedReplies).set(wanted).where(isReply(agent, savedReplyId));
    const { after, before } = changes;
    await tell(tx, agent, 'saved-reply.changed', { savedReplyId, name: row.name, ...after, before }, now);
  });
}

/** No longer offers a text; its shortcut is free for another. */
export async function retireSavedReply(agent: Agent, { savedReplyId }: Ref, now = new Date()): Promise<void> {
  return change(agent, savedReplyId, async (tx, { name, retiredAt }) => {
    if (retiredAt) return;
    await tx.update(savedReplies).set({ retiredAt: now }).where(isReply(agent, savedReplyId));
    await tell(tx, agent, 'saved-reply.retired', { savedReplyId, name }, now);
  });
}

/** Offers a retired text again. */
export async function offerSavedReply(agent: Agent, { savedReplyId }: Ref, now = new Date()): Promise<void> {
  return change(agent, savedReplyId, async (tx, { name, shortcut, retiredAt }) => {
    if (!retiredAt) return;
    await refuseTaken(tx, agent, savedReplyId, shortcut);
    await tx.update(savedReplies).set({ retiredAt: null }).where(isReply(agent, savedReplyId));
    await tell(tx, agent, 'saved-reply.offered', { savedReplyId, name }, now);
  });
}

/** Counts that these texts were sent, in the transaction of the message; ids of nobody's are passed over. */
export async function countUses(tx: Db, actor: Actor, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(savedReplies)
    .set({ uses: sql`${savedReplies.uses} + 1`, lastUsedAt: now })
    .where(and(eq(savedReplies.accountId, actor.accountId), inArray(savedReplies.id, [...ids])));
}

async function change(agent: Agent, id: string, run: (tx: Db, row: Row) => Promise<void>): Promise<void> {
  requireRole(agent, 'manager');
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    const [row] = await tx.select().from(savedReplies).where(isReply(agent, id)).for('update');
    if (!row) throw notFound('saved reply');
    await run(tx, row);
  });
}

function isReply({ accountId }: Agent, id: string) {
  return and(eq(savedReplies.accountId, accountId), eq(savedReplies.id, id));
}

/** Of those on offer each shortcut is one text's. */
async function refuseTaken(tx: Db, { accountId }: Agent, id: string, shortcut: string): Promise<void> {
  const others = and(eq(savedReplies.accountId, accountId), ne(savedReplies.id, id), isNull(savedReplies.retiredAt));
  const [taken] = await tx
    .select({ name: savedReplies.name })
    .from(savedReplies)
    .where(and(others, eq(savedReplies.shortcut, shortcut)));
  if (!taken) return;
  const message = `is that of “${taken.name}” already`;
  throw new Refusal(409, `The shortcut /${shortcut} ${message}.`, [
    { path: 'shortcut', message: `shortcut ${message}.` },
  ]);
}

function tell(tx: Db, agent: Agent, kind: string, data: Record<string, unknown>, occurredAt: Date) {
  return recordEvent(tx, agent, { kind, data, occurredAt });
}
