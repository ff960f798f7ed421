import { and, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb, rowsOf } from '@/db/client';
import { accounts, members } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { badCursor, readCursor, writeCursor } from '@/lib/inbox/cursor';
import type { Inbox } from '@/lib/inbox/tabs';
import { notFound } from '@/lib/refusal';
import { type Change, changeOf } from './change';
import type { Found, Kpi } from './kpi';
import { findKpi, kpisOf } from './kpis';
import { type Window, type Windows, windowsAt } from './windows';

/** By whose clock and in what money a figure is read; whoever has it at hand (a session) saves reading it. */
export type FigureSettings = Pick<typeof accounts.$inferSelect, 'timezone' | 'baseCurrency'>;

export type Reading = {
  kpi: Kpi;
  /** Money in minor units of `currency`, rates in percent; null where there is nothing to divide by. */
  value: number | null;
  change: Change;
  found: Found;
  /** The value of each of the last thirty days, the oldest first. */
  trend: (number | null)[] | null;
  sellers: Map<string, { name: string; email: string }>;
  currency: string;
  windows: Windows;
};

type Options = { now: Date; settings?: FigureSettings };

/** One figure at `now`, in one statement, and its change against the month before (product.md §3). An unknown one is not found. */
export async function readKpi(actor: Actor, id: string, { now, settings }: Options): Promise<Reading> {
  const kpi = findKpi(id);
  if (!kpi) throw notFound('figure');
  const db = await getDb();
  const { timezone, baseCurrency: currency } = settings ?? (await settingsOf(db, actor));
  const windows = windowsAt(now, timezone);
  const found = await readWindows(db, actor, kpi, windowsOf(kpi, windows));
  const days = windows.days.map((_, index) => found[`day ${index}`]).filter((day): day is Found => day !== undefined);
  found.value ??= addUp(days.filter((_, index) => windows.days[index]!.from >= windows.month.from));
  const value = kpi.value(found.value);
  return {
    kpi,
    value,
    change: kpi.changes
      ? changeOf(kpi.unit, found.month ? kpi.value(found.month) : value, kpi.value(found.previous!))
      : null,
    found: found.value,
    trend: kpi.hasTrend ? days.map(kpi.value) : null,
    sellers: await findSellers(db, actor, found.value),
    ...{ currency, windows },
  };
}

/** All figures of an inbox's panel. */
export async function readPanel(actor: Actor, inbox: Inbox, { now, settings }: Options): Promise<Reading[]> {
  const known = settings ?? (await settingsOf(await getDb(), actor));
  return Promise.all(kpisOf(inbox).map(({ id }) => readKpi(actor, id, { now, settings: known })));
}

export type KpiRow = {
  key: string;
  conversationId: string;
  at: Date;
  counted: boolean;
  /** Minor units of the base currency, where the figure adds amounts. */
  amount: number | null;
  /** Who is named for the sale; the score given; after how many seconds the question was answered, and whether it was the first. */
  seller: string | null;
  score: number | null;
  seconds: number | null;
  isFirst: boolean | null;
  /** The caller's ids of what the row speaks of. */
  reservation: string;
  guest: string;
  review: string | null;
};

/**
 * The rows that a figure counted, newest first; of a rate its whole denominator, each `counted` or not (api.md). They come from
 * the very statement that the figure aggregates.
 */
