import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect } from 'vitest';
import { type Db, rowsOf } from '@/db/client';
import { inquiry, makeWorld, says, type World } from '@/db/fixtures';
import { automations, conversations, guests, listings, plannedMessages, reservations, tags } from '@/db/schema';
import type { Fact } from '@/db/seed/perform';
import { findDifferences } from '@/lib/consistency/queries';
import { importLine } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';
import type { JobData } from '@/lib/jobs/enqueue';
import { addTag, removeTag } from '@/lib/tags/mutations';
import type { RuleInput } from '../input';
import { cancelPlanned, editPlanned, optOut } from '../interventions';
import { saveRule, switchRule } from '../mutations';
import { replanAll } from '../replanning';
import {
  bruteForce,
  type Expected,
  soldAt,
  statusOf,
  type TestBooking,
  type TestListing,
  type TestRule,
} from './plans';
import type { How, Step } from './stories';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Kept = TestRule & {
  id: string;
  isOn: boolean;
  said: Pick<RuleInput, 'trigger' | 'conditions' | 'quiet' | 'late'>;
};

/** The product and, beside it, what a plain reading of its rules says of each planned message. */
export class Tale {
  rules: Kept[] = [];
  bookings = new Map<number, TestBooking>();
  /** The last report's instant of each. */
  asOf = new Map<number, number>();
  settled = new Set<string>();
  /** When the last step was made: what it made due by then leaves only if it was told live, or a person did it there. */
  madeAt: number;
  isLive = true;
  /** What people wrote into planned messages, and for what. */
  written = new Map<string, { due: number; listing: TestListing; isStale: boolean }>();

  private constructor(
    readonly db: Db,
    readonly world: World,
    readonly listings: TestListing[],
    readonly guests: TestBooking['guest'][],
    readonly vip: string,
    public now: number,
  ) {
    this.madeAt = now;
  }

  static async begin(db: Db, now: number, said: Kept['said'][], where: string[]): Promise<Tale> {
    const world = await makeWorld(db, { now: new Date(now) });
    const made = where.map((zone) => ({ id: '', zone, checkInTime: '15:00', checkOutTime: '11:00' }));
    const vip = uuidv7();
    await db.insert(tags).values({ accountId: world.accountId, id: vip, name: 'VIP' });
    // Bookings 0 and 2 are one guest's, 1 and 3 another's.
    const people = [0, 1].map(() => ({ language: 'pt', zone: null, optedOut: false }));
    const tale = new Tale(db, world, made, people, vip, now);
    for (const listing of made.keys()) await tale.tellListing(listing);
    for (const each of said) await tale.write(each);
    return tale;
  }

  get dora() {
    return this.world.agents.dora!;
  }

  /** A step, the jobs that follow it so many minutes later, and what is planned then. */
  async tell(step: Step, jobsAfter: number, isCutOff: () => boolean): Promise<void> {
    const before = await this.stored();
    this.madeAt = this.now;
    await this.play(step);
    if (await this.hasJobs()) this.now += jobsAfter * MINUTE;
    await this.runJobs(isCutOff);
    await this.compare(new Map(before.map((row) => [row.id, row])));
  }

  private async play(step: Step): Promise<void> {
    this.isLive = !['retime', 'rule', 'switch'].includes(step.do);
    switch (step.do) {
      case 'report':
        return this.report(step);
      case 'say':
        return this.say(step);
      case 'retime':
        Object.assign(this.listings[step.listing]!, { zone: step.zone, checkInTime: step.in, checkOutTime: step.out });
        return this.tellListing(step.listing);
      case 'rule':
        return this.write(step.said, this.rules[step.of]);
      case 'switch':
        return this.switch(this.rules[step.of]!);
      case 'tag':
        return this.tag(step.of);
      case 'opt':
        return this.opt(step.of);
      case 'cancel one':
        return this.cancelOne(step.nth);
      case 'write one':
        return this.writeOne(step.nth);
    }
  }

  async record(fact: Fact, how: How = 'live'): Promise<void> {
    const { type, ...input } = importLine.parse(fact);
    const entry = { type, input } as Entry;
    const [outcome] = await record(this.world.system, [entry], { history: how === 'import', now: new Date(this.now) });
    if (!outcome!.ok) throw outcome!.refusal;
  }

