import { type SQL, sql } from 'drizzle-orm';
import { type Db, getDb, rowsOf } from '@/db/client';
import type { Agent } from '@/lib/auth/actor';
import { requireRole } from '@/lib/auth/roles';

/** What the assistant did in a span of the account's days. */
export type Sums = {
  conversations: number;
  messages: number;
  sent: number;
  drafts: number;
  accepted: number;
  edited: number;
  rejected: number;
  escalated: number;
  /** Millionths of a US dollar. */
  costMicros: number;
};
export type Figures = {
  total: Sums;
  days: ({ day: string } & Sums)[];
  listings: ({ id: string; name: string } & Sums)[];
  /** Why it rang the bell, the commonest first; `detail` where it is one of few, never a guest's words. */
  escalations: { reason: string; detail: string | null; count: number }[];
  /** Why people rejected drafts. */
  rejections: { reason: string; count: number }[];
  medianMillis: number | null;
};

const sums = sql`count(distinct r.conversation_id)::int as conversations,
  count(*) filter (where r.trigger = 'message')::int as messages,
  count(*) filter (where r.outcome = 'sent')::int as sent,
  count(*) filter (where r.outcome = 'draft')::int as drafts,
  count(*) filter (where r.fate = 'accepted')::int as accepted,
  count(*) filter (where r.fate = 'edited')::int as edited,
  count(*) filter (where r.fate = 'rejected')::int as rejected,
  count(*) filter (where r.outcome = 'escalated')::int as escalated,
  coalesce(sum(r.cost_micros), 0)::float8 as "costMicros"`;

/** The figures of the last `days` days of the account's clock, today included; five scans of `assistant_runs_in_order`. For managers and admins. */
export async function readFigures(agent: Agent, days: number, now: Date): Promise<Figures> {
  requireRole(agent, 'manager');
  const db = await getDb();
  const at = now.toISOString();
  const from = sql`(date_trunc('day', ${at}::timestamptz at time zone a.timezone) - make_interval(days => ${days - 1})) at time zone a.timezone`;
  const span = sql`from assistant_runs r join accounts a on a.id = r.account_id
    where r.account_id = ${agent.accountId} and r.started_at >= ${from} and r.started_at <= ${at}::timestamptz and r.outcome <> 'discarded'`;
  const [total] = await rowsOf<Sums & { medianMillis: number | null }>(
    db,
    sql`select ${sums}, percentile_cont(0.5) within group (order by r.millis) as "medianMillis" ${span}`,
  );
  const { medianMillis, ...rest } = total!;
  return {
    total: rest,
    medianMillis,
    days: await rowsOf(
      db,
      sql`select to_char(r.started_at at time zone a.timezone, 'YYYY-MM-DD') as day, ${sums} ${span} group by 1 order by 1`,
    ),
    listings: await perListing(db, span),
    escalations: await rowsOf(
      db,
      sql`select x.reason, x.detail, count(*)::int as count from (
          select r.reasons -> 0 ->> 'reason' as reason,
            case when r.reasons -> 0 ->> 'reason' in ('topic', 'emergency', 'forbidden') then r.reasons -> 0 ->> 'detail' end as detail
          ${span} and r.outcome = 'escalated' and jsonb_array_length(r.reasons) > 0) x
        group by 1, 2 order by 3 desc, 1, 2`,
    ),
    rejections: await rowsOf(
      db,
      sql`select split_part(r.rejection, ':', 1) as reason, count(*)::int as count ${span} and r.rejection is not null group by 1 order by 2 desc, 1`,
    ),
  };
}

function perListing(db: Db, span: SQL): Promise<Figures['listings']> {
  return rowsOf(
    db,
    sql`select l.id, l.name, x.* from (
        select c.listing_id, c.account_id, ${sums} from (select r.* ${span}) r
        join conversations c on c.account_id = r.account_id and c.id = r.conversation_id group by 1, 2) x
      join listings l on l.account_id = x.account_id and l.id = x.listing_id order by x.messages desc, l.name, l.id limit 50`,
  );
}
