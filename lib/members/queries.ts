import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { accounts, members } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { notFound } from '@/lib/refusal';

/** The people of the account who work here or are invited, by name. For admins. */
export async function listMembers(agent: Agent) {
  requireAdmin(agent);
  const db = await getDb();
  const rows = await db
    .select({
      id: members.id,
      name: members.name,
      email: members.email,
      role: members.role,
      teams: members.teams,
      userId: members.userId,
    })
    .from(members)
    .where(and(eq(members.accountId, agent.accountId), isNull(members.retiredAt)))
    .orderBy(sql`lower(${members.name})`, asc(members.id));
  return rows.map(({ userId, ...member }) => ({ ...member, hasJoined: userId !== null }));
}

export type Colleague = Awaited<ReturnType<typeof listColleagues>>[number];

/** Everybody at work in the account, by name: whom a conversation or a task can be given. */
export async function listColleagues(actor: Actor) {
  const db = await getDb();
  return db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.accountId, actor.accountId), isNull(members.retiredAt)))
    .orderBy(sql`lower(${members.name})`, asc(members.id));
}

/** Refuses an id that is nobody's at work in the account; empty is fine. */
export async function refuseStranger(db: Db, accountId: string, id: string | null | undefined): Promise<void> {
  if (id && !(await worksHere(db, accountId, id))) throw notFound('member');
}

/** Whether it is the id of a member who has not left. */
export async function worksHere(db: Db, accountId: string, id: string): Promise<boolean> {
  const isHere = and(eq(members.accountId, accountId), eq(members.id, id), isNull(members.retiredAt));
  return (await db.select({ id: members.id }).from(members).where(isHere)).length > 0;
}

export type MemberRow = Awaited<ReturnType<typeof listMembers>>[number];

/** The accounts in which the signed-in person works: this one and those to switch to. */
export async function listMemberships(agent: Agent) {
  const db = await getDb();
  return db
    .select({ id: accounts.id, name: accounts.name })
    .from(members)
    .innerJoin(accounts, eq(accounts.id, members.accountId))
    .where(and(eq(members.userId, agent.userId), isNull(members.retiredAt)))
    .orderBy(asc(accounts.name), asc(accounts.id));
}

export type Membership = Awaited<ReturnType<typeof listMemberships>>[number];

/** Whether a user is at work in an account other than this. */
export async function worksElsewhere(db: Db, accountId: string, userId: string): Promise<boolean> {
  const [other] = await db
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.userId, userId), ne(members.accountId, accountId), isNull(members.retiredAt)))
    .limit(1);
  return other !== undefined;
}
