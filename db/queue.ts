import { type ConstructorOptions, fromPglite, PgBoss, type Queue } from 'pg-boss';
import type { Database } from './client';

/** Of jobs that go through a whole account in chunks: what fails goes on where its last chunk ended. */
const PATIENT = { expireInSeconds: 900, retryLimit: 20, retryDelay: 5, retryBackoff: true, deleteAfterSeconds: 86_400 };

/** The queues of pg-boss and how a job in them is tried again when its handler throws. What the jobs do: `lib/jobs/jobs.ts`. */
export const queues = {
  deliver: {
    notify: true,
    expireInSeconds: 90,
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    deleteAfterSeconds: 86_400,
  },
  'recover-deliveries': {
    notify: true,
    policy: 'short',
    expireInSeconds: 60,
    retryLimit: 0,
    deleteAfterSeconds: 3_600,
  },
  'send-later': { notify: true, ...PATIENT, expireInSeconds: 60 },
  assist: {
    notify: true,
    expireInSeconds: 120,
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    deleteAfterSeconds: 86_400,
  },
  replan: { notify: true, ...PATIENT },
  'send-automated': {
    notify: true,
    policy: 'short',
    expireInSeconds: 300,
    retryLimit: 20,
    retryDelay: 1,
    deleteAfterSeconds: 3_600,
  },
  'sweep-files': { policy: 'short', expireInSeconds: 900, retryLimit: 3, deleteAfterSeconds: 86_400 },
  'recompute-turns': { notify: true, ...PATIENT },
  'convert-amounts': { notify: true, ...PATIENT },
} satisfies Record<string, Omit<Queue, 'name'>>;

export type QueueName = keyof typeof queues;

/** Whatever pg-boss does besides handing out jobs: the embedded database has one connection, so no index is rebuilt there. */
export function openQueue(database: Database, options: ConstructorOptions = {}): PgBoss {
  return database.embedded
    ? new PgBoss({ ...options, db: fromPglite(database.embedded), backend: 'pglite', reindex: false })
    : new PgBoss({ ...options, connectionString: database.url!, application_name: 'bellhop jobs', max: 4 });
}

/** Makes the queue's own tables and our queues in them; several instances may do so at once, and again. */
export async function installQueue(database: Database): Promise<void> {
  const boss = openQueue(database, { supervise: false, schedule: false });
  // Without a listener an error event would end the process; what matters here is thrown as well.
  boss.on('error', () => {});
  await boss.start();
  try {
    for (const [name, { policy, ...options }] of Object.entries<Omit<Queue, 'name'>>(queues)) {
      await boss.createQueue(name, { policy, ...options });
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}
