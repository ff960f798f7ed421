import { expect, test } from 'vitest';
import { isReady, migrate } from './migrate';
import { testDatabase } from './testing';

test('a migrated database is ready, and migrating again changes nothing', async () => {
  const database = await testDatabase();
  expect(await isReady(database)).toBe(true);
  await migrate(database);
  expect(await isReady(database)).toBe(true);
});
