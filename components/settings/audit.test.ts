import { describe, expect, it } from 'vitest';
import { english } from '@/lib/language/messages';
import { changeLines, hoursInWords } from './audit-changes';
import { kindLabel, tellEvent } from './audit-words';

const ana = '0193b5a0-0000-7000-8000-000000000001';
const undone = '0193b5a0-0000-7000-8000-000000000002';
const names = new Map([
  [ana, 'Ana'],
  [undone, 'conversation.closed'],
]);
const context = { zone: 'Europe/Lisbon', names, t: english };
const lines = (data: Record<string, unknown>, kind = 'account.changed') =>
  changeLines({ kind, data, actor: 'member' }, context);

describe('what an event changed', () => {
  it('is told from before to after, in words', () => {
    const week = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:30' }));
    expect(
      lines({
        before: { slaSeconds: 360, businessHours: null, assignOnReply: true, recentlyConfirmedDays: 7 },
        after: { slaSeconds: 600, businessHours: week, assignOnReply: false, recentlyConfirmedDays: 1 },
      }),
    ).toEqual([
      { label: 'Response time', was: '6 min', is: '10 min' },
      { label: 'Business hours', was: 'always open', is: 'Mon–Fri 09:00–17:30' },
      { label: 'A reply assigns', was: 'yes', is: 'no' },
      { label: 'Recently confirmed', was: '7 days', is: '1 day' },
    ]);
  });

  it('names people, amounts and instants, and leaves out ids and the machinery', () => {
    expect(
      lines({
        taskId: undone,
        externalId: 'x-1',
        result: 'updated',
        title: 'Refund the cleaning',
        amount: { minor: 4050, currency: 'EUR' },
        before: { assigneeId: null, amount: { minor: 4000, currency: 'EUR' } },
        assigneeId: ana,
        until: '2026-11-23T09:00:00.000Z',
      }),
    ).toEqual([
      { label: 'Assignee', was: 'none', is: 'Ana' },
      { label: 'Amount', was: '€40.00', is: '€40.50' },
      { label: 'Title', is: 'Refund the cleaning' },
      { label: 'Until', is: 'Mon, 23 Nov 2026, 09:00 WET' },
    ]);
  });

  it('tells moods by their words', () => {
    expect(lines({ level: 2, before: { funLevel: null } }, 'fun_level.set')).toEqual([
      { label: 'Fun level', was: 'none', is: '2 · angry' },
    ]);
    expect(lines({ level: 4 })).toEqual([{ label: 'Fun level', is: '4 · fine' }]);
  });

  it.each([
    [
      'conversation.closed',
      { note: 'All well', before: { status: 'open' } },
      ['Status: open → closed', 'Note: All well'],
    ],
    ['conversation.reopened', { before: { status: 'follow_up' } }, ['Status: follow up → open']],
    [
      'conversation.moved',
      { until: '2026-11-23T09:00:00.000Z', keepAnyway: false, before: { status: 'open', followUpAt: null } },
      ['Status: open → follow up', 'Until: none → Mon, 23 Nov 2026, 09:00 WET'],
    ],
    ['conversation.escalated', { reason: 'Angry', before: { escalations: 0 } }, ['Bell: off → on', 'Reason: Angry']],
    ['conversation.escalated', { before: { escalations: 1 } }, []],
    ['conversation.resolved', { before: { escalations: 2 } }, ['Bell: on → off']],
    [
      'turn.dismissed',
      { before: { waitingSince: '2026-11-22T10:00:00.000Z' } },
      ['Waiting since: Sun, 22 Nov 2026, 10:00 WET → none'],
    ],
    ['conversation.assigned', { assigneeId: ana, before: { assigneeId: null } }, ['Assignee: none → Ana']],
  ])('tells what the button of %s made of what was', (kind, data, expected) => {
    const told = lines(data, kind).map(
      ({ label, was, is }) => `${label}: ${was === undefined ? '' : `${was} → `}${is}`,
    );
    expect(told).toEqual(expected);
  });

  it('shows nothing of an id that nobody here has', () => {
    expect(lines({ sellerId: undone.replace('2', '9'), note: null })).toEqual([]);
  });
});

it.each([
  [[{ weekday: 7, opens: '10:00', closes: '24:00' }], 'Sun 10:00–24:00'],
  [[1, 2, 4].map((weekday) => ({ weekday, opens: '09:00', closes: '12:00' })), 'Mon–Tue 09:00–12:00, Thu 09:00–12:00'],
])('tells the hours of a week', (hours, words) => {
  expect(hoursInWords(hours, english)).toBe(words);
});

describe('who did what', () => {
  const event = { actor: 'member' as const, by: 'Dora', key: null, data: {} };

  it.each([
    [
      { ...event, kind: 'rate.added' },
      { who: 'Dora', what: 'added a currency rate' },
    ],
    [
      { ...event, kind: 'task.finished' },
      { who: 'Dora', what: 'finished the task' },
    ],
    [
      { ...event, kind: 'action.undone', data: { eventId: undone } },
      { who: 'Dora', what: 'undid: closed the conversation' },
    ],
    [
      { ...event, kind: 'session.started', actor: 'system', by: null, data: { memberId: ana } } as const,
      { who: 'Ana', what: 'signed in' },
    ],
    [
      {
        ...event,
        kind: 'reservation.recorded',
        actor: 'api_key',
        by: null,
        key: 'Channel manager',
        data: { result: 'updated' },
      } as const,
      { who: 'Channel manager', what: 'changed a reservation' },
    ],
    [
      { ...event, kind: 'account.made', actor: 'system', by: null } as const,
      { who: 'Bellhop', what: 'made the account' },
    ],
  ])('%o', (told, expected) => {
    expect(tellEvent(told, names, english)).toMatchObject(expected);
  });

  it('names kinds in a list', () => {
    expect(kindLabel('rates.imported', english)).toBe('Imported currency rates');
    expect(kindLabel('task.finished', english)).toBe('Finished the task');
  });
});
