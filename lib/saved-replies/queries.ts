import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { savedReplies } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { variablesFor } from '@/lib/automations/queries';
import { render } from '@/lib/automations/template';

export type SavedReply = Awaited<ReturnType<typeof listSavedReplies>>[number];
export type ReplyChoice = Awaited<ReturnType<typeof listReplyChoices>>[number];

const { id, name, shortcut, body, team, uses, lastUsedAt, retiredAt } = savedReplies;

/** Every saved reply by name, those no longer offered last. */
export async function listSavedReplies(actor: Actor) {
  return (await getDb())
    .select({ id, name, shortcut, body, team, uses, lastUsedAt, retiredAt })
    .from(savedReplies)
    .where(eq(savedReplies.accountId, actor.accountId))
    .orderBy(sql`${retiredAt} is not null`, sql`lower(${name})`, asc(id));
}

/** What the agent's teams can say in a conversation, in its words, the most used first. */
export async function listReplyChoices(agent: Agent, { conversationId }: { conversationId: string }, now: Date) {
  const db = await getDb();
  const context = await variablesFor(db, agent, conversationId, now);
  const rows = await db
    .select({ id, name, shortcut, body })
    .from(savedReplies)
    .where(
      and(
        eq(savedReplies.accountId, agent.accountId),
        isNull(retiredAt),
        or(isNull(team), inArray(team, [...agent.teams])),
      ),
    )
    .orderBy(desc(uses), sql`lower(${name})`, asc(id));
  return rows.map(({ body, ...reply }) => ({ ...reply, ...render(body, context) }));
}
