import { type SQL, sql } from 'drizzle-orm';
import { fromDrizzle, PgBoss } from 'pg-boss';
import { type Db, rowsOf } from '@/db/client';
import type { QueueName } from '@/db/queue';
import type { ClockSettings } from '@/lib/conversations/business-hours';

/** What each job is told: little, so that it reads what is true when it runs. */
export type JobData = {
  deliver: { accountId: string; conversationId: string };
  /** `messageId`: the guest's; of several in a row the last one's job looks at all. */
  assist: { accountId: string; conversationId: string; messageId: string };
  'recover-deliveries': Record<string, never>;
  'sweep-files': Record<string, never>;
  /** Of one rule, of one listing, or of all there is; `at`: when it changed. */
  replan: { accountId: string; automationId?: string; listingId?: string; at: string; after?: string };
  'send-automated': Record<string, never>;
  /** `version`: of the scheduled reply that it was enqueued for; another of these is on its way for a later one. */
  'send-later': { accountId: string; laterReplyId: string; version: number };
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
  options: { startAfter?: Date; singletonKey?: string } = {},
): Promise<void> {
  const db = boundTo(tx);
  const boss = running[RUNNING];
  if (boss) await boss.send(name, data, { ...options, db });
  else await withoutWorkers(db, (sender) => sender.send(name, data, options));
}

/** The same for many, in one statement. */
export async function enqueueAll<Name extends QueueName>(tx: Db, name: Name, all: JobData[Name][]): Promise<void> {
  if (all.length === 0) return;
  const db = boundTo(tx);
  const rows = all.map((data) => ({ data }));
  const boss = running[RUNNING];
  if (boss) await boss.insert(name, rows, { db });
  else await withoutWorkers(db, (sender) => sender.insert(name, rows));
}

function boundTo(tx: Db): ReturnType<typeof fromDrizzle> {
  return fromDrizzle({ execute: async (query) => ({ rows: await rowsOf(tx, query as SQL) }) }, sql);
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
