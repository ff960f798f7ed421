import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, gt } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { conversations } from '@/db/schema';
import { inChunks } from '@/lib/jobs/chunks';
import type { JobData } from '@/lib/jobs/enqueue';
import { loadClock } from './facts';
import { refold } from './refold';

const AT_ONCE = 500;

/**
 * The job "recompute-turns": brings the stored turns of an account to a changed SLA, business hours or time zone
 * (product.md §3). It ends early when these changed once more: then that change's own job goes through all of them.
 */
export function recomputeTurns(db: Db, data: JobData['recompute-turns'], signal: AbortSignal): Promise<void> {
  const { accountId, clock } = data;
  return inChunks(db, 'recompute-turns', data, signal, async (tx, after) => {
    if (!isDeepStrictEqual(await loadClock(tx, accountId), clock)) return undefined;
    const ids = await idsAfter(tx, accountId, after);
    await refold(tx, accountId, ids);
    return ids.at(-1);
  });
}

async function idsAfter(tx: Db, accountId: string, after: string | undefined): Promise<string[]> {
  const mine = and(eq(conversations.accountId, accountId), after ? gt(conversations.id, after) : undefined);
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(mine)
    .orderBy(asc(conversations.id))
    .limit(AT_ONCE);
  return rows.map(({ id }) => id);
}
