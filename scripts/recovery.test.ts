import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { closeDatabase, openDatabase, setDatabase } from '@/db/client';
import { migrate } from '@/db/migrate';
import { withDatabase } from '@/db/testing.global';
import { createAccount, systemActorOf } from '@/lib/accounts/mutations';
import { listing, message, reservation } from '@/lib/api/testing';
import { createApiKey } from '@/lib/auth/mutations';
import { type Running, runBuilt, startBuilt, untilReady } from './running';

vi.setConfig({ testTimeout: 120_000 });

const server = process.env.TEST_DATABASE_URL;
const folder = mkdtempSync(join(tmpdir(), 'bellhop-recovery-'));
const name = `bellhop_recovery_${process.pid}`;
const restored = `${name}_restored`;
const started: Pick<Running, 'child'>[] = [];

/** Where the app keeps its data, and where a copy of them is restored to, as its environment says it. */
const home: Record<string, string> = server
  ? { DATABASE_URL: withDatabase(server, name) }
  : { DATA_DIR: join(folder, 'data') };
const copy: Record<string, string> = server
  ? { DATABASE_URL: withDatabase(server, restored) }
  : { DATA_DIR: join(folder, 'copy') };

/** As docs/self-hosting.md says: a dump on a server, else the folder of the stopped app. */
function backUpAndRestore(): void {
  if (!server) {
    cpSync(home.DATA_DIR!, copy.DATA_DIR!, { recursive: true });
    return;
  }
  const dump = execFileSync('pg_dump', ['--format=custom', home.DATABASE_URL!], { maxBuffer: 2 ** 28 });
  execFileSync('pg_restore', ['--no-owner', '--exit-on-error', `--dbname=${copy.DATABASE_URL}`], { input: dump });
}

function canDump(): boolean {
  try {
    return !server || execFileSync('pg_restore', ['--version']).length > 0;
  } catch {
    return false;
  }
}

async function start(): Promise<Running> {
  const app = await startBuilt({ env: home });
  started.push(app);
  await untilReady(app);
  return app;
}

let key: string;
const write = (url: string, method: string, path: string, body: object) =>
  fetch(`${url}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** An address before the app's that kills it at the first byte of its first answer, of which nobody hears. */
async function killedAtAnswer(app: Running): Promise<{ url: string; close: () => void }> {
  const front = createServer((near) => {
    const far = connect(Number(new URL(app.url).port), '127.0.0.1');
    near.pipe(far);
    for (const socket of [near, far]) socket.on('error', () => {});
    far.once('data', () => app.child.kill('SIGKILL')).once('close', () => near.destroy());
  });
  await new Promise<void>((done) => front.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(front.address() as { port: number }).port}`, close: () => front.close() };
}

describe.skipIf(!existsSync('.next/standalone/bin/start.mjs'))('the built app (needs npm run build)', () => {
  let admin: Client | undefined;
  let conversationId: string;

  beforeAll(async () => {
    if (server) {
      admin = new pg.Client(server);
      await admin.connect();
      for (const each of [name, restored]) await admin.query(`create database ${each}`);
    }
    const database = await openDatabase({ url: home.DATABASE_URL, dataDir: home.DATA_DIR ?? '' });
    await migrate(database);
    setDatabase(database);
    const zone = { timezone: 'Europe/Lisbon', currency: 'EUR' };
    await createAccount(database.db, {
      slug: 'casa',
      name: 'Casa',
      ...zone,
      email: 'a@x.example',
      password: 'a long one',
    });
    const actor = await systemActorOf(database.db, 'casa');
    ({ key } = await createApiKey(actor, { name: 'pms', scopes: ['read', 'write'] }));
    await closeDatabase();
  });

  afterAll(async () => {
    for (const { child } of started) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
    for (const each of [name, restored]) await admin?.query(`drop database if exists ${each} with (force)`);
    await admin?.end();
  });

  test('kill -9 after commit and before the answer: the same writes again, and there is one row of each', async () => {
    const app = await start();
    expect((await write(app.url, 'PUT', '/listings/casa-azul', listing)).status).toBe(201);
    const stay = await write(app.url, 'PUT', '/reservations/r1', reservation());
    ({ conversationId } = await stay.json());

    const front = await killedAtAnswer(app);
    const messages = Array.from({ length: 12 }, (_, n) => message(`m${n}`));
    const send = (url: string) => Promise.allSettled(messages.map((each) => write(url, 'POST', '/messages', each)));
    const unheard = await send(front.url);
    expect(unheard.every(({ status }) => status === 'rejected')).toBe(true);
    await app.exited;
    front.close();

    const next = await start();
    const again = await send(next.url);
    const statuses = again.map((each) => (each.status === 'fulfilled' ? each.value.status : 0));
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 201)).toEqual([]);
    const timeline = await fetch(`${next.url}/api/v1/conversations/${conversationId}/messages`, {
      headers: { authorization: `Bearer ${key}` },
    });
    const stored: { items: { externalId: string }[] } = await timeline.json();
    expect(stored.items.map(({ externalId }) => externalId).sort()).toEqual(
      messages.map(({ externalId }) => externalId).sort(),
    );
    next.child.kill('SIGTERM');
    expect(await next.exited).toBe(0);
  });

  test.skipIf(!canDump())('a backup that is restored passes check:data (needs pg_dump for a server)', async () => {
    backUpAndRestore();
    const check = runBuilt(['check-data'], { env: copy });
    started.push(check);
    expect([await check.exited, check.output()]).toEqual([0, '1 conversations checked, 0 differences\n']);
  });
});
