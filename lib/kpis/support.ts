import { sql } from 'drizzle-orm';
import { counted, rate, uncounted } from './aggregates';
import { whole } from './detail';
import type { Kpi } from './kpi';
import { chats, due, dueForPeople, opened, reviewed } from './rows';

/** The figures above Customer Support (product.md §3). */
export const support: Kpi[] = [
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
    detail: ({ ai }, t) => t('+{ai} by AI', { ai: ai ?? 0 }),
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
    detail: ({ opened }, t) => t('of {opened}', { opened: opened ?? 0 }),
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
    detail: (found, t) =>
      t('people {people}, first {first}', {
        people: whole(found.people_hits, found.people_due),
        first: whole(found.first_hit, found.first_due),
      }),
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
    detail: ({ n }, t) => t('{count, plural, one {# review} other {# reviews}}', { count: n ?? 0 }),
    parts: ({ mean, n }) => ({ mean, n }),
  },
];
