import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { inboxFilters } from './filters';
import type { Line } from './oracle/lines';
import type { Reading } from './oracle/readings';
import { narrow, type Wanted } from './oracle/search';
import {
  countedTabs,
  definedState,
  definedTabs,
  importLines,
  listed,
  listedTabs,
  type Member,
  makeAccount,
  readLines,
  storedState,
  type TestAccount,
} from './testing';

/** The imported history on every tab: what the product lists, counts and stores against what the oracle reads from the same lines. */
const folder = process.env.BELLHOP_DATA ?? '../shared/data';
const present = existsSync(`${folder}/history.ndjson.gz`);
const made = new Date('2026-11-21T18:00:00Z');

describe.skipIf(!present)(`the history of ${folder}${present ? '' : ' (skipped: it is not there)'}`, () => {
  let database: Database;
  let account: TestAccount;
  let people: Member[];
  let lines: Line[];
  let readings: Reading[];
  let tabs: ReturnType<typeof definedTabs>['tabs'] | undefined;

  beforeAll(async () => {
    database = await testDatabase();
    people = JSON.parse(readFileSync(`${folder}/members.json`, 'utf8'));
    lines = parse(gunzipSync(readFileSync(`${folder}/history.ndjson.gz`)).toString());
    account = await makeAccount(database.db, people);
    const outcomes = await importLines(account, lines, made);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
    readings = readLines(lines, made);
  }, 600_000);

  it('stores the state and the turns of every conversation', async () => {
    const stored = await storedState(database.db, account);
    expect(stored.size).toBe(readings.length);
    expect(differences(stored, definedState(readings))).toEqual([]);
  });

  it.each([
    made.toISOString(),
    // An hour before a check-in and at it, a minute before a check-out, the days on which clocks change, a week and a month later.
    '2026-11-22T14:00:00Z',
    '2026-11-22T15:00:00Z',
    '2026-11-28T10:59:00Z',
    '2026-11-28T18:00:00Z',
    '2026-12-21T18:00:00Z',
    '2027-03-28T01:00:00Z',
    '2027-04-04T15:30:00Z',
  ])('lists and counts every tab as defined at %s', async (at) => {
    const look = { now: new Date(at), viewer: people[0]!.email };
    const defined = definedTabs(readings, look);
    // All knows no clock: once is enough for its three thousand rows.
    const ids = at === made.toISOString() ? defined.ids : without(defined.ids, 'all');
    const found = await listedTabs(account, ids, look);
    for (const [tab, rows] of Object.entries(found)) expect({ tab, rows }).toEqual({ tab, rows: defined.lists[tab] });
    expect(Object.keys(found)).toHaveLength(ids.sales!.length + ids.support!.length);
    const counts = Object.entries(defined.lists).map(([tab, rows]) => [tab, Math.min(rows.length, 999)]);
    expect(await countedTabs(account, look)).toMatchObject(Object.fromEntries(counts));
  });

  it('lists My Tickets of each member', async () => {
    for (const { email } of people) {
      const look = { now: made, viewer: email };
      const { lists } = definedTabs(readings, look);
      for (const inbox of ['sales', 'support'] as const) {
        expect(await listed(account, { inbox, tab: 'my-tickets', ...look, limit: 7 })).toEqual(
          lists[`${inbox}/my-tickets`],
        );
      }
    }
  });

  it.each(wanted())('finds $inbox/$tab with $wanted', async ({ inbox, tab, wanted }) => {
    const look = { now: made, viewer: people[0]!.email };
    tabs ??= definedTabs(readings, look).tabs;
    const expected = narrow(tabs[inbox][tab]!, wanted, { now: made.getTime(), timezone: 'Europe/Lisbon' }).map(
      (r) => r.externalId,
    );
    const { listing = [], priceMin, priceMax, ...rest } = wanted;
    const filters = inboxFilters.parse({
      ...rest,
      listing: await listingIds(database, account, listing),
      ...(priceMin === undefined ? {} : { priceMin: (priceMin / 100).toFixed(2) }),
      ...(priceMax === undefined ? {} : { priceMax: (priceMax / 100).toFixed(2) }),
    });
    expect(await listed(account, { inbox, tab, ...look, filters, limit: 150 })).toEqual(expected);
  });

  it('changes nothing when the same lines come again', async () => {
    const before = await storedState(database.db, account);
    const again = lines.filter((_, i) => i % 5 === 0 || i < 300);
    const outcomes = await importLines(account, again, made);
    const results = Map.groupBy(outcomes, (outcome) => (outcome.ok ? outcome.result : outcome.refusal.detail));
    expect([...results.keys()]).toEqual(['unchanged']);
    expect(differences(await storedState(database.db, account), before)).toEqual([]);
  }, 90_000);

  it('ends in the same state when the lines come in another order', async () => {
    const family = (id: string) => listings.get(id)?.parentExternalId ?? id;
    const listings = new Map(lines.flatMap((l) => (l.type === 'listing' ? [[l.externalId, l] as const] : [])));
    const chosen = new Set([...listings.keys()].filter((id) => Number(/\d+$/.exec(family(id))?.[0] ?? 0) % 5 === 0));
    const unit = new Map(lines.flatMap((l) => (l.type === 'reservation' ? [[l.externalId, l.listing] as const] : [])));
    const part = lines.filter((l) => {
      const listing = l.type === 'reservation' ? l.listing : 'reservation' in l ? unit.get(l.reservation) : undefined;
      return listing === undefined || chosen.has(listing);
    });
    const other = await makeAccount(database.db, people);
    const outcomes = await importLines(other, shuffled(part), made, 211);
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
    expect(differences(await storedState(database.db, other), definedState(readLines(part, made)))).toEqual([]);
  }, 90_000);
});

