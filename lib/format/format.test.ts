import { beforeAll, describe, expect, it } from 'vitest';
import { loadWords } from '@/lib/language/catalogs';
import { english, type Words } from '@/lib/language/messages';
import { formatMoney, formatMoneyShort } from './money';
import { nightsText, stayDates, stayText } from './stay';
import {
  dateIn,
  formatAge,
  formatDateRange,
  formatExact,
  formatMoment,
  formatTime,
  formatWait,
  spokenWait,
} from './time';

const now = new Date('2026-11-21T12:55:00Z');

describe('money', () => {
  it.each([
    [{ minor: 118_050, currency: 'EUR' }, '€1,180.50', '€1,180.50'],
    [{ minor: 118_000, currency: 'EUR' }, '€1,180.00', '€1,180'],
    [{ minor: 5000, currency: 'JPY' }, 'JP¥5,000', 'JP¥5,000'],
    [{ minor: 1_234, currency: 'KWD' }, 'KWD 1.234', 'KWD 1.234'],
    [{ minor: -4000, currency: 'GBP' }, '-£40.00', '-£40'],
  ])('%o', (money, whole, short) => {
    expect(formatMoney(money, english).replace(/\s/g, ' ')).toBe(whole);
    expect(formatMoneyShort(money, english).replace(/\s/g, ' ')).toBe(short);
  });
});

