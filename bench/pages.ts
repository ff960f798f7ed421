import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { uuidv7 } from 'uuidv7';
import type { Database } from '@/db/client';
import { biggest } from './queries';

export type PageFigure = { inbox: number; panel: number; bare: number; share: number; panelShare: number };

const PORT = 4417;
const SECONDS = 10;

/**
 * Requests a second of the inbox page (50 rows, counts), without and with its figures, against a bare dynamic page of the same built app, each in turn so that
 * all meet the same machine. The bare page is the sign-in page, which loads nothing.
 */
export async function measurePages(database: Database, url: string): Promise<PageFigure> {
  const secret = randomBytes(32).toString('base64');
  const cookie = `bellhop.session=${await encode({ token: { sid: await openSession(database) }, secret })}`;
  const server = spawn('node', ['node_modules/.bin/tsx', 'scripts/start.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATABASE_URL: url,
      PORT: String(PORT),
      APP_URL: `http://localhost:${PORT}`,
      AUTH_SECRET: secret,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await ready();
    const page = await fetch(`http://localhost:${PORT}/inbox/sales/all`, { headers: { cookie } });
    const html = await page.text();
    if (page.status !== 200 || !html.includes('conversation='))
      throw new Error(`The inbox page answered ${page.status} without rows.`);
    const rounds = { inbox: [] as number[], panel: [] as number[], bare: [] as number[] };
    for (let round = 0; round < 4; round++) {
      rounds.bare.push(await load('/sign-in'));
      rounds.inbox.push(await load('/inbox/sales/all', `${cookie}; bellhop.figures=closed`));
      rounds.panel.push(await load('/inbox/sales/all', cookie));
    }
    // The first round warms all up.
    const [inbox, panel, bare] = [rounds.inbox, rounds.panel, rounds.bare].map((each) => median(each.slice(1))) as [
      number,
      number,
      number,
    ];
    const share = (part: number) => Number((part / bare).toFixed(2));
    return { inbox, panel, bare, share: share(inbox), panelShare: share(panel) };
  } finally {
    server.kill('SIGTERM');
    await once(server, 'exit');
  }
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

async function ready(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    const answer = await fetch(`http://localhost:${PORT}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The built app did not become ready: run npm run build first.');
}

async function load(path: string, cookie = ''): Promise<number> {
  const options = ['--json', '--connections', '8', '--duration', String(SECONDS), '--headers', `cookie=${cookie}`];
  const { stdout } = await promisify(execFile)('node_modules/.bin/autocannon', [
    ...options,
    `http://localhost:${PORT}${path}`,
  ]);
  const result = JSON.parse(stdout) as { non2xx: number; requests: { average: number } };
  if (result.non2xx > 0) throw new Error(`${path} answered ${result.non2xx} times with an error.`);
  return Math.round(result.requests.average);
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
