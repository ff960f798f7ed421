import { and, eq, getTableColumns, inArray, or, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb, rowsOf } from '@/db/client';
import { accounts, conversations as c } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { seenOf } from '@/lib/conversations/controls';
import type { Item } from '@/lib/conversations/input';
import { notFound } from '@/lib/refusal';
import { readCursor, writeCursor } from './cursor';
import { type Filters, whereFilters, whereSearch } from './filters';
import { type Key, keysOfPage } from './page';
import { type InboxRow, loadRows } from './rows';
import { findTab, type Inbox, tabsOf } from './tabs';

export type { InboxRow } from './rows';

/** Counts stop here: the screen says "999+". */
export const COUNT_CAP = 999;

/** What lists and counts need of an account's settings; whoever has them at hand (a session) saves reading them. */
type Settings = Pick<typeof accounts.$inferSelect, 'timezone' | 'baseCurrency' | 'recentlyConfirmedDays'>;

type ListOptions = {
  inbox: Inbox;
  tab: string;
  filters: Filters;
  cursor?: string | null;
  /** At most 200. */
  limit?: number;
  /** Whose My Tickets. */
  viewerId?: string | null;
  now: Date;
  settings?: Settings;
};

/** Up to so many rows of a selection are read at once. */
const SELECTED_AT_ONCE = 500;

/** What buttons need to know of all rows of a tab under its filters, page by page: ids, and what the controls would see. */
export async function selectConversations(
  actor: Actor,
  options: Omit<ListOptions, 'limit'>,
): Promise<{ rows: Item[]; nextCursor: string | null }> {
  const db = await getDb();
  const { keys, nextCursor } = await keysOfList(db, actor, { ...options, limit: SELECTED_AT_ONCE });
  const {
    assigneeId,
    sellerId,
    status,
    followUpAt,
    waitingSince,
    escalations,
    funLevel,
    assistantMode,
    lastMessageId,
  } = c;
  const facets = {
    assigneeId,
    sellerId,
    status,
    followUpAt,
    waitingSince,
    escalations,
    funLevel,
    assistantMode,
    lastMessageId,
  };
  const ids = keys.map(({ id }) => id);
  const found = await db
    .select({ id: c.id, ...facets })
    .from(c)
    .where(and(eq(c.accountId, actor.accountId), inArray(c.id, ids)));
  return { rows: found.map((row) => ({ conversationId: row.id, seen: seenOf(row) })), nextCursor };
}

/** One page of a tab in the order of product.md §2; with a query, exact codes first. An unknown tab is not found, a foreign cursor refused. */
export async function listConversations(
  actor: Actor,
  options: ListOptions,
): Promise<{ rows: InboxRow[]; nextCursor: string | null }> {
  const db = await getDb();
  const { keys, nextCursor } = await keysOfList(db, actor, options);
  const ids = keys.map(({ id }) => id);
  return { rows: await loadRows(db, actor, ids, options.now), nextCursor };
}

/** How many rows a tab has under its filters, capped. */
export async function countConversations(
  actor: Actor,
  options: Omit<ListOptions, 'limit' | 'cursor'>,
): Promise<{ count: number; capped: boolean }> {
  const db = await getDb();
  const matching = matchingOf(await scopeOf(db, actor, options));
  const [row] = await rowsOf<{ count: number }>(db, sql`select (${countOf(matching)})::int as count`);
  return cappedAt(row!.count);
}

async function keysOfList(
  db: Db,
  actor: Actor,
  { cursor, limit = 50, ...options }: ListOptions,
): Promise<{ keys: Key[]; nextCursor: string | null }> {
  const scope = await scopeOf(db, actor, options);
  const keys = await keysOfPage(db, {
    ...scope,
    cursor: cursor ? readCursor(cursor, scope.tab.order.by.length + 1) : null,
    limit: limit + 1,
  });
  const page = keys.slice(0, limit);
  return { keys: page, nextCursor: keys.length > limit ? writeCursor(page.at(-1)!) : null };
}

