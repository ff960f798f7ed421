import { expect, test } from 'vitest';
import { inquiry, makeWorld, says, stay } from '@/db/fixtures';
import { testDatabase } from '@/db/testing';
import { countConversations, listConversations, selectConversations } from './queries';

const { db } = await testDatabase();
const now = new Date('2026-04-10T12:00:00Z');

test('a selection is all rows of a list under its filters, as the buttons see them', async () => {
  const world = await makeWorld(db, { now });
  for (const key of ['a', 'b', 'c', 'd'])
    await world.tell(stay(key, '2026-04-01T00:00:00Z'), says(key, 'guest', '2026-04-10T10:00:00Z'));
  await world.tell(inquiry('e', '2026-04-01T00:00:00Z'), says('e', 'guest', '2026-04-10T10:00:00Z'));
  await world.tell(says('a', 'agent', '2026-04-10T10:05:00Z'));
  const filters = { listing: [], status: ['confirmed' as const] };
  const list = { inbox: 'support' as const, tab: 'unanswered', filters, now };
  const shown = (await listConversations(world.system, list)).rows;
  const { rows, nextCursor } = await selectConversations(world.system, list);
  const byId = new Map(rows.map((row) => [row.conversationId, row.seen]));
  expect(shown).toHaveLength(3);
  expect(byId).toEqual(new Map(shown.map((row) => [row.id, row.seen])));
  expect(nextCursor).toBeNull();
  expect(await countConversations(world.system, list)).toEqual({ count: 3, capped: false });
  const named = { ...list, filters: { ...filters, q: shown[0]!.reservation.code } };
  expect(await countConversations(world.system, named)).toEqual({ count: 1, capped: false });
  expect([...byId.values()][0]).toMatchObject({ status: 'open', waitingSince: '2026-04-10T10:00:00.000Z' });
  const elsewhere = await makeWorld(db, { now });
  expect((await selectConversations(elsewhere.system, list)).rows).toEqual([]);
  await expect(selectConversations(world.system, { ...list, tab: 'nowhere' })).rejects.toMatchObject({ status: 404 });
});
