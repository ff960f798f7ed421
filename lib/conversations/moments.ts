import { Temporal } from 'temporal-polyfill';

/** When a moved conversation comes back: a preset (product.md §4, Move), or a date and time on the clock of a zone. */
export type When = { preset: Preset; zone: string } | { local: string; zone: string };

export const presets = ['1h', '4h', 'tomorrow', 'arrival', 'departure'] as const;
export type Preset = (typeof presets)[number];

type Stay = { checkIn: string; checkOut: string; timezone: string };

const HOUR = 3_600_000;
const MORNING = Temporal.PlainTime.from('09:00');

/**
 * The instant that is meant: hours from now, tomorrow 9:00 by the viewer's clock, the day of check-in or check-out 9:00 by
 * the listing's. A time that a clock skips counts as the one it jumps to.
 */
export function momentOf(when: When, stay: Stay, now: Date): Date {
  if ('local' in when) return dateOf(Temporal.PlainDateTime.from(when.local).toZonedDateTime(when.zone));
  switch (when.preset) {
    case '1h':
      return new Date(now.getTime() + HOUR);
    case '4h':
      return new Date(now.getTime() + 4 * HOUR);
    case 'tomorrow': {
      const here = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(when.zone);
      return morning(here.toPlainDate().add({ days: 1 }), when.zone);
    }
    case 'arrival':
      return morning(Temporal.PlainDate.from(stay.checkIn), stay.timezone);
    case 'departure':
      return morning(Temporal.PlainDate.from(stay.checkOut), stay.timezone);
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

function morning(day: Temporal.PlainDate, timeZone: string): Date {
  return dateOf(day.toZonedDateTime({ timeZone, plainTime: MORNING }));
}

function dateOf(zoned: Temporal.ZonedDateTime): Date {
  return new Date(zoned.epochMilliseconds);
}
