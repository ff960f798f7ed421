import { and, type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf, sqlState } from '@/db/client';
import { conversations as c } from '@/db/schema';
import { badCursor, type Cursor } from './cursor';
import { whereSearch } from './filters';
import type { Tab } from './tabs';

export type Key = Cursor & { id: string };

type Page = {
  tab: Tab;
  /** The account. */
  mine: SQL;
  /** The tab and the filters. */
  where: SQL;
  query: string | null;
  cursor: Cursor | null;
  limit: number;
};

/** So many rows of a tab are looked through before its search goes to the index of names. */
const NEAR = 3000;

/** Ids and sort values of one page of a tab in its order; with a query exact codes come first. */
export async function keysOfPage(db: Db, page: Page): Promise<Key[]> {
  const after = page.cursor?.after ?? [];
  if (!page.query) return keysOf(db, page, { exact: false, after }, straight(page));
  const found = whereSearch(page.query);
  const isExact = !page.cursor || page.cursor.exact;
  const exact = isExact ? await keysOf(db, page, { exact: true, after }, far(page, found.exact)) : [];
  if (exact.length >= page.limit) return exact;
  const rest = { ...page, limit: page.limit - exact.length };
  const from = { exact: false, after: isExact ? [] : after };
  const keys = await keysOf(db, rest, from, near(rest, found.rest));
  // A common name fills the page from the head of the list; what is rarer than that is best found by its letters.
  return [...exact, ...(keys.length < rest.limit ? await keysOf(db, rest, from, far(rest, found.rest)) : keys)];
}

/** The rows to choose from, and what they must still fulfil; `beyond` is where the page before ended. */
type Scan = (beyond: SQL | undefined) => { from: SQL; where: SQL | undefined };

function straight({ mine, where }: Page): Scan {
  return (beyond) => ({ from: sql`${c}`, where: and(mine, where, beyond) });
}

function near({ tab, mine, where }: Page, search: SQL): Scan {
  return (beyond) => ({
    from: sql`(select * from ${c} where ${and(mine, where, beyond)} order by ${orderOf(tab)} limit ${NEAR}) as ${c}`,
    where: search,
  });
}

/** `offset 0` keeps the planner from walking the whole list for a name that is common elsewhere and rare here. */
function far({ mine, where }: Page, search: SQL): Scan {
  return (beyond) => ({
    from: sql`(select * from ${c} where ${and(mine, search)} offset 0) as ${c}`,
    where: and(where, beyond),
  });
}

async function keysOf(db: Db, { tab, limit }: Page, { exact, after }: Cursor, scan: Scan): Promise<Key[]> {
  const sort = sortOf(tab);
  const comparison = tab.order.direction === 'asc' ? sql`>` : sql`<`;
  const beyond = after.length
    ? sql`(${list(sort)}) ${comparison} (${list(after.map((value) => sql`${value}`))})`
    : undefined;
  const { from, where } = scan(beyond);
  const values = list(sort.map((column) => sql`${column}::text`));
  try {
    const rows = await rowsOf<{ id: string; after: string[] }>(
      db,
      sql`select ${c.id} as id, array[${values}] as after from ${from} where ${where} order by ${orderOf(tab)} limit ${limit}`,
    );
    return rows.map((row) => ({ ...row, exact }));
  } catch (error) {
    // A value that is none of the column's type: the cursor was not ours.
    if (after.length && sqlState(error)?.startsWith('22')) throw badCursor();
    throw error;
  }
}

function sortOf(tab: Tab): Tab['order']['by'] {
  return [...tab.order.by, c.id];
}

function orderOf(tab: Tab): SQL {
  const direction = sql.raw(tab.order.direction);
  return list(sortOf(tab).map((column) => sql`${column} ${direction}`));
}

function list(parts: Tab['order']['by']): SQL {
  return sql.join(
    parts.map((part) => sql`${part}`),
    sql`, `,
  );
}
