import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { BusinessHours } from '@/db/schema';
import { responseClock } from './business-hours';
import { wallClock } from './turns';

const office: BusinessHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:30' }));
const shop: BusinessHours = [1, 2, 3, 4, 5, 6].flatMap((weekday) => [
  { weekday, opens: '09:30', closes: '13:00' },
  { weekday, opens: '15:00', closes: '24:00' },
]);
const nights: BusinessHours = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => [
  { weekday: day + 1, opens: '00:00', closes: '04:15' },
  { weekday: day + 1, opens: '22:00', closes: '24:00' },
]);
const always: BusinessHours = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, opens: '00:00', closes: '24:00' }));
const overlapping: BusinessHours = [
  { weekday: 7, opens: '08:00', closes: '12:00' },
  { weekday: 7, opens: '10:00', closes: '14:00' },
  { weekday: 7, opens: '09:00', closes: '11:00' },
  { weekday: 7, opens: '14:00', closes: '15:00' },
];

const clock = (businessHours: BusinessHours | null, timezone: string, slaSeconds = 360) =>
  responseClock({ slaSeconds, businessHours, timezone });
const at = (local: string, zone: string) =>
  new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds);

describe('an office in Lisbon', () => {
  const zone = 'Europe/Lisbon';
  const { due, seconds } = clock(office, zone);

  it.each([
    ['in the hours', '2026-11-18T10:00', '2026-11-18T10:06'],
    ['early in the morning', '2026-11-18T06:00', '2026-11-18T09:06'],
    ['two minutes before closing', '2026-11-18T17:28', '2026-11-19T09:04'],
    ['six minutes before closing, as it closes', '2026-11-18T17:24', '2026-11-18T17:30'],
    ['at closing', '2026-11-18T17:30', '2026-11-19T09:06'],
    ['on Friday night', '2026-11-20T22:00', '2026-11-23T09:06'],
    ['over the weekend in which the clocks go back', '2026-10-23T17:27', '2026-10-26T09:03'],
  ])('a guest who writes %s', (_, written, fallsDue) => {
    expect(due(at(written, zone))).toEqual(at(fallsDue, zone));
    expect(seconds(at(written, zone), at(fallsDue, zone))).toBe(360);
  });

  it('counts nothing while it is closed, and keeps whole seconds', () => {
    expect(seconds(at('2026-11-20T17:30', zone), at('2026-11-23T09:00', zone))).toBe(0);
    expect(seconds(at('2026-11-20T17:29:58.900', zone), at('2026-11-23T09:00:00.900', zone))).toBe(2);
    expect(seconds(at('2026-11-18T10:05', zone), at('2026-11-18T10:00', zone))).toBe(0);
  });
});

it('is the clock on the wall without hours, with none that open, and with all of them', () => {
  const start = at('2026-03-29T00:58', 'Europe/Lisbon');
  const end = at('2026-04-02T03:00', 'Europe/Lisbon');
  const wall = wallClock(360);
  for (const hours of [null, [], [{ weekday: 1, opens: '09:00', closes: '09:00' }], always]) {
    const same = clock(hours, 'Europe/Lisbon');
    expect(same.due(start)).toEqual(wall.due(start));
    expect(same.seconds(start, end)).toBe(wall.seconds(start, end));
  }
});

/** Each row: a zone and days around one on which its clock jumps, most at odd hours or by odd amounts. */
const days: [zone: string, from: string, length: number][] = [
  ['Europe/Lisbon', '2026-03-27', 4],
  ['Europe/Lisbon', '2026-10-24', 3],
  ['Asia/Kathmandu', '2026-11-20', 4],
  ['Australia/Lord_Howe', '2026-04-04', 2],
  ['Australia/Lord_Howe', '2026-10-03', 2],
  ['America/St_Johns', '2006-10-28', 3],
  ['America/St_Johns', '2026-03-07', 2],
  ['America/Sao_Paulo', '2018-02-16', 3],
  ['America/Sao_Paulo', '2018-11-03', 2],
  ['Asia/Beirut', '2026-10-24', 2],
  ['Africa/Casablanca', '2026-02-14', 2],
  ['Pacific/Apia', '2011-12-28', 5],
  ['Pacific/Chatham', '2026-09-26', 2],
];
const weeks = { office, shop, nights, overlapping };

describe.each(days)('%s from %s, against every second of it', (zone, from, length) => {
  it.each(Object.entries(weeks))('%s', (name, hours) => {
    const start = at(`${from}T00:00`, zone).getTime() / 1000;
    const opened = openSeconds(hours, zone, start, length * 86_400);
    const random = randomFrom(`${zone}${from}${name}`);
    for (let trial = 0; trial < 60; trial += 1) {
      const [a, b] = [random(opened.length), random(opened.length)].sort((x, y) => x - y) as [number, number];
      const sla = 1 + random(trial % 2 ? 900 : 30_000);
      const { due, seconds } = clock(hours, zone, sla);
      expect(seconds(new Date((start + a) * 1000), new Date((start + b) * 1000))).toBe(opened[b]! - opened[a]!);
      const expected = firstWith(opened, opened[a]! + sla);
      if (expected !== undefined) expect(due(new Date((start + a) * 1000)).getTime() / 1000 - start).toBe(expected);
    }
  });
});

it('reads two hundred thousand turns within two seconds', () => {
  const { due, seconds } = clock(shop, 'America/St_Johns');
  const first = Date.parse('2020-01-01');
  const began = performance.now();
  for (let turn = 0; turn < 200_000; turn += 1) {
    const start = new Date(first + turn * 1_000_000);
    seconds(start, due(start));
  }
  expect(performance.now() - began).toBeLessThan(2000);
});

/** How many open seconds lie before each second, by the clock on the wall. */
function openSeconds(hours: BusinessHours, zone: string, start: number, length: number): number[] {
  const counts = [0];
  const wall = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
  let isOpen = false;
  for (let second = 0; second < length; second += 1) {
    if (second % 60 === 0) {
      const [, weekday, time] = /^(\w+),? (\d\d:\d\d)$/.exec(wall.format((start + second) * 1000))!;
      isOpen = hours.some(
        (span) => span.weekday === weekdays.indexOf(weekday!) + 1 && span.opens <= time! && time! < span.closes,
      );
    }
    counts.push(counts[second]! + (isOpen ? 1 : 0));
  }
  return counts;
}

function firstWith(opened: number[], count: number): number | undefined {
  const found = opened.findIndex((open) => open >= count);
  return found < 0 ? undefined : found;
}

function randomFrom(seed: string): (below: number) => number {
  let state = [...seed].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
