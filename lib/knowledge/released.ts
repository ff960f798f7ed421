import { sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { conversations, listingFacts, listings } from '@/db/schema';
import { keptFacts } from './facts';

const secret = keptFacts.filter(({ isSecret }) => isSecret).map(({ key }) => key);

/**
 * The facts that the guests of these conversations may have at these instants, in the order asked: for many what
 * `knowledgeFor` is for one. What may not be told never leaves the database.
 */
export async function releasedFacts(
  db: Db,
  accountId: string,
  asked: readonly { conversationId: string; at: Date }[],
): Promise<Map<string, string>[]> {
  const found = asked.map(() => new Map<string, string>());
  if (asked.length === 0) return found;
  const json = JSON.stringify(asked.map(({ conversationId, at }, place) => ({ place, id: conversationId, at })));
  const rows = await rowsOf<{ place: number; key: string; value: string | null }>(
    db,
    sql`
    select distinct on (a.place, f.key) a.place, f.key, case when
        case when c.reservation_status = 'confirmed' and a.at < c.stay_ends_at
          then f.release <> 'arrival' or a.at >= c.stay_starts_at - make_interval(hours => f.hours_before)
          else f.release = 'anyone' and not f.key = any(string_to_array(${secret.join(',')}, ',')) end
      then f.value end as value
    from jsonb_to_recordset(${json}::text::jsonb) as a(place integer, id uuid, at timestamptz)
    join ${conversations} c on c.account_id = ${accountId} and c.id = a.id
    join ${listings} l on l.account_id = c.account_id and l.id = c.listing_id
    join ${listingFacts} f on f.account_id = c.account_id and f.listing_id in (l.id, l.parent_id)
    order by a.place, f.key, f.listing_id <> l.id`,
  );
  for (const { place, key, value } of rows) if (value !== null) found[place]!.set(key, value);
  return found;
}