describe('time', () => {
  it.each([
    ['2026-11-21T12:54:30Z', 'now'],
    ['2026-11-21T12:51:00Z', '4 min'],
    ['2026-11-21T09:50:00Z', '3 h'],
    ['2026-11-20T12:00:00Z', 'yesterday'],
    ['2026-11-19T12:00:00Z', '19 Nov'],
    ['2025-11-19T12:00:00Z', '19 Nov 2025'],
    ['2026-11-22T12:00:00Z', 'now'],
  ])('age of %s is %s', (at, text) => {
    expect(formatAge(new Date(at), now, 'Europe/Lisbon', english)).toBe(text);
  });

  it('counts yesterday by the calendar of the zone', () => {
    expect(formatAge(new Date('2026-11-20T11:00:00Z'), now, 'Pacific/Kiritimati', english)).toBe('yesterday');
    expect(formatAge(new Date('2026-11-20T09:00:00Z'), now, 'Pacific/Kiritimati', english)).toBe('20 Nov');
  });

  it.each([
    [0, '0:00'],
    [252, '4:12'],
    [599, '9:59'],
    [600, '10 min'],
    [3599, '59 min'],
    [7200, '2 h'],
    [90_000, '1 d'],
  ])('a wait of %i s is %s', (seconds, text) => {
    expect(formatWait(seconds, english)).toBe(text);
  });

  it('speaks a wait', () => {
    expect([252, 60, 3600, 200_000].map((seconds) => spokenWait(seconds, english))).toEqual([
      '4 minutes',
      '1 minute',
      '1 hour',
      '2 days',
    ]);
  });

  it.each([
    ['2026-11-21T17:05:00Z', 'today 17:05'],
    ['2026-11-22T09:00:00Z', 'tomorrow 9:00'],
    ['2026-11-20T09:00:00Z', 'yesterday 9:00'],
    ['2026-11-27T09:00:00Z', 'Fri 9:00'],
    ['2026-12-27T00:30:00Z', '27 Dec 0:30'],
  ])('moment %s is %s', (at, text) => {
    expect(formatMoment(new Date(at), now, 'Europe/Lisbon', english)).toBe(text);
  });

  it('shows the clock of the zone on either side of a change of clocks', () => {
    expect(formatTime(new Date('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe('2:30');
    expect(formatTime(new Date('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe('2:30');
    expect(dateIn(new Date('2026-11-21T10:30:00Z'), 'Pacific/Kiritimati')).toBe('2026-11-22');
    expect(formatExact(new Date('2026-11-19T18:22:00Z'), 'Europe/Lisbon', english)).toMatch(
      /^Thu,? 19 Nov 2026, 18:22 (GMT|WET)$/,
    );
  });

  it.each([
    ['2026-06-12', '2026-06-19', '12–19 Jun'],
    ['2026-06-28', '2026-07-03', '28 Jun – 3 Jul'],
    ['2026-12-28', '2027-01-03', '28 Dec 2026 – 3 Jan 2027'],
  ])('range %s to %s', (from, to, text) => {
    expect(formatDateRange(from, to, '2026-11-21', english).replace(/[\s\u2009]/g, ' ')).toBe(text);
  });
});

describe('stay', () => {
  const stay = (checkIn: string, checkOut: string) => ({
    checkIn,
    checkOut,
    stayStartsAt: new Date(`${checkIn}T15:00:00Z`),
    stayEndsAt: new Date(`${checkOut}T11:00:00Z`),
    timezone: 'Europe/Lisbon',
  });

  it.each([
    ['2026-11-21', '2026-11-24', 'arrives today'],
    ['2026-11-22', '2026-11-24', 'arrives tomorrow'],
    ['2026-11-27', '2026-11-30', 'arrives Fri'],
    ['2026-11-28', '2026-11-30', '28–30 Nov'],
    ['2026-11-20', '2026-11-25', 'day 2 of 5'],
    ['2026-11-19', '2026-11-21', 'left today'],
    ['2026-11-15', '2026-11-20', 'left yesterday'],
    ['2026-11-10', '2026-11-17', 'left Tue'],
    ['2026-10-10', '2026-10-17', 'left 17 Oct'],
  ])('%s to %s: %s', (checkIn, checkOut, text) => {
    expect(stayText(stay(checkIn, checkOut), now, english)).toBe(text);
  });

  it('turns at the minute of check-in and check-out', () => {
    const short = stay('2026-11-21', '2026-11-23');
    expect(stayText(short, new Date('2026-11-21T14:59:59Z'), english)).toBe('arrives today');
    expect(stayText(short, new Date('2026-11-21T15:00:00Z'), english)).toBe('day 1 of 2');
    expect(stayText(short, new Date('2026-11-23T10:59:59Z'), english)).toBe('leaves today');
    expect(stayText(short, new Date('2026-11-23T11:00:00Z'), english)).toBe('left today');
  });

  it('says nights in words', () => {
    const text = (nights: [string, string][]) => nightsText(nights, '2026-11-21', english);
    expect(text([['2026-11-24', '2026-11-24']])).toBe('night of 24 Nov');
    expect(text([['2026-11-24', '2026-11-26']])).toBe('nights of 24–26 Nov');
    expect(
      text([
        ['2026-11-24', '2026-11-24'],
        ['2026-11-28', '2026-11-29'],
      ]),
    ).toBe('nights of 24 Nov and 28–29 Nov');
  });

  it('gives the dates', () => {
    expect(stayDates(stay('2027-06-12', '2027-06-19'), now, english)).toBe('12–19 Jun 2027');
  });
});

describe('in German', () => {
  let german: Words;
  beforeAll(async () => {
    german = await loadWords('de');
  });

  it('are dates, ages and money as one says them there', () => {
    const instant = (text: string) => new Date(text);
    expect(formatMoney({ minor: 118_050, currency: 'EUR' }, german).replace(/\s/g, ' ')).toBe('1.180,50 €');
    expect(formatAge(instant('2026-11-21T12:51:00Z'), now, 'Europe/Lisbon', german)).toBe('4 Min.');
    expect(formatMoment(instant('2026-11-22T09:00:00Z'), now, 'Europe/Lisbon', german)).toBe('morgen 9:00');
    expect(formatMoment(instant('2026-11-27T09:00:00Z'), now, 'Europe/Lisbon', german)).toBe('Fr 9:00');
    expect(formatDateRange('2026-11-28', '2026-11-30', '2026-11-21', german)).toBe('28.–30. Nov.');
    expect(formatDateRange('2026-11-28', '2026-12-30', '2026-11-21', german).replace(/\s/g, ' ')).toBe(
      '28. Nov. – 30. Dez.',
    );
    expect(spokenWait(60, german)).toBe('1 Minute');
  });
});