export async function listKpiRows(
  actor: Actor,
  id: string,
  { now, settings, cursor, limit = 50 }: Options & { cursor?: string | null; limit?: number },
): Promise<{ rows: KpiRow[]; nextCursor: string | null }> {
  const kpi = findKpi(id);
  if (!kpi) throw notFound('figure');
  const db = await getDb();
  const { timezone } = settings ?? (await settingsOf(db, actor));
  const [at, key] = cursor ? readCursor(cursor, 2).after : [];
  // Milliseconds up to the year 5138, which PostgreSQL reads as JavaScript writes them.
  if (at !== undefined && !/^-?\d{1,14}$/.test(at)) throw badCursor();
  const beyond = at ? sql`(at, key) < (${new Date(Number(at)).toISOString()}::timestamptz, ${key}::text)` : sql`true`;
  const rows = await rowsOf<Omit<KpiRow, 'at'> & { at: number }>(
    db,
    sql`select p.key, p.conversation_id as "conversationId", (extract(epoch from p.at) * 1000)::float8 as at, p.counted,
        (p.whole ->> 'amount')::float8 as amount, m.name as seller, (p.whole ->> 'score')::float8 as score, (p.whole ->> 'seconds')::int as seconds,
        (p.whole ->> 'ordinal')::int = 0 as "isFirst", v.external_id as reservation, g.external_id as guest, w.external_id as review
      from (
        select r.key, r.conversation_id, r.at, r.counted, to_jsonb(r) as whole from (${kpi.rows(scopeOf(actor, windowsAt(now, timezone)[kpi.window]))}) as r
        where ${kpi.unit === 'percent' ? sql`true` : sql`counted`} and ${beyond}
        order by at desc, key desc limit ${limit + 1}) as p
      join conversations c on c.account_id = ${actor.accountId} and c.id = p.conversation_id
      join reservations v on v.account_id = c.account_id and v.id = c.reservation_id
      join guests g on g.account_id = c.account_id and g.id = c.guest_id
      left join reviews w on w.account_id = c.account_id and w.id = (p.whole ->> 'review_id')::uuid
      left join members m on m.account_id = c.account_id and m.id = (p.whole ->> 'seller_id')::uuid
      order by p.at desc, p.key desc`,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map((row) => ({ ...row, at: new Date(row.at) })),
    nextCursor: rows.length > limit ? writeCursor({ exact: false, after: [String(last!.at), last!.key] }) : null,
  };
}

/** The windows that a figure needs, by name: its value's, and those of its change and its trend. */
function windowsOf(kpi: Kpi, { days, ...windows }: Windows): [string, Window][] {
  const isMadeOfDays = kpi.addsUp && days[0]!.from <= windows.month.from;
  return [
    ...(isMadeOfDays ? [] : [['value', windows[kpi.window]] as [string, Window]]),
    ...(kpi.changes && kpi.window !== 'month' ? [['month', windows.month] as [string, Window]] : []),
    ...(kpi.changes ? [['previous', windows.previous] as [string, Window]] : []),
    ...(kpi.hasTrend ? days.map((day, index): [string, Window] => [`day ${index}`, day]) : []),
  ];
}

async function readWindows(db: Db, actor: Actor, kpi: Kpi, windows: [string, Window][]) {
  const scope = { accountId: actor.accountId, from: sql`w.from_at`, to: sql`w.to_at` };
  const values = windows.map(
    ([name, { from, to }]) =>
      sql`(${name}::text, ${from.toISOString()}::timestamptz, ${to.toISOString()}::timestamptz)`,
  );
  const rows = await rowsOf<Found & { window: string }>(
    db,
    sql`select w.name as "window", f.* from (values ${sql.join(values, sql`, `)}) as w(name, from_at, to_at)
      cross join lateral (${kpi.figures(kpi.rows(scope), scope)}) as f`,
  );
  return Object.fromEntries(rows.map(({ window, ...found }) => [window, found as Found]));
}

function addUp(days: Found[]): Found {
  const sum = (column: string) => days.reduce((total, day) => total + (day[column] ?? 0), 0);
  return Object.fromEntries(Object.keys(days[0] ?? {}).map((column) => [column, sum(column)]));
}

function scopeOf({ accountId }: Actor, { from, to }: Window) {
  const bound = (at: Date): SQL => sql`${at.toISOString()}::timestamptz`;
  return { accountId, from: bound(from), to: bound(to) };
}

async function findSellers(db: Db, { accountId }: Actor, { sellers }: Found) {
  const ids = (sellers ?? []).map(({ sellerId }) => sellerId);
  if (ids.length === 0) return new Map();
  const { id, name, email } = getTableColumns(members);
  const rows = await db
    .select({ id, name, email })
    .from(members)
    .where(and(eq(members.accountId, accountId), inArray(members.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function settingsOf(db: Db, { accountId }: Actor): Promise<FigureSettings> {
  const { timezone, baseCurrency } = getTableColumns(accounts);
  const [account] = await db.select({ timezone, baseCurrency }).from(accounts).where(eq(accounts.id, accountId));
  if (!account) throw notFound('account');
  return account;
}
