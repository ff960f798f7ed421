import { type SQL, sql } from 'drizzle-orm';
import type { Inbox } from '@/lib/inbox/tabs';
import {
  chances,
  chats,
  due,
  dueForPeople,
  opened,
  type Rows,
  received,
  reviewed,
  type Scope,
  sold,
  soldByTheBest,
  tries,
  won,
} from './rows';

export type Unit = 'money' | 'count' | 'percent' | 'score';

/** What a figure's aggregates came to; amounts in minor units of the base currency. */
export type Columns = Record<string, number | null>;
export type Seller = { sellerId: string; count: number; sum: number };
export type Found = Columns & { sellers?: Seller[] | null };

export type Kpi = {
  id: string;
  inbox: Inbox;
  label: string;
  /** What stands behind the label: the day, the month. */
  dated?: 'day' | 'month';
  purpose: string;
  formula: string;
  unit: Unit;
  better: 'higher' | 'lower';
  window: 'today' | 'month';
  /** Whether it is compared with the month before, and drawn over thirty days. */
  changes: boolean;
  hasTrend: boolean;
  /** Whether its columns over a month are the sums of those over its days. */
  addsUp?: true;
  rows: Rows;
  /** Aggregates over `rows`, as columns of one row; a figure and the rows behind it cannot disagree. */
  figures: (rows: SQL, scope: Scope) => SQL;
  value: (found: Found) => number | null;
  /** What the value is made of, as the API tells it (api.md); amounts and people in the words of who asks. */
  parts: (found: Found, words: Words) => Record<string, unknown>;
};

/** How whoever asks says an amount of the base currency and a member. */
export type Words = { money: (minor: number) => unknown; member: (id: string) => unknown };

const rate = (part: number | null | undefined, of: number | null | undefined) => (of ? ((part ?? 0) / of) * 100 : null);
const counted = sql`count(*) filter (where counted)::int`;
const uncounted = sql`count(*) filter (where not counted)::int`;
const sum = sql`coalesce(sum(amount) filter (where counted), 0)::float8`;

