import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import type { Database } from '@/db/client';
import { testDatabase } from '@/db/testing';
import type { ActionLine, Line, ReservationLine } from './oracle/lines';
import {
  definedState,
  definedTabs,
  importLines,
  listed,
  type Member,
  makeAccount,
  readLines,
  storedState,
} from './testing';

/** trust.md's promise: facts of distinct instants in any order, in any batches, end in the state that order would have given. */
const emails = ['ana@test.example', 'ben@test.example'];
const people = emails.map((email): Member => ({ email, name: email, role: 'agent', teams: ['sales', 'support'] }));
const start = Date.parse('2026-06-10T08:00:00Z');
const now = new Date('2026-06-20T08:00:00Z');
const home: Extract<Line, { type: 'listing' }> = {
  type: 'listing',
  externalId: 'home',
  name: 'Home',
  timezone: 'Europe/Lisbon',
  checkInTime: '15:00',
  checkOutTime: '11:00',
};

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

const statuses = ['inquiry', 'requested', 'declined', 'withdrawn', 'confirmed', 'cancelled'] as const;
const author = fc.constantFrom('guest', 'guest', 'agent', 'assistant', 'automation', 'system') as fc.Arbitrary<
  Extract<Line, { type: 'message' }>['from']
>;

/** What may be said of one reservation; instants and names are filled in by place, so that no two are the same. */
const message = fc.record({ from: author, holding: fc.boolean(), by: fc.constantFrom(undefined, ...emails) });
const action = fc.oneof(
  fc.record({ action: fc.constant('assign' as const), assignee: fc.constantFrom(null, ...emails) }),
  fc.record({ action: fc.constant('sale' as const), seller: fc.constantFrom(null, ...emails) }),
  fc.record({
    action: fc.constant('move' as const),
    until: fc.constantFrom(iso(30), iso(20_000)),
    keepAnyway: fc.boolean(),
  }),
  fc.record({ action: fc.constant('fun-level' as const), level: fc.integer({ min: 1, max: 5 }) }),
  fc.record({
    action: fc.constantFrom('close', 'reopen', 'escalate', 'resolve', 'no-reply-needed') as fc.Arbitrary<
      ActionLine['action']
    >,
  }),
);
const report = fc.record({
  status: fc.constantFrom(...statuses),
  nights: fc.integer({ min: 1, max: 5 }),
  inquired: fc.constantFrom(undefined, undefined, -60, -30),
  paid: fc.constantFrom(undefined, '0.00', '120.50', '300.00'),
  collectedBy: fc.constantFrom('host', 'channel', 'unknown') as fc.Arbitrary<ReservationLine['collectedBy']>,
});
const story = fc.record({
  facts: fc.array(
    fc.oneof({ weight: 6, arbitrary: message }, { weight: 4, arbitrary: action }, { weight: 2, arbitrary: report }),
    {
      minLength: 2,
      maxLength: 16,
    },
  ),
  first: report,
  shuffle: fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
  batch: fc.integer({ min: 1, max: 8 }),
});

let told = 0;

it('random facts in random orders and batches end in the state that the oracle reads', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ facts, first, shuffle, batch }) => {
      const [unit, ...lines] = storyLines([first, ...facts], (i) => i * 3);
      const arriving = [...lines].map((each) => ({ each, rank: shuffle.next().value })).sort((a, b) => a.rank - b.rank);
      const inAnyOrder = arriving.map(({ each }) => each);
      // A reservation must be known before anything is said of it, but by any of its reports.
      const known = inAnyOrder.find((each) => each.type === 'reservation')!;
      await tellAndCompare([unit!, known, ...inAnyOrder.filter((each) => each !== known)], batch);
    }),
    { numRuns: 25 },
  );
}, 120_000);

it('facts of one instant count in order of arrival', async () => {
  await fc.assert(
    fc.asyncProperty(story, async ({ facts, first, batch }) => {
      await tellAndCompare(
        storyLines([first, ...facts], (i) => Math.floor(i / 3) * 3),
        batch,
      );
    }),
    { numRuns: 15 },
  );
}, 120_000);

async function tellAndCompare(lines: Line[], batch: number): Promise<void> {
  const account = await makeAccount(database.db, people);
  const outcomes = await importLines(account, lines, now, batch);
  expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
  expect(await storedState(database.db, account)).toEqual(definedState(readLines(lines, now)));
}

