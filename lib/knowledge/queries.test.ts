import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, patanHouse, type World } from '@/db/fixtures';
import { listings } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { type Status, stageOf } from '@/lib/reservations/history';
import { stayInstants } from '@/lib/reservations/stay';
import { addArticle, retireArticle, setFacts } from './mutations';
import { knowledgeFor, listFactCounts, listFacts } from './queries';

const NOON = new Date('2026-04-02T12:00:00Z');
const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const elsewhere = await makeWorld(db, { now: NOON });
const { dora } = world.agents as Record<string, Agent>;

async function idOf(externalId: string, { accountId }: World = world): Promise<string> {
  const mine = and(eq(listings.accountId, accountId), eq(listings.externalId, externalId));
  const [row] = await db.select({ id: listings.id }).from(listings).where(mine);
  return row!.id;
}

const article = (title: string, changes: object = {}) => ({
  ...{ title, body: `About ${title}.`, language: 'en', audience: 'before' as const, listingId: null },
  ...changes,
});

const fact = (key: string, value: string, release: 'anyone' | 'confirmed' | 'arrival', hoursBefore = 0) =>
  ({ key, value, release, hoursBefore, expected: null }) as const;

beforeAll(async () => {
  for (const name of ['patan', 'quinta', 'garden-room']) {
    const listingId = await idOf(name);
    for (const audience of ['before', 'after', 'during'] as const)
      await addArticle(dora!, article(`${name} ${audience}`, { listingId, audience }), NOON);
  }
  for (const audience of ['before', 'after', 'during'] as const)
    await addArticle(dora!, article(`all ${audience}`, { audience }), NOON);
  const { articleId } = await addArticle(dora!, article('retired'), NOON);
  await retireArticle(dora!, { articleId }, NOON);
  await addArticle(elsewhere.agents.dora!, article('theirs'), NOON);
  const facts = [
    fact('license', 'NP-7', 'anyone'),
    fact('wifi-name', 'Patan', 'confirmed'),
    fact('address', 'Golden Lane 3', 'confirmed'),
    fact('door-code', '4711#', 'arrival', 24),
  ];
  await setFacts(dora!, { listingId: await idOf('patan'), facts });
  await setFacts(dora!, {
    listingId: await idOf('quinta'),
    facts: [...facts.slice(1, 2), fact('gate-code', '1', 'arrival')],
  });
  await setFacts(dora!, { listingId: await idOf('garden-room'), facts: [fact('wifi-name', 'Garden', 'anyone')] });
});

type Asked = { listing?: string; status?: Status; zone?: string };

async function known(now: string, { listing = 'patan', status = 'confirmed', zone = 'Asia/Kathmandu' }: Asked = {}) {
  const { startsAt, endsAt } = stayInstants({ checkIn: '2026-05-01', checkOut: '2026-05-05' }, {
    ...patanHouse,
    timezone: zone,
  } as never);
  const place = { stayStartsAt: startsAt, stayEndsAt: endsAt, status, stage: stageOf(status) };
  const told = await knowledgeFor(db, world.system, { listingId: await idOf(listing), ...place }, new Date(now));
  return {
    articles: told.articles.map(({ title }) => title),
    facts: told.facts.map(({ key }) => key).filter((key) => !key.startsWith('check-')),
    withheld: told.withheld,
  };
}

const local = (time: string) => `${time}+05:45`;
const everything = ['license', 'wifi-name', 'address', 'door-code'];

