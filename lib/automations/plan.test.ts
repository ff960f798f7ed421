import { describe, expect, it } from 'vitest';
import type { Condition, Trigger } from '@/db/schema';
import { faultsOf } from './conditions';
import { type Facts, planOf, type Rule } from './plan';

const long = new Date('2020-01-01T00:00:00Z');

function rule(trigger: Trigger, changes: Partial<Rule> = {}): Rule {
  return {
    id: 'r',
    isOn: true,
    since: long,
    trigger,
    conditions: [],
    quiet: null,
    late: 'skip',
    version: 1,
    ...changes,
  };
}

type Said = { zone?: string; guestZone?: string; in?: string; out?: string; checkInTime?: string; status?: string };

function facts(said: Said = {}, more: Partial<Facts> = {}): Facts {
  return {
    conversationId: 'c',
    reservation: {
      status: said.status ?? 'confirmed',
      stage: 'confirmed',
      checkIn: said.in ?? '2026-05-01',
      checkOut: said.out ?? '2026-05-05',
      channel: 'airbnb',
      adults: 2,
      children: null,
      balanceMinor: null,
      soldAt: new Date('2026-02-01T12:00:00Z'),
      firstKnownAt: new Date('2026-02-01T12:00:00Z'),
    },
    listing: {
      id: 'l',
      timezone: said.zone ?? 'Europe/Lisbon',
      checkInTime: said.checkInTime ?? '15:00',
      checkOutTime: '11:00',
    },
    guest: { language: 'pt', timezone: said.guestZone ?? null, optedOutAt: null },
    tags: [],
    occasions: [],
    recordedAt: long,
    silentSince: null,
    bookedAt: null,
    ...more,
  } as unknown as Facts;
}

const sends = (asked: Rule, of: Facts) =>
  planOf(asked, of).map(({ sendAt, reason }) => `${sendAt.toISOString().slice(0, 16)}${reason ? ` ${reason}` : ''}`);

describe('the clock of the listing', () => {
  const checkUp = rule({ on: 'check-in', minutes: 18 * 60 });

  it.each([
    [
      'Lisbon, over the night that loses an hour',
      { zone: 'Europe/Lisbon', in: '2026-03-28', out: '2026-04-02' },
      '2026-03-29T08:00',
    ],
    [
      'Lisbon, over the night that gains one',
      { zone: 'Europe/Lisbon', in: '2026-10-24', out: '2026-10-30' },
      '2026-10-25T09:00',
    ],
    [
      'Chatham, 45 minutes off, over its own',
      { zone: 'Pacific/Chatham', in: '2026-09-26', out: '2026-09-30' },
      '2026-09-26T19:15',
    ],
    ['Kiritimati, +14', { zone: 'Pacific/Kiritimati', in: '2026-05-31', out: '2026-06-05' }, '2026-05-31T19:00'],
    ['Pago Pago, −11', { zone: 'Pacific/Pago_Pago', in: '2026-12-31', out: '2027-01-05' }, '2027-01-01T20:00'],
  ])('says nine in the morning 18 h after check-in: %s', (_, said, expected) => {
    expect(sends(checkUp, facts(said))).toEqual([expected]);
  });

  it('is as much later where check-in lies in the hour that DST leaves out', () => {
    const said = { in: '2026-03-29', out: '2026-04-02', checkInTime: '01:30' };
    expect(sends(rule({ on: 'check-in', minutes: 0 }), facts(said))).toEqual(['2026-03-29T01:30']);
    expect(sends(rule({ on: 'check-in', minutes: -60 }), facts(said))).toEqual(['2026-03-29T00:30']);
  });

  it.each([
    ['2026-03-31', -1, '2026-03-30T08:00'],
    ['2026-03-01', -1, '2026-02-28T09:00'],
    ['2028-03-01', -1, '2028-02-29T09:00'],
    ['2026-12-31', 1, '2027-01-01T09:00'],
  ])('counts days over the end of a month: %s %i', (date, days, expected) => {
    const said = { in: date, out: '2028-12-31' };
    expect(sends(rule({ on: 'check-in', days, at: '09:00' }), facts(said))).toEqual([expected]);
  });

  it('finds each Friday on which the guest is there at that hour', () => {
    const friday = (at: string) => rule({ on: 'weekday', weekday: 5, at });
    const stay = facts({ in: '2026-05-01', out: '2026-05-15' });
    expect(sends(friday('18:00'), stay)).toEqual(['2026-05-01T17:00', '2026-05-08T17:00']);
    expect(sends(friday('09:00'), stay)).toEqual(['2026-05-08T08:00', '2026-05-15T08:00']);
  });
});

