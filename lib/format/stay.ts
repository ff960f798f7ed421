import { LOCALE } from './locale';
import { dateIn, daysBetween, formatDate, formatDateRange, relativeDay, weekday } from './time';

export type Stay = { checkIn: string; checkOut: string; stayStartsAt: Date; stayEndsAt: Date; timezone: string };

/**
 * Where a stay stands, by the listing's clock (product.md §1): "arrives Fri", "day 2 of 5", "leaves today", "left yesterday";
 * beyond a week to come or gone the dates.
 */
export function stayText(stay: Stay, now: Date): string {
  const today = dateIn(now, stay.timezone);
  if (now >= stay.stayEndsAt) return left(stay.checkOut, today);
  if (now >= stay.stayStartsAt) return staying(stay, today);
  const ahead = daysBetween(today, stay.checkIn);
  return ahead < 7
    ? `arrives ${relativeDay(stay.checkIn, today)}`
    : formatDateRange(stay.checkIn, stay.checkOut, today);
}

/** The dates alone: "12–19 Jun". */
export function stayDates(stay: Pick<Stay, 'checkIn' | 'checkOut' | 'timezone'>, now: Date): string {
  return formatDateRange(stay.checkIn, stay.checkOut, dateIn(now, stay.timezone));
}

/** Number of nights between two dates. */
export function nights(stay: Pick<Stay, 'checkIn' | 'checkOut'>): number {
  return daysBetween(stay.checkIn, stay.checkOut);
}

/** "night of 24 Nov", "nights of 24–26 Nov and 28 Nov", from [first, last] pairs of dates, both included. */
export function nightsText(pairs: [string, string][], today: string): string {
  const spans = pairs.map(([first, last]) =>
    first === last ? formatDate(first, today) : formatDateRange(first, last, today),
  );
  const one = pairs.length === 1 && pairs[0]![0] === pairs[0]![1];
  return `${one ? 'night' : 'nights'} of ${new Intl.ListFormat(LOCALE).format(spans)}`;
}

function staying(stay: Stay, today: string): string {
  if (today >= stay.checkOut) return 'leaves today';
  return `day ${Math.max(1, daysBetween(stay.checkIn, today) + 1)} of ${nights(stay)}`;
}

function left(checkOut: string, today: string): string {
  const ago = daysBetween(checkOut, today);
  if (ago <= 0) return 'left today';
  if (ago === 1) return 'left yesterday';
  return ago < 7 ? `left ${weekday(checkOut)}` : `left ${formatDate(checkOut, today)}`;
}
