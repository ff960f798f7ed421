import { and, eq, gt, isNull } from 'drizzle-orm';
import { type Db, transaction } from '@/db/client';
import { members, oneTimeLinks, sessions, users } from '@/db/schema';
import { type Agent, systemActor } from '@/lib/auth/actor';
import type { Visit } from '@/lib/auth/address';
import { checkPassword, endSessions, startSession } from '@/lib/auth/mutations';
import { hashPassword } from '@/lib/auth/password';
import { countTry, forgiveTry } from '@/lib/auth/throttle';
import { hashToken, randomToken } from '@/lib/auth/tokens';
import { env } from '@/lib/env';
import { recordEvent } from '@/lib/events/record';
import { worksElsewhere } from '@/lib/members/queries';
import { Refusal } from '@/lib/refusal';
import type { AcceptInput, ResetInput } from './input';
import { findLink } from './queries';

const HOUR = 60 * 60 * 1000;

/** How long a link works, in milliseconds. */
const LIFE = { invite: 7 * 24 * HOUR, reset: HOUR };

export type Purpose = keyof typeof LIFE;
export type OneTimeLink = { memberId: string; url: string; expiresAt: Date };

/** Makes a link for a member, in place of earlier ones. The token is in its address alone; the database keeps a hash. */
export async function makeLink(
  tx: Db,
  agent: Agent,
  memberId: string,
  purpose: Purpose,
  now: Date,
): Promise<OneTimeLink> {
  await voidLinks(tx, agent.accountId, memberId, now);
  const token = randomToken();
  const expiresAt = new Date(now.getTime() + LIFE[purpose]);
  const { accountId, memberId: createdBy } = agent;
  await tx
    .insert(oneTimeLinks)
    .values({ accountId, memberId, purpose, tokenHash: hashToken(token), createdBy, createdAt: now, expiresAt });
  return { memberId, url: new URL(`/${purpose}/${token}`, env.APP_URL).href, expiresAt };
}

/** Ends the unused links of a member, so that only the newest works and none outlives its member. */
export async function voidLinks(tx: Db, accountId: string, memberId: string, now: Date): Promise<void> {
  const { usedAt } = oneTimeLinks;
  await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(oneTimeLinks.accountId, accountId), eq(oneTimeLinks.memberId, memberId), isNull(usedAt)));
}

/**
 * Joins the account of an invitation and signs in; returns the session's id. Whoever has a password already must give
 * that one: a link that passed through an admin's hands never sets it anew. Refusal 401, 404, 409, 429.
 */
export async function acceptInvitation(db: Db, visit: Visit, { token, name, password }: AcceptInput): Promise<string> {
  const link = await openLink(db, visit, token, 'invite');
  const known = link.passwordHash ? await checkPassword(db, visit, { email: link.email, password }) : undefined;
  if (known === null)
    throw new Refusal(401, { sentence: 'That is not the password of {email}.', values: { email: link.email } });
  const passwordHash = known?.passwordHash ?? (await hashPassword(password));
  return transaction(db, async (tx) => {
    const { accountId, memberId } = await claim(tx, token, 'invite', visit.now);
    const user = await lockOrAddUser(tx, { email: link.email, name, passwordHash });
    if (user.passwordHash !== passwordHash)
      throw new Refusal(409, {
        sentence: '{email} can sign in already: open the link again.',
        values: { email: link.email },
      });
    const values = known ? { userId: user.id } : { userId: user.id, name };
    await tx.update(members).set(values).where(isMember(accountId, memberId));
    await record(tx, accountId, 'member.joined', memberId, visit.now);
    return startSession(tx, visit, user.id, accountId);
  });
}

/**
 * Sets a new password by an admin's link, ends every session of the person, and signs in; returns the session's id.
 * Refused (409) when the person has come to work for another account since the link was made.
 */
export async function resetPassword(db: Db, visit: Visit, { token, password }: ResetInput): Promise<string> {
  await openLink(db, visit, token, 'reset');
  const passwordHash = await hashPassword(password);
  return transaction(db, async (tx) => {
    const { accountId, memberId } = await claim(tx, token, 'reset', visit.now);
    const [user] = await tx
      .select({ id: users.id })
      .from(users)
      .innerJoin(members, eq(members.userId, users.id))
      .where(isMember(accountId, memberId))
      .for('update', { of: users });
    if (!user) throw new Refusal(404, DEAD_LINK);
    if (await worksElsewhere(tx, accountId, user.id)) {
      throw new Refusal(409, 'You also work for another account now, so this account cannot reset your password.');
    }
    await tx.update(users).set({ passwordHash }).where(eq(users.id, user.id));
    await endSessions(tx, eq(sessions.userId, user.id), visit.now);
    await record(tx, accountId, 'member.password_reset', memberId, visit.now);
    return startSession(tx, visit, user.id, accountId);
  });
}

const DEAD_LINK = 'This link does not work any more. Ask an admin of your account for a new one.';

/** Guessing links is counted against the address; opening a real one is not. */
export async function openLink(db: Db, visit: Visit, token: string, purpose: Purpose) {
  await countTry(db, 'link-address', visit.address);
  const link = await findLink(db, token, purpose, visit.now);
  if (!link) throw new Refusal(404, DEAD_LINK);
  await forgiveTry(db, 'link-address', visit.address);
  return link;
}

/** Uses the link up; of two at once, one wins. */
async function claim(tx: Db, token: string, purpose: Purpose, now: Date) {
  const { accountId, memberId, tokenHash, usedAt, expiresAt } = oneTimeLinks;
  const [link] = await tx
    .update(oneTimeLinks)
    .set({ usedAt: now })
    .where(and(eq(tokenHash, hashToken(token)), eq(oneTimeLinks.purpose, purpose), isNull(usedAt), gt(expiresAt, now)))
    .returning({ accountId, memberId });
  if (!link) throw new Refusal(404, DEAD_LINK);
  return link;
}

/** The user behind an e-mail, locked against a reset meanwhile; made when there is none. */
async function lockOrAddUser(tx: Db, values: { email: string; name: string; passwordHash: string }) {
  const columns = { id: users.id, passwordHash: users.passwordHash };
  const [known] = await tx.select(columns).from(users).where(eq(users.email, values.email)).for('update');
  if (known) return known;
  const [made] = await tx.insert(users).values(values).returning(columns);
  return made!;
}

function isMember(accountId: string, memberId: string) {
  return and(eq(members.accountId, accountId), eq(members.id, memberId), isNull(members.retiredAt));
}

function record(tx: Db, accountId: string, kind: string, memberId: string, occurredAt: Date) {
  return recordEvent(tx, systemActor(accountId), { kind, data: { memberId }, occurredAt });
}
