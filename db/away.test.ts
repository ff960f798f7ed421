import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { isAway } from './away';
import { openDatabase } from './client';
import { networkTo } from './testing.network';

const url = process.env.TEST_DATABASE_URL;
const ends: (() => unknown)[] = [];
afterAll(() => Promise.all(ends.map((end) => end())));

/** What it failed with and after how many milliseconds. */
async function failure(run: () => PromiseLike<unknown>): Promise<{ error: unknown; after: number }> {
  const start = performance.now();
  try {
    await run();
  } catch (error) {
    return { error, after: performance.now() - start };
  }
  throw new Error('It did not fail.');
}

describe.skipIf(!url)('on a PostgreSQL server (needs TEST_DATABASE_URL)', () => {
  test('whoever finds no free connection is turned away in time, and served when one is free', async () => {
    const { db, close } = await openDatabase({ url, dataDir: '' });
    ends.push(close);
    const { promise: done, resolve: finish } = Promise.withResolvers<void>();
    const { promise: allTaken, resolve: taken } = Promise.withResolvers<void>();
    let open = 0;
    const busy = Array.from({ length: 10 }, () =>
      db.transaction(async (tx) => {
        await tx.execute(sql`select 1`);
        if (++open === 10) taken();
        await done;
      }),
    );
    await allTaken;
    for (const run of [() => db.execute(sql`select 1`), () => db.transaction((tx) => tx.execute(sql`select 1`))]) {
      const { error, after } = await failure(run);
      expect(isAway(error)).toBe(true);
      expect(after).toBeLessThan(1900);
    }
    finish();
    await Promise.all(busy);
    await Promise.all(Array.from({ length: 50 }, () => db.execute(sql`select 1`)));
  });

  test('terminated connections fail their own statement and no later one', async () => {
    const { db, close } = await openDatabase({ url, dataDir: '' });
    const admin = new pg.Client({ connectionString: url });
    await admin.connect();
    ends.push(close, () => admin.end());
    for (let round = 0; round < 3; round++) {
      const asleep = Array.from({ length: 10 }, () =>
        failure(() => db.transaction((tx) => tx.execute(sql`select pg_sleep(5)`))),
      );
      await new Promise((resolve) => setTimeout(resolve, 300));
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'bellhop' and datname = current_database() and query like '%pg_sleep(5)%'`);
      for (const { error, after } of await Promise.all(asleep)) {
        expect(isAway(error)).toBe(true);
        expect(after).toBeLessThan(2000);
      }
      await Promise.all(Array.from({ length: 20 }, () => db.transaction((tx) => tx.execute(sql`select 1`))));
    }
  });

  test('while the network is cut, every request knows within 2 s; within 5 s of its return all work', async () => {
    const gate = await networkTo(url!);
    const { db, close } = await openDatabase({ url: gate.url, dataDir: '' });
    ends.push(close, gate.cut);
    await db.execute(sql`select 1`);
    for (const cut of [gate.cut, gate.hang]) {
      cut();
      const tries = Array.from({ length: 40 }, () => failure(() => db.transaction((tx) => tx.execute(sql`select 1`))));
      for (const { error, after } of await Promise.all(tries)) {
        expect(isAway(error)).toBe(true);
        expect(after).toBeLessThan(2000);
      }
      await gate.restore();
      const back = performance.now();
      while ((await db.execute(sql`select 1`).catch(isAway)) === true)
        await new Promise((done) => setTimeout(done, 100));
      expect(performance.now() - back).toBeLessThan(5000);
      await Promise.all(Array.from({ length: 20 }, () => db.execute(sql`select 1`)));
    }
  });
});
