import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { asDb, type Db } from '@/db/client';
import { stay } from '@/db/fixtures';
import { testDatabase } from '@/db/testing';
import type { RuleInput } from './input';
import { sendAutomated } from './sending';
import { Desk } from './testing';

/**
 * trust.md: bookings are made, moved, cancelled and made again while the sender runs on a clock that jumps, goes back, and whose
 * transactions are thrown away at random. Each occurrence goes at most once, at the minute that a recomputation by hand gives for the
 * booking as it was then, and what did not go had a reason.
 */
const { db } = await testDatabase();
const never = new AbortController().signal;
const HOUR = 3_600_000;

const zones = ['America/New_York', 'Europe/Lisbon', 'Asia/Kathmandu', 'Pacific/Pago_Pago', 'Pacific/Kiritimati'];
/** Before DST days, a leap of the calendar, and none. */
const starts = ['2026-03-05T09:07:00Z', '2026-03-26T21:30:00Z', '2026-10-22T23:11:00Z', '2026-12-29T12:00:00Z'];

const rules = {
  before: { trigger: { on: 'check-in', minutes: -90 }, late: 'skip' },
  dayBefore: { trigger: { on: 'check-in', days: -1, at: '02:30' }, late: 'send' },
  checkUp: { trigger: { on: 'check-in', minutes: 1080 }, late: 'skip' },
  after: { trigger: { on: 'check-out', minutes: 60 }, late: 'skip' },
  sunday: { trigger: { on: 'weekday', weekday: 7, at: '02:30' }, late: 'skip' },
} satisfies Record<string, Pick<RuleInput, 'trigger' | 'late'>>;
type RuleName = keyof typeof rules;

type Booking = {
  zone: string;
  checkIn: string;
  checkOut: string;
  isConfirmed: boolean;
  arrivalAt: number;
  departureAt: number;
};

const step = fc.record({
  of: fc.integer({ min: 0, max: 2 }),
  isConfirmed: fc.constantFrom(true, true, true, false),
  listing: fc.integer({ min: 0, max: 1 }),
  arrives: fc.integer({ min: -1, max: 6 }),
  nights: fc.integer({ min: 1, max: 8 }),
  hours: fc.integer({ min: 1, max: 70 }),
  goesBack: fc.boolean(),
});

const story = fc.record({
  start: fc.constantFrom(...starts),
  zones: fc.tuple(fc.constantFrom(...zones), fc.constantFrom(...zones)),
  steps: fc.array(step, { minLength: 2, maxLength: 7 }),
  isKilled: fc.infiniteStream(fc.boolean()),
});

it('whatever becomes of a booking while rules fire, each message goes once and at its minute, or has a reason', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ start, zones: where, steps, isKilled }) => {
      const tale = await Tale.begin(Date.parse(start), where, () => isKilled.next().value);
      for (const each of steps) {
        await tale.report(each);
        await tale.goOn(each.hours * HOUR + 60_000);
        if (each.goesBack) await tale.send(tale.now - 5 * HOUR);
      }
      await tale.goOn(20 * 24 * HOUR);
      await tale.checkAll();
    }),
    { numRuns: Number(process.env.RUNS ?? 12) },
  );
}, 600_000);

class Tale {
  readonly bookings = new Map<string, Booking>();
  readonly seen = new Set<string>();

  private constructor(
    readonly desk: Desk,
    readonly zones: string[],
    readonly isKilled: () => boolean,
    public now: number,
  ) {}

  static async begin(now: number, where: string[], isKilled: () => boolean): Promise<Tale> {
    const desk = await Desk.open(db, new Date(now));
    for (const [place, timezone] of where.entries()) {
      const times = { checkInTime: '15:00', checkOutTime: '11:00' };
      await desk.tell(new Date(now), {
        ...{ type: 'listing', externalId: `l${place}`, name: 'House', timezone, unitCount: 9, ...times },
      });
    }
    for (const [name, rule] of Object.entries(rules)) await desk.rule(new Date(now), { name, ...rule });
    return new Tale(desk, where, isKilled, now);
  }

  async report({ of, isConfirmed, listing, arrives, nights }: typeof step extends fc.Arbitrary<infer S> ? S : never) {
    const id = `b${of}`;
    const zone = this.zones[listing]!;
    const today = Temporal.Instant.fromEpochMilliseconds(this.now).toZonedDateTimeISO(zone).toPlainDate();
    const checkIn = String(today.add({ days: arrives }));
    const checkOut = String(today.add({ days: arrives + nights }));
    const was = this.bookings.get(id);
    const at = new Date(this.now);
    const status = isConfirmed ? 'confirmed' : 'cancelled';
    await this.desk.tell(at, stay(id, at.toISOString(), { listing: `l${listing}`, checkIn, checkOut, status }));
    // Two houses may stand in one zone: a move between them is one, too.
    const isMade = !was?.isConfirmed || this.listingOf.get(id) !== listing;
    this.listingOf.set(id, listing);
    const since = (isMoved: boolean, before = Number.NEGATIVE_INFINITY) =>
      isConfirmed && (isMade || isMoved) ? this.now : before;
    const arrivalAt = since(was?.checkIn !== checkIn, was?.arrivalAt);
    const departureAt = since(was?.checkOut !== checkOut, was?.departureAt);
    this.bookings.set(id, { zone, checkIn, checkOut, isConfirmed, arrivalAt, departureAt });
  }

  private readonly listingOf = new Map<string, number>();

