import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { conversations, guests, listings, type reservationStatuses, reservations } from '@/db/schema';
import { LOST } from '@/lib/reservations/history';
import type { Facts } from './plan';

/** What plans for these bookings rest on, in order of their ids and one statement; one that is not of the account is left out. */
export async function loadFacts(db: Db, accountId: string, reservationIds: readonly string[]): Promise<Facts[]> {
  const owned = (id: PgColumn, of: PgColumn, account: PgColumn) => and(eq(account, accountId), eq(id, of));
  const rows = await db
    .select({
      ...{ conversationId: conversations.id, reservation: reservations, listing: listings, guest: guests },
      ...{ tags: tagsOf, occasions: occasionsOf, reports: reportsOf, lastTurn: lastTurnOf, family: familyOf },
    })
    .from(reservations)
    .innerJoin(conversations, owned(conversations.reservationId, reservations.id, conversations.accountId))
    .innerJoin(listings, owned(listings.id, reservations.listingId, listings.accountId))
    .innerJoin(guests, owned(guests.id, conversations.guestId, guests.accountId))
    .where(and(eq(reservations.accountId, accountId), isOneOf(reservations.id, reservationIds)))
    .orderBy(asc(reservations.id));
  return rows.map(factsOf);
}

type Row = Pick<Facts, 'conversationId' | 'reservation' | 'listing' | 'guest' | 'tags'> & {
  occasions: (Omit<Facts['occasions'][number], 'at'> & { at: string })[];
  reports: Report[];
  lastTurn: { endedAt: string | null } | null;
  family: { bookedAt: string | null; optedOutAt: string | null } | null;
};
type Report = { status: (typeof reservationStatuses.$inferSelect)['status']; occurredAt: string; recordedAt: string };

function factsOf({ reports, lastTurn, family, occasions, guest, ...row }: Row): Facts {
  const { recordedAt, lostAt } = sinceOf(reports);
  return {
    ...row,
    guest: family ? { ...guest, optedOutAt: instant(family.optedOutAt) } : guest,
    occasions: occasions.map(({ at, ...rest }) => ({ ...rest, at: new Date(at) })),
    recordedAt,
    silentSince: row.reservation.stage === 'inquiry' ? silentSince(lostAt, lastTurn) : null,
    bookedAt: instant(family?.bookedAt ?? null),
  };
}

function instant(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

const tagsOf = sql<string[]>`(select coalesce(jsonb_agg(t.tag_id), '[]') from conversation_tags t
  where t.account_id = ${conversations.accountId} and t.conversation_id = ${conversations.id})`;

const occasionsOf = sql<Row['occasions']>`(select coalesce(jsonb_agg(jsonb_build_object(
    'kind', o.kind, 'ordinal', o.ordinal, 'at', o.at, 'moves', o.moves) order by o.kind, o.ordinal), '[]') from occasions o
  where o.account_id = ${reservations.accountId} and o.reservation_id = ${reservations.id})`;

const reportsOf = sql<Report[]>`(select coalesce(jsonb_agg(jsonb_build_object(
    'status', s.status, 'occurredAt', s.occurred_at, 'recordedAt', s.recorded_at) order by s.occurred_at, s.id), '[]')
  from reservation_statuses s where s.account_id = ${reservations.accountId} and s.reservation_id = ${reservations.id})`;

/** Of an inquiry: for others nobody asks. */
const lastTurnOf = sql<Row['lastTurn']>`case when ${reservations.stage} = 'inquiry' then (
  select jsonb_build_object('endedAt', t.ended_at) from turns t
  where t.account_id = ${conversations.accountId} and t.conversation_id = ${conversations.id} order by t.ordinal desc limit 1) end`;

/** What the guest of an inquiry and all profiles merged into it have booked and said. */
const familyOf = sql<Row['family']>`case when ${reservations.stage} = 'inquiry' then (
  select jsonb_build_object('bookedAt', max(b.sold_at), 'optedOutAt', min(f.opted_out_at)) from guests f
  left join reservations b on b.account_id = f.account_id and b.guest_id = f.id and b.status = 'confirmed'
  where f.account_id = ${guests.accountId} and (f.id = ${guests.id} or f.merged_into = ${guests.id})) end`;

/** From reports in their order: when we first heard that it is what it is, and, where it is lost, since when. */
function sinceOf(reports: Report[]): { recordedAt: Date; lostAt: Date | null } {
  const last = reports.at(-1);
  if (!last) return { recordedAt: new Date(0), lostAt: null };
  const same = reports.slice(reports.findLastIndex(({ status }) => status !== last.status) + 1);
  const lost = reports.slice(reports.findLastIndex(({ status }) => !LOST.has(status)) + 1);
  return {
    recordedAt: new Date(Math.min(...same.map(({ recordedAt }) => Date.parse(recordedAt)))),
    lostAt: instant(lost[0]?.occurredAt ?? null),
  };
}

/** While the guest waits there is no silence; a lost one is silent also where nobody ever wrote. */
function silentSince(lostAt: Date | null, turn: Row['lastTurn']): Date | null {
  if (turn && !turn.endedAt) return null;
  const ended = instant(turn?.endedAt ?? null);
  return lostAt && ended ? (lostAt > ended ? lostAt : ended) : (lostAt ?? ended);
}

/** One parameter, however many ids. */
function isOneOf(column: PgColumn, ids: readonly string[]): SQL {
  return ids.length === 1 ? inArray(column, [ids[0]!]) : sql`${column} = any(${`{${ids.join(',')}}`}::uuid[])`;
}
