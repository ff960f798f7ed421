import { Temporal } from 'temporal-polyfill';

/** When a moved conversation comes back: a preset (product.md §4, Move), or a date and time on the clock of a zone. */
export type When = { preset: Preset; zone: string } | { local: string; zone: string };

export const presets = ['1h', '4h', 'evening', 'tomorrow', 'arrival', 'departure'] as const;
export type Preset = (typeof presets)[number];

type Stay = { checkIn: string; checkOut: string; timezone: string };

const HOUR = 3_600_000;
const MORNING = Temporal.PlainTime.from('09:00');
const EVENING = Temporal.PlainTime.from('18:00');

/**
 * The instant that is meant: hours from now, today 18:00 and tomorrow 9:00 by the zone's clock, the day of check-in or
 * check-out 9:00 by the listing's. A time that a clock skips counts as the one it jumps to.
 */
export function momentOf(when: When, stay: Stay, now: Date): Date {
  if ('local' in when) return dateOf(Temporal.PlainDateTime.from(when.local).toZonedDateTime(when.zone));
  switch (when.preset) {
    case '1h':
      return new Date(now.getTime() + HOUR);
    case '4h':
      return new Date(now.getTime() + 4 * HOUR);
    case 'evening':
      return onThe(today(now, when.zone), when.zone, EVENING);
    case 'tomorrow':
      return onThe(today(now, when.zone).add({ days: 1 }), when.zone);
    case 'arrival':
      return onThe(Temporal.PlainDate.from(stay.checkIn), stay.timezone);
    case 'departure':
      return onThe(Temporal.PlainDate.from(stay.checkOut), stay.timezone);
  }
}

/** Whether `YYYY-MM-DDTHH:MM` names a day and time that a calendar has. */
export function isLocalTime(text: string): boolean {
  if (!/^2\d{3}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function today(now: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
}

function onThe(day: Temporal.PlainDate, timeZone: string, plainTime = MORNING): Date {
  return dateOf(day.toZonedDateTime({ timeZone, plainTime }));
}

function dateOf(zoned: Temporal.ZonedDateTime): Date {
  return new Date(zoned.epochMilliseconds);
}

/** "2026-11-22T18:30": what a clock there shows, as a field for a date and time has it. */
export function localOf(at: Date, zone: string): string {
  const there = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
  return there.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
