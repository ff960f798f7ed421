import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { rowsOf } from '@/db/client';
import { makeWorld, stay } from '@/db/fixtures';
import { testDatabase } from '@/db/testing';
import { importHistory } from './history';

const { db } = await testDatabase();

it('teaches the database how much there is now, so that it does not plan for the empty one it was', async () => {
  const world = await makeWorld(db, { now: new Date('2026-01-02T10:00:00Z') });
  const lines = Array.from({ length: 600 }, (_, n) => `${JSON.stringify(stay(`s${n}`, '2026-01-01T10:00:00Z'))}\n`);
  const [progress] = (await Array.fromAsync(importHistory(world.system, chunksOf(lines)))).slice(-1);
  expect(progress!.totals).toEqual({ imported: 600, unchanged: 0, refused: 0 });
  const [table] = await rowsOf<{ rows: number }>(
    db,
    sql`select reltuples::int as rows from pg_class where oid = 'conversations'::regclass`,
  );
  expect(table!.rows).toBeGreaterThanOrEqual(500);
});

async function* chunksOf(lines: string[]): AsyncGenerator<Uint8Array> {
  for (const line of lines) yield new TextEncoder().encode(line);
}
