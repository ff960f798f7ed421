import { and, asc, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { conversations, events, reservations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { casaAzul, runJobs, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { findDifferences } from '@/lib/consistency/queries';
import { addRate, changeRate, importRates, removeRate } from './mutations';
import { listRates, listUnconverted } from './queries';

let db: Db;
let dora: SessionAgent;
let maria: SessionAgent;
let sofia: SessionAgent;
let erik: SessionAgent;

const usd = (amount: string) => ({ total: { amount, currency: 'USD' } });
const rate = { currency: 'USD', day: '2026-10-01', rate: 0.9 };

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ dora, maria, sofia, erik } = await twoAccounts(db));
  for (const agent of [dora, erik])
    await tell(agent, [
      casaAzul,
      stay('early', { ...usd('100.00'), occurredAt: '2026-09-01T10:00:00Z' }),
      stay('late', { ...usd('200.00'), occurredAt: '2026-11-10T10:00:00Z' }),
      stay('told', { ...usd('300.00'), totalBase: { amount: '299.00', currency: 'EUR' } }),
      stay('euro', { total: { amount: '50.00', currency: 'EUR' } }),
      stay('yen', { total: { amount: '10000', currency: 'JPY' }, occurredAt: '2026-11-10T10:00:00Z' }),
    ]);
});

/** What conversations and their reservations are worth, by code: the two never differ. */
async function amounts(agent: SessionAgent) {
  const rows = await db
    .select({ code: reservations.externalId, ours: conversations.totalBaseMinor, theirs: reservations.totalBaseMinor })
    .from(conversations)
    .innerJoin(reservations, eq(reservations.id, conversations.reservationId))
    .where(eq(conversations.accountId, agent.accountId))
    .orderBy(asc(reservations.externalId));
  for (const { ours, theirs } of rows) expect(ours).toBe(theirs);
  return Object.fromEntries(rows.map(({ code, ours }) => [code, ours]));
}

async function lastEvent(agent: SessionAgent) {
  const [event] = await db
    .select({ kind: events.kind, memberId: events.memberId, data: events.data })
    .from(events)
    .where(and(eq(events.accountId, agent.accountId), eq(events.actor, 'member')))
    .orderBy(desc(events.id))
    .limit(1);
  return event;
}

const unknown = { early: null, euro: 5000, late: null, told: 29_900, yen: null };

describe('a rate', () => {
  it('gives reservations from its day on what they are worth, in this account alone', async () => {
    expect(await amounts(dora)).toEqual(unknown);
    expect(await listUnconverted(dora)).toEqual([
      { currency: 'JPY', count: 1 },
      { currency: 'USD', count: 2 },
    ]);
    await addRate(dora, rate);
    expect(await lastEvent(dora)).toEqual({ kind: 'rate.added', memberId: dora.memberId, data: rate });
    await runJobs(db, 'convert-amounts');
    expect(await amounts(dora)).toEqual({ ...unknown, late: 18_000 });
    expect(await amounts(erik)).toEqual(unknown);
    expect(await listUnconverted(dora)).toEqual([
      { currency: 'JPY', count: 1 },
      { currency: 'USD', count: 1 },
    ]);
  });

  it('corrected, corrects what it made, and what the channel told stands', async () => {
    await changeRate(dora, { ...rate, rate: 0.95 });
    expect(await lastEvent(dora)).toMatchObject({
      kind: 'rate.changed',
      data: { currency: 'USD', day: '2026-10-01', before: { rate: 0.9 }, after: { rate: 0.95 } },
    });
    await runJobs(db, 'convert-amounts');
    expect(await amounts(dora)).toEqual({ ...unknown, late: 19_000 });
  });

  it('of a later day applies from there, of an earlier one to what had none', async () => {
    await addRate(dora, { ...rate, day: '2026-11-10', rate: 0.8 });
    await addRate(dora, { ...rate, day: '2026-09-01', rate: 0.7 });
    await runJobs(db, 'convert-amounts');
    expect(await amounts(dora)).toEqual({ ...unknown, early: 7000, late: 16_000 });
  });

  it('taken away, leaves the one before it, or nothing', async () => {
    await removeRate(dora, { currency: 'USD', day: '2026-11-10' });
    await removeRate(dora, { currency: 'USD', day: '2026-09-01' });
    await runJobs(db, 'convert-amounts');
    expect(await amounts(dora)).toEqual({ ...unknown, late: 19_000 });
    let found = 0;
    for await (const _ of findDifferences(dora)) found += 1;
    expect(found).toBe(0);
  });

  it('is refused twice for a day, for the base currency, and where there is none', async () => {
    await expect(addRate(dora, rate)).rejects.toMatchObject({ status: 409 });
    await expect(addRate(dora, { ...rate, currency: 'EUR' })).rejects.toMatchObject({ status: 422 });
    await expect(changeRate(dora, { ...rate, day: '2020-01-01' })).rejects.toMatchObject({ status: 404 });
    await expect(removeRate(erik, rate)).rejects.toMatchObject({ status: 404 });
  });
});

describe('a table of rates', () => {
  it('is taken but for the lines that cannot be read, and told as one event', async () => {
    const csv = 'currency,day,rate\nUSD,2026-10-01,0.95\nUSD,2026-11-01,0.9\nJPY,2026-11-01,0.0061\nJPY,2026-11-01\n';
    await importRates(dora, { csv: 'USD,2026-11-01,0.5' });
    expect(await importRates(dora, { csv })).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      refused: [{ line: 5, sentence: 'It needs three values: currency, day, rate.' }],
    });
    expect(await lastEvent(dora)).toMatchObject({
      kind: 'rates.imported',
      data: { added: 1, changed: 1, refused: 1, changes: [{ currency: 'USD', before: 0.5, after: 0.9 }] },
    });
    await runJobs(db, 'convert-amounts');
    expect(await amounts(dora)).toEqual({ ...unknown, late: 18_000, yen: 6100 });
    expect((await listRates(dora)).rates).toEqual([
      { currency: 'JPY', day: '2026-11-01', rate: 0.0061 },
      { currency: 'USD', day: '2026-11-01', rate: 0.9 },
      { currency: 'USD', day: '2026-10-01', rate: 0.95 },
    ]);
    expect((await listRates(dora, { currency: 'JPY', day: '2026-11-01' })).rates).toHaveLength(2);
  });

  it('changes and records nothing when it says nothing new', async () => {
    const before = await lastEvent(dora);
    expect(await importRates(dora, { csv: 'USD,2026-11-01,0.9' })).toMatchObject({ added: 0, unchanged: 1 });
    expect(await lastEvent(dora)).toEqual(before);
  });
});

it.each([
  ['add', (agent: SessionAgent) => addRate(agent, rate)],
  ['change', (agent: SessionAgent) => changeRate(agent, rate)],
  ['remove', (agent: SessionAgent) => removeRate(agent, rate)],
  ['import', (agent: SessionAgent) => importRates(agent, { csv: 'USD,2026-11-01,0.9' })],
  ['list', (agent: SessionAgent) => listRates(agent)],
  ['count', (agent: SessionAgent) => listUnconverted(agent)],
])('managers and agents may not %s', async (_, run) => {
  await expect(run(maria)).rejects.toMatchObject({ status: 403 });
  await expect(run(sofia)).rejects.toMatchObject({ status: 403 });
});
