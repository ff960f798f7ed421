import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { logTo } from './log';

let db: Db;
beforeAll(async () => {
  db = (await testDatabase()).db;
});

function logged(fields: object): string {
  let line = '';
  logTo({ write: (written) => (line += written) }).error(fields, 'something.failed');
  return line;
}

test("secrets and guests' words are cut out, two levels deep", () => {
  const line = logged({
    password: 'p-1',
    request: { headers: { authorization: 'Bearer k-2', cookie: 's-3' }, body: 'My code is 4711' },
    key: { secret: 'x-5' },
    count: 6,
  });
  expect(line).not.toMatch(/p-1|k-2|s-3|4711|x-5/);
  expect(JSON.parse(line)).toMatchObject({ msg: 'something.failed', password: '[hidden]', count: 6 });
});

test("an error of the database is told without the statement's values", async () => {
  const failed = db.execute(sql`select ${'my door code is 4711'}::int`);
  const line = logged({ err: await Promise.resolve(failed).catch((error: unknown) => error) });
  expect(line).not.toContain('4711');
  expect(JSON.parse(line).err.cause).toMatchObject({ code: '22P02' });
});

test('an error of ours keeps its sentence and where it came from', () => {
  const { err } = JSON.parse(logged({ err: new TypeError('There is no such thing.') }));
  expect(err).toMatchObject({ name: 'TypeError', message: 'There is no such thing.' });
  expect(err.places[0]).toContain('log.test.ts');
});