/** Every figure of both panels in the order of the screen (product.md §3). Tiles, tooltips, pages, exports and the API come from these rows. */
export const kpis: Kpi[] = [
  {
    id: 'today-sales',
    inbox: 'sales',
    label: 'Today sales',
    purpose: 'What was won today',
    formula:
      'Reservations that went from inquiry or request to confirmed today and still are: their sum, and how many.',
    unit: 'money',
    better: 'higher',
    window: 'today',
    changes: true,
    hasTrend: true,
    rows: won,
    figures: (rows) => sql`select ${counted} as count, ${sum} as sum from (${rows}) as rows`,
    value: ({ sum }) => sum ?? 0,
    parts: ({ count, sum }, { money }) => ({ count, sum: money(sum!) }),
  },
  {
    id: 'potential-sales',
    inbox: 'sales',
    label: 'Potential sales',
    purpose: 'What today’s inquiries and requests are worth',
    formula:
      'Totals of the inquiries and requests received today. One guest with the same dates on several listings counts once, the highest; those without a price are left out and counted apart.',
    unit: 'money',
    better: 'higher',
    window: 'today',
    changes: true,
    hasTrend: false,
    rows: received,
    figures: (rows) =>
      sql`select ${counted} as count, ${sum} as sum, coalesce(sum(unpriced), 0)::int as without_price from (${rows}) as rows`,
    value: ({ sum }) => sum ?? 0,
    parts: ({ count, sum, without_price }, { money }) => ({ sum: money(sum!), count, withoutPrice: without_price }),
  },
  {
    id: 'conversion-rate',
    inbox: 'sales',
    label: 'Conversion rate',
    purpose: 'How many of today’s chances were won',
    formula: 'Won today ÷ all that was received today or won today.',
    unit: 'percent',
    better: 'higher',
    window: 'today',
    changes: true,
    hasTrend: false,
    rows: chances,
    figures: (rows) => sql`select ${counted} as won, count(*)::int as "of" from (${rows}) as rows`,
    value: ({ won, of }) => rate(won, of),
    parts: ({ won, of }) => ({ won, of }),
  },
  {
    id: 'top-seller',
    inbox: 'sales',
    label: 'Top seller',
    dated: 'day',
    purpose: 'Who sold for most today',
    formula:
      'The agent with the highest sum of attributed reservations sold today and still confirmed; ties: more deals, then whose last deal came earlier.',
    unit: 'money',
    better: 'higher',
    window: 'today',
    changes: false,
    hasTrend: false,
    rows: soldByTheBest,
    figures: (rows) => sql`select ${counted} as count, ${sum} as sum,
      (select jsonb_agg(distinct jsonb_build_object('sellerId', s.seller_id)) from (${rows}) as s) as sellers from (${rows}) as rows`,
    value: ({ count, sum }) => (count ? (sum ?? 0) : null),
    parts: ({ count, sum, sellers }, { money, member }) =>
      sellers?.[0]
        ? { seller: member(sellers[0].sellerId), count, sum: money(sum!) }
        : { seller: null, count: 0, sum: money(0) },
  },
  {
    id: 'total-sales',
    inbox: 'sales',
    label: 'Total sales',
    dated: 'month',
    purpose: 'What the team sold this month',
    formula:
      'Attributed reservations sold this month and still confirmed. Sales without a seller stand beside the agents, not in the sum.',
    unit: 'money',
    better: 'higher',
    window: 'month',
    changes: true,
    hasTrend: true,
    rows: sold,
    figures: (rows) => sql`select ${counted} as count, ${sum} as sum, ${uncounted} as unassigned_count,
      coalesce(sum(amount) filter (where not counted), 0)::float8 as unassigned_sum,
      (select jsonb_agg(s) from (select seller_id as "sellerId", count(*)::int as count, coalesce(sum(amount), 0)::float8 as sum
        from (${rows}) as each where counted group by seller_id) as s) as sellers
      from (${rows}) as rows`,
    value: ({ sum }) => sum ?? 0,
    parts: ({ count, sum, sellers, unassigned_count, unassigned_sum }, { money, member }) => ({
      ...{ sum: money(sum!), count },
      sellers: (sellers ?? []).map((each) => ({
        seller: member(each.sellerId),
        count: each.count,
        sum: money(each.sum),
      })),
      unassigned: { count: unassigned_count, sum: money(unassigned_sum!) },
    }),
  },
  {
    id: 'remarketing-tries',
    inbox: 'sales',
    label: 'Remarketing tries',
    purpose: 'How often we wrote to inquiries that had failed, and what came of it',
    formula:
      'This month’s messages of ours to inquiries that were lost or silent for 48 hours when they were sent, at most one per guest and day. Won: guests who confirmed within 30 days of a try.',
    unit: 'count',
    better: 'higher',
    window: 'month',
    changes: true,
    hasTrend: false,
    rows: tries,
    figures: (rows, { accountId }) => sql`select ${counted} as tries, count(distinct guest_id) filter (where exists (
        select 1 from reservations r where r.account_id = ${accountId} and r.guest_id = rows.guest_id
          and r.sold_at >= rows.at and r.sold_at <= rows.at + interval '30 days'))::int as won
      from (${rows}) as rows`,
    value: ({ tries }) => tries ?? 0,
    parts: ({ tries, won }) => ({ tries, won }),
  },
  {
    id: 'guest-chats',
    inbox: 'support',
    label: 'Guest chats',
    purpose: 'How many guests we talked to today',
    formula:
      'Guests of booked stays who got a message from a member today; beside them those who got only the assistant’s.',
    unit: 'count',
    better: 'higher',
    window: 'today',
    changes: true,
    hasTrend: false,
    rows: chats,
    figures: (rows) => sql`select ${counted} as people, ${uncounted} as ai from (${rows}) as rows`,
    value: ({ people }) => people ?? 0,
    parts: ({ people, ai }) => ({ people, ai }),
  },
  {
    id: 'closed-tickets',
    inbox: 'support',
    label: 'Closed tickets',
    purpose: 'How much of today’s work is done',
    formula: 'Of the conversations of booked guests opened today, those that a person closed and that still are.',
    unit: 'count',
    better: 'higher',
    window: 'today',
    changes: true,
    hasTrend: false,
    rows: opened,
    figures: (rows) => sql`select ${counted} as closed, count(*)::int as opened from (${rows}) as rows`,
    value: ({ closed }) => closed ?? 0,
    parts: ({ closed, opened }) => ({ closed, opened }),
  },
  {
    id: 'response-sla',
    inbox: 'support',
    label: 'Response SLA',
    purpose: 'How often a booked guest is answered in time',
    formula:
      'Guests’ questions answered within the response time ÷ those due this month. “No reply needed” in time is left out. People only: without the assistant’s answers, from its hand-over on. First: the first question of each conversation.',
    unit: 'percent',
    better: 'higher',
    window: 'month',
    changes: true,
    hasTrend: true,
    addsUp: true,
    rows: due,
    figures: (
      rows,
      scope,
    ) => sql`select "all".*, people_due + handed_due as people_due, people_hits + handed_hits as people_hits from (
        select count(*)::int as due, ${counted} as hit, count(*) filter (where ordinal = 0)::int as first_due,
          count(*) filter (where ordinal = 0 and counted)::int as first_hit,
          count(*) filter (where handed_over_at is null and people_hit is not null)::int as people_due,
          count(*) filter (where handed_over_at is null and people_hit)::int as people_hits
        from (${rows}) as rows) as "all",
      (select count(*)::int as handed_due, ${counted} as handed_hits from (${dueForPeople(scope)}) as handed) as handed`,
    value: ({ hit, due }) => rate(hit, due),
    parts: (found) => ({
      all: { hit: found.hit, due: found.due },
      people: { hit: found.people_hits, due: found.people_due },
      first: { hit: found.first_hit, due: found.first_due },
    }),
  },
  {
    id: 'comm-review-rate',
    inbox: 'support',
    label: 'Comm review rate',
    purpose: 'How guests rate our communication',
    formula:
      'Mean communication score, 1 to 5, of the reviews received this month. Channels without that category are left out; under three reviews it is grey.',
    unit: 'score',
    better: 'higher',
    window: 'month',
    changes: true,
    hasTrend: false,
    rows: reviewed,
    figures: (rows) => sql`select avg(score)::float8 as mean, count(*)::int as n from (${rows}) as rows`,
    value: ({ mean }) => mean ?? null,
    parts: ({ mean, n }) => ({ mean, n }),
  },
];

export function kpisOf(inbox: Inbox): Kpi[] {
  return kpis.filter((kpi) => kpi.inbox === inbox);
}

export function findKpi(id: string): Kpi | undefined {
  return kpis.find((kpi) => kpi.id === id);
}
