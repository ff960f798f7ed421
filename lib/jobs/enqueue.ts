import { type SQL, sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { type Db, rowsOf } from '@/db/client';
import type { QueueName } from '@/db/queue';
import type { ClockSettings } from '@/lib/conversations/business-hours';

/** What each job is told: little, so that it reads what is true when it runs. */
export type JobData = {
  deliver: { accountId: string; conversationId: string };
  'recover-deliveries': Record<string, never>;
  /** `clock`: the settings it was started for; with others in force, another of these is on its way. */
  'recompute-turns': { accountId: string; clock: ClockSettings; after?: string };
  'convert-amounts': { accountId: string; after?: string };
};

/** The queue that works in this process, if one does. Next loads modules more than once, hence `globalThis`. */
export const running = globalThis as { [key: symbol]: PgBoss | undefined };
export const RUNNING = Symbol.for('bellhop.jobs');

/** Enqueues a job in the caller's transaction: it exists when, and only when, the rows written beside it do. */
export async function enqueue<Name extends QueueName>(
  tx: Db,
  name: Name,
  data: JobData[Name],
  options: { startAfter?: Date } = {},
): Promise<void> {
  const db = fromDrizzle({ execute: async (query) => ({ rows: await rowsOf(tx, query as SQL) }) }, sql);
  const boss = running[RUNNING];
  if (boss) await boss.send(name, data, { ...options, db });
  else await withoutWorkers(db, (sender) => sender.send(name, data, options));
}

/** A process that runs no workers (a script, a test) sends by a queue that lives in the transaction alone. */
async function withoutWorkers(db: ReturnType<typeof fromDrizzle>, send: (sender: PgBoss) => Promise<unknown>) {
  const sender = new PgBoss({ db, migrate: false, supervise: false, schedule: false });
  await sender.start();
  try {
    await send(sender);
  } finally {
    await sender.stop({ graceful: false });
  }
}
