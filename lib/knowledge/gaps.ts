import { sql } from 'drizzle-orm';
import { getDb, rowsOf } from '@/db/client';
import type { Actor } from '@/lib/auth/actor';
import { wordsOf } from './search';

export const GAP_DAYS = 90;
const MOST = 100;

/** A question that nobody's knowledge answered, and the last guest who asked it. */
export type Gap = {
  gap: string;
  asked: number;
  lastAt: Date;
  /** The guest's own words. */
  question: string;
  language: string | null;
  conversationId: string;
  listingId: string;
  listing: string;
  /** At how many listings it was asked. */
  places: number;
  /** An article of its words that was written since. */
  answer: { id: string; title: string } | null;
};

/** What guests asked in the 90 days before `now` and no article or fact answered, the most frequent first. For every member. */
export async function listGaps({ accountId }: Actor, now: Date): Promise<Gap[]> {
  const since = sql`${now.toISOString()}::timestamptz - make_interval(days => ${GAP_DAYS})`;
  const rows = await rowsOf<Omit<Gap, 'lastAt'> & { lastAt: string }>(
    await getDb(),
    sql`
      with gaps as (
        select r.gap, count(distinct r.message_id)::int as asked, max(r.started_at) as last_at, count(distinct c.listing_id)::int as places
        from assistant_runs r join conversations c on c.account_id = r.account_id and c.id = r.conversation_id
        where r.account_id = ${accountId} and r.gap is not null and r.started_at >= ${since}
        group by r.gap order by asked desc, last_at desc, r.gap limit ${MOST})
      select g.gap, g.asked, g.places, to_json(g.last_at) #>> '{}' as "lastAt", m.body as question, r.language,
        r.conversation_id as "conversationId", l.id as "listingId", l.name as listing,
        (select json_build_object('id', a.id, 'title', a.title) from articles a
          where a.account_id = ${accountId} and a.retired_at is null and a.as_of > g.last_at
            and a.search @@ ${wordsOf(sql`g.gap`)} order by a.as_of desc limit 1) as answer
      from gaps g
      cross join lateral (select conversation_id, message_id, language from assistant_runs
        where account_id = ${accountId} and gap = g.gap and started_at = g.last_at order by id desc limit 1) r
      join messages m on m.account_id = ${accountId} and m.id = r.message_id
      join conversations c on c.account_id = ${accountId} and c.id = r.conversation_id
      join listings l on l.account_id = ${accountId} and l.id = c.listing_id
      order by g.asked desc, g.last_at desc, g.gap`,
  );
  return rows.map(({ lastAt, ...gap }) => ({ ...gap, lastAt: new Date(lastAt) }));
}
