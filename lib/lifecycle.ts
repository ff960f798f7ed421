import diagnostics from 'node:diagnostics_channel';
import type { Server } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { closeDatabase, database } from '@/db/client';
import { isReady } from '@/db/migrate';
import { notePeerAddresses } from './auth/address';
import { EnvError, readEnv } from './env';
import { startJobs, stopJobs } from './jobs/worker';
import { log } from './log';

const shared = globalThis as { [key: symbol]: AbortController | undefined };
const KEY = Symbol.for('bellhop.stopping');
shared[KEY] ??= new AbortController();
const controller = shared[KEY];

/** Aborted when the process begins to stop: what is open (event streams, long imports) listens and ends itself. */
export const stopping: AbortSignal = controller.signal;

/** Whether this process serves: it is not stopping, and its migrated database answers within a second. Never throws. */
export async function ready(): Promise<boolean> {
  if (stopping.aborted) return false;
  const answers = database().then(isReady);
  return Promise.race([answers.catch(() => false), after(1000, false)]);
}

/** Begins the life of a server process: a wrong environment ends it, jobs start, SIGTERM stops it in order. */
export async function begin(): Promise<void> {
  refuseWrongEnvironment();
  void beginJobs();
  notePeerAddresses();
  // Under `next dev` the signals are Next's: it restarts its process at will.
  if (process.env.NEXT_MANUAL_SIG_HANDLE) stopOnSignals();
}

function refuseWrongEnvironment() {
  try {
    readEnv(process.env);
  } catch (error) {
    if (!(error instanceof EnvError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

function stopOnSignals() {
  const servers = new Set<Server>();
  diagnostics.subscribe('http.server.request.start', (message) => servers.add((message as { server: Server }).server));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    // A terminal sends Ctrl+C to every process of its group, and parents pass it on: only the first one counts.
    process.on(signal, () => stopping.aborted || void stop([...servers]));
  }
}

/** Where the database is away for a moment, the app serves and the jobs follow when it is back. */
async function beginJobs(): Promise<void> {
  while (!stopping.aborted) {
    try {
      return await startJobs((error) => log.error({ err: error }, 'jobs.failed'));
    } catch (error) {
      log.error({ err: error }, 'jobs.not_started');
      await after(2000);
    }
  }
}

const PATIENCE_MS = 19_000;

/**
 * Stops the process in order (trust.md "SIGTERM": exit 0 within 25 s): not ready at once, streams closed, no new
 * requests, running ones and jobs finished or returned, then the database closed. What takes longer is cut off.
 */
async function stop(servers: Server[]): Promise<void> {
  controller.abort();
  log.info('server.stopping');
  const work = Promise.allSettled([stopJobs(), ...servers.map(closeServer)]);
  await Promise.race([work, after(PATIENCE_MS)]);
  await Promise.race([closeDatabase().catch(() => {}), after(4000)]);
  log.info('server.stopped');
  process.exit(0);
}

/** Takes no new connection, and ends each one that is open after the answer it waits for. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const idle = setInterval(() => server.closeIdleConnections(), 100);
    server.close(() => {
      clearInterval(idle);
      resolve();
    });
  });
}
