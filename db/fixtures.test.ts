import { expect, it } from 'vitest';
import { listConversations } from '@/lib/inbox/queries';
import { casaAzul, inquiry, lateInquiry, makeWorld, says, stay } from './fixtures';
import { testDatabase } from './testing';

const { db } = await testDatabase();
const now = new Date('2026-03-02T09:00:00Z');
const list = { inbox: 'sales' as const, tab: 'all', filters: { listing: [], status: [] }, now };

it('tells its facts to an account of its own', async () => {
  const world = await makeWorld(db, { now });
  const other = await makeWorld(db, { now });
  await world.tell(...lateInquiry(), stay('one', '2026-02-01T10:00:00Z'), says('one', 'agent', '2026-03-01T08:00:00Z'));
  const { rows } = await listConversations(world.agents.maria!, list);
  expect(rows.map((row) => [row.reservation.externalId, row.assignee?.email ?? null, row.waitingSince])).toEqual([
    ['late', null, new Date('2026-03-01T23:30:00Z')],
    ['one', 'sofia@bellhop.example', null],
  ]);
  expect((await listConversations(other.agents.maria!, list)).rows).toEqual([]);
});

it('refuses aloud', async () => {
  const world = await makeWorld(db, { now });
  const impossible = inquiry('two', '2026-02-01T10:00:00Z', { checkOut: '2026-05-01' });
  await expect(world.tell(impossible)).rejects.toMatchObject({ status: 422 });
  expect(casaAzul).toMatchObject({ timezone: 'Europe/Lisbon' });
});
