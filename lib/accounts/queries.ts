import { and, eq, isNotNull, or, sql } from 'drizzle-orm';
import { type Db, getDb, rowsOf } from '@/db/client';
import { accounts, currencyRates, reservations } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';

/** What an admin may change about the account, and what a change still has to reach. */
export async function readSettings(agent: Agent) {
  requireAdmin(agent);
  const db = await getDb();
  const [account] = await db.select().from(accounts).where(eq(accounts.id, agent.accountId));
  return {
    ...account!,
    hasAmounts: await hasAmounts(db, agent.accountId),
    isRecomputing: await isAtWork(db, agent.accountId, 'recompute-turns'),
  };
}

/** Whether any stored amount or rate means the base currency. */
export async function hasAmounts(db: Db, accountId: string): Promise<boolean> {
  const [rate] = await db
    .select({ day: currencyRates.day })
    .from(currencyRates)
    .where(eq(currencyRates.accountId, accountId))
    .limit(1);
  if (rate) return true;
  const [amount] = await db
    .select({ id: reservations.id })
    .from(reservations)
    .where(
      and(
        eq(reservations.accountId, accountId),
        or(isNotNull(reservations.totalMinor), isNotNull(reservations.totalBaseMinor)),
      ),
    )
    .limit(1);
  return amount !== undefined;
}

/** Whether a job that goes through the account is waiting or running. */
export async function isAtWork(
  db: Db,
  accountId: string,
  job: 'recompute-turns' | 'convert-amounts',
): Promise<boolean> {
  const rows = await rowsOf(
    db,
    sql`select 1 from pgboss.job
    where name = ${job} and state in ('created', 'retry', 'active') and data ->> 'accountId' = ${accountId} limit 1`,
  );
  return rows.length > 0;
}