function parse(text: string): Line[] {
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

function without(ids: Record<string, string[]>, tab: string) {
  return Object.fromEntries(Object.entries(ids).map(([inbox, tabs]) => [inbox, tabs.filter((id) => id !== tab)]));
}

/** Another order, always the same; listings and catalog first, and a reservation's first line before what is said of it. */
function shuffled(lines: Line[]): Line[] {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647);
  const mixed = lines
    .map((line) => ({ line, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ line }) => line);
  const base = lines.filter((l) => l.type === 'listing' || l.type === 'catalog-item');
  const heads = new Map(mixed.flatMap((l) => (l.type === 'reservation' ? [[l.externalId, l] as const] : [])).reverse());
  const first = new Set<Line>([...base, ...heads.values()]);
  // Tasks carry no instant: of several lines of one the last counts, so these keep their order.
  const tasks = lines.filter((l) => l.type === 'task');
  const later = mixed.filter((l) => !first.has(l) && l.type !== 'task');
  return [...first, ...later, ...tasks];
}

/** The first few conversations and fields that differ, told readably. */
function differences(found: Map<string, object>, defined: Map<string, object>): string[] {
  const told: string[] = [];
  for (const id of new Set([...found.keys(), ...defined.keys()])) {
    const [left, right] = [found.get(id), defined.get(id)] as Record<string, unknown>[];
    for (const key of Object.keys({ ...left, ...right })) {
      const [a, b] = [JSON.stringify(left?.[key]), JSON.stringify(right?.[key])];
      if (a !== b && !sameTurns(left?.[key], right?.[key])) told.push(`${id}.${key}: stored ${a}, defined ${b}`);
    }
  }
  return told.length > 20 ? [...told.slice(0, 20), `and ${told.length - 20} more`] : told;
}

function sameTurns(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) && JSON.stringify(a.map(sorted)) === JSON.stringify(b.map(sorted));
}

const sorted = (row: object) => Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1));

async function listingIds({ db }: Database, account: TestAccount, externalIds: string[]): Promise<string[]> {
  const rows = await db.query.listings.findMany({
    where: (l, { and, eq, inArray }) => and(eq(l.accountId, account.id), inArray(l.externalId, externalIds)),
  });
  return rows.map((row) => row.id);
}

function wanted(): { inbox: 'sales' | 'support'; tab: string; wanted: Wanted }[] {
  const all = (...list: Wanted[]) => list.map((wanted) => ({ inbox: 'support' as const, tab: 'all', wanted }));
  return [
    ...all(...queries.map((q) => ({ q }))),
    ...all(
      { stayFrom: '2026-11-21', stayTo: '2026-11-21' },
      { stayFrom: '2026-12-01' },
      { stayTo: '2026-06-30' },
      { stayFrom: '2026-12-24', stayTo: '2026-12-26', status: ['confirmed'] },
      { listing: ['d1-l64'] },
      { listing: ['d1-l64', 'd1-l115', 'd1-l215'], status: ['confirmed', 'cancelled'] },
      { status: ['declined', 'expired'] },
      { priceMin: 58163, priceMax: 58163 },
      { priceMin: 100000 },
      { priceMax: 9999 },
      { createdWithin: '24h' },
      { createdWithin: '7d' },
      { createdWithin: '30d', status: ['inquiry'], priceMin: 20000 },
      { createdFrom: '2026-10-25', createdTo: '2026-10-25' },
      { createdFrom: '2026-11-20T23:30:00Z', createdTo: '2026-11-21' },
      { createdTo: '2026-03-28' },
      { q: 'silva', createdWithin: '30d', stayFrom: '2026-11-21' },
    ),
    { inbox: 'sales', tab: 'unanswered', wanted: { q: 'an' } },
    { inbox: 'sales', tab: 'active-leads', wanted: { priceMin: 30000, stayFrom: '2027-01-01' } },
    { inbox: 'sales', tab: 'awaiting-payment', wanted: { priceMin: 50000 } },
    { inbox: 'sales', tab: 'recently-confirmed', wanted: { createdWithin: '24h' } },
    { inbox: 'sales', tab: 'follow-ups', wanted: { status: ['withdrawn', 'inquiry'] } },
    { inbox: 'support', tab: 'overbooking', wanted: { status: ['requested'] } },
    { inbox: 'support', tab: 'staying-angry', wanted: { priceMax: 60000 } },
    { inbox: 'support', tab: 'waiting-refunds', wanted: { status: ['cancelled'] } },
    { inbox: 'support', tab: 'open-tickets', wanted: { q: 'mar', stayTo: '2026-12-31' } },
    { inbox: 'support', tab: 'my-tickets', wanted: { createdWithin: '7d' } },
  ];
}

/** Names and codes of the history: beginnings, parts, any word order, accents, other scripts, fragments, nothing at all. */
const queries = [
  'muller',
  'Müller',
  'ana silva',
  'SILVA ANA',
  'silva, ana',
  'turner',
  'urne',
  'o',
  'an',
  'n',
  'zd',
  'Čapek',
  'soren bo',
  "o'connor",
  'turner-hughes',
  'Κώστας',
  'κωστας',
  'Чайковский',
  '김지',
  '王',
  '芳',
  'محمد',
  'प्रिया',
  'huynh',
  'HMU58BXVKW',
  'hmu58-bxvkw',
  'U58B',
  'U58',
  'HA-9DNQ77',
  'ha 9dnq',
  'zzzzzz',
];
