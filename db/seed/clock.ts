import { Temporal } from 'temporal-polyfill';

const UNITS = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** The instants of a demo, all told from `now` and the account's day. */
export type Clock = ReturnType<typeof clockAt>;

export function clockAt(now: Date, timezone: string) {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  const midnight = local.startOfDay().epochMilliseconds;
  const morning = midnight + (local.hour < 10 ? 0 : 7 * UNITS.h);
  const isNight = (instant: Date) => hourAt(instant, timezone) < 7;
  const tomorrow = local.add({ days: 1 }).startOfDay().epochMilliseconds;
  return {
    now,
    /** "25s", "4m", "3h", "9d" before now. */
    ago: (length: string) => new Date(now.getTime() - span(length)),
    /** A fraction of the part of today that has passed, so that a demo started at 00:30 has a today as well; later on from seven. */
    today: (fraction: number) => new Date(Math.round(morning + fraction * (now.getTime() - morning))),
    /** The same instant, or in the evening before where it lies in the small hours. */
    awake: (instant: Date) => new Date(instant.getTime() - (isNight(instant) ? 7 : 0) * UNITS.h),
    /** "-3h": due already; "today": later today; "+2d": at nine in the morning of that day; "+5h": hours from now. */
    due: (when: string) => {
      if (when === 'today') return new Date(Math.round(now.getTime() + (tomorrow - now.getTime()) / 2));
      if (when.endsWith('d') && when.startsWith('+')) return atNine(local.add({ days: Number(when.slice(1, -1)) }));
      return new Date(now.getTime() + (when.startsWith('-') ? -1 : 1) * span(when.slice(1)));
    },
  };
}

/** Milliseconds of "25s", "4m", "3h" or "9d". */
export function span(length: string): number {
  const match = /^(\d+(?:\.\d+)?)([smhd])$/.exec(length);
  if (!match) throw new Error(`"${length}" is no length of time.`);
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
}

/** The date that a wall calendar shows at `instant`. */
export function dateAt(instant: Date, timezone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timezone).toPlainDate();
}

/** The instant of a wall clock's `time` ("HH:MM") on `date`. */
export function instantOf(date: Temporal.PlainDate, time: string, timezone: string): Date {
  return new Date(date.toZonedDateTime({ timeZone: timezone, plainTime: time }).epochMilliseconds);
}

function hourAt(instant: Date, timezone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timezone).hour;
}

function atNine(day: Temporal.ZonedDateTime): Date {
  return new Date(day.withPlainTime('09:00').epochMilliseconds);
}
