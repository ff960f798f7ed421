import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { apiKeys, members, sessions, users } from '@/db/schema';
import { recordEvent } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import { type Agent, type SystemActor, systemActor } from './actor';
import type { Visit } from './address';
import { SESSION_SECONDS } from './cookie';
import type { ApiKeyInput, SignInInput } from './input';
import { verifyPassword } from './password';
import { requireAdmin } from './roles';
import { countTry, forgetTries, forgiveTry } from './throttle';
import { hashToken, randomToken } from './tokens';

/**
 * Signs a person in and returns the new session's id. Refusal 401 for a wrong e-mail or password (the same answer after
 * the same work), 403 for someone who is in no account any more, 429 after too many tries.
 */
export async function signIn(db: Db, visit: Visit, input: Omit<SignInInput, 'returnTo'>): Promise<string> {
  const user = await checkPassword(db, visit, input);
  if (!user) throw new Refusal(401, 'The e-mail or the password is wrong.');
  return transaction(db, (tx) => startSession(tx, visit, user.id));
}

/** The user whose password this is, else null; every failed try counts against the e-mail and the address. */
export async function checkPassword(db: Db, visit: Visit, { email, password }: { email: string; password: string }) {
  await countTry(db, 'sign-in-address', visit.address);
  await countTry(db, 'sign-in-email', email);
  const [user] = await db.select().from(users).where(eq(users.email, email));
  if (!(await verifyPassword(user?.passwordHash, password))) return null;
  await forgetTries(db, 'sign-in-email', email);
  await forgiveTry(db, 'sign-in-address', visit.address);
  return user!;
}

/** Opens a session in the account the person was in last, or in `accountId`. Refusal 403 when there is none. */
export async function startSession(tx: Db, visit: Visit, userId: string, accountId?: string): Promise<string> {
  const [member] = await tx
    .select({ accountId: members.accountId, memberId: members.id })
    .from(members)
    .leftJoin(sessions, and(eq(sessions.accountId, members.accountId), eq(sessions.memberId, members.id)))
    .where(
      and(
        eq(members.userId, userId),
        isNull(members.retiredAt),
        accountId ? eq(members.accountId, accountId) : undefined,
      ),
    )
    .groupBy(members.accountId, members.id)
    .orderBy(sql`max(${sessions.createdAt}) desc nulls last`, desc(sql`${members.role} = 'admin'`), members.createdAt)
    .limit(1);
  if (!member) throw new Refusal(403, 'You are not a member of any account. Ask an admin to invite you.');
  const expiresAt = new Date(visit.now.getTime() + SESSION_SECONDS * 1000);
  const row = { ...member, userId, userAgent: visit.userAgent, createdAt: visit.now, expiresAt };
  const [session] = await tx.insert(sessions).values(row).returning({ id: sessions.id });
  const { memberId } = member;
  await recordSession(tx, 'session.started', member.accountId, { memberId, userAgent: visit.userAgent }, visit.now);
  return session!.id;
}

/** Ends a session by its id alone: what the browser that holds its cookie may always do. */
export function endSession(db: Db, sessionId: string): Promise<number> {
  return end(db, eq(sessions.id, sessionId));
}

/** Ends one of the person's own sessions, wherever it is. */
export async function revokeSession(agent: Agent, { sessionId }: { sessionId: string }): Promise<void> {
  const ended = await end(await getDb(), and(eq(sessions.id, sessionId), eq(sessions.userId, agent.userId)));
  if (ended === 0) throw notFound('session');
}

/** Signs the person out everywhere: every session in every account, this one too. */
export async function revokeSessions(agent: Agent): Promise<void> {
  await end(await getDb(), eq(sessions.userId, agent.userId));
}

/** Ends the live ones among `which` in the transaction of a change; returns how many. */
export async function endSessions(tx: Db, which: SQL | undefined, now: Date): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(and(which, isNull(sessions.revokedAt)))
    .returning({ accountId: sessions.accountId, memberId: sessions.memberId });
  for (const { accountId, memberId } of ended) await recordSession(tx, 'session.ended', accountId, { memberId }, now);
  return ended.length;
}

/** Moves this session to another account of the same person. A stranger's account is "not found". */
export async function switchAccount(agent: Agent, { accountId }: { accountId: string }): Promise<void> {
  await transaction(await getDb(), async (tx) => {
    const [moved] = await tx
      .update(sessions)
      .set({ accountId, memberId: members.id })
      .from(members)
      .where(
        and(
          eq(sessions.id, agent.sessionId),
          isNull(sessions.revokedAt),
          eq(members.accountId, accountId),
          eq(members.userId, sessions.userId),
          isNull(members.retiredAt),
        ),
      )
      .returning({ memberId: sessions.memberId });
    if (!moved) throw notFound('account');
    await recordSession(tx, 'session.switched', accountId, moved, new Date());
  });
}

/** Makes an API key and returns it in clear, the only time. */
export async function createApiKey(
  actor: Agent | SystemActor,
  { name, scopes, key = randomToken('bh_') }: ApiKeyInput & { key?: string },
): Promise<{ apiKeyId: string; key: string }> {
  requireAdmin(actor);
  return transaction(await getDb(), async (tx) => {
    const row = { accountId: actor.accountId, name, scopes, keyHash: hashToken(key), hint: key.slice(-4) };
    const [made] = await tx.insert(apiKeys).values(row).returning({ apiKeyId: apiKeys.id });
    await recordEvent(tx, actor, { kind: 'api_key.made', data: { ...made, name, scopes }, occurredAt: new Date() });
    return { ...made!, key };
  });
}

/** Ends a key at once and for good. */
export async function revokeApiKey(agent: Agent, { apiKeyId }: { apiKeyId: string }): Promise<void> {
  requireAdmin(agent);
  await transaction(await getDb(), async (tx) => {
    const now = new Date();
    const [ended] = await tx
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(eq(apiKeys.accountId, agent.accountId), eq(apiKeys.id, apiKeyId), isNull(apiKeys.revokedAt)))
      .returning({ name: apiKeys.name });
    if (!ended) throw notFound('API key');
    await recordEvent(tx, agent, { kind: 'api_key.revoked', data: { apiKeyId, ...ended }, occurredAt: now });
  });
}

async function end(db: Db, which: SQL | undefined): Promise<number> {
  return transaction(db, (tx) => endSessions(tx, which, new Date()));
}

function recordSession(tx: Db, kind: string, accountId: string, data: Record<string, unknown>, occurredAt: Date) {
  return recordEvent(tx, systemActor(accountId), { kind, data, occurredAt });
}
