import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { members, presence, sessions } from '@/db/schema';
import { isNews, isOfUs } from './news';
import type { Position } from './position';

/** So many changes are told one by one; of more, only that there were. */
const TOLD = 100;

/** What was changed, and by which transaction; of too much, null. */
export type Changes = { conversationId: string | null; xid: string }[] | null;
export type Presence = { memberId: string; name: string; conversationId: string; typing: boolean }[];

export type News = { position: Position; changes: Changes };

/**
 * What has become visible in an account since a position, and the position that it leads to: one scan of the index over the
 * newest transactions. Without `since`, or for one that is not of this database, all may have changed.
 */
export async function readNews(db: Db, accountId: string, since: Position | null): Promise<News> {
  if (since === null) {
    const [row] = await rowsOf<{ position: string }>(db, sql`select pg_current_snapshot()::text as position`);
    return { position: row!.position, changes: null };
  }
  const [row] = await rowsOf<{ position: string; isOurs: boolean; changes: { c: string | null; x: string }[] | null }>(
    db,
    sql`select pg_current_snapshot()::text as position, ${isOfUs(since)} as "isOurs",
      (select jsonb_agg(jsonb_build_object('c', conversation_id, 'x', xid)) from (
        select e.conversation_id, e.xid::text as xid from events e
        where e.account_id = ${accountId} and ${isNews(sql`e.xid`, since)} group by 1, 2 limit ${TOLD + 1}) as news) as changes`,
  );
  const { position, isOurs, changes } = row!;
  if (!isOurs || (changes?.length ?? 0) > TOLD) return { position, changes: null };
  return { position, changes: (changes ?? []).map(({ c, x }) => ({ conversationId: c, xid: x })) };
}

/** For how long a tab that says nothing any more is still taken to be open, in milliseconds. */
export const PRESENT = 45_000;

/** Who looks at which conversation now; a person with several tabs on one stands there once. */
export async function readPresence(db: Db, accountId: string, now: Date): Promise<Presence> {
  return db
    .select({
      memberId: presence.memberId,
      name: members.name,
      conversationId: presence.conversationId,
      typing: sql<boolean>`bool_or(${presence.typing})`,
    })
    .from(presence)
    .innerJoin(members, and(eq(members.accountId, presence.accountId), eq(members.id, presence.memberId)))
    .where(and(eq(presence.accountId, accountId), gt(presence.seenAt, new Date(now.getTime() - PRESENT))))
    .groupBy(presence.memberId, members.name, presence.conversationId)
    .orderBy(members.name, presence.memberId, presence.conversationId);
}

/** Which of these sessions still let somebody in. */
export async function openSessions(db: Db, ids: string[], now: Date): Promise<Set<string>> {
  const rows = await db
    .select({ id: sessions.id })
    .from(sessions)
    .innerJoin(members, and(eq(members.accountId, sessions.accountId), eq(members.id, sessions.memberId)))
    .where(
      and(
        inArray(sessions.id, ids),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        isNull(members.retiredAt),
        eq(members.userId, sessions.userId),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}
