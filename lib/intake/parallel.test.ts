import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { makeWorld, stay } from '@/db/fixtures';
import { catalogItems, conversations, currencyRates, reservations } from '@/db/schema';
import { people } from '@/db/seed/people';
import type { Fact } from '@/db/seed/perform';
import { testDatabase } from '@/db/testing';
import { findDifferences } from '@/lib/consistency/queries';

const NOW = new Date('2026-06-10T18:00:00Z');
const { db } = await testDatabase();

test('facts of one conversation that come at once are all taken, and fold to the same', async () => {
  const world = await makeWorld(db, { now: NOW });
  await world.tell(stay('a', '2026-06-01T10:00:00Z'));
  const facts = Array.from({ length: 24 }, (_, n): Fact => {
    const at = `2026-06-0${2 + (n % 7)}T10:00:00Z`;
    if (n % 3 === 0) return stay('a', at, { checkOut: `2026-05-${String(6 + n).padStart(2, '0')}` });
    if (n % 3 === 1) {
      const task = { externalId: `task-${n}`, reservation: 'a', catalogItem: 'refund', title: 'Refund', createdAt: at };
      return { type: 'task', status: 'open', ...task };
    }
    const action = { externalId: `act-${n}`, reservation: 'a', by: people.maria!.email, at };
    return { type: 'action', action: 'escalate', reason: `Reason ${n}`, ...action };
  });
  await Promise.all(facts.map((fact) => world.tell(fact)));
  const [row] = await db.select().from(conversations).where(eq(conversations.accountId, world.accountId));
  expect(row!.escalations).toHaveLength(8);
  expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
});

test('a stay that is moved twice at once leaves no overbooking behind', async () => {
  const world = await makeWorld(db, { now: NOW });
  for (const listing of ['casa-azul', 'patan', 'apia'])
    await world.tell(stay(`in-${listing}`, '2026-06-01T10:00:00Z', { listing }));
  await world.tell(stay('r', '2026-06-01T10:00:00Z', { listing: 'casa-azul' }));
  await Promise.all([
    world.tell(stay('r', '2026-06-02T10:00:00Z', { listing: 'patan' })),
    world.tell(stay('r', '2026-06-03T10:00:00Z', { listing: 'apia' })),
  ]);
  expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
});

test('an older word on a catalog item never wins, and one of another kind is seen by the tasks made meanwhile', async () => {
  const world = await makeWorld(db, { now: NOW });
  await world.tell(stay('a', '2026-06-01T10:00:00Z'));
  const item = (name: string, occurredAt: string, kind: 'cleaning' | 'refund'): Fact => ({
    ...{ type: 'catalog-item', externalId: 'cleaning', name, kind, occurredAt },
  });
  const task: Fact = {
    type: 'task',
    externalId: 't',
    reservation: 'a',
    catalogItem: 'cleaning',
    title: 'T',
    status: 'open',
  };
  await Promise.all([
    world.tell(item('Newer', '2026-06-12T10:00:00Z', 'refund')),
    world.tell(item('Older', '2026-06-11T10:00:00Z', 'cleaning')),
    world.tell(task),
  ]);
  const mine = and(eq(catalogItems.accountId, world.accountId), eq(catalogItems.externalId, 'cleaning'));
  expect(await db.select().from(catalogItems).where(mine)).toMatchObject([{ name: 'Newer', kind: 'refund' }]);
  expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
});

test('at equal instants the later word on the inquiry counts', async () => {
  const world = await makeWorld(db, { now: NOW });
  const at = '2026-06-10T10:00:00Z';
  await world.tell(stay('a', at), stay('a', at, { inquiredAt: '2026-06-08T10:00:00Z' }));
  const sold = () => db.select().from(reservations).where(eq(reservations.accountId, world.accountId));
  expect(await sold()).toMatchObject([{ soldFromInquiry: true }]);
  await world.tell(stay('a', at));
  expect(await sold()).toMatchObject([{ soldFromInquiry: false }]);
});

test('a rate of many digits changes nothing when the reservation is written again', async () => {
  const world = await makeWorld(db, { now: NOW });
  await db
    .insert(currencyRates)
    .values({ accountId: world.accountId, currency: 'USD', day: '2026-01-01', rate: 0.92154321 });
  const fact = stay('usd', '2026-06-10T10:00:00Z', { total: { amount: '100.00', currency: 'USD' }, paid: undefined });
  await world.tell(fact);
  expect(await world.tell(fact)).toMatchObject([{ result: 'unchanged' }]);
});
