import { asc, eq } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { turns } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { changeGeneral, changeResponse } from '@/lib/accounts/mutations';
import { isAtWork } from '@/lib/accounts/queries';
import { casaAzul, runJobs, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { findDifferences } from '@/lib/consistency/queries';
import { loadBatch } from '@/lib/intake/batch';
import { recomputeTurns } from './recomputation';

const office = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: '09:00', closes: '17:30' }));
const still = new AbortController().signal;

let db: Db;
let dora: SessionAgent;
let erik: SessionAgent;

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ dora, erik } = await twoAccounts(db));
  for (const agent of [dora, erik]) {
    await tell(agent, [
      casaAzul,
      ...Array.from({ length: 1100 }, (_, place) => stay(`r${place}`, { status: 'inquiry' })),
      ...['r0', 'r500', 'r1099'].flatMap((reservation) => [
        said(reservation, 'guest', '2026-11-18T17:28:00Z'),
        said(reservation, 'agent', '2026-11-18T17:38:00Z'),
        said(reservation, 'guest', '2026-11-20T23:30:00Z'),
      ]),
    ]);
  }
});

function said(reservation: string, from: 'guest' | 'agent', sentAt: string) {
  return { type: 'message', externalId: `${reservation} ${from} ${sentAt}`, reservation, from, body: 'Hello', sentAt };
}

async function differences(agent: SessionAgent): Promise<number> {
  let found = 0;
  for await (const _ of findDifferences(agent)) found += 1;
  return found;
}

const stored = async (agent: SessionAgent) =>
  (
    await db
      .select({ seconds: turns.seconds, dueAt: turns.dueAt, hit: turns.hit })
      .from(turns)
      .where(eq(turns.accountId, agent.accountId))
      .orderBy(asc(turns.conversationId), asc(turns.ordinal))
  ).map(({ seconds, dueAt, hit }) => [seconds, dueAt.toISOString(), hit]);

const three = (...one: unknown[]) => [...one, ...one, ...one];

it('brings every stored turn to a new SLA and new hours, and leaves other accounts alone', async () => {
  expect(await stored(dora)).toEqual(
    three([600, '2026-11-18T17:34:00.000Z', false], [null, '2026-11-20T23:36:00.000Z', false]),
  );
  await changeResponse(dora, { slaSeconds: 720, businessHours: office });
  expect(await differences(dora)).toBeGreaterThan(0);
  expect(await isAtWork(db, dora.accountId, 'recompute-turns')).toBe(true);
  expect(await runJobs(db, 'recompute-turns')).toBe(1);
  expect(await isAtWork(db, dora.accountId, 'recompute-turns')).toBe(false);
  expect(await stored(dora)).toEqual(
    three([120, '2026-11-19T09:10:00.000Z', true], [null, '2026-11-23T09:12:00.000Z', false]),
  );
  expect(await differences(dora)).toBe(0);
  expect(await stored(erik)).toEqual(
    three([600, '2026-11-18T17:34:00.000Z', false], [null, '2026-11-20T23:36:00.000Z', false]),
  );
});

it('moves with the time zone', async () => {
  await changeGeneral(dora, { name: 'Casa', timezone: 'America/St_Johns', baseCurrency: 'EUR' });
  await runJobs(db, 'recompute-turns');
  expect((await stored(dora))[0]).toEqual([600, '2026-11-18T17:40:00.000Z', true]);
  expect(await differences(dora)).toBe(0);
});

it('does nothing for settings that are in force no longer, and the newest win', async () => {
  await changeResponse(dora, { slaSeconds: 60, businessHours: null });
  await changeResponse(dora, { slaSeconds: 300, businessHours: office });
  expect(await runJobs(db, 'recompute-turns')).toBe(2);
  expect(await differences(dora)).toBe(0);
});

it('is safe to run twice, and a job that has to stop hands the rest on', async () => {
  const clock = { slaSeconds: 900, businessHours: null, timezone: 'America/St_Johns' };
  await changeResponse(dora, { slaSeconds: 900, businessHours: null });
  const stopping = AbortSignal.abort();
  await recomputeTurns(db, { accountId: dora.accountId, clock }, stopping);
  await recomputeTurns(db, { accountId: dora.accountId, clock }, stopping);
  expect(await differences(dora)).toBeGreaterThan(0);
  expect(await runJobs(db, 'recompute-turns')).toBe(3);
  await recomputeTurns(db, { accountId: dora.accountId, clock }, still);
  expect(await differences(dora)).toBe(0);
});

it.runIf(process.env.TEST_DATABASE_URL)(
  'a change waits for a batch that is being written by the old settings',
  async () => {
    const began = Promise.withResolvers<void>();
    const finish = Promise.withResolvers<void>();
    const batch = db.transaction(async (tx) => {
      await loadBatch(tx as unknown as Db, dora.accountId, [], new Date());
      began.resolve();
      await finish.promise;
    });
    await began.promise;
    let isChanged = false;
    const changed = changeResponse(dora, { slaSeconds: 480, businessHours: null }).then(() => {
      isChanged = true;
    });
    // Other batches go on meanwhile: they hold the same weak lock.
    await db.transaction((tx) => loadBatch(tx as unknown as Db, erik.accountId, [], new Date()));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(isChanged).toBe(false);
    finish.resolve();
    await Promise.all([batch, changed]);
    await runJobs(db, 'recompute-turns');
    expect(await differences(dora)).toBe(0);
  },
);
