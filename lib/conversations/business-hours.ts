import { Temporal } from 'temporal-polyfill';
import type { BusinessHours } from '@/db/schema';
import { type ResponseClock, wallClock } from './turns';

/** What of an account's settings moves its response clock. */
export type ClockSettings = { slaSeconds: number; businessHours: BusinessHours | null; timezone: string };

/**
 * The response clock of an account: outside its business hours it stands still (product.md §3). It is open at an instant
 * when the clock on the wall of its zone then shows a time of a span: an hour that a DST day leaves out does not count,
 * one that comes twice counts twice.
 */
export function responseClock({ slaSeconds, businessHours, timezone }: ClockSettings): ResponseClock {
  const week = new Week(businessHours ?? []);
  if (week.open === 0) return wallClock(slaSeconds);
  return {
    due: (start) => new Date(after(week, timezone, start.getTime(), slaSeconds * 1000)),
    seconds: (start, end) => Math.floor(between(week, timezone, start.getTime(), end.getTime()) / 1000),
  };
}

/** Minutes since midnight of "09:30"; "24:00" is the end of the day. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** Open milliseconds from one instant to another. */
function between(week: Week, zone: string, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; ) {
    const { offset, until } = stretchAt(zone, at);
    const to = Math.min(until, end);
    sum += week.before(to + offset) - week.before(at + offset);
    at = to;
  }
  return sum;
}

/** The first instant at which so many open milliseconds have passed since `start`. */
function after(week: Week, zone: string, start: number, patience: number): number {
  let left = patience;
  for (let at = start; ; ) {
    const { offset, until } = stretchAt(zone, at);
    const passed = week.before(at + offset);
    const there = week.reached(passed + left) - offset;
    if (there <= until) return there;
    left -= week.before(until + offset) - passed;
    at = until;
  }
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const WEEK = 7 * DAY;
/** Local time is counted from 1 January 1970, a Thursday; weeks begin on Monday. */
const FIRST_MONDAY = 4 * DAY;

/** Opening hours as they return every week on a clock that DST never moves; all times are local milliseconds. */
class Week {
  /** Open time of one week. */
  readonly open: number;
  /** Spans that neither touch nor overlap, from Monday on, each with the open time of the week before it. */
  private readonly spans: { from: number; to: number; before: number }[] = [];

  constructor(hours: BusinessHours) {
    const spans = hours
      .map(({ weekday, opens, closes }) => ({ day: (weekday - 1) * DAY, opens, closes }))
      .map(({ day, opens, closes }) => ({
        from: day + minutesOf(opens) * MINUTE,
        to: day + minutesOf(closes) * MINUTE,
      }))
      .filter(({ from, to }) => from < to)
      .sort((a, b) => a.from - b.from);
    let open = 0;
    for (const { from, to } of spans) {
      const last = this.spans.at(-1);
      const fresh = last ? Math.max(from, last.to) : from;
      if (to <= fresh) continue;
      if (last?.to === fresh) last.to = to;
      else this.spans.push({ from, to, before: open });
      open += to - fresh;
    }
    this.open = open;
  }

  /** Open time before a local time. */
  before(local: number): number {
    const weeks = Math.floor((local - FIRST_MONDAY) / WEEK);
    const inWeek = local - FIRST_MONDAY - weeks * WEEK;
    const span = this.spans.findLast(({ from }) => from <= inWeek);
    return weeks * this.open + (span ? span.before + Math.min(inWeek, span.to) - span.from : 0);
  }

  /** The first local time before which there is so much open time. */
  reached(passed: number): number {
    const weeks = Math.ceil(passed / this.open) - 1;
    const inWeek = passed - weeks * this.open;
    const span = this.spans.findLast(({ before }) => before < inWeek)!;
    return FIRST_MONDAY + weeks * WEEK + span.from + inWeek - span.before;
  }
}

/** A stretch of time in which a zone's clock is off from UTC by the same milliseconds. */
type Stretch = { from: number; until: number; offset: number };

/** Those that were asked for, by zone, the last one first: a fold asks for the same few a million times. */
const stretches = new Map<string, Stretch[]>();

function stretchAt(zone: string, at: number): Stretch {
  const known = stretches.get(zone) ?? [];
  stretches.set(zone, known);
  const place = known.findIndex(({ from, until }) => from <= at && at < until);
  const found = place >= 0 ? known[place]! : findStretch(zone, at);
  if (place < 0) known.unshift(found);
  else if (place > 0) [known[0], known[place]] = [found, known[0]!];
  return found;
}

function findStretch(zone: string, at: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const next = here.getTimeZoneTransition('next');
  // "Previous" is strictly earlier, and an instant may be a transition itself.
  const last = here.add({ milliseconds: 1 }).getTimeZoneTransition('previous');
  return {
    from: last?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    until: next?.epochMilliseconds ?? Number.POSITIVE_INFINITY,
    offset: here.offsetNanoseconds / 1_000_000,
  };
}