  async tellListing(index: number): Promise<void> {
    const { zone, checkInTime, checkOutTime } = this.listings[index]!;
    const fact: Fact = {
      type: 'listing',
      externalId: `home-${index}`,
      name: 'Home',
      timezone: zone,
      checkInTime,
      checkOutTime,
    };
    await this.record({ ...fact, occurredAt: iso(this.now) });
    const [row] = await this.db
      .select()
      .from(listings)
      .where(sql`account_id = ${this.world.accountId} and external_id = ${`home-${index}`}`);
    this.listings[index]!.id = row!.id;
  }

  async report(said: Extract<Step, { do: 'report' }>): Promise<void> {
    const { of, how } = said;
    const before = this.bookings.get(of);
    const at = Math.max(
      this.now - (how === 'late' ? 11 : how === 'import' ? 90 : 2) * MINUTE,
      (this.asOf.get(of) ?? 0) + 1,
    );
    const arrives = Date.parse(iso(this.now).slice(0, 10)) + said.arrives * DAY;
    const fields = {
      checkIn: iso(arrives).slice(0, 10),
      checkOut: iso(arrives + said.nights * DAY).slice(0, 10),
      adults: said.adults,
      channel: said.channel,
    };
    const guest = {
      externalId: `guest-${of % 2}`,
      name: 'Ana',
      language: said.language,
      ...(said.zone && { timezone: said.zone }),
    };
    const paid = { amount: said.paid, currency: 'EUR' };
    const fact = inquiry(`b${of}`, iso(at), {
      ...fields,
      guest,
      paid,
      status: said.status,
      listing: `home-${said.listing}`,
    });
    if (how === 'thrown away') return this.throwAway(fact);
    await this.record(fact, how);
    const reports = [...(before?.reports ?? []), { status: said.status, at, recordedAt: this.now }];
    // A guest is what the newest report of any of their bookings says.
    const person = this.guests[of % 2]! as TestBooking['guest'] & { at?: number };
    if (at >= (person.at ?? 0)) Object.assign(person, { language: said.language, zone: said.zone, at });
    const after: TestBooking = {
      tags: [],
      messages: [],
      occasions: [],
      ...before,
      ...fields,
      guest: person,
      reports,
      listing: this.listings[said.listing]!,
      owes: 500 - Number(said.paid),
    };
    const isLive = how !== 'import' && this.now - at < 10 * MINUTE;
    this.isLive = isLive;
    after.occasions = [
      ...after.occasions,
      ...(isLive ? happened(before, after) : []).map((kind) => ({
        kind,
        at: Math.min(at, this.now),
        ...(kind === 'changed' && { moved: moved(before!, after) }),
      })),
    ];
    this.bookings.set(of, after);
    this.asOf.set(of, at);
  }

  /** A process that dies before its commit. */
  async throwAway(fact: Fact): Promise<void> {
    const dies = { ...fact, guest: { ...(fact as { guest: object }).guest, timezone: undefined } } as Fact;
    const { type, ...input } = importLine.parse(dies);
    const gone = new Error('killed');
    await this.db.execute(
      sql`create or replace function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`,
    );
    await this.db.execute(
      sql`create constraint trigger dies after insert or update on reservations deferrable initially deferred for each row execute function die()`,
    );
    try {
      await record(this.world.system, [{ type, input } as Entry], { history: false, now: new Date(this.now) }).then(
        () => Promise.reject(new Error('was not killed')),
        (error: Error) => {
          if (!String(error.cause ?? error).includes('killed')) throw Object.assign(gone, { cause: error });
        },
      );
    } finally {
      await this.db.execute(sql`drop trigger dies on reservations`);
    }
  }

  async say({ of, from }: Extract<Step, { do: 'say' }>): Promise<void> {
    const booking = this.bookings.get(of);
    if (!booking) return;
    await this.record(says(`b${of}`, from, iso(this.now)));
    booking.messages.push({ from, at: this.now });
  }

  async write(said: Kept['said'], known?: Kept): Promise<void> {
    const conditions = said.conditions.map((each) =>
      'in' in each && each.if.endsWith('tag') ? { ...each, in: [this.vip] } : each,
    );
    const rest = {
      name: 'Rule',
      templates: [{ language: 'en', body: 'Hello' }],
      channel: null,
      holdsWhenUnhappy: false,
      holdsAfterPersonHours: null,
    };
    const { id } = await saveRule(this.dora, { ...rest, ...said, conditions, id: known?.id }, new Date(this.now));
    const isNews = JSON.stringify(known?.said.trigger) !== JSON.stringify(said.trigger);
    if (known)
      return void Object.assign(known, said, {
        conditions,
        said,
        since: known.isOn && isNews ? this.now : known.since,
      });
    await switchRule(this.dora, { id, isOn: true }, new Date(this.now));
    this.rules.push({ ...said, conditions, said, id, isOn: true, since: this.now });
  }

