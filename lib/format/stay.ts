import type { Words } from '@/lib/language/messages';
import { dateIn, daysBetween, formatDate, formatDateRange, relativeDay, weekday } from './time';

export type Stay = { checkIn: string; checkOut: string; stayStartsAt: Date; stayEndsAt: Date; timezone: string };

/**
 * Where a stay stands, by the listing's clock (product.md §1): "arrives Fri", "day 2 of 5", "leaves today", "left yesterday";
 * beyond a week to come or gone the dates.
 */
export function stayText(stay: Stay, now: Date, t: Words): string {
  const today = dateIn(now, stay.timezone);
  if (now >= stay.stayEndsAt) return left(stay.checkOut, today, t);
  if (now >= stay.stayStartsAt) return staying(stay, today, t);
  const ahead = daysBetween(today, stay.checkIn);
  return ahead < 7
    ? t('arrives {day}', { day: relativeDay(stay.checkIn, today, t) })
    : formatDateRange(stay.checkIn, stay.checkOut, today, t);
}

/** The dates alone: "12–19 Jun". */
export function stayDates(stay: Pick<Stay, 'checkIn' | 'checkOut' | 'timezone'>, now: Date, t: Words): string {
  return formatDateRange(stay.checkIn, stay.checkOut, dateIn(now, stay.timezone), t);
}

/** Number of nights between two dates. */
export function nights(stay: Pick<Stay, 'checkIn' | 'checkOut'>): number {
  return daysBetween(stay.checkIn, stay.checkOut);
}

/** "night of 24 Nov", "nights of 24–26 Nov and 28 Nov", from [first, last] pairs of dates, both included. */
export function nightsText(pairs: [string, string][], today: string, t: Words): string {
  const spans = pairs.map(([first, last]) =>
    first === last ? formatDate(first, today, t) : formatDateRange(first, last, today, t),
  );
  const count = pairs.length === 1 && pairs[0]![0] === pairs[0]![1] ? 1 : 2;
  const days = new Intl.ListFormat(t.locale).format(spans);
  return t('{count, plural, one {night} other {nights}} of {days}', { count, days });
}

function staying(stay: Stay, today: string, t: Words): string {
  if (today >= stay.checkOut) return t('leaves today');
  return t('day {day} of {nights}', {
    day: Math.max(1, daysBetween(stay.checkIn, today) + 1),
    nights: nights(stay),
  });
}

function left(checkOut: string, today: string, t: Words): string {
  const ago = daysBetween(checkOut, today);
  if (ago <= 0) return t('left today');
  if (ago === 1) return t('left yesterday');
  return t('left {day}', { day: ago < 7 ? weekday(checkOut, t) : formatDate(checkOut, today, t) });
}
