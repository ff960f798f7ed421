import { expect, test } from 'vitest';
import { isLocalTime, momentOf } from './moments';

const stay = { checkIn: '2026-05-01', checkOut: '2026-05-05', timezone: 'Europe/Lisbon' };
const at = (text: string) => new Date(text);

test('hours count as hours, over a change of the clocks too', () => {
  const before = at('2026-03-29T00:30:00Z');
  expect(momentOf({ preset: '1h', zone: 'Europe/Lisbon' }, stay, before)).toEqual(at('2026-03-29T01:30:00Z'));
  expect(momentOf({ preset: '4h', zone: 'Europe/Lisbon' }, stay, before)).toEqual(at('2026-03-29T04:30:00Z'));
});

test.each([
  ['Europe/Lisbon', '2026-03-28T12:00:00Z', '2026-03-29T08:00:00Z'],
  ['Europe/Lisbon', '2026-10-24T12:00:00Z', '2026-10-25T09:00:00Z'],
  ['Asia/Kathmandu', '2026-03-01T18:14:59Z', '2026-03-02T03:15:00Z'],
  ['Asia/Kathmandu', '2026-03-01T18:15:00Z', '2026-03-03T03:15:00Z'],
  ['Pacific/Apia', '2026-03-01T10:30:00Z', '2026-03-01T20:00:00Z'],
  ['Pacific/Pago_Pago', '2026-03-01T10:30:00Z', '2026-03-01T20:00:00Z'],
  ['America/New_York', '2026-03-08T04:30:00Z', '2026-03-08T13:00:00Z'],
])('tomorrow is 9:00 by the clock of %s at %s', (zone, now, then) => {
  expect(momentOf({ preset: 'tomorrow', zone }, stay, at(now))).toEqual(at(then));
});

test.each([
  ['Europe/Lisbon', '2026-05-01T08:00:00Z', '2026-05-05T08:00:00Z'],
  ['Asia/Kathmandu', '2026-05-01T03:15:00Z', '2026-05-05T03:15:00Z'],
  ['Pacific/Pago_Pago', '2026-05-01T20:00:00Z', '2026-05-05T20:00:00Z'],
])('arrival and departure are 9:00 by the clock of the listing, in %s', (timezone, arrival, departure) => {
  const there = { ...stay, timezone };
  const zone = 'America/New_York';
  expect(momentOf({ preset: 'arrival', zone }, there, at('2026-04-01T00:00:00Z'))).toEqual(at(arrival));
  expect(momentOf({ preset: 'departure', zone }, there, at('2026-04-01T00:00:00Z'))).toEqual(at(departure));
});

test('a date and time is one of the zone; an hour that its clocks skip is the one after', () => {
  const now = at('2026-03-01T00:00:00Z');
  const meant = (local: string, zone: string) => momentOf({ local, zone }, stay, now).toISOString();
  expect(meant('2026-03-10T14:30', 'Asia/Kathmandu')).toBe('2026-03-10T08:45:00.000Z');
  expect(meant('2026-03-29T01:30', 'Europe/Lisbon')).toBe('2026-03-29T01:30:00.000Z');
  expect(meant('2026-10-25T01:30', 'Europe/Lisbon')).toBe('2026-10-25T00:30:00.000Z');
});

test('days that no calendar has are no times', () => {
  for (const text of ['2026-02-30T09:00', '2026-03-01T24:30', '2026-03-01', 'tomorrow', '1026-03-01T09:00'])
    expect(isLocalTime(text), text).toBe(false);
  expect(isLocalTime('2028-02-29T23:59')).toBe(true);
});
