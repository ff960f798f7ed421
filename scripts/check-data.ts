import { database, getDb } from '@/db/client';
import { accounts } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { findDifferences } from '@/lib/consistency/queries';

/** `npm run check:data`: exits 1 and prints each difference when what is stored is not what messages and events say. */
async function checkData(): Promise<number> {
  let checked = 0;
  let differences = 0;
  for (const account of await (await getDb()).select().from(accounts).orderBy(accounts.slug)) {
    const count = (conversations: number) => {
      checked += conversations;
    };
    const found = findDifferences(systemActor(account.id), count, new Date());
    for await (const difference of found) {
      differences++;
      process.stdout.write(`${account.slug}: ${JSON.stringify(difference)}\n`);
    }
  }
  process.stdout.write(`${checked} conversations checked, ${differences} differences\n`);
  return differences;
}

try {
  if ((await checkData()) > 0) process.exitCode = 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await (await database().catch(() => null))?.close();
}
