import { type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { uuids } from './summaries';

/** What two profiles may have in common, what proves most first. A name alone proves nothing: it needs one of those after it. */
export const likenesses = ['email', 'phone', 'name', 'listing', 'language'] as const;
export type Likeness = (typeof likenesses)[number];
export type Likely = { of: string; id: string; reasons: Likeness[] };

/** So many namesakes are looked at. */
const NAMESAKES = 10;

/**
 * The guests who may be the same person as one of these: by e-mail; by phone in its usual spellings, digits compared; or by a name of
 * several words and a listing or the language in common. Looked up in indexes, whatever the size of the account.
 */
export async function likelyDuplicates(db: Db, accountId: string, ids: string[]): Promise<Likely[]> {
  if (ids.length === 0) return [];
  const found = await rowsOf<Likely>(
    db,
    sql`
    with profiles as (
      select g.id as root, p.emails, p.name_folded, p.language, ${spellingsOf(sql`p.phones`)} as phones,
        array(select c.listing_id from conversations c where c.account_id = g.account_id and c.guest_id = g.id) as listings
      from guests g join guests p on p.account_id = g.account_id and (p.id = g.id or p.merged_into = g.id)
      where g.account_id = ${accountId} and g.id = any(${uuids(ids)}) and g.merged_into is null
    )
    select root as of, like_it.id, array_agg(distinct reason) as reasons
    from profiles cross join lateral (
      select coalesce(o.merged_into, o.id) as id, 'email' as reason
      from guests o where o.account_id = ${accountId} and o.emails && profiles.emails
      union all
      select coalesce(o.merged_into, o.id), 'phone'
      from guests o where o.account_id = ${accountId} and o.phones && profiles.phones
      union all
      select namesake.id, unnest(array['name'] || hints) from (
        select o.id, case when o.language = profiles.language then array['language'] else '{}'::text[] end
          || array(select 'listing' from conversations c
            where c.account_id = ${accountId} and c.guest_id = o.id and c.listing_id = any(profiles.listings) limit 1) as hints
        from (
          select coalesce(n.merged_into, n.id) as id, n.language from guests n
          where n.account_id = ${accountId} and n.name_folded = profiles.name_folded and ltrim(n.name_folded) like '% %'
          limit ${NAMESAKES}) as o offset 0
      ) as namesake where hints <> '{}'
    ) as like_it
    where like_it.id <> root group by root, like_it.id`,
  );
  return found.map((each) => ({ ...each, reasons: inOrder(each.reasons) })).sort((a, b) => weight(a) - weight(b));
}

/** The usual ways to write these phone numbers, in which an index finds them; none for what is too short to be one. */
export function spellingsOf(phones: SQL): SQL {
  return sql`array(
    select spelling from unnest(${phones}) phone, ltrim(regexp_replace(phone, '\\D', '', 'g'), '0') digits,
      lateral (values (phone), (digits), ('+' || digits), ('00' || digits)) as spellings(spelling)
    where length(digits) > 5)`;
}

function inOrder(reasons: Likeness[]): Likeness[] {
  return likenesses.filter((each) => reasons.includes(each));
}

/** The fewer, the likelier. */
function weight({ reasons }: Likely): number {
  return likenesses.indexOf(reasons[0]!) * 10 - reasons.length;
}
