import { and, desc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { accounts, apiKeys, members, sessions } from '@/db/schema';
import { type Agent, type KeyActor, mint } from './actor';
import { requireAdmin } from './roles';

export type AgentAccount = Pick<
  typeof accounts.$inferSelect,
  'id' | 'slug' | 'name' | 'timezone' | 'baseCurrency' | 'slaSeconds' | 'recentlyConfirmedDays'
>;

/** A signed-in person with the settings of the account they work in. */
export type SessionAgent = Agent & {
  readonly account: AgentAccount;
  /** Where in the account's events this request began to read: what it shows is not older (`lib/realtime`). */
  readonly position: string;
};

/** Who a session belongs to, in one statement; null once it is revoked, expired, or its member has left. */
export async function findSession(db: Db, sessionId: string, now: Date): Promise<SessionAgent | null> {
  const [row] = await db
    .select({ session: { id: sessions.id }, member, account, position: sql<string>`pg_current_snapshot()::text` })
    .from(sessions)
    .innerJoin(members, and(eq(members.accountId, sessions.accountId), eq(members.id, sessions.memberId)))
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.id, sessionId),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(members.retiredAt),
        eq(members.userId, sessions.userId),
      ),
    );
  if (!row) return null;
  const { userId, ...person } = row.member;
  const agent = mint<Agent>({
    kind: 'member',
    accountId: row.account.id,
    sessionId: row.session.id,
    userId: userId!,
    ...person,
  });
  return { ...agent, account: row.account, position: row.position };
}

/** The actor behind an API key that is not revoked; notes its use, at most once a minute. */
export async function findKey(db: Db, keyHash: string, now: Date): Promise<KeyActor | null> {
  const [row] = await db
    .select({
      accountId: apiKeys.accountId,
      apiKeyId: apiKeys.id,
      scopes: apiKeys.scopes,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.keyHash, keyHash), isNull(apiKeys.revokedAt)));
  if (!row) return null;
  const { lastUsedAt, ...key } = row;
  const minuteAgo = new Date(now.getTime() - 60_000);
  if (!lastUsedAt || lastUsedAt < minuteAgo) {
    const unseen = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, minuteAgo));
    await db
      .update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.accountId, key.accountId), eq(apiKeys.id, key.apiKeyId), unseen));
  }
  return mint<KeyActor>({ kind: 'api_key', ...key });
}

const member = {
  memberId: members.id,
  userId: members.userId,
  name: members.name,
  email: members.email,
  role: members.role,
  teams: members.teams,
};

const account = {
  id: accounts.id,
  slug: accounts.slug,
  name: accounts.name,
  timezone: accounts.timezone,
  baseCurrency: accounts.baseCurrency,
  slaSeconds: accounts.slaSeconds,
  recentlyConfirmedDays: accounts.recentlyConfirmedDays,
};

/** Where the person is signed in, the latest first: across their accounts, as signing out everywhere is. */
export async function listSessions(agent: Agent, now: Date) {
  const db = await getDb();
  const rows = await db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      accountName: accounts.name,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.userId, agent.userId), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.createdAt))
    .limit(100);
  return rows.map((row) => ({ ...row, isThis: row.id === agent.sessionId }));
}

/** The account's API keys that work, the latest first. For admins. */
export async function listApiKeys(agent: Agent) {
  requireAdmin(agent);
  const db = await getDb();
  return db
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      hint: apiKeys.hint,
      scopes: apiKeys.scopes,
      createdAt: apiKeys.createdAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.accountId, agent.accountId), isNull(apiKeys.revokedAt)))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
}
