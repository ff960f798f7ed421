import { describe, expect, it } from 'vitest';
import type { InboxRow } from '@/lib/inbox/queries';
import { findTab } from '@/lib/inbox/tabs';
import { english } from '@/lib/language/messages';
import { groupRows } from './groups';

const now = new Date('2026-11-21T22:30:00Z');
const context = { now, zone: 'Europe/Lisbon', accountZone: 'Europe/Lisbon', t: english, slaSeconds: 360 };
const tab = (id: string) => findTab('support', id)!;

function row(id: string, own: Partial<InboxRow>): InboxRow {
  return {
    id,
    listing: { id: 'l', externalId: 'l', name: 'Casa Azul', timezone: 'Europe/Lisbon' },
    ...own,
  } as InboxRow;
}

describe('follow ups', () => {
  const due = (id: string, at: string) => row(id, { followUpAt: new Date(at) });
  const rows = [
    due('a', '2026-11-20T09:00:00Z'),
    due('b', '2026-11-21T22:30:00Z'),
    due('c', '2026-11-21T23:59:00Z'),
    due('d', '2026-11-22T00:00:00Z'),
  ];

  it('are overdue, due today or later by the clock of the account', () => {
    const shape = groupRows(tab('follow-ups'), rows, context).map((group) => [
      group.heading,
      group.rows.map(({ id }) => id).join(''),
    ]);
    expect(shape).toEqual([
      ['Overdue', 'ab'],
      ['Today', 'c'],
      ['Later', 'd'],
    ]);
  });

  it('fall elsewhere in an account east of here', () => {
    const groups = groupRows(tab('follow-ups'), rows, { ...context, accountZone: 'Asia/Tokyo' });
    expect(groups.map(({ heading }) => heading)).toEqual(['Overdue', 'Today']);
  });

  it('do not say the heading of the page before again', () => {
    const groups = groupRows(tab('follow-ups'), rows.slice(2), context, 'today');
    expect(groups.map(({ heading }) => heading)).toEqual([null, 'Later']);
  });
});

describe('overbooking', () => {
  it('puts connected stays under the nights in conflict, each run once', () => {
    const stay = (id: string, group: string, ...nights: [string, string][]) =>
      row(id, { overbooked: { group, nights } });
    const groups = groupRows(
      tab('overbooking'),
      [
        stay('a', '1', ['2026-11-24', '2026-11-25']),
        stay('b', '1', ['2026-11-25', '2026-11-26'], ['2026-11-29', '2026-11-29']),
        stay('c', '2', ['2026-12-01', '2026-12-01']),
      ],
      context,
    );
    expect(groups.map(({ heading }) => heading)).toEqual([
      'Casa Azul: overbooked on the nights of 24–26 Nov and 29 Nov',
      'Casa Azul: overbooked on the night of 1 Dec',
    ]);
  });
});

it('elsewhere there are no headings', () => {
  const groups = groupRows(tab('all'), [row('a', {}), row('b', {})], context);
  expect(groups.map(({ heading, rows }) => [heading, rows.length])).toEqual([[null, 2]]);
});
