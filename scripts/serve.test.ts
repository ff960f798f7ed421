import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withDatabase } from '@/db/testing.global';
import { networkTo } from '@/db/testing.network';
import { pause, type Running, runBuilt, startBuilt, status, untilReady } from './running';

vi.setConfig({ testTimeout: 120_000 });

const server = process.env.TEST_DATABASE_URL;
const folder = mkdtempSync(join(tmpdir(), 'bellhop-serve-'));
const started: Pick<Running, 'child'>[] = [];
const own = <Child extends Pick<Running, 'child'>>(running: Child) => {
  started.push(running);
  return running;
};

afterAll(() => {
  for (const { child } of started) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!existsSync('.next/standalone/bin/start.mjs'))('the built app (needs npm run build)', () => {
  test('says in one sentence each what is missing in its environment, and starts nothing', async () => {
    const env = { DATA_DIR: join(folder, 'none'), AUTH_SECRET: 'short', PORT: '1' };
    const { exited, output } = own(runBuilt(['start'], { env }));
    expect(await exited).toBe(1);
    expect(output().trim().split('\n')).toEqual([
      'AUTH_SECRET is wrong: it must have at least 32 characters (make one: openssl rand -base64 32).',
      'ENCRYPTION_KEY is missing: set it (.env.example says how).',
      'APP_URL is missing: set it (.env.example says how).',
    ]);
    expect(existsSync(join(folder, 'none', 'database'))).toBe(false);
  });

  // Where a server is given, this has been run without it before.
  describe.skipIf(server)('on the embedded database', () => {
    const DATA_DIR = join(folder, 'data');

    test('serves pages; a second process on the folder and on the port is refused; SIGTERM ends it with 0', async () => {
      const app = own(await startBuilt({ env: { DATA_DIR } }));
      await untilReady(app);
      expect(await status(`${app.url}/sign-in`)).toBe(200);
      const second = own(await startBuilt({ env: { DATA_DIR } }));
      expect(await second.exited).toBe(1);
      expect(second.output()).toMatch(/^The embedded database in \S+ is in use by another process\. [^\n]+\n$/);
      const same = own(await startBuilt({ env: { DATA_DIR, PORT: new URL(app.url).port } }));
      expect(await same.exited).toBe(1);
      expect(same.output()).toMatch(/^Port \d+ of \S+ cannot be used: [^\n]+\n$/);
      app.child.kill('SIGTERM');
      expect(await app.exited).toBe(0);
    });

    test('starts again after kill -9', async () => {
      const killed = own(await startBuilt({ env: { DATA_DIR } }));
      await untilReady(killed);
      killed.child.kill('SIGKILL');
      await killed.exited;
      const app = own(await startBuilt({ env: { DATA_DIR } }));
      await untilReady(app);
      app.child.kill('SIGTERM');
      expect(await app.exited).toBe(0);
    });

    test('its command line works on the stopped app; SIGTERM lets a running request end', async () => {
      const account = '--slug casa --name Casa --timezone Europe/Lisbon --currency EUR --email ana@casa.example';
      const made = own(
        runBuilt(['account', ...account.split(' '), '--password', 'a long password'], { env: { DATA_DIR } }),
      );
      expect([await made.exited, made.output()]).toEqual([0, expect.stringContaining('"casa"')]);
      const key = own(runBuilt(['api-key', '--account', 'casa', '--name', 'scripts'], { env: { DATA_DIR } }));
      expect(await key.exited).toBe(0);
      const app = own(await startBuilt({ env: { DATA_DIR } }));
      await untilReady(app);
      const authorization = `Bearer ${key.output().trim().split('\n').at(-1)}`;
      const answer = await fetch(`${app.url}/api/v1/inboxes/sales/tabs`, { headers: { authorization } });
      expect(answer.status).toBe(200);
      const slow = new TransformStream<Uint8Array, Uint8Array>();
      const body = slow.writable.getWriter();
      const options = {
        method: 'PUT',
        headers: { authorization, 'content-type': 'application/json' },
        body: slow.readable,
        duplex: 'half',
      } as RequestInit;
      const answered = fetch(`${app.url}/api/v1/listings/l1`, options);
      void body.write(new TextEncoder().encode('{"name":"Casa",'));
      await pause(300);
      const refused = own(runBuilt(['check-data'], { env: { DATA_DIR } }));
      expect([await refused.exited, refused.output()]).toEqual([1, expect.stringContaining('is in use')]);
      app.child.kill('SIGTERM');
      await untilNotReady(app);
      const rest = '"timezone":"Europe/Lisbon","checkInTime":"15:00","checkOutTime":"11:00"}';
      await body.write(new TextEncoder().encode(rest));
      await body.close();
      expect((await answered).status).toBe(201);
      expect(await app.exited).toBe(0);
      const check = own(runBuilt(['check-data'], { env: { DATA_DIR } }));
      expect(await check.exited).toBe(0);
    });
  });

  describe.skipIf(!server)('on a PostgreSQL server (needs TEST_DATABASE_URL)', () => {
    const name = `bellhop_serve_${process.pid}`;
    let admin: Client;

    beforeAll(async () => {
      admin = new pg.Client(server!);
      await admin.connect();
      await admin.query(`create database ${name}`);
      return async () => {
        await admin.query(`drop database if exists ${name} with (force)`);
        await admin.end();
      };
    });

    test('of four instances on an empty database one migrates, the others wait, and all serve', async () => {
      const env = { DATABASE_URL: withDatabase(server!, name), DATABASE_POOL: '3' };
      const four = await Promise.all([1, 2, 3, 4].map(() => startBuilt({ env })));
      four.forEach(own);
      await Promise.all(four.map((app) => untilReady(app)));
      for (const app of four) app.child.kill('SIGTERM');
      expect(await Promise.all(four.map((app) => app.exited))).toEqual([0, 0, 0, 0]);
    });

    test('answers 503 within 2 s while the database is away, and 200 within 5 s of its return', async () => {
      const network = await networkTo(withDatabase(server!, name));
      const app = own(await startBuilt({ env: { DATABASE_URL: network.url } }));
      await untilReady(app);
      const paths = ['/api/health', '/sign-in', '/inbox/sales/all', '/api/v1/inboxes/sales/tabs'];
      const ask = (path: string) => timed(() => status(app.url + path));
      for (const fault of [network.cut, network.hang]) {
        fault();
        for (const { value, after } of await Promise.all(paths.slice(0, 3).map(ask))) {
          expect(value).toBe(503);
          expect(after).toBeLessThan(2000);
        }
        await network.restore();
        const back = await timed(() => untilReady(app, 5000));
        expect(back.after).toBeLessThan(5000);
        expect(await status(`${app.url}/sign-in`)).toBe(200);
      }
      await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
      await untilReady(app, 5000);
      network.cut();
      app.child.kill('SIGTERM');
      expect(await app.exited).toBe(0);
    });

    test('a wrong address of the database is told in a sentence', async () => {
      const app = own(await startBuilt({ env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing' } }));
      expect(await app.exited).toBe(1);
      expect(app.output()).toMatch(/^The database at 127\.0\.0\.1:1 does not answer: [^\n]+\n$/);
    });
  });
});

async function timed<T>(run: () => Promise<T>): Promise<{ value: T; after: number }> {
  const start = performance.now();
  return { value: await run(), after: performance.now() - start };
}

async function untilNotReady(app: Running): Promise<void> {
  let last = await status(`${app.url}/api/health`);
  while (last === 200) last = await status(`${app.url}/api/health`);
  expect([503, undefined]).toContain(last);
}
