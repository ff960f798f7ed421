import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { closeDatabase, type Database, database } from '@/db/client';
import { migrate } from '@/db/migrate';
import { tidy } from '@/db/sizes';
import { readEnv } from '@/lib/env';
import { Stop } from './command';

type Prepare = (database: Database) => Promise<void>;

/**
 * Serves the built app in this process: checks the environment and the port, brings the schema up to date (of several
 * instances one does, the others wait), prepares the data, and only then begins to listen.
 */
export async function serve(prepare?: Prepare): Promise<void> {
  const server = builtServer();
  // NEXT_MANUAL_SIG_HANDLE: lib/lifecycle.ts stops the process in order, Next's own handler would cut it short.
  Object.assign(process.env, { NODE_ENV: 'production', NEXT_MANUAL_SIG_HANDLE: 'true', NEXT_TELEMETRY_DISABLED: '1' });
  const env = readEnv(process.env);
  Object.assign(process.env, { NEXTAUTH_URL: env.APP_URL, HOSTNAME: env.HOST, PORT: String(env.PORT) });
  await refuseTakenPort(env.HOST, env.PORT);
  await prepareDatabase(prepare);
  await import(pathToFileURL(server).href);
}

/** The schema and the data; closed again, as the server opens its own. */
export async function prepareDatabase(prepare: Prepare = async () => {}): Promise<void> {
  const opened = await database();
  try {
    await migrate(opened);
    await prepare(opened);
    await tidy(opened);
  } finally {
    await closeDatabase();
  }
}

/** The built server: beside `bin/` in the container, in `.next/standalone` in a checkout. */
function builtServer(): string {
  const found = ['server.js', '.next/standalone/server.js'].find((path) => existsSync(path));
  if (!found) throw new Stop('There is no build yet: run npm run build first.');
  return resolve(found);
}

async function refuseTakenPort(host: string, port: number): Promise<void> {
  const probe = createServer().listen(port, host);
  try {
    await once(probe, 'listening');
  } catch {
    throw new Stop(`Port ${port} of ${host} cannot be used: another program has it. Set PORT to a free one.`);
  } finally {
    probe.close();
  }
}
