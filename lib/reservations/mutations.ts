import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { findOverbookings, type Overbooking, type Stay, type Unit } from './overbooking';

type Family = { units: Unit[]; stays: Stay[]; stored: Map<string, string | null> };

/**
 * Takes the families of these listings for this transaction and returns them. Whoever changes a stay or a family does this
 * before anything else, so that conflicts are worked out one after the other.
 */
export async function lockFamilies(tx: Db, accountId: string, listingIds: string[]): Promise<string[][]> {
  const families = await familiesAround(tx, accountId, listingIds);
  const roots = `{${families.map(([root]) => root).join(',')}}`;
  if (families.length > 0)
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(root::text, 1)) from unnest(${roots}::uuid[]) as root`,
    );
  return families;
}

/** The families of these listings, each as all its listings, the root first: a listing, those above it and those below. */
export async function familiesAround(tx: Db, accountId: string, listingIds: string[]): Promise<string[][]> {
  if (listingIds.length === 0) return [];
  const rows = await rowsOf<{ root: string; id: string }>(
    tx,
    sql`
    with recursive above as (
      select l.id, l.parent_id from listings l where l.account_id = ${accountId} and l.id = any(${`{${listingIds.join(',')}}`}::uuid[])
      union select p.id, p.parent_id from above a join listings p on p.account_id = ${accountId} and p.id = a.parent_id
    ), family as (
      select id as root, id from above where parent_id is null
      union select f.root, c.id from family f join listings c on c.account_id = ${accountId} and c.parent_id = f.id
    )
    select root, id from family order by root, id <> root, id`,
  );
  return [...Map.groupBy(rows, ({ root }) => root).values()].map((family) => family.map(({ id }) => id));
}

/** Works out Overbooking's columns again for all stays of these families (product.md §2). Call after the stays are written and folded. */
export async function reconcileOverbooking(tx: Db, accountId: string, families: string[][]): Promise<void> {
  const changed = (await overbookingDifferences(tx, accountId, families)).map(({ id, overbooking }) => ({
    id,
    ...(overbooking ?? { group: null, from: null, nights: null, until: null }),
  }));
  if (changed.length === 0) return;
  await tx.execute(sql`
    update conversations c
    set overbooked_group = n."group", overbooked_from = n."from", overbooked_nights = n.nights, overbooked_until = n.until
    from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as n(id uuid, "group" uuid, "from" date, nights jsonb, until timestamptz)
    where c.account_id = ${accountId} and c.id = n.id`);
}

/** The conversations whose stored Overbooking columns are not what their family's stays say. */
export async function overbookingDifferences(
  tx: Db,
  accountId: string,
  families: string[][],
): Promise<{ id: string; overbooking: Overbooking | null }[]> {
  if (families.length === 0) return [];
  const { units, stays, stored } = await loadFamilies(tx, accountId, families.flat());
  const differences: { id: string; overbooking: Overbooking | null }[] = [];
  for (const family of families) {
    const members = new Set(family);
    const found = findOverbookings(
      units.filter(({ id }) => members.has(id)),
      stays.filter(({ listingId }) => members.has(listingId)),
    );
    for (const [id, overbooking] of found) {
      if (stored.get(id) !== signature(overbooking)) differences.push({ id, overbooking });
      stored.delete(id);
    }
  }
  for (const [id, was] of stored) if (was) differences.push({ id, overbooking: null });
  return differences;
}

async function loadFamilies(tx: Db, accountId: string, listingIds: string[]): Promise<Family> {
  const ids = `{${listingIds.join(',')}}`;
  const units = await rowsOf<Unit>(
    tx,
    sql`select id, parent_id as "parentId", unit_count as "unitCount" from listings where account_id = ${accountId} and id = any(${ids}::uuid[])`,
  );
  type Row = Omit<Stay, 'endsAt'> & {
    endsAt: number;
    blocks: boolean;
    group: string | null;
    from: string;
    nights: [string, string][];
    until: number;
  };
  const rows = await rowsOf<Row>(
    tx,
    sql`
    select id, listing_id as "listingId", check_in::text as "checkIn", check_out::text as "checkOut",
      (extract(epoch from stay_ends_at) * 1000)::float8 as "endsAt", reservation_status in ('confirmed', 'requested') as blocks,
      overbooked_group as "group", overbooked_from::text as "from", overbooked_nights as nights,
      (extract(epoch from overbooked_until) * 1000)::float8 as until
    from conversations
    where account_id = ${accountId} and listing_id = any(${ids}::uuid[])
      and (reservation_status in ('confirmed', 'requested') or overbooked_until is not null)
    order by check_in, id`,
  );
  const stored = new Map(
    rows.map((row) => [row.id, row.group && signature({ ...row, group: row.group, until: new Date(row.until) })]),
  );
  const stays = rows.filter(({ blocks }) => blocks).map((row) => ({ ...row, endsAt: new Date(row.endsAt) }));
  return { units, stays, stored };
}

function signature({ group, from, nights, until }: Overbooking): string {
  return JSON.stringify([group, from, nights, until.getTime()]);
}
