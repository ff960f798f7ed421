import type { Db } from '@/db/client';
import type { QueueName } from '@/db/queue';
import { deliver, recoverDeliveries } from '@/lib/channels/delivery';
import { recomputeTurns } from '@/lib/conversations/recomputation';
import { convertAmounts } from '@/lib/rates/conversion';
import type { JobData } from './enqueue';

/** `run` may come twice for one job, at once too: it reads what is still to be done. It should end when `signal` aborts. */
export type Job<Data> = {
  run: (db: Db, data: Data, signal: AbortSignal) => Promise<void>;
  /** How many run at once in one process. */
  workers: number;
  everyMinute?: boolean;
};

/** What Bellhop does after commit. How often a job is tried again stands with its queue in `db/queue.ts`. */
export const jobs = {
  deliver: { run: (db, data, signal) => deliver(db, data, { signal }), workers: 4 },
  'recover-deliveries': { run: (db) => recoverDeliveries(db), workers: 1, everyMinute: true },
  'recompute-turns': { run: recomputeTurns, workers: 1 },
  'convert-amounts': { run: convertAmounts, workers: 1 },
} satisfies { [Name in QueueName]: Job<JobData[Name]> };
