import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { accounts, members } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { systemActor } from '@/lib/auth/actor';
import { importLine } from '@/lib/intake/input';
import { type Entry, record } from '@/lib/intake/mutations';
import { findDifferences } from './queries';

const { db } = await testDatabase();
const [account] = await db
  .insert(accounts)
  .values({ slug: 'a', name: 'A', timezone: 'Europe/Lisbon', baseCurrency: 'EUR' })
  .returning();
const actor = systemActor(account!.id);
await db
  .insert(members)
  .values({ accountId: actor.accountId, email: 'maria@x.example', name: 'Maria', role: 'agent', teams: ['sales'] });

const stay = {
  type: 'reservation',
  listing: 'l1',
  channel: 'airbnb',
  checkIn: '2026-12-01',
  checkOut: '2026-12-05',
  collectedBy: 'channel',
  status: 'confirmed',
};
const lines = [
  {
    type: 'listing',
    externalId: 'l1',
    name: 'Casa Azul',
    timezone: 'Asia/Kathmandu',
    checkInTime: '15:00',
    checkOutTime: '11:00',
  },
  {
    ...stay,
    externalId: 'r1',
    code: 'HM1',
    guest: { externalId: 'g1', name: 'Ana' },
    occurredAt: '2026-11-01T10:00:00Z',
  },
  {
    ...stay,
    externalId: 'r2',
    code: 'HM2',
    guest: { externalId: 'g2', name: 'Bo' },
    occurredAt: '2026-11-01T11:00:00Z',
  },
  {
    type: 'message',
    externalId: 'm1',
    reservation: 'r1',
    from: 'guest',
    body: 'Hello',
    sentAt: '2026-11-02T10:00:00Z',
  },
  {
    type: 'message',
    externalId: 'm2',
    reservation: 'r1',
    from: 'agent',
    by: 'maria@x.example',
    body: 'Hi',
    sentAt: '2026-11-02T10:05:00Z',
  },
];

async function differences(): Promise<string[]> {
  const found: string[] = [];
  for await (const { table, column } of findDifferences(actor)) found.push(`${table}.${column}`);
  return found;
}

test('what was folded at writing is what folding everything again gives', async () => {
  const entries = lines.map((line) => {
    const { type, ...input } = importLine.parse(line);
    return { type, input } as Entry;
  });
  const outcomes = await record(actor, entries, { history: true });
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  expect(await differences()).toEqual([]);
});

test.each([
  ['conversations.waitingSince', sql`update conversations set waiting_since = now() where code_folded = 'hm1'`],
  ['conversations.assigneeId', sql`update conversations set assignee_id = null where code_folded = 'hm1'`],
  ['conversations.overbooking', sql`update conversations set overbooked_until = null where code_folded = 'hm2'`],
  ['turns.seconds', sql`update turns set seconds = 1`],
  ['turns.count', sql`delete from turns`],
  ['reservations.soldAt', sql`update reservations set sold_at = null`],
])('a wrong %s is seen', async (name, damage) => {
  await db
    .transaction(async (tx) => {
      await tx.execute(damage);
      const { setDatabase } = await import('@/db/client');
      setDatabase({ db: tx as unknown as typeof db, close: async () => {} });
      expect(await differences()).toContain(name);
      tx.rollback();
    })
    .catch((error: Error) => expect(error.message).toBe('Rollback'));
});