/** Stays in a villa with rooms and in a type of several units, some of them reported a second time as something else. */
const stays = fc.record({
  units: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 2 })),
  reports: fc.array(
    fc.record({
      of: fc.integer({ min: 0, max: 7 }),
      listing: fc.constantFrom('villa', 'red', 'blue', 'types'),
      from: fc.integer({ min: 1, max: 12 }),
      nights: fc.integer({ min: 1, max: 4 }),
      status: fc.constantFrom('confirmed', 'confirmed', 'requested', 'cancelled', 'inquiry') as fc.Arbitrary<
        ReservationLine['status']
      >,
    }),
    { minLength: 2, maxLength: 12 },
  ),
  batch: fc.integer({ min: 1, max: 4 }),
  day: fc.integer({ min: 1, max: 17 }),
});

it('random stays of a family and a type of units conflict as the oracle finds night by night', async () => {
  await fc.assert(
    fc.asyncProperty(stays, async ({ units, reports, batch, day }) => {
      const family = await makeAccount(database.db, people);
      const lines: Line[] = [
        { ...home, externalId: 'villa' },
        { ...home, externalId: 'red', parentExternalId: 'villa', unitCount: units[1] },
        { ...home, externalId: 'blue', parentExternalId: 'villa' },
        { ...home, externalId: 'types', unitCount: units[0] },
        ...reports.map((each, i): Line => {
          const dates = { checkIn: date(each.from), checkOut: date(each.from + each.nights) };
          const [status, listing] = [each.status, each.listing];
          return { ...booking(`s${each.of}`), listing, status, ...dates, occurredAt: iso(i) };
        }),
      ];
      await importLines(family, lines, now, batch);
      const readings = readLines(lines, now);
      expect(await storedState(database.db, family)).toEqual(definedState(readings));
      const look = { now: new Date(`${date(day)}T10:00:00Z`) };
      const found = await listed(family, { inbox: 'support', tab: 'overbooking', limit: 3, ...look });
      expect(found).toEqual(definedTabs(readings, look).lists['support/overbooking']);
    }),
    { numRuns: 25 },
  );
}, 120_000);

const date = (day: number) => `2026-07-${String(day).padStart(2, '0')}`;

const booking = (externalId: string) => ({
  type: 'reservation' as const,
  externalId,
  code: externalId,
  guest: { externalId: 'g', name: 'Guest' },
  channel: 'airbnb',
  collectedBy: 'unknown' as const,
});

type Fact = typeof message extends fc.Arbitrary<infer M> ? M : never;
type Act = typeof action extends fc.Arbitrary<infer A> ? A : never;
type Report = typeof report extends fc.Arbitrary<infer R> ? R : never;

/** A listing of its own, so that no stay conflicts, and everything said of one reservation there. */
function storyLines(facts: (Fact | Act | Report)[], minuteOf: (i: number) => number): Line[] {
  const reservation = `r${++told}`;
  const listing = `home-${told}`;
  return [
    { ...home, externalId: listing },
    ...facts.map((fact, i) => line(fact, reservation, listing, i, iso(minuteOf(i)))),
  ];
}

function line(fact: Fact | Act | Report, reservation: string, listing: string, i: number, at: string): Line {
  const externalId = `${reservation}-${i}`;
  if ('action' in fact) return { type: 'action', externalId, reservation, by: emails[i % 2]!, at, ...fact };
  if ('from' in fact) {
    const { from, holding, by } = fact;
    const said = { type: 'message' as const, externalId, reservation, from, body: `Message ${i}`, sentAt: at };
    if (from === 'agent') return { ...said, holding, ...(by ? { by } : {}) };
    return from === 'assistant' ? { ...said, holding } : said;
  }
  const { status, nights, inquired, paid, collectedBy } = fact;
  return {
    ...booking(reservation),
    listing,
    status,
    checkIn: date(1),
    checkOut: date(1 + nights),
    collectedBy,
    total: { amount: '300.00', currency: 'EUR' },
    ...(paid ? { paid: { amount: paid, currency: 'EUR' } } : {}),
    occurredAt: at,
    ...(inquired === undefined ? {} : { inquiredAt: iso(inquired) }),
  };
}

/** Minutes after the start. */
function iso(minutes: number): string {
  return new Date(start + minutes * 60_000).toISOString();
}
