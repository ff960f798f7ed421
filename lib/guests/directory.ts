import { and, eq, isNull, lt, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { type Db, rowsOf } from '@/db/client';
import { conversations as c, guests as g } from '@/db/schema';
import { whereCoded, whereNamed } from '@/lib/inbox/filters';
import { isUuid } from '@/lib/text';
import { spellingsOf } from './likeness';
import { uuids } from './summaries';

type Page = { query: string | null; after: string | null; limit: number };

/** So many guests are looked through before a search goes to the index of names. */
const NEAR = 3000;

/**
 * The ids of a page of guests after the guest `after`: by name; with a query the newest first. It finds what the inbox finds by
 * it (a name, a reservation's code), and whole e-mail addresses and phone numbers.
 */
export async function keysOfDirectory(db: Db, accountId: string, { query, after, limit }: Page): Promise<string[]> {
  const place = after && isUuid(after) ? after : null;
  const mine = and(eq(g.accountId, accountId), isNull(g.mergedInto));
  if (!query)
    return idsOf(
      db,
      sql`select ${g.id} as id from ${g} where ${and(mine, place ? beyond(accountId, place) : undefined)}
        order by ${g.nameFolded}, ${g.id} limit ${limit}`,
    );
  const reached = uuids(await reachedBy(db, accountId, query));
  const older = place ? lt(g.id, place) : undefined;
  const head = sql`(select * from ${g} where ${and(mine, older)} order by id desc limit ${NEAR}) as ${g}`;
  const isFound = or(whereNamed(g.nameFolded, query), sql`${g.id} = any(${reached})`);
  const near = await idsOf(db, sql`select ${g.id} as id from ${head} where ${isFound} order by id desc limit ${limit}`);
  // A common name fills the page from the guests at hand; what is rarer is best found by its letters.
  return near.length === limit ? near : farOf(db, accountId, { query, reached, older: place, limit });
}

type Far = { query: string; reached: SQL; older: string | null; limit: number };

function farOf(db: Db, accountId: string, { query, reached, older, limit }: Far): Promise<string[]> {
  const named = and(eq(c.accountId, accountId), whereNamed(c.nameFolded, query) ?? sql`false`);
  return idsOf(
    db,
    sql`select id from (select ${c.guestId} as id from ${c} where ${named} union select unnest(${reached})) as found
      where ${older ? sql`id < ${older}::uuid` : sql`true`} order by id desc limit ${limit}`,
  );
}

/** After that guest in the order of names. */
function beyond(accountId: string, after: string): SQL {
  const last = alias(g, 'last');
  const name = sql`(select ${last.nameFolded} from ${g} as last where ${last.accountId} = ${accountId} and ${last.id} = ${after})`;
  return sql`(${g.nameFolded}, ${g.id}) > (${name}, ${after}::uuid)`;
}

/** Who is reached by that address or number, or booked under that code. */
async function reachedBy(db: Db, accountId: string, query: string): Promise<string[]> {
  const { exact, part } = whereCoded(query);
  return idsOf(
    db,
    sql`
    select coalesce(merged_into, id) as id from guests where account_id = ${accountId} and emails @> array[${query.toLowerCase()}::text]
    union
    select coalesce(merged_into, id) from guests where account_id = ${accountId} and phones && ${spellingsOf(sql`array[${query}::text]`)}
    union
    select ${c.guestId} from ${c} where ${and(eq(c.accountId, accountId), or(exact, part))}`,
  );
}

async function idsOf(db: Db, statement: SQL): Promise<string[]> {
  return (await rowsOf<{ id: string }>(db, statement)).map(({ id }) => id);
}
