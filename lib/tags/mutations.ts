import { and, count, eq, inArray, ne, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { conversationTags, tags } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { followMergedTag, replanConversations } from '@/lib/automations/planning';
import { lockConversation } from '@/lib/conversations/lock';
import { recordEvent } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import type { MergeTagInput, RenameTagInput, TaggingInput } from './input';

/** Tags a conversation; a name that no tag has yet becomes one. A tag that is there already stays, told by no event. */
export async function addTag(agent: Agent, input: TaggingInput, now = new Date()): Promise<void> {
  return onConversation(agent, input.conversationId, (tx) => putTag(tx, agent, input, now));
}

/** The same for whoever has the conversation locked. */
export async function putTag(tx: Db, agent: Agent, { conversationId, name }: TaggingInput, now: Date): Promise<void> {
  const tag = (await findByName(tx, agent, name)) ?? (await makeTag(tx, agent, name));
  const added = await tx
    .insert(conversationTags)
    .values({ accountId: agent.accountId, conversationId, tagId: tag.id })
    .onConflictDoNothing()
    .returning({ tagId: conversationTags.tagId });
  if (added.length === 0) return;
  if (tag.retiredAt)
    throw new Refusal(409, {
      sentence: '“{name}” is no longer in use: choose another tag.',
      values: { name: tag.name },
    });
  const data = { tagId: tag.id, name: tag.name };
  await recordEvent(tx, agent, { conversationId, kind: 'tag.added', data, occurredAt: now });
  await replanConversations(tx, agent.accountId, [conversationId], now);
}

/** Takes a tag off a conversation; one that is not there is no error. */
export async function removeTag(agent: Agent, { conversationId, name }: TaggingInput, now = new Date()): Promise<void> {
  return onConversation(agent, conversationId, async (tx) => {
    const tag = await findByName(tx, agent, name);
    if (!tag) return;
    const { accountId, tagId } = conversationTags;
    const isThis = and(eq(accountId, agent.accountId), eq(conversationTags.conversationId, conversationId));
    const removed = await tx
      .delete(conversationTags)
      .where(and(isThis, eq(tagId, tag.id)))
      .returning({ tagId });
    if (removed.length === 0) return;
    const data = { tagId: tag.id, name: tag.name };
    await recordEvent(tx, agent, { conversationId, kind: 'tag.removed', data, occurredAt: now });
    await replanConversations(tx, agent.accountId, [conversationId], now);
  });
}

/** Gives a tag another name, wherever it stands. For admins, as all that follows. */
export async function renameTag(agent: Agent, { tagId, name }: RenameTagInput, now = new Date()): Promise<void> {
  return onTags(agent, [tagId], async (tx, [tag]) => {
    if (tag!.name === name) return;
    const other = and(
      eq(tags.accountId, agent.accountId),
      sql`lower(${tags.name}) = lower(${name})`,
      ne(tags.id, tagId),
    );
    const [taken] = await tx.select({ name: tags.name }).from(tags).where(other);
    if (taken)
      throw new Refusal(409, {
        sentence: 'There is a tag “{name}” already: merge the two instead.',
        values: { name: taken.name },
      });
    await tx.update(tags).set({ name }).where(isTag(agent, tagId));
    const data = { tagId, name, before: { name: tag!.name } };
    await recordEvent(tx, agent, { kind: 'tag.renamed', data, occurredAt: now });
  });
}

/** Makes one tag of two: what carried the first carries the second, and the first is gone. */
export async function mergeTag(agent: Agent, { tagId, into }: MergeTagInput, now = new Date()): Promise<void> {
  if (tagId === into) throw new Refusal(422, 'A tag cannot be merged with itself.');
  return onTags(agent, [tagId, into], async (tx, [from, to]) => {
    const carried = and(eq(conversationTags.accountId, agent.accountId), eq(conversationTags.tagId, tagId));
    const [found] = await tx.select({ conversations: count() }).from(conversationTags).where(carried);
    await tx.execute(sql`
      insert into conversation_tags (account_id, conversation_id, tag_id)
      select account_id, conversation_id, ${into} from conversation_tags
      where account_id = ${agent.accountId} and tag_id = ${tagId}
      on conflict do nothing`);
    await tx.delete(conversationTags).where(carried);
    await tx.delete(tags).where(isTag(agent, tagId));
    await followMergedTag(tx, agent.accountId, tagId, into, now);
    const data = { tagId, name: from!.name, intoId: into, into: to!.name, ...found };
    await recordEvent(tx, agent, { kind: 'tag.merged', data, occurredAt: now });
  });
}

/** No longer offers a tag; conversations keep it. */
export async function retireTag(agent: Agent, { tagId }: { tagId: string }, now = new Date()): Promise<void> {
  return setRetired(agent, tagId, now, now);
}

/** Offers a retired tag again. */
export async function offerTag(agent: Agent, { tagId }: { tagId: string }, now = new Date()): Promise<void> {
  return setRetired(agent, tagId, null, now);
}

async function setRetired(agent: Agent, tagId: string, retiredAt: Date | null, now: Date): Promise<void> {
  return onTags(agent, [tagId], async (tx, [tag]) => {
    if (Boolean(tag!.retiredAt) === Boolean(retiredAt)) return;
    await tx.update(tags).set({ retiredAt }).where(isTag(agent, tagId));
    const kind = retiredAt ? 'tag.retired' : 'tag.offered';
    await recordEvent(tx, agent, { kind, data: { tagId, name: tag!.name }, occurredAt: now });
  });
}

async function onConversation(agent: Agent, id: string, run: (tx: Db) => Promise<void>): Promise<void> {
  return transaction(await getDb(), async (tx) => {
    if (!(await lockConversation(tx, agent.accountId, id))) throw notFound('conversation');
    await run(tx);
  });
}

type Tag = typeof tags.$inferSelect;

/** The tags of these ids in their order, locked: nobody tags with one that is being merged away. */
async function onTags(agent: Agent, ids: string[], run: (tx: Db, found: Tag[]) => Promise<void>): Promise<void> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    const mine = and(eq(tags.accountId, agent.accountId), inArray(tags.id, ids));
    const found = await tx.select().from(tags).where(mine).orderBy(tags.id).for('update');
    if (found.length < ids.length) throw notFound('tag');
    await run(
      tx,
      ids.map((id) => found.find((tag) => tag.id === id)!),
    );
  });
}

function isTag({ accountId }: Agent, id: string) {
  return and(eq(tags.accountId, accountId), eq(tags.id, id));
}

/** The tag of that name in any case, the exact one first. */
async function findByName(tx: Db, { accountId }: Agent, name: string): Promise<Tag | undefined> {
  const [tag] = await tx
    .select()
    .from(tags)
    .where(and(eq(tags.accountId, accountId), sql`lower(${tags.name}) = lower(${name})`))
    .orderBy(sql`${tags.name} <> ${name}`, tags.id)
    .limit(1)
    .for('share');
  return tag;
}

async function makeTag(tx: Db, { accountId }: Agent, name: string): Promise<Tag> {
  const [tag] = await tx.insert(tags).values({ accountId, name }).returning();
  return tag!;
}
