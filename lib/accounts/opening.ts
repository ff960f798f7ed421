import type { BusinessHours } from '@/db/schema';

/** Monday first, as business hours count them from 1. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

type Span = BusinessHours[number];

const SPAN = /^([1-7]) ((?:[01]\d|2[0-3]):[0-5]\d) ((?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** A span as a form sends it: "1 09:00 17:30" is Monday. Closing at midnight is "24:00", or "00:00" as a clock shows it. */
export function spanText({ weekday, opens, closes }: Span): string {
  return `${weekday} ${opens} ${closes}`;
}

/** What `spanText` wrote, or null. */
export function readSpan(text: string): Span | null {
  const [, weekday, opens, closes] = SPAN.exec(text) ?? [];
  if (!weekday || !opens || !closes) return null;
  return { weekday: Number(weekday), opens, closes: closes === '00:00' ? '24:00' : closes };
}

/** Why these spans, in order, are no opening hours: one that never opens would stop the response clock for good. */
export function faultOf(hours: Span[]): string | undefined {
  if (hours.length === 0) return 'must open on at least one day, or choose “always”';
  for (const [index, { weekday, opens, closes }] of hours.entries()) {
    const day = weekdays[weekday - 1];
    if (closes <= opens) return `must close after they open on ${day}`;
    const next = hours[index + 1];
    if (next?.weekday === weekday && next.opens < closes) return `must not overlap on ${day}`;
  }
}

export function inOrder(hours: Span[]): Span[] {
  return hours.toSorted((a, b) => a.weekday - b.weekday || (a.opens < b.opens ? -1 : 1));
}
