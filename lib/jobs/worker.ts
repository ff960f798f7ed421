import type { PgBoss } from 'pg-boss';
import { type Database, type Db, database } from '@/db/client';
import { openQueue, type QueueName } from '@/db/queue';
import { type JobData, RUNNING, running } from './enqueue';
import { type Job, jobs } from './jobs';

type Jobs = { [Name in QueueName]: Job<JobData[Name]> };

/**
 * Begins to work the queue in this process, with the workers of every job; at once looks for what a process that died
 * has left behind. Called when the app starts, never by a script. `onError` hears what no caller is there to hear.
 */
export async function startJobs(onError: (error: Error) => void = () => {}, table: Jobs = jobs): Promise<void> {
  if (running[RUNNING]) return;
  const opened = await database();
  const boss = openQueue(opened, { useListenNotify: true });
  boss.on('error', onError);
  try {
    await boss.start();
    for (const name of Object.keys(table) as QueueName[]) await work(boss, opened, name, table[name] as Job<object>);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  running[RUNNING] = boss;
}

/** Takes no new jobs, lets those in hand finish, and returns the rest to the queue after `patience` milliseconds. */
export async function stopJobs(patience = 18_000): Promise<void> {
  const boss = running[RUNNING];
  delete running[RUNNING];
  await boss?.stop({ timeout: patience });
}

async function work(boss: PgBoss, { db }: { db: Db } & Database, name: QueueName, job: Job<object>): Promise<void> {
  // A job written by `enqueue` wakes its worker; polling finds those that fall due later.
  const { workers: localConcurrency, pollSeconds } = job;
  const polling = {
    pollingIntervalSeconds: pollSeconds ?? 2,
    notifyPollingIntervalSeconds: pollSeconds ?? 5,
  };
  const options = { localConcurrency, ...polling };
  await boss.work<object>(name, options, async ([next]) => {
    if (next) await job.run(db, next.data, next.signal);
  });
  if (job.cron) await boss.schedule(name, job.cron, {});
  if (job.atStart) await boss.send(name, {});
}