  async switch(rule: Kept): Promise<void> {
    rule.isOn = !rule.isOn;
    if (rule.isOn) rule.since = this.now;
    await switchRule(this.dora, { id: rule.id, isOn: rule.isOn }, new Date(this.now));
  }

  async tag(of: number): Promise<void> {
    const booking = this.bookings.get(of);
    if (!booking) return;
    const [thread] = await this.threads(of);
    const isOn = booking.tags.length > 0;
    await (isOn ? removeTag : addTag)(this.dora, { conversationId: thread!.id, name: 'VIP' }, new Date(this.now));
    booking.tags = isOn ? [] : [this.vip];
  }

  async opt(of: number): Promise<void> {
    const [guest] = await this.db
      .select()
      .from(guests)
      .where(sql`account_id = ${this.world.accountId} and external_id = ${`guest-${of % 2}`}`);
    if (!guest) return;
    const person = this.guests[of % 2]!;
    person.optedOut = !person.optedOut;
    await optOut(this.dora, { guestId: guest.id, isOut: person.optedOut }, new Date(this.now));
  }

  async cancelOne(nth: number): Promise<void> {
    const open = (await this.stored()).filter(({ state }) => state === 'scheduled');
    const chosen = open[nth % Math.max(1, open.length)];
    if (!chosen) return;
    await cancelPlanned(this.dora, { plannedId: chosen.id }, new Date(this.now));
    this.settled.add(chosen.id);
  }

  async writeOne(nth: number): Promise<void> {
    const open = (await this.stored()).filter(({ state }) => state === 'scheduled' || state === 'held');
    const chosen = open[nth % Math.max(1, open.length)];
    if (!chosen) return;
    await editPlanned(this.dora, { plannedId: chosen.id, body: 'My own words' }, new Date(this.now));
    const { listing } = this.bookings.get(chosen.of)!;
    this.written.set(chosen.id, { due: +chosen.dueAt, listing, isStale: false });
  }

  /** Whether words that a person wrote for other dates, another home, or before they were stopped would leave. */
  isStale(id: string, booking: TestBooking, expected: Expected | undefined): boolean {
    const written = this.written.get(id);
    if (!written) return false;
    const isSame = expected?.due === written.due && expected.reason === null && written.listing === booking.listing;
    written.isStale ||= !isSame;
    return written.isStale;
  }

  threads(of: number) {
    return this.db
      .select({ id: conversations.id })
      .from(conversations)
      .innerJoin(reservations, eq(reservations.id, conversations.reservationId))
      .where(sql`${reservations.accountId} = ${this.world.accountId} and ${reservations.externalId} = ${`b${of}`}`);
  }

  async stored() {
    const { externalId } = reservations;
    const rows = await this.db
      .select({ planned: plannedMessages, externalId })
      .from(plannedMessages)
      .innerJoin(reservations, eq(reservations.id, plannedMessages.reservationId))
      .where(eq(plannedMessages.accountId, this.world.accountId))
      .orderBy(plannedMessages.id);
    return rows.map(({ planned, externalId: of }) => ({ ...planned, of: Number(of.slice(1)) }));
  }

  async hasJobs(): Promise<boolean> {
    return (
      (await rowsOf(this.db, sql`select 1 from pgboss.job where name = 'replan' and state = 'created'`)).length > 0
    );
  }

  /** The jobs that wait, some of them cut off after their first chunk, or told twice. */
  async runJobs(isCutOff: () => boolean): Promise<void> {
    for (;;) {
      const [job] = await rowsOf<{ id: string; data: JobData['replan'] }>(
        this.db,
        sql`select id, data from pgboss.job where name = 'replan' and state = 'created' order by created_on, id limit 1`,
      );
      if (!job) return;
      const signal = isCutOff() ? AbortSignal.abort() : new AbortController().signal;
      await replanAll(this.db, job.data, signal, () => new Date(this.now));
      if (!signal.aborted || isCutOff()) await this.db.execute(sql`delete from pgboss.job where id = ${job.id}`);
    }
  }

