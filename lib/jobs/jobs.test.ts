import { sql } from 'drizzle-orm';
import { afterEach, expect, test } from 'vitest';
import { type Database, rowsOf } from '@/db/client';
import { installQueue } from '@/db/queue';
import { testDatabase } from '@/db/testing';
import { enqueue } from './enqueue';
import type { Job, jobs } from './jobs';
import { startJobs, stopJobs } from './worker';

type Delivery = { accountId: string; conversationId: string };
const database = await testDatabase();
const idle = { run: async () => {}, workers: 1 };

afterEach(() => stopJobs());

/** Workers whose "deliver" hands its data to the test. */
async function working(run: Job<Delivery>['run'], others: Partial<typeof jobs> = {}) {
  await startJobs((error) => expect.unreachable(error.message), {
    deliver: { run, workers: 2 },
    'recover-deliveries': idle,
    'send-later': idle,
    'sweep-files': idle,
    replan: idle,
    'send-automated': idle,
    assist: idle,
    'recompute-turns': idle,
    'convert-amounts': idle,
    ...others,
  });
}

const queued = async ({ db }: Database) =>
  (
    await rowsOf<{ data: Delivery }>(db, sql`select data from pgboss.job where name = 'deliver' and state = 'created'`)
  ).map(({ data }) => data.conversationId);

test('a job commits with the rows beside it, and is gone with them', async () => {
  const { db } = database;
  await db.transaction((tx) => enqueue(tx, 'deliver', { accountId: 'a', conversationId: 'kept' }));
  const lost = db.transaction(async (tx) => {
    await enqueue(tx, 'deliver', { accountId: 'a', conversationId: 'lost' });
    throw new Error('rolled back');
  });
  await expect(lost).rejects.toThrow('rolled back');
  expect(await queued(database)).toEqual(['kept']);
});

test('a worker gets what was enqueued before it came and, woken at once, what comes after', async () => {
  const seen: string[] = [];
  let heard = Promise.withResolvers<void>();
  await working(async (_, { conversationId }) => {
    seen.push(conversationId);
    heard.resolve();
  });
  await heard.promise;
  expect(seen).toEqual(['kept']);
  heard = Promise.withResolvers();
  await database.db.transaction((tx) => enqueue(tx, 'deliver', { accountId: 'a', conversationId: 'next' }));
  await heard.promise;
  expect(seen).toEqual(['kept', 'next']);
});

test('a job that is thrown back runs again', async () => {
  let runs = 0;
  const done = Promise.withResolvers<void>();
  await working(async () => {
    runs += 1;
    if (runs === 1) throw new Error('not now');
    done.resolve();
  });
  await database.db.transaction((tx) => enqueue(tx, 'deliver', { accountId: 'a', conversationId: 'again' }));
  await done.promise;
  expect(runs).toBe(2);
});

test('a job with a clock waits for it, unless it looks for what was left behind', async () => {
  const begun = Promise.withResolvers<void>();
  let swept = false;
  const job = async () => {
    swept = true;
  };
  await working(async () => {}, {
    'sweep-files': { run: job, workers: 1, cron: '0 0 29 2 *' },
    'recover-deliveries': { run: async () => begun.resolve(), workers: 1, cron: '0 0 29 2 *', atStart: true },
  });
  await begun.promise;
  await stopJobs();
  const sweeps = sql`select 1 from pgboss.job where name = 'sweep-files'`;
  expect([swept, await rowsOf(database.db, sweeps)]).toEqual([false, []]);
});

test('stopping lets the job in hand finish', async () => {
  const begun = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  let finished = false;
  await working(async () => {
    begun.resolve();
    await finish.promise;
    finished = true;
  });
  await database.db.transaction((tx) => enqueue(tx, 'deliver', { accountId: 'a', conversationId: 'slow' }));
  await begun.promise;
  const stopped = stopJobs();
  finish.resolve();
  await stopped;
  expect(finished).toBe(true);
});

test('several instances may install the queue at once, and again', async () => {
  await Promise.all([1, 2, 3, 4].map(() => installQueue(database)));
  expect(await queued(database)).toEqual([]);
});