/** A tab of an account under its filters, as conditions. */
async function scopeOf(
  db: Db,
  actor: Actor,
  { inbox, tab: tabId, filters, viewerId = null, now, settings }: Omit<ListOptions, 'limit' | 'cursor'>,
) {
  const tab = findTab(inbox, tabId);
  if (!tab) throw notFound('tab');
  const account = settings ?? (await settingsOf(db, actor));
  const view = { viewerId, now, recentlyConfirmedDays: account.recentlyConfirmedDays };
  return {
    tab,
    mine: eq(c.accountId, actor.accountId),
    where: and(tab.where(view), whereFilters(filters, { now, ...account }))!,
    query: filters.q?.trim() || null,
  };
}

/** These conversations as rows of a list, in the order of the ids; strangers' are left out. */
export async function readConversations(actor: Actor, ids: string[], now: Date): Promise<InboxRow[]> {
  return loadRows(await getDb(), actor, ids, now);
}

/** The count of every tab of an inbox, capped, in one statement; null for a personal tab without a viewer. */
export async function countTabs(
  actor: Actor,
  { inbox, viewerId = null, now, settings }: Pick<ListOptions, 'inbox' | 'viewerId' | 'now' | 'settings'>,
): Promise<Record<string, { count: number | null; capped: boolean }>> {
  const db = await getDb();
  const { recentlyConfirmedDays } = settings ?? (await settingsOf(db, actor));
  const view = { viewerId, now, recentlyConfirmedDays };
  const counted = tabsOf(inbox).filter((tab) => viewerId || !tab.personal);
  const mine = eq(c.accountId, actor.accountId);
  const columns = counted.map((tab) => sql`(${countOf(and(mine, tab.where(view)))})::int as ${sql.identifier(tab.id)}`);
  const [counts] = await rowsOf<Record<string, number>>(db, sql`select ${sql.join(columns, sql`, `)}`);
  return Object.fromEntries(
    tabsOf(inbox).map(({ id }) => {
      const count = counts![id] ?? null;
      return [id, count === null ? { count, capped: false } : cappedAt(count)];
    }),
  );
}

type List = Pick<ListOptions, 'inbox' | 'tab' | 'filters'> & { id: string };

/** How many rows each of these lists has, capped, in one statement. */
export async function countLists(
  actor: Actor,
  lists: List[],
  options: Pick<ListOptions, 'viewerId' | 'now' | 'settings'>,
): Promise<Record<string, { count: number; capped: boolean }>> {
  if (lists.length === 0) return {};
  const db = await getDb();
  const settings = options.settings ?? (await settingsOf(db, actor));
  const columns = await Promise.all(
    lists.map(async ({ id, ...list }) => {
      const matching = matchingOf(await scopeOf(db, actor, { ...list, ...options, settings }));
      return sql`(${countOf(matching)})::int as ${sql.identifier(id)}`;
    }),
  );
  const [counts] = await rowsOf<Record<string, number>>(db, sql`select ${sql.join(columns, sql`, `)}`);
  return Object.fromEntries(lists.map(({ id }) => [id, cappedAt(counts![id]!)]));
}

function matchingOf({ mine, where, query }: Awaited<ReturnType<typeof scopeOf>>): SQL | undefined {
  const found = query ? whereSearch(query) : null;
  return and(mine, where, found ? or(found.exact, found.rest) : undefined);
}

function countOf(matching: SQL | undefined): SQL {
  return sql`select count(*) from (select 1 from ${c} where ${matching} limit ${COUNT_CAP + 1}) as capped`;
}

function cappedAt(count: number): { count: number; capped: boolean } {
  return { count: Math.min(count, COUNT_CAP), capped: count > COUNT_CAP };
}

async function settingsOf(db: Db, actor: Actor): Promise<Settings> {
  const { timezone, baseCurrency, recentlyConfirmedDays } = getTableColumns(accounts);
  const [account] = await db
    .select({ timezone, baseCurrency, recentlyConfirmedDays })
    .from(accounts)
    .where(eq(accounts.id, actor.accountId));
  if (!account) throw notFound('account');
  return account;
}
