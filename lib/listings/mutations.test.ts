import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { conversations, events, listings } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { findDifferences } from '@/lib/consistency/queries';
import { changeListing } from './mutations';
import { type ListingRow, listListingSettings } from './queries';

let db: Db;
let dora: SessionAgent;
let maria: SessionAgent;
let sofia: SessionAgent;
let erik: SessionAgent;

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ dora, maria, sofia, erik } = await twoAccounts(db));
  for (const agent of [dora, erik])
    await tell(
      agent,
      [
        casaAzul,
        { ...casaAzul, externalId: 'villa', name: 'Villa' },
        stay('r1'),
        stay('r2', { checkIn: '2026-12-03', checkOut: '2026-12-09' }),
        stay('r3', { listing: 'villa', checkIn: '2026-12-07', checkOut: '2026-12-09' }),
      ],
      new Date('2026-11-01T00:00:00Z'),
    );
});

const rowOf = async (agent: SessionAgent, name: string): Promise<ListingRow> =>
  (await listListingSettings(agent)).listings.find((row) => row.name === name)!;

async function change(agent: SessionAgent, name: string, to: Partial<ListingRow>) {
  const { id: listingId, externalId, ...fields } = await rowOf(agent, name);
  await changeListing(agent, { listingId, ...fields, ...to });
}

async function overbooked(agent: SessionAgent) {
  const rows = await db
    .select({ code: conversations.codeFolded, until: conversations.overbookedUntil, from: conversations.stayStartsAt })
    .from(conversations)
    .where(eq(conversations.accountId, agent.accountId));
  return rows
    .filter(({ until }) => until)
    .map(({ code }) => code)
    .sort();
}

async function differences(agent: SessionAgent) {
  let found = 0;
  for await (const _ of findDifferences(agent)) found += 1;
  return found;
}

it('moves check-in and check-out of its stays with zone and times, as one event', async () => {
  await change(dora, 'Casa Azul', { timezone: 'Asia/Kathmandu', checkInTime: '16:30' });
  const [conversation] = await db
    .select({ startsAt: conversations.stayStartsAt })
    .from(conversations)
    .where(and(eq(conversations.accountId, dora.accountId), eq(conversations.codeFolded, 'r1')));
  expect(conversation!.startsAt.toISOString()).toBe('2026-12-01T10:45:00.000Z');
  const told = await db
    .select({ by: events.memberId, data: events.data })
    .from(events)
    .where(and(eq(events.accountId, dora.accountId), eq(events.kind, 'listing.recorded')))
    .orderBy(desc(events.id));
  expect(told).toMatchObject([
    {
      by: dora.memberId,
      data: {
        before: { timezone: 'Europe/Lisbon', checkInTime: '15:00' },
        after: { timezone: 'Asia/Kathmandu', checkInTime: '16:30' },
      },
    },
  ]);
  expect(await differences(dora)).toBe(0);
});

it('works out conflicts again when units or parents change', async () => {
  expect(await overbooked(dora)).toEqual(['r1', 'r2']);
  await change(dora, 'Casa Azul', { unitCount: 2 });
  expect(await overbooked(dora)).toEqual([]);
  await change(dora, 'Casa Azul', { parentId: (await rowOf(dora, 'Villa')).id });
  expect(await overbooked(dora)).toEqual(['r2', 'r3']);
  await change(dora, 'Casa Azul', { parentId: null, unitCount: 1 });
  expect(await overbooked(dora)).toEqual(['r1', 'r2']);
  expect(await differences(dora)).toBe(0);
  expect(await overbooked(erik)).toEqual(['r1', 'r2']);
});

it('refuses a parent below itself, and anything of another account', async () => {
  await change(dora, 'Villa', { parentId: (await rowOf(dora, 'Casa Azul')).id });
  const circle = change(dora, 'Casa Azul', { parentId: (await rowOf(dora, 'Villa')).id });
  await expect(circle).rejects.toMatchObject({ status: 422 });
  const foreign = await rowOf(erik, 'Villa');
  await expect(change(dora, 'Casa Azul', { parentId: foreign.id })).rejects.toMatchObject({ status: 404 });
  const { id: listingId, externalId, ...fields } = foreign;
  await expect(changeListing(dora, { listingId, ...fields, name: 'Mine' })).rejects.toMatchObject({ status: 404 });
  const names = await db.select({ name: listings.name }).from(listings).where(eq(listings.accountId, erik.accountId));
  expect(names.map(({ name }) => name).sort()).toEqual(['Casa Azul', 'Villa']);
});

it('is for admins', async () => {
  const { id: listingId, externalId, ...fields } = await rowOf(dora, 'Villa');
  for (const agent of [maria, sofia]) {
    await expect(changeListing(agent, { listingId, ...fields })).rejects.toMatchObject({ status: 403 });
    await expect(listListingSettings(agent)).rejects.toMatchObject({ status: 403 });
  }
});

it('pages by name', async () => {
  const { listings: all } = await listListingSettings(dora);
  expect(all.map(({ name }) => name)).toEqual(['Casa Azul', 'Villa']);
  expect((await listListingSettings(dora, all[0]!.id)).listings).toEqual([all[1]]);
  expect((await listListingSettings(dora, 'nonsense')).listings).toHaveLength(2);
});
