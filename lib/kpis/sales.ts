import { sql } from 'drizzle-orm';
import { counted, rate, sum, uncounted } from './aggregates';
import type { Kpi } from './kpi';
import { chances, received, sold, soldByTheBest, tries, won } from './rows';

const BOOKINGS = '{count, plural, one {# booking} other {# bookings}}';

/** The figures above Sales (product.md §3). */
export const sales: Kpi[] = [
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
    detail: ({ count }, t) => t(BOOKINGS, { count: count ?? 0 }),
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
    detail: ({ count, without_price }, t) =>
      t('{count, plural, one {# inquiry} other {# inquiries}}{unpriced, plural, =0 {} other {, # without price}}', {
        count: count ?? 0,
        unpriced: without_price ?? 0,
      }),
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
    detail: ({ won, of }, t) => t('{won} of {of}', { won: won ?? 0, of: of ?? 0 }),
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
    detail: ({ count }, t) => (count ? t(BOOKINGS, { count }) : t('nobody yet')),
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
    detail: ({ count }, t) => t(BOOKINGS, { count: count ?? 0 }),
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
          and r.sold_at >= rows.at and r.sold_at <= rows.at + interval '720 hours'))::int as won
      from (${rows}) as rows`,
    value: ({ tries }) => tries ?? 0,
    detail: ({ won }, t) => t('{won} won', { won: won ?? 0 }),
    parts: ({ tries, won }) => ({ tries, won }),
  },
];
