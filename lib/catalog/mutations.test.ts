import { and, asc, eq, like } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeWorld, stay } from '@/db/fixtures';
import { catalogItems, conversations, events } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { findDifferences } from '@/lib/consistency/queries';
import { createTask } from '@/lib/tasks/mutations';
import { listTasks } from '@/lib/tasks/queries';
import { addItem, changeItem, offerItem, retireItem } from './mutations';
import { listCatalog, listOffered } from './queries';

const NOON = new Date('2026-05-02T12:00:00Z');
const PRICE = { minor: 4500, currency: 'EUR' };
const linen = { name: 'Fresh linen', kind: 'cleaning', priority: 'low', assigneeId: null, price: PRICE } as const;

const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const stranger = (await makeWorld(db, { now: NOON })).agents.dora!;
const dora = world.agents.dora!;

async function told(catalogItemId: string) {
  const mine = and(eq(events.accountId, world.accountId), like(events.kind, 'catalog-item.%'));
  const rows = await db.select().from(events).where(mine).orderBy(asc(events.id));
  return rows.filter(({ data }) => data.catalogItemId === catalogItemId).map(({ kind, data }) => ({ kind, data }));
}

it('adds, changes, retires and offers again, each one event', async () => {
  const { catalogItemId } = await addItem(dora, linen, NOON);
  const assigneeId = world.agents.bruno!.memberId;
  await changeItem(dora, {
    catalogItemId,
    assigneeId,
    name: 'Linen',
    expected: { assigneeId: null, name: 'Fresh linen' },
  });
  expect((await listOffered(world.agents.sofia!)).find(({ id }) => id === catalogItemId)).toMatchObject({
    ...{ name: 'Linen', kind: 'cleaning', priority: 'low', price: PRICE, assignee: { name: 'Bruno Keller' } },
  });
  await retireItem(dora, { catalogItemId });
  await retireItem(dora, { catalogItemId });
  expect((await listOffered(dora)).map(({ id }) => id)).not.toContain(catalogItemId);
  expect((await listCatalog(dora)).at(-1)).toMatchObject({ id: catalogItemId });
  await offerItem(dora, { catalogItemId });
  expect((await listOffered(dora)).map(({ id }) => id)).toContain(catalogItemId);
  expect(await told(catalogItemId)).toEqual([
    { kind: 'catalog-item.added', data: { catalogItemId, ...linen } },
    {
      kind: 'catalog-item.changed',
      data: { catalogItemId, assigneeId, name: 'Linen', before: { assigneeId: null, name: 'Fresh linen' } },
    },
    { kind: 'catalog-item.retired', data: { catalogItemId, name: 'Linen' } },
    { kind: 'catalog-item.offered', data: { catalogItemId, name: 'Linen' } },
  ]);
});

it('of two who change the same, the second is told', async () => {
  const { catalogItemId } = await addItem(dora, linen, NOON);
  await changeItem(dora, { catalogItemId, price: null, expected: { price: PRICE } });
  const late = changeItem(dora, { catalogItemId, price: { ...PRICE, minor: 1 }, expected: { price: PRICE } });
  await expect(late).rejects.toMatchObject({
    status: 409,
    detail: '“Fresh linen” was changed meanwhile: look at it again.',
  });
  await changeItem(dora, { catalogItemId, price: null, expected: { price: PRICE } });
  expect(await told(catalogItemId)).toHaveLength(2);
});

it('another kind is that of its tasks at once: Waiting Refunds and approval follow', async () => {
  const { catalogItemId } = await addItem(dora, linen, NOON);
  await world.tell(stay('one', '2026-04-01T10:00:00Z'));
  const mine = eq(conversations.accountId, world.accountId);
  const find = async () => (await db.select().from(conversations).where(mine))[0]!;
  const { id: conversationId } = await find();
  await createTask(world.agents.sofia!, { conversationId, catalogItemId }, NOON);
  expect(await find()).toMatchObject({ refundSince: null });
  await changeItem(dora, { catalogItemId, kind: 'refund', expected: { kind: 'cleaning' } });
  expect(await find()).toMatchObject({ refundSince: NOON });
  expect(await listTasks(dora, conversationId)).toMatchObject([{ kind: 'refund', approval: 'pending' }]);
  await changeItem(dora, { catalogItemId, kind: 'other', expected: { kind: 'refund' } });
  expect(await find()).toMatchObject({ refundSince: null });
  expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
});

it('is the admins’ own, in their own account', async () => {
  const [item] = await db.select().from(catalogItems).where(eq(catalogItems.accountId, world.accountId));
  const catalogItemId = item!.id;
  const expected = { name: item!.name };
  for (const [agent, status] of [
    [world.agents.chen!, 403],
    [stranger, 404],
  ] as const) {
    await expect(changeItem(agent, { catalogItemId, name: 'Mine', expected })).rejects.toMatchObject({ status });
    await expect(retireItem(agent, { catalogItemId })).rejects.toMatchObject({ status });
    await expect(offerItem(agent, { catalogItemId })).rejects.toMatchObject({ status });
  }
  await expect(addItem(world.agents.chen!, linen)).rejects.toMatchObject({ status: 403 });
  await expect(addItem(dora, { ...linen, assigneeId: stranger.memberId })).rejects.toMatchObject({ status: 404 });
  await expect(listCatalog(world.agents.chen!)).rejects.toMatchObject({ status: 403 });
  expect((await listCatalog(stranger)).map(({ id }) => id)).not.toContain(catalogItemId);
});
