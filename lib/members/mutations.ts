import { and, eq, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { accounts, members, sessions, users } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { endSessions } from '@/lib/auth/mutations';
import { hashPassword, verifyPassword } from '@/lib/auth/password';
import { requireAdmin } from '@/lib/auth/roles';
import { countTry, forgetTries } from '@/lib/auth/throttle';
import { recordEvent } from '@/lib/events/record';
import { makeLink, type OneTimeLink, voidLinks } from '@/lib/links/mutations';
import { notFound, Refusal } from '@/lib/refusal';
import type { InviteInput, MemberInput, PasswordInput } from './input';
import { worksElsewhere } from './queries';

/**
 * Invites a person, or someone who had left, and returns the link that an admin hands over. An earlier link of a person
 * still invited stops working. Refusal 409 for someone who is already here.
 */
export async function inviteMember(agent: Agent, input: InviteInput): Promise<OneTimeLink> {
  requireAdmin(agent);
  return change(async (tx, now) => {
    const sameEmail = and(eq(members.accountId, agent.accountId), eq(members.email, input.email));
    const [known] = await tx
      .select({ id: members.id, userId: members.userId, retiredAt: members.retiredAt })
      .from(members)
      .where(sameEmail)
      .for('update');
    if (known?.userId && !known.retiredAt)
      throw new Refusal(409, { sentence: '{email} is already a member.', values: { email: input.email } });
    const values = { ...input, userId: null, retiredAt: null };
    const [member] = await (known
      ? tx.update(members).set(values).where(sameEmail).returning({ id: members.id })
      : tx
          .insert(members)
          .values({ ...values, accountId: agent.accountId })
          .returning({ id: members.id }));
    const { email, role, teams } = input;
    await record(tx, agent, 'member.invited', { memberId: member!.id, email, role, teams }, now);
    return makeLink(tx, agent, member!.id, 'invite', now);
  });
}

/** Changes a member's role and teams; it holds from their next request. Refusal 409 when no admin would remain. */
export async function changeMember(agent: Agent, { memberId, role, teams }: MemberInput): Promise<void> {
  requireAdmin(agent);
  return change(async (tx, now) => {
    if (role !== 'admin') await keepAnAdmin(tx, agent, memberId);
    const [before] = await tx
      .select({ role: members.role, teams: members.teams })
      .from(members)
      .where(isMember(agent, memberId))
      .for('update');
    if (!before) throw notFound('member');
    await tx.update(members).set({ role, teams }).where(isMember(agent, memberId));
    await record(tx, agent, 'member.changed', { memberId, role, teams, before }, now);
  });
}

/** Removes a member: what they did keeps their name, their sessions and links end at once. Refusal 409 for the last admin. */
export async function removeMember(agent: Agent, { memberId }: { memberId: string }): Promise<void> {
  requireAdmin(agent);
  return change(async (tx, now) => {
    await keepAnAdmin(tx, agent, memberId);
    const [removed] = await tx
      .update(members)
      .set({ retiredAt: now })
      .where(isMember(agent, memberId))
      .returning({ email: members.email });
    if (!removed) throw notFound('member');
    await endSessions(tx, and(eq(sessions.accountId, agent.accountId), eq(sessions.memberId, memberId)), now);
    await voidLinks(tx, agent.accountId, memberId, now);
    await record(tx, agent, 'member.removed', { memberId, ...removed }, now);
  });
}

/**
 * Sets one's own new password and signs one out everywhere else. Refusal 401 when the current one is wrong, 429 after too
 * many tries.
 */
export async function changePassword(agent: Agent, { current, password }: PasswordInput): Promise<void> {
  const db = await getDb();
  await countTry(db, 'password-user', agent.userId);
  const [user] = await db.select().from(users).where(eq(users.id, agent.userId));
  if (!(await verifyPassword(user?.passwordHash, current))) {
    throw new Refusal(401, 'That is not your current password.', [
      { path: 'current', message: 'current is not your password.' },
    ]);
  }
  const passwordHash = await hashPassword(password);
  await change(async (tx, now) => {
    const unchanged = and(eq(users.id, agent.userId), eq(users.passwordHash, user!.passwordHash!));
    const set = await tx.update(users).set({ passwordHash }).where(unchanged).returning({ id: users.id });
    if (set.length === 0) throw new Refusal(409, 'Your password was changed just now, elsewhere. Sign in again.');
    await endSessions(tx, and(eq(sessions.userId, agent.userId), ne(sessions.id, agent.sessionId)), now);
    await voidLinks(tx, agent.accountId, agent.memberId, now);
    await record(tx, agent, 'member.password_changed', { memberId: agent.memberId }, now);
  });
  await forgetTries(db, 'password-user', agent.userId);
}

/**
 * Makes a link by which a member sets a new password. Only for a person who belongs to this account alone: otherwise
 * whoever runs one account could take over the person's place in another (Refusal 409).
 */
export async function makeResetLink(agent: Agent, { memberId }: { memberId: string }): Promise<OneTimeLink> {
  requireAdmin(agent);
  return change(async (tx, now) => {
    const [member] = await tx
      .select({ name: members.name, userId: members.userId })
      .from(members)
      .where(isMember(agent, memberId));
    if (!member) throw notFound('member');
    if (!member.userId)
      throw new Refusal(409, {
        sentence: '{name} has not accepted the invitation yet: invite them again.',
        values: { name: member.name },
      });
    if (await worksElsewhere(tx, agent.accountId, member.userId)) {
      throw new Refusal(409, {
        sentence: '{name} also works for another account, so this account cannot reset the password.',
        values: { name: member.name },
      });
    }
    await record(tx, agent, 'member.reset_link_made', { memberId }, now);
    return makeLink(tx, agent, memberId, 'reset', now);
  });
}

async function change<T>(run: (tx: Db, now: Date) => Promise<T>): Promise<T> {
  return transaction(await getDb(), (tx) => run(tx, new Date()));
}

function record(tx: Db, agent: Agent, kind: string, data: Record<string, unknown>, occurredAt: Date) {
  return recordEvent(tx, agent, { kind, data, occurredAt });
}

function isMember(agent: Agent, memberId: string) {
  return and(eq(members.accountId, agent.accountId), eq(members.id, memberId), isNull(members.retiredAt));
}

/** The account's row is locked, so that two admins cannot remove each other at once. */
async function keepAnAdmin(tx: Db, agent: Agent, memberId: string): Promise<void> {
  await tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, agent.accountId)).for('update');
  const [others] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(members)
    .where(
      and(
        eq(members.accountId, agent.accountId),
        ne(members.id, memberId),
        eq(members.role, 'admin'),
        isNotNull(members.userId),
        isNull(members.retiredAt),
      ),
    );
  if (others!.count === 0) throw new Refusal(409, 'This is the last admin: make someone else an admin first.');
}