it('numbers the weekdays of a stay by its dates: another check-in time makes none of them another', () => {
  const sunday = rule({ on: 'weekday', weekday: 7, at: '16:00' });
  const stay = { in: '2026-05-03', out: '2026-05-20' };
  const numbers = (checkInTime: string) =>
    planOf(sunday, facts({ ...stay, checkInTime })).map(({ occurrence, dueAt }) => [occurrence, dueAt.getUTCDate()]);
  expect(numbers('15:00')).toEqual([
    [0, 3],
    [1, 10],
    [2, 17],
  ]);
  expect(numbers('17:00')).toEqual([
    [1, 10],
    [2, 17],
  ]);
});

describe('quiet hours', () => {
  const quiet = { from: '22:00', to: '08:00' };
  const at = (time: string, days = 0) => rule({ on: 'check-out', days, at: time }, { quiet });

  it('end in the morning, before and after midnight', () => {
    expect(sends(at('21:59'), facts())).toEqual(['2026-05-05T20:59']);
    expect(sends(at('22:00'), facts())).toEqual(['2026-05-06T07:00']);
    expect(sends(at('07:59', 1), facts())).toEqual(['2026-05-06T07:00']);
    expect(sends(at('08:00', 1), facts())).toEqual(['2026-05-06T07:00']);
  });

  it('are the guest’s where known, else the listing’s', () => {
    expect(sends(at('20:00'), facts({ guestZone: 'Asia/Kathmandu' }))).toEqual(['2026-05-06T02:15']);
    expect(sends(at('20:00'), facts({ guestZone: 'Mars/Olympus' }))).toEqual(['2026-05-05T19:00']);
  });

  it('never send earlier than due where the clock shows an hour twice', () => {
    const short = rule({ on: 'check-in', minutes: 0 }, { quiet: { from: '01:00', to: '01:30' } });
    const said = {
      zone: 'Pacific/Kiritimati',
      guestZone: 'Europe/Lisbon',
      in: '2026-10-25',
      out: '2026-10-30',
      checkInTime: '15:15',
    };
    expect(sends(short, facts(said))).toEqual(['2026-10-25T01:30']);
  });
});

describe('what came late', () => {
  const live = (kind: 'confirmed' | 'changed', at: string, moves: Facts['occasions'][number]['moves'] = []) => [
    { kind, ordinal: 0, at: new Date(at), moves },
  ];
  const ahead = (late: 'send' | 'skip', since = long) =>
    rule({ on: 'check-in', days: -3, at: '09:00' }, { late, since });

  it('is sent when it was booked, or skipped, as the rule says', () => {
    const of = facts({}, { occasions: live('confirmed', '2026-04-30T10:00:00Z') });
    expect(sends(ahead('send'), of)).toEqual(['2026-04-30T10:00']);
    expect(sends(ahead('skip'), of)).toEqual(['2026-04-30T10:00 late']);
    expect(sends(ahead('send', new Date('2026-04-30T11:00:00Z')), of)).toEqual(['2026-04-28T08:00 expired']);
  });

  it('is what its own end of the stay moved away from, whatever else changed since', () => {
    const occasions = [
      ...live('confirmed', '2026-04-01T10:00:00Z'),
      ...live('changed', '2026-04-30T10:00:00Z', ['check-out']),
    ];
    const left = rule({ on: 'check-out', days: -8, at: '09:00' }, { late: 'send' });
    expect(sends(ahead('skip'), facts({}, { occasions }))).toEqual(['2026-04-28T08:00']);
    expect(sends(left, facts({}, { occasions }))).toEqual(['2026-04-30T10:00']);
    const moved = [...occasions, ...live('changed', '2026-04-30T11:00:00Z', ['check-in'])];
    expect(sends(ahead('skip'), facts({}, { occasions: moved }))).toEqual(['2026-04-30T11:00 late']);
    expect(sends(left, facts({}, { occasions: moved }))).toEqual(['2026-04-30T10:00']);
  });

  it('sends nothing of a stay that was imported, nor after check-in what was for before', () => {
    const recordedAt = new Date('2026-04-29T00:00:00Z');
    expect(sends(ahead('send'), facts({}, { recordedAt }))).toEqual(['2026-04-28T08:00 expired']);
    const of = facts({}, { occasions: live('changed', '2026-05-02T10:00:00Z', ['check-in']) });
    expect(sends(ahead('send'), of)).toEqual(['2026-05-02T10:00 expired']);
  });
});

