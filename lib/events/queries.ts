import { and, asc, desc, eq, gte, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import { type Db, getDb, rowsOf } from '@/db/client';
import { accounts, apiKeys, conversations, events, guests, listings, members } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { cursorOf, placeOf } from '@/lib/conversations/history';
import type { AuditFilters } from './input';

const PAGE = 50;

/**
 * What happened in the account, newest first, with the names of whom and what it speaks of; `next` goes on after the last.
 * For admins.
 */
export async function listEvents(agent: Agent, filters: AuditFilters) {
  requireAdmin(agent);
  const db = await getDb();
  const rows = await db
    .select({ ...columns, by: members.name, key: apiKeys.name, guest: guests.name })
    .from(events)
    .leftJoin(members, and(eq(members.accountId, events.accountId), eq(members.id, events.memberId)))
    .leftJoin(apiKeys, and(eq(apiKeys.accountId, events.accountId), eq(apiKeys.id, events.apiKeyId)))
    .leftJoin(
      conversations,
      and(eq(conversations.accountId, events.accountId), eq(conversations.id, events.conversationId)),
    )
    .leftJoin(guests, and(eq(guests.accountId, conversations.accountId), eq(guests.id, conversations.guestId)))
    .where(and(eq(events.accountId, agent.accountId), ...(await wanted(db, agent, filters))))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(PAGE + 1);
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    events: page,
    names: await namesIn(db, agent, page),
    next: rows.length > PAGE && last ? cursorOf({ at: last.at, id: last.id }) : null,
  };
}

export type AuditEvent = Awaited<ReturnType<typeof listEvents>>['events'][number];
/** Names by id, of members, listings and keys; of an event, its kind. */
export type Names = ReadonlyMap<string, string>;

/** Everybody who is or was a member, and the kinds of events that there are: what the audit can be narrowed to. */
export async function listAuditChoices(agent: Agent) {
  requireAdmin(agent);
  const db = await getDb();
  const people = await db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(eq(members.accountId, agent.accountId))
    .orderBy(sql`lower(${members.name})`, asc(members.id));
  // One look into the index per kind, however many events there are.
  const kinds = await rowsOf<{ kind: string }>(
    db,
    sql`
    with recursive found as (
      (select kind from events where account_id = ${agent.accountId} order by kind limit 1)
      union all
      select (select e.kind from events e where e.account_id = ${agent.accountId} and e.kind > f.kind order by e.kind limit 1)
      from found f where f.kind is not null
    )
    select kind from found where kind is not null`,
  );
  return { people, kinds: kinds.map(({ kind }) => kind) };
}

const columns = {
  id: events.id,
  kind: events.kind,
  at: events.occurredAt,
  actor: events.actor,
  data: events.data,
  conversationId: events.conversationId,
};

async function wanted(
  db: Db,
  agent: Agent,
  { who, kind, from, to, before }: AuditFilters,
): Promise<(SQL | undefined)[]> {
  const [account] = await db.select({ zone: accounts.timezone }).from(accounts).where(eq(accounts.id, agent.accountId));
  const place = before ? placeOf(before) : null;
  const isMember = who?.includes('-');
  return [
    who ? (isMember ? eq(events.memberId, who) : sql`${events.actor} = ${who}`) : undefined,
    kind ? eq(events.kind, kind) : undefined,
    from ? gte(events.occurredAt, startOf(from, 0, account!.zone)) : undefined,
    to ? lt(events.occurredAt, startOf(to, 1, account!.zone)) : undefined,
    place
      ? or(lt(events.occurredAt, place.at), and(eq(events.occurredAt, place.at), lt(events.id, place.id)))
      : undefined,
  ];
}

/** The instant at which a day, or one some days later, begins on the account's clock. */
function startOf(day: string, later: number, timeZone: string): Date {
  const start = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime({ timeZone });
  return new Date(start.epochMilliseconds);
}

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

async function namesIn(db: Db, { accountId }: Agent, page: { data: Record<string, unknown> }[]): Promise<Names> {
  const ids = [...new Set(page.flatMap(({ data }) => JSON.stringify(data).match(ID) ?? []))];
  if (ids.length === 0) return new Map();
  const named = async (table: typeof members | typeof listings | typeof apiKeys) =>
    db
      .select({ id: table.id, name: table.name })
      .from(table)
      .where(and(eq(table.accountId, accountId), inArray(table.id, ids)));
  const undone = await db
    .select({ id: events.id, name: events.kind })
    .from(events)
    .where(and(eq(events.accountId, accountId), inArray(events.id, ids)));
  const found = [...(await named(members)), ...(await named(listings)), ...(await named(apiKeys)), ...undone];
  return new Map(found.map(({ id, name }) => [id, name]));
}
