import { expect, test } from 'vitest';
import { changeOf } from './change';
import { windowsAt } from './windows';

const at = (text: string, zone: string) => {
  const { today, month, previous, days } = windowsAt(new Date(text), zone);
  const said = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];
  return { today: said(today), month: said(month), previous: said(previous), days: days.map(said) };
};

test('today and the month begin at the account’s midnight and end with now', () => {
  const { today, month } = at('2026-06-10T18:30:00Z', 'Asia/Kathmandu');
  expect(today).toEqual(['2026-06-10T18:15:00.000Z', '2026-06-10T18:30:00.001Z']);
  expect(month).toEqual(['2026-05-31T18:15:00.000Z', '2026-06-10T18:30:00.001Z']);
});

test('on 31 March all of February stands beside 1–31 March', () => {
  const { month, previous } = at('2026-03-31T10:00:00Z', 'Europe/Lisbon');
  expect(month[0]).toBe('2026-03-01T00:00:00.000Z');
  expect(previous).toEqual(['2026-02-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z']);
});

test.each([
  ['2026-03-30T10:00:00Z', '2026-03-01T00:00:00.000Z', 'a day that February has not'],
  ['2026-03-28T10:00:00Z', '2026-02-28T10:00:00.001Z', 'the same day and clock time'],
  ['2026-01-31T10:00:00Z', '2025-12-31T10:00:00.001Z', 'over the turn of the year'],
])('at %s the month before ends at %s: %s', (now, end) => {
  expect(at(now, 'Europe/Lisbon').previous[1]).toBe(end);
});

test('the clock time is the wall’s, though an hour of summer time lies between', () => {
  // 10:00 in Lisbon is 10:00 UTC in March and 09:00 UTC in April.
  expect(at('2026-04-10T09:00:00Z', 'Europe/Lisbon').previous[1]).toBe('2026-03-10T10:00:00.001Z');
});

test('a day of 23 hours is a day, and one that begins at 1:00 too', () => {
  const lisbon = at('2026-03-30T12:00:00Z', 'Europe/Lisbon').days;
  expect(lisbon).toHaveLength(30);
  expect(lisbon.at(-2)).toEqual(['2026-03-29T00:00:00.000Z', '2026-03-29T23:00:00.000Z']);
  // Clocks in Beirut go from 0:00 to 1:00 on 29 March 2026.
  expect(at('2026-03-29T12:00:00Z', 'Asia/Beirut').today[0]).toBe('2026-03-28T22:00:00.000Z');
  for (const [index, [, to]] of lisbon.slice(0, -1).entries()) expect(lisbon[index + 1]![0]).toBe(to);
});

test('a change is percent, points or a difference; after nothing "new"; of nothing none', () => {
  expect(changeOf('money', 150, 100)).toBe(50);
  expect(changeOf('count', 0, 4)).toBe(-100);
  expect(changeOf('count', 3, 0)).toBe('new');
  expect(changeOf('percent', 80, 85)).toBe(-5);
  expect(changeOf('percent', 80, null)).toBe('new');
  expect(changeOf('percent', null, 85)).toBe(null);
  expect(changeOf('score', 4.5, 4)).toBe(0.5);
});