describe('silence', () => {
  const silence = rule({ on: 'silence', hours: 24 });
  const silentSince = new Date('2026-03-01T12:00:00Z');

  it('waits 48 hours, or as the rule says where the inquiry is lost', () => {
    expect(sends(silence, facts({ status: 'inquiry' }, { silentSince }))).toEqual(['2026-03-03T12:00']);
    expect(sends(silence, facts({ status: 'declined' }, { silentSince }))).toEqual(['2026-03-02T12:00']);
    expect(sends(silence, facts({ status: 'declined' }))).toEqual([]);
  });

  it('is left alone once the guest booked or wants none', () => {
    const bookedAt = new Date('2026-03-01T13:00:00Z');
    expect(sends(silence, facts({ status: 'declined' }, { silentSince, bookedAt }))).toEqual([
      '2026-03-02T12:00 booked',
    ]);
    const guest = { ...facts().guest, optedOutAt: long };
    expect(sends(silence, facts({ status: 'declined' }, { silentSince, guest }))).toEqual([
      '2026-03-02T12:00 opted-out',
    ]);
  });
});

describe('conditions', () => {
  const asks = (...conditions: Condition[]) => sends(rule({ on: 'check-in', minutes: 0 }, { conditions }), facts())[0];

  it.each<[Condition, boolean]>([
    [{ if: 'channel', in: ['airbnb', 'vrbo'] }, true],
    [{ if: 'channel', in: ['vrbo'] }, false],
    [{ if: 'nights', min: 4, max: 4 }, true],
    [{ if: 'nights', min: 5, max: null }, false],
    [{ if: 'guests', min: null, max: 1 }, false],
    [{ if: 'lead-time', min: 89, max: 89 }, true],
    [{ if: 'language', in: ['pt'] }, true],
    [{ if: 'tag', in: ['vip'] }, false],
    [{ if: 'no-tag', in: ['vip'] }, true],
    [{ if: 'paid', is: 'paid' }, false],
    [{ if: 'paid', is: 'owing' }, false],
  ])('%j: %s', (condition, isMet) => {
    expect(asks(condition)).toBe(`2026-05-01T14:00${isMet ? '' : ` condition:${condition.if}`}`);
  });

  const faults = (trigger: Trigger, conditions: Condition[], changes: Partial<Rule> = {}) =>
    faultsOf(rule(trigger, { conditions, ...changes })).map(({ path }) => path);
  const before: Trigger = { on: 'check-in', days: -7, at: '10:00' };

  it('that no booking meets are named', () => {
    const nights = (min: number | null, max: number | null): Condition => ({ if: 'nights', min, max });
    expect(faults(before, [nights(3, 2)])).toEqual(['conditions.0.min']);
    expect(faults(before, [nights(null, 0)])).toEqual(['conditions.0.max']);
    expect(faults(before, [nights(null, null)])).toEqual(['conditions.0']);
    expect(faults(before, [nights(null, 2), nights(3, null)])).toEqual(['conditions.1']);
    expect(
      faults(before, [
        { if: 'channel', in: ['airbnb'] },
        { if: 'channel', in: ['vrbo'] },
      ]),
    ).toEqual(['conditions.1']);
    expect(
      faults(before, [
        { if: 'no-tag', in: ['a', 'b'] },
        { if: 'tag', in: ['a'] },
      ]),
    ).toEqual(['conditions.1']);
    expect(
      faults(before, [
        { if: 'tag', in: ['a'] },
        { if: 'tag', in: ['b'] },
      ]),
    ).toEqual([]);
    expect(faults({ on: 'paid', minutes: 0 }, [{ if: 'paid', is: 'owing' }])).toEqual(['conditions.0']);
    expect(faults(before, [{ if: 'lead-time', min: null, max: 3 }])).toEqual(['conditions.0']);
    expect(faults(before, [{ if: 'lead-time', min: null, max: 3 }], { late: 'send' })).toEqual([]);
    expect(faults({ on: 'check-in', minutes: 72 * 60 }, [nights(null, 2)])).toEqual(['conditions.0']);
    expect(faults(before, [], { quiet: { from: '22:00', to: '22:00' } })).toEqual(['quiet.to']);
  });
});
