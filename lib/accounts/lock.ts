import { eq } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { accounts } from '@/db/schema';

/**
 * Takes an account for a change of its settings and returns it as it is. It waits for the batches that are being written
 * by the old ones, so that a job which starts afterwards sees all their rows.
 */
export async function lockAccount(tx: Db, accountId: string): Promise<typeof accounts.$inferSelect> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('update');
  return account!;
}
