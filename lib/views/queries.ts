import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { views } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';

/** So many views a person keeps, and so many are shared in an account: what a navigation can hold and be counted at once. */
export const MOST_VIEWS = 20;

export type View = Awaited<ReturnType<typeof listViews>>[number];

/** The agent's own views and those shared with all, of the tabs that the agent's teams see; by name. */
export async function listViews(agent: Agent) {
  const { id, name, inbox, tab, search, isShared, memberId } = views;
  const isTheirs = or(eq(memberId, agent.memberId), eq(isShared, true));
  const isSeen = or(inArray(inbox, [...agent.teams]), eq(tab, 'all'));
  const rows = await (await getDb())
    .select({ id, name, inbox, tab, search, isShared, memberId })
    .from(views)
    .where(and(eq(views.accountId, agent.accountId), isTheirs, isSeen))
    .orderBy(sql`lower(${name})`, asc(id))
    .limit(2 * MOST_VIEWS);
  return rows.map(({ memberId: owner, ...view }) => ({ ...view, isMine: owner === agent.memberId }));
}