describe('by status and the stay’s clock', () => {
  it.each<[string, Status, string, { audiences: string[]; released: string[] }]>([
    ['an inquiry', 'inquiry', '2026-05-02T12:00', { audiences: ['before'], released: ['license'] }],
    ['a request', 'requested', '2026-05-02T12:00', { audiences: ['before'], released: ['license'] }],
    ['a cancelled stay', 'cancelled', '2026-05-02T12:00', { audiences: ['before'], released: ['license'] }],
    [
      'long before',
      'confirmed',
      '2026-04-02T12:00',
      { audiences: ['before', 'after'], released: ['license', 'wifi-name', 'address'] },
    ],
    [
      'a minute before the code',
      'confirmed',
      '2026-04-30T14:59',
      { audiences: ['before', 'after'], released: ['license', 'wifi-name', 'address'] },
    ],
    ['24 hours before', 'confirmed', '2026-04-30T15:00', { audiences: ['before', 'after'], released: everything }],
    [
      'a minute before check-in',
      'confirmed',
      '2026-05-01T14:59',
      { audiences: ['before', 'after'], released: everything },
    ],
    [
      'at check-in',
      'confirmed',
      '2026-05-01T15:00',
      { audiences: ['before', 'after', 'during'], released: everything },
    ],
    [
      'a minute before check-out',
      'confirmed',
      '2026-05-05T10:59',
      { audiences: ['before', 'after', 'during'], released: everything },
    ],
    ['at check-out', 'confirmed', '2026-05-05T11:00', { audiences: ['before', 'after'], released: ['license'] }],
  ])('%s', async (_, status, at, { audiences, released }) => {
    const told = await known(local(at), { status });
    expect(told.articles.toSorted()).toEqual(audiences.flatMap((each) => [`all ${each}`, `patan ${each}`]).sort());
    expect(told.facts.toSorted()).toEqual(released.toSorted());
    expect(told.withheld.toSorted()).toEqual(everything.filter((key) => !released.includes(key)).sort());
  });

  it.each([
    ['Pacific/Apia', '2026-05-01T15:00+13:00'],
    ['Pacific/Pago_Pago', '2026-05-01T15:00-11:00'],
    ['Europe/Lisbon', '2026-05-01T15:00+01:00'],
  ])('by the clock of %s', async (zone, checkIn) => {
    const before = new Date(new Date(checkIn).getTime() - 60_000).toISOString();
    expect((await known(checkIn, { zone })).articles).toContain('patan during');
    expect((await known(before, { zone })).articles).not.toContain('patan during');
  });
});

it('tells of a room what holds for its house, its own first and instead', async () => {
  const told = await known('2026-05-02T12:00Z', { listing: 'garden-room' });
  expect(told.articles.slice(0, 3).toSorted()).toEqual([
    'garden-room after',
    'garden-room before',
    'garden-room during',
  ]);
  expect(told.articles).toContain('quinta before');
  expect(told.articles).not.toContain('patan before');
  expect(told.facts).toEqual(['gate-code', 'wifi-name']);
  const place = { listingId: await idOf('garden-room'), status: 'inquiry', stage: 'inquiry' } as const;
  const { facts } = await knowledgeFor(db, world.system, { ...place, stayStartsAt: NOON, stayEndsAt: NOON }, NOON);
  expect(facts).toEqual([
    { key: 'check-in-time', label: 'Check-in from', value: '15:00' },
    { key: 'check-out-time', label: 'Check-out until', value: '11:00' },
    { key: 'wifi-name', label: 'Wi-Fi name', value: 'Garden' },
  ]);
  expect((await known('2026-05-02T12:00Z', { listing: 'quinta' })).articles).not.toContain('garden-room before');
});

it('tells nothing of another account', async () => {
  const place = { status: 'confirmed', stage: 'confirmed', stayStartsAt: NOON, stayEndsAt: NOON } as const;
  const theirs = { ...place, listingId: await idOf('patan', elsewhere) };
  await expect(knowledgeFor(db, world.system, theirs, NOON)).rejects.toMatchObject({ status: 404 });
  expect(await listFacts(dora!, theirs.listingId)).toBeNull();
  expect(await listFacts(dora!, 'nonsense')).toBeNull();
});

it('shows of a room’s facts which are its house’s', async () => {
  const { facts, inherited } = (await listFacts(dora!, await idOf('garden-room')))!;
  expect(facts.map(({ key }) => key)).toEqual(['wifi-name']);
  expect(inherited.map(({ key }) => key)).toEqual(['gate-code', 'wifi-name']);
});

it('counts each listing’s facts, page by page', async () => {
  const { listings: all, next } = await listFactCounts(dora!);
  expect(next).toBeNull();
  expect(all.find(({ name }) => name === 'Garden Room')).toMatchObject({ facts: 1 });
  expect(all.find(({ name }) => name === 'Casa Azul')).toMatchObject({ facts: 0 });
  expect((await listFactCounts(dora!, all[1]!.id)).listings).toEqual(all.slice(2));
});
