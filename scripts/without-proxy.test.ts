import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Running, startBuilt, untilReady } from './running';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'bellhop-proxy-'));
const root = join(folder, 'app');
const server = join(root, '.next/server');
const addresses = globSync('app/**/{page.tsx,route.ts}')
  .filter((path) => !path.includes('@') && !/sign-in|invite|reset|\/(health|docs|openapi\.json)\/|nextauth/.test(path))
  .map((path) => path.replace(/^app|\/\([^)]+\)|\/(page\.tsx|route\.ts)$/g, '').replace(/\[[^\]]+\]/g, 'all') || '/');

// Where a server is given, this has been run without it before.
const canRun = existsSync('.next/standalone/bin/start.mjs') && !process.env.TEST_DATABASE_URL;

/** trust.md: "the same with proxy.ts deleted". The guards stand in pages, actions and routes. */
describe.skipIf(!canRun)('the built app without its proxy (needs npm run build)', () => {
  let app: Running;

  beforeAll(async () => {
    cpSync('.next/standalone', root, { recursive: true });
    const path = join(server, 'functions-config-manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    delete manifest.functions['/_middleware'];
    writeFileSync(path, JSON.stringify(manifest));
    rmSync(join(server, 'middleware.js'));
    app = await startBuilt({ root, env: { DATA_DIR: join(folder, 'data') } });
    await untilReady(app);
  });

  afterAll(() => {
    app?.child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  test('still gives no page and no route to the signed out', async () => {
    expect((await fetch(`${app.url}/sign-in`)).headers.get('content-security-policy')).toBeNull();
    expect(addresses.length).toBeGreaterThan(25);
    for (const address of addresses) {
      const answer = await fetch(app.url + address, { redirect: 'manual' });
      expect([303, 307, 308, 401, 404, 405], address).toContain(answer.status);
      if (answer.headers.has('location'))
        expect(answer.headers.get('location'), address).toMatch(/^(http:\/\/127[^/]+)?\/sign-in/);
    }
  });

  test('still runs no action for the signed out or for another site', async () => {
    const { node } = JSON.parse(readFileSync(join(server, 'server-reference-manifest.json'), 'utf8'));
    const actions = Object.entries(node as Record<string, { exportedName: string }>).filter(
      ([, { exportedName }]) => !['signIn', 'accept', 'reset'].includes(exportedName),
    );
    expect(actions.length).toBeGreaterThan(40);
    const post = (id: string, headers: Record<string, string> = {}) =>
      fetch(`${app.url}/sign-in`, {
        method: 'POST',
        headers: { 'next-action': id, 'content-type': 'text/plain;charset=UTF-8', ...headers },
        body: '[{}]',
      }).then((answer) => answer.text());
    for (const [id, { exportedName }] of actions) {
      expect(await post(id), exportedName).toMatch(/^1:\{"ok":false,"refusal":\{"status":401/m);
      expect(await post(id, { 'sec-fetch-site': 'cross-site' }), exportedName).toMatch(
        /^1:\{"ok":false,"refusal":\{"status":403/m,
      );
    }
  });
});