  /** Time goes by; the sender comes at each instant at which something is due. */
  async goOn(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    for (;;) {
      await this.send(this.now);
      const [next] = (await this.desk.plans()).filter(({ state }) => state === 'scheduled');
      expect(next && +next.sendAt <= this.now ? next : undefined).toBeUndefined();
      if (!next || +next.sendAt > end) break;
      this.now = +next.sendAt;
    }
    this.now = end;
    await this.send(end);
  }

  /** Until a run of the sender is not cut off. What it sent is looked at while the bookings are as they were. */
  async send(now: number): Promise<void> {
    for (let attempt = 0; ; attempt += 1) {
      const isLast = attempt === 3;
      const run = sendAutomated(isLast ? db : breaking(db, this.isKilled), never, () => new Date(now));
      const isDone = await run.then(
        () => true,
        (error: unknown) => {
          if (!(error instanceof Killed)) throw error;
          return false;
        },
      );
      await this.lookAtSent();
      if (isDone) return;
    }
  }

  private async lookAtSent(): Promise<void> {
    const [plans, sent] = [await this.desk.plans(), await this.desk.sent()];
    const gone = plans.filter(({ state }) => state === 'sent');
    expect(sent.map(({ externalId }) => externalId).sort()).toEqual(gone.map(({ id }) => `automated-${id}`).sort());
    for (const { id, booking, rule, settledAt } of gone) {
      if (this.seen.has(id)) continue;
      this.seen.add(id);
      const of = this.bookings.get(booking)!;
      expect(of.isConfirmed, `${rule} of a booking that is off`).toBe(true);
      expect(rightInstants(rule as RuleName, of), `${rule} of ${JSON.stringify(of)}`).toContain(+settledAt!);
    }
  }

  /** Nothing is open any more, and each that never went had a reason that holds. */
  async checkAll(): Promise<void> {
    const plans = await this.desk.plans();
    expect(plans.filter(({ state }) => state === 'scheduled' || state === 'held')).toEqual([]);
    for (const [id, booking] of this.bookings) {
      for (const name of Object.keys(rules) as RuleName[]) {
        if (name === 'sunday') continue;
        const row = plans.find((plan) => plan.booking === id && plan.rule === name);
        if (row?.state === 'sent') continue;
        const expected = whyNot(name, booking);
        expect(row?.reason ?? expected, `${name} of ${JSON.stringify(booking)}`).toBe(expected);
        expect(expected).not.toBeNull();
      }
    }
  }
}

class Killed extends Error {}

/** A database whose transactions are thrown away at random once all is written, as when the process dies before the commit. */
function breaking(real: Db, isKilled: () => boolean): Db {
  const transaction = (run: (tx: Db) => Promise<unknown>) =>
    real.transaction(async (tx) => {
      const result = await run(asDb(tx));
      if (isKilled()) throw new Killed();
      return result;
    });
  return new Proxy(real, {
    get: (target, key) => (key === 'transaction' ? transaction : Reflect.get(target, key, target)),
  });
}

const instantOf = (at: Temporal.PlainDateTime, zone: string) => at.toZonedDateTime(zone).epochMilliseconds;
const on = (date: string, time: string) => Temporal.PlainDate.from(date).toPlainDateTime(time);

function dueOf(name: Exclude<RuleName, 'sunday'>, { zone, checkIn, checkOut }: Booking): number {
  const at = {
    before: () => on(checkIn, '15:00').subtract({ minutes: 90 }),
    dayBefore: () => on(checkIn, '02:30').subtract({ days: 1 }),
    checkUp: () => on(checkIn, '15:00').add({ hours: 18 }),
    after: () => on(checkOut, '11:00').add({ hours: 1 }),
  };
  return instantOf(at[name](), zone);
}

/** At which instants a message of the rule may have left for the booking as it stands. */
function rightInstants(name: RuleName, booking: Booking): number[] {
  if (name === 'sunday') return sundaysOf(booking);
  const [due, bookedAt] = [dueOf(name, booking), bookedFor(name, booking)];
  if (due >= bookedAt) return [due];
  return rules[name].late === 'send' ? [bookedAt] : [];
}

/** When the end of the stay that the rule counts from was last told. */
function bookedFor(name: RuleName, { arrivalAt, departureAt }: Booking): number {
  return name === 'after' ? departureAt : arrivalAt;
}

function sundaysOf({ zone, checkIn, checkOut }: Booking): number[] {
  const [from, to] = [instantOf(on(checkIn, '15:00'), zone), instantOf(on(checkOut, '11:00'), zone)];
  const found: number[] = [];
  for (let day = Temporal.PlainDate.from(checkIn); String(day) <= checkOut; day = day.add({ days: 1 })) {
    const at = instantOf(day.toPlainDateTime('02:30'), zone);
    if (day.dayOfWeek === 7 && at >= from && at < to) found.push(at);
  }
  return found;
}

/** Why a booking as it stands gets no message of the rule; null where it must. */
function whyNot(name: Exclude<RuleName, 'sunday'>, booking: Booking): string | null {
  if (!booking.isConfirmed) return 'cancelled';
  const [due, bookedAt] = [dueOf(name, booking), bookedFor(name, booking)];
  if (due >= bookedAt) return null;
  if (rules[name].late === 'skip') return 'late';
  return bookedAt >= instantOf(on(booking.checkIn, '15:00'), booking.zone) ? 'expired' : null;
}
