import { and, count, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { cache } from 'react';
import { type Db, getDb } from '@/db/client';
import { conversations, guests, members, messages, type NotifySettings, notices } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { cursorOf, placeOf } from '@/lib/conversations/history';
import { isNews } from '@/lib/realtime/news';
import type { Position } from '@/lib/realtime/position';
import { SUGGESTED } from './levels';

const PAGE = 30;
const PREVIEW = 140;

export type Notice = Awaited<ReturnType<typeof listNotices>>['notices'][number];
/** What has come for one person, and how much they have not read. */
export type Mail = { unread: number; notices: Notice[] };

/** What the agent was told, newest first, with `next` to go on after the last. */
export async function listNotices(agent: Agent, { before }: { before?: string } = {}) {
  const db = await getDb();
  const place = before ? placeOf(before) : null;
  const rows = await select(db)
    .where(
      and(
        eq(notices.accountId, agent.accountId),
        eq(notices.memberId, agent.memberId),
        place ? or(lt(notices.at, place.at), and(eq(notices.at, place.at), lt(notices.id, place.id))) : undefined,
      ),
    )
    .orderBy(desc(notices.at), desc(notices.id))
    .limit(PAGE + 1);
  const last = rows[PAGE - 1];
  return {
    notices: rows.slice(0, PAGE).map(({ memberId: _, ...notice }) => notice),
    next: rows.length > PAGE && last ? cursorOf({ at: last.at, id: last.id }) : null,
  };
}

/** How many notices the agent has not read; asked once per request. */
export const countUnread = cache(async (agent: Agent): Promise<number> => {
  const counts = await unreadOf(await getDb(), agent.accountId, [agent.memberId]);
  return counts.get(agent.memberId) ?? 0;
});

/** What has come for whom (all, or one member) in an account since a position. */
export async function readMail(
  db: Db,
  accountId: string,
  since: Position,
  memberId?: string,
): Promise<Map<string, Mail>> {
  const rows = await select(db)
    .where(
      and(
        eq(notices.accountId, accountId),
        memberId ? eq(notices.memberId, memberId) : undefined,
        isNews(sql`${notices.xid}`, since),
      ),
    )
    .orderBy(notices.at, notices.id)
    .limit(500);
  if (rows.length === 0) return new Map();
  const byMember = Map.groupBy(rows, ({ memberId }) => memberId);
  const unread = await unreadOf(db, accountId, [...byMember.keys()]);
  return new Map(
    [...byMember].map(([memberId, own]) => [
      memberId,
      { unread: unread.get(memberId) ?? 0, notices: own.map(({ memberId: _, ...notice }) => notice) },
    ]),
  );
}

/** What the agent wants to be told of, and how; what they have not chosen is as suggested. */
export async function findNotify(agent: Agent): Promise<NotifySettings> {
  const db = await getDb();
  const me = and(eq(members.accountId, agent.accountId), eq(members.id, agent.memberId));
  const [row] = await db.select({ notify: members.notify }).from(members).where(me);
  return row?.notify ?? SUGGESTED;
}

async function unreadOf(db: Db, accountId: string, memberIds: string[]): Promise<Map<string, number>> {
  const rows = await db
    .select({ memberId: notices.memberId, unread: count() })
    .from(notices)
    .where(and(eq(notices.accountId, accountId), inArray(notices.memberId, memberIds), isNull(notices.readAt)))
    .groupBy(notices.memberId);
  return new Map(rows.map(({ memberId, unread }) => [memberId, unread]));
}

const causer = alias(members, 'causer');

function select(db: Db) {
  return db
    .select({
      id: notices.id,
      memberId: notices.memberId,
      kind: notices.kind,
      conversationId: notices.conversationId,
      guest: guests.name,
      by: causer.name,
      preview: sql<string | null>`left(${messages.body}, ${PREVIEW})`,
      at: notices.at,
      readAt: notices.readAt,
    })
    .from(notices)
    .innerJoin(
      conversations,
      and(eq(conversations.accountId, notices.accountId), eq(conversations.id, notices.conversationId)),
    )
    .innerJoin(guests, and(eq(guests.accountId, conversations.accountId), eq(guests.id, conversations.guestId)))
    .leftJoin(messages, and(eq(messages.accountId, notices.accountId), eq(messages.id, notices.messageId)))
    .leftJoin(causer, and(eq(causer.accountId, notices.accountId), eq(causer.id, notices.byMemberId)))
    .$dynamic();
}
