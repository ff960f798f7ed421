import type { Db } from '@/db/client';
import type { QueueName } from '@/db/queue';
import { lookAt } from '@/lib/assistant/looking';
import { sweepFiles } from '@/lib/attachments/mutations';
import { replanAll } from '@/lib/automations/replanning';
import { sendAutomated } from '@/lib/automations/sending';
import { deliver, recoverDeliveries } from '@/lib/channels/delivery';
import { recomputeTurns } from '@/lib/conversations/recomputation';
import { sendDue } from '@/lib/later/mutations';
import { convertAmounts } from '@/lib/rates/conversion';
import type { JobData } from './enqueue';

/** `run` may come twice for one job, at once too: it reads what is still to be done. It should end when `signal` aborts. */
export type Job<Data> = {
  run: (db: Db, data: Data, signal: AbortSignal) => Promise<void>;
  /** How many run at once in one process. */
  workers: number;
  /** When it runs by itself. */
  cron?: string;
  /** Whether it runs at the start, too. */
  atStart?: true;
  /** How often it is looked whether one has fallen due, if more often than usual. */
  pollSeconds?: number;
};

/** What Bellhop does after commit. How often a job is tried again stands with its queue in `db/queue.ts`. */
export const jobs = {
  deliver: { run: (db, data, signal) => deliver(db, data, { signal }), workers: 4 },
  'recover-deliveries': { run: (db) => recoverDeliveries(db), workers: 1, cron: '* * * * *', atStart: true },
  'send-later': { run: (db, data) => sendDue(db, data), workers: 2 },
  assist: { run: (db, data, signal) => lookAt(db, data, signal, () => new Date()), workers: 2 },
  replan: { run: (db, data, signal) => replanAll(db, data, signal, () => new Date()), workers: 1 },
  'send-automated': {
    run: (db, _, signal) => sendAutomated(db, signal, () => new Date()),
    workers: 1,
    cron: '* * * * *',
    atStart: true,
    pollSeconds: 1,
  },
  'sweep-files': { run: (db) => sweepFiles(db), workers: 1, cron: '40 3 * * *' },
  'recompute-turns': { run: recomputeTurns, workers: 1 },
  'convert-amounts': { run: convertAmounts, workers: 1 },
} satisfies { [Name in QueueName]: Job<JobData[Name]> };
