import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { uuidv7 } from 'uuidv7';
import type { Database } from '@/db/client';
import { biggest } from './queries';

const PORT = 4417;

/** The built app on the database of the bench, with somebody of its biggest account signed in. */
export type Served = {
  origin: string;
  /** The session of the person, as a Cookie header. */
  cookie: string;
  /** Megabytes that its processes hold. */
  memory: () => number;
  stop: () => Promise<void>;
};

export async function serveBuilt(database: Database, url: string): Promise<Served> {
  const secret = randomBytes(32).toString('base64');
  const cookie = `bellhop.session=${await encode({ token: { sid: await openSession(database) }, secret })}`;
  const origin = `http://localhost:${PORT}`;
  const server = spawn('node', ['node_modules/.bin/tsx', 'scripts/start.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PORT: String(PORT),
      APP_URL: origin,
      AUTH_SECRET: secret,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    server.kill('SIGTERM');
    await once(server, 'exit');
  };
  try {
    await ready(origin);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, cookie, memory: () => memoryOf(server.pid!), stop };
}

async function openSession(database: Database): Promise<string> {
  const { actor, viewerId } = await biggest(database);
  const [user, session] = [uuidv7(), uuidv7()];
  await database.db.execute(
    sql`insert into users (id, email, name) values (${user}, ${`${user}@bench.example`}, 'Bench')`,
  );
  await database.db.execute(
    sql`update members set user_id = ${user} where account_id = ${actor.accountId} and id = ${viewerId}`,
  );
  await database.db.execute(sql`insert into sessions (id, user_id, account_id, member_id, expires_at)
    values (${session}, ${user}, ${actor.accountId}, ${viewerId}, now() + interval '1 day')`);
  return session;
}

async function ready(origin: string): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The built app did not become ready: run npm run build first.');
}

/** Of a process and all that it started (Linux). */
function memoryOf(root: number): number {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const parents = new Map(processes.flatMap((id) => status(id, 'PPid').map((parent) => [Number(id), parent] as const)));
  const isOurs = (id: number): boolean => id === root || (parents.has(id) && isOurs(parents.get(id)!));
  const kilobytes = [...parents.keys()].filter(isOurs).flatMap((id) => status(String(id), 'VmRSS'));
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function status(id: string, field: string): number[] {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${id}/status`, 'utf8'));
    return found ? [Number(found[1])] : [];
  } catch {
    return [];
  }
}