  async compare(before: Map<string, Stored>): Promise<void> {
    const rows = await this.stored();
    const versions = await this.db.select().from(automations).where(eq(automations.accountId, this.world.accountId));
    for (const rule of this.rules) {
      const version = versions.find(({ id }) => id === rule.id)!.version;
      for (const [of, booking] of this.bookings) {
        const known = rows.filter((row) => row.automationId === rule.id && row.of === of && !this.settled.has(row.id));
        if (!rule.isOn) {
          for (const row of known) {
            const was = before.get(row.id);
            expect(row).toMatchObject({ state: 'skipped', reason: was?.state === 'skipped' ? was.reason : 'off' });
            this.isStale(row.id, booking, undefined);
          }
          continue;
        }
        const expected = bruteForce(rule, booking, this.bookedAt(of));
        const spent = rows.filter((row) => row.automationId === rule.id && row.of === of && this.settled.has(row.id));
        for (const each of expected) {
          if (spent.some(({ occurrence }) => occurrence === each.occurrence)) continue;
          const row = known.find(({ occurrence }) => occurrence === each.occurrence);
          const isStale = row !== undefined && this.isStale(row.id, booking, each) && !each.reason;
          const was = row && before.get(row.id);
          if (was && wasLongOver(was, this.now) && each.expires + 3 * DAY < this.now) continue;
          const stood = was?.state === 'scheduled' && +was.sendAt === each.send;
          const isOver = !this.isLive && !isStale && !each.reason && each.send <= this.madeAt && !stood;
          if (isOver && (was || each.expires > this.now)) {
            expect(row).toMatchObject({ state: 'skipped', reason: 'late', settledAt: new Date(this.now) });
            this.settled.add(row!.id);
            continue;
          }
          const mustBe = each.reason === null && each.expires > this.now;
          if (!row && !mustBe) continue;
          expect(row && told(row), `${JSON.stringify(rule)} of ${JSON.stringify(booking)}`).toEqual(
            told({
              state: isStale ? 'held' : each.reason ? 'skipped' : 'scheduled',
              reason: isStale ? 'rewritten' : each.reason,
              dueAt: new Date(each.due),
              sendAt: new Date(each.send),
              expiresAt: new Date(each.expires),
              version,
            }),
          );
        }
        for (const row of known)
          if (!expected.some(({ occurrence }) => occurrence === row.occurrence)) {
            const isKept = wasLongOver(before.get(row.id) ?? row, this.now);
            expect(row).toMatchObject({ state: 'skipped', ...(!isKept && { version }) });
            this.isStale(row.id, booking, undefined);
          }
      }
    }
  }

  bookedAt(of: number): number | null {
    const all = [...this.bookings].filter(
      ([other, booking]) => other % 2 === of % 2 && statusOf(booking) === 'confirmed',
    );
    const sold = all.map(([, booking]) => soldAt(booking)!);
    return sold.length > 0 ? Math.max(...sold) : null;
  }

  async check(): Promise<void> {
    const found: unknown[] = [];
    for await (const each of findDifferences(this.world.system, undefined, new Date(this.now))) found.push(each);
    expect(found).toEqual([]);
  }
}

function happened(before: TestBooking | undefined, after: TestBooking): string[] {
  const [was, is] = [before && statusOf(before), statusOf(after)];
  const told = is !== was && ['inquiry', 'requested', 'confirmed', 'cancelled'].includes(is) ? [is] : [];
  const isOther =
    before &&
    was === is &&
    ['requested', 'confirmed'].includes(is) &&
    (before.checkIn !== after.checkIn ||
      before.checkOut !== after.checkOut ||
      before.adults !== after.adults ||
      before.listing !== after.listing);
  const paid = after.owes <= 0 && !(before && before.owes <= 0);
  return [...told, ...(isOther ? ['changed'] : []), ...(paid ? ['paid'] : [])];
}

function moved(before: TestBooking, after: TestBooking): string[] {
  return [
    ...(before.checkIn !== after.checkIn ? ['arrival'] : []),
    ...(before.checkOut !== after.checkOut ? ['departure'] : []),
    ...(before.listing !== after.listing ? ['home'] : []),
  ];
}

/** Of such nothing changes any more but by a booking that moves. */
function wasLongOver({ state, expiresAt }: Stored, now: number): boolean {
  return state === 'skipped' && +expiresAt + 3 * DAY < now;
}

type Stored = Awaited<ReturnType<Tale['stored']>>[number];
type Told = { state: string; reason: string | null; dueAt: Date; sendAt: Date; expiresAt: Date; version: number };

/** Of a skipped one its times say nothing. */
function told({ state, reason, dueAt, sendAt, expiresAt, version }: Told) {
  return state === 'skipped' ? { state, reason, version } : { state, reason, dueAt, sendAt, expiresAt, version };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
