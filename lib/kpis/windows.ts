import { Temporal } from 'temporal-polyfill';

/** Instants from `from` on and before `to`. */
export type Window = { from: Date; to: Date };

export type Windows = {
  today: Window;
  /** This month up to now. */
  month: Window;
  /** The month before up to the same day and clock time; its whole length, where it has no such day. */
  previous: Window;
  /** The last thirty days, the oldest first, today up to now last. */
  days: Window[];
};

const DAYS = 30;

/** What figures look at, by the account's clock (product.md §3). What happened at `now` itself has happened. */
export function windowsAt(now: Date, timezone: string): Windows {
  const zoned = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
  const month = zoned.with({ day: 1 }).startOfDay();
  const before = month.subtract({ months: 1 }).startOfDay();
  const sameMoment = before
    .with({ day: 1 })
    .add({ days: zoned.day - 1 })
    .withPlainTime(zoned.toPlainTime());
  const end = zoned.day > before.daysInMonth ? month : sameMoment;
  const to = after(now);
  const midnights = Array.from({ length: DAYS }, (_, ago) => startOfDay(zoned, DAYS - 1 - ago));
  return {
    today: { from: midnights.at(-1)!, to },
    month: { from: instant(month), to },
    previous: { from: instant(before), to: end === month ? instant(month) : after(instant(end)) },
    days: midnights.map((from, index) => ({ from, to: midnights[index + 1] ?? to })),
  };
}

function startOfDay(zoned: Temporal.ZonedDateTime, daysAgo: number): Date {
  return instant(zoned.subtract({ days: daysAgo }).startOfDay());
}

function instant(zoned: Temporal.ZonedDateTime): Date {
  return new Date(zoned.epochMilliseconds);
}

/** The first instant after this one, so that a window ends with it. Instants are stored by the millisecond. */
function after(at: Date): Date {
  return new Date(at.getTime() + 1);
}
