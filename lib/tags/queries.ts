import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { conversationTags, tags } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';

export type TagUse = Awaited<ReturnType<typeof listTags>>[number];

/** Every tag with how many conversations carry it, those no longer offered last. For admins. */
export async function listTags(agent: Agent) {
  requireAdmin(agent);
  const { id, name, retiredAt } = tags;
  return (await getDb())
    .select({ id, name, retiredAt, conversations: count(conversationTags.conversationId) })
    .from(tags)
    .leftJoin(conversationTags, and(eq(conversationTags.accountId, tags.accountId), eq(conversationTags.tagId, id)))
    .where(eq(tags.accountId, agent.accountId))
    .groupBy(id, name, retiredAt)
    .orderBy(sql`${retiredAt} is not null`, sql`lower(${name})`, asc(id));
}

/** The names that a conversation can be tagged with, beside those that somebody types. */
export async function listTagNames(actor: Actor): Promise<string[]> {
  const rows = await (await getDb())
    .select({ name: tags.name })
    .from(tags)
    .where(and(eq(tags.accountId, actor.accountId), isNull(tags.retiredAt)))
    .orderBy(sql`lower(${tags.name})`, asc(tags.id));
  return rows.map(({ name }) => name);
}
