import { type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import type { statuses } from '@/db/schema';

export type GuestSummary = {
  id: string;
  name: string;
  language: string | null;
  timezone: string | null;
  emails: string[];
  phones: string[];
  /** Wants no messages that win back, by any profile. */
  isOptedOut: boolean;
  conversations: number;
  /** Confirmed, the ones to come too; their nights, and their sum in minor units of the base currency where any has a price. */
  stays: number;
  upcoming: number;
  nights: number;
  spend: number | null;
  /** Nights of the stays that have a price, by which an average is taken, and how many stays have none. */
  pricedNights: number;
  unpriced: number;
  /** The last confirmed stay by its dates; for who has none, the last inquiry. */
  latest: {
    listing: string;
    timezone: string;
    channel: string;
    status: (typeof statuses)[number];
    checkIn: string;
    checkOut: string;
  } | null;
};

/** What is known of these people at a glance, with that of all profiles merged into them, in the order of the ids; one statement. */
export async function summariesOf(db: Db, accountId: string, ids: string[], now: Date): Promise<GuestSummary[]> {
  if (ids.length === 0) return [];
  const rows = await rowsOf<GuestSummary>(
    db,
    sql`
    select g.id, g.name, g.language, g.timezone, ${contacts(sql`emails`)} as emails, ${contacts(sql`phones`)} as phones,
      exists(select 1 from guests p where p.account_id = g.account_id and (p.id = g.id or p.merged_into = g.id)
        and p.opted_out_at is not null) as "isOptedOut", figures.*,
      (select jsonb_build_object('listing', l.name, 'timezone', l.timezone, 'channel', c.channel, 'status', c.reservation_status,
          'checkIn', c.check_in, 'checkOut', c.check_out)
        from conversations c join listings l on l.account_id = c.account_id and l.id = c.listing_id
        where c.account_id = g.account_id and c.guest_id = g.id
        order by c.reservation_status = 'confirmed' desc, c.check_in desc, c.id desc limit 1) as latest
    from guests g cross join lateral (
      select count(*)::int as conversations,
        count(*) filter (where confirmed)::int as stays,
        count(*) filter (where confirmed and stay_starts_at > ${now.toISOString()}::timestamptz)::int as upcoming,
        coalesce(sum(check_out - check_in) filter (where confirmed), 0)::int as nights,
        (sum(total_base_minor) filter (where confirmed))::float8 as spend,
        coalesce(sum(check_out - check_in) filter (where confirmed and total_base_minor is not null), 0)::int as "pricedNights",
        count(*) filter (where confirmed and total_base_minor is null)::int as unpriced
      from (select *, reservation_status = 'confirmed' as confirmed from conversations) c
      where c.account_id = g.account_id and c.guest_id = g.id) as figures
    where g.account_id = ${accountId} and g.id = any(${uuids(ids)})`,
  );
  const place = new Map(ids.map((id, index) => [id, index]));
  return rows.sort((a, b) => place.get(a.id)! - place.get(b.id)!);
}

export function uuids(ids: string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`;
}

/** Of all profiles that a person is made of. */
function contacts(column: SQL): SQL {
  return sql`array(select distinct unnest(p.${column}) from guests p
    where p.account_id = g.account_id and (p.id = g.id or p.merged_into = g.id) order by 1)`;
}
