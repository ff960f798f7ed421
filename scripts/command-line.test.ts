import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, setDatabase } from '@/db/client';
import { accounts, apiKeys, members, users } from '@/db/schema';
import { requireKey } from '@/lib/auth/keys';
import { signIn } from '@/lib/auth/mutations';

const folder = mkdtempSync(join(tmpdir(), 'bellhop-cli-'));
const root = join(import.meta.dirname, '..');
const password = 'correct horse battery';

type Ended = { code: number; stdout: string; stderr: string };

/** Runs a script as `npm run` does, on an embedded database in its own folder. */
async function run(script: string, ...args: string[]): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: '', DATA_DIR: folder, NODE_ENV: 'production' as const };
  try {
    const done = await promisify(execFile)(join(root, 'node_modules/.bin/tsx'), [`scripts/${script}.ts`, ...args], {
      cwd: root,
      env,
    });
    return { code: 0, ...done };
  } catch (error) {
    return error as Ended;
  }
}

const account = (changes: Record<string, string> = {}) =>
  options({
    slug: 'casa',
    name: 'Casa',
    timezone: 'Europe/Lisbon',
    currency: 'EUR',
    email: 'dora@x.example',
    password,
    ...changes,
  });
const member = (changes: Record<string, string> = {}) =>
  options({
    account: 'casa',
    email: 'sofia@x.example',
    name: 'Sofia',
    role: 'agent',
    teams: 'support,sales',
    password,
    ...changes,
  });
const options = (given: Record<string, string>) =>
  Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);

// Each starts a process with a database of its own.
describe('the command line', { timeout: 120_000 }, () => {
  let made: Ended[];
  let key: string;

  beforeAll(async () => {
    made = [
      await run('account', ...account()),
      await run('member', ...member()),
      await run('api-key', '--account', 'casa', '--name', 'PMS', '--scopes', 'read'),
    ];
    key = made[2]!.stdout.trimEnd().split('\n').at(-1)!;
  }, 120_000);

  afterAll(() => rmSync(folder, { recursive: true }));

  it('makes an account, a member and a key, whose last line is the key alone', () => {
    expect(made.map(({ code, stderr }) => [code, stderr])).toEqual([0, 0, 0].map((code) => [code, '']));
    expect(key).toMatch(/^bh_[\w-]{43}$/);
  });

  it.each([
    ['account', account(), 'There is already an account "casa".'],
    ['member', member(), 'sofia@x.example is already a member.'],
    ['api-key', ['--account', 'nope', '--name', 'x'], 'There is no account "nope".'],
    ['api-key', ['--account', 'casa', '--scopes', 'read'], '--name is missing.'],
  ])('%s refuses in one sentence on stderr', async (script, args, sentence) => {
    expect(await run(script, ...args)).toMatchObject({ code: 1, stdout: '', stderr: `${sentence}\n` });
  });

  it('refuses while another process has the embedded database', async () => {
    const app = await openDatabase({ dataDir: folder });
    const { code, stderr } = await run('api-key', '--account', 'casa', '--name', 'x');
    await app.close();
    expect(code).toBe(1);
    expect(stderr).toContain('is in use by another process');
  });

  it('left nothing behind but what it said it made, and that works', async () => {
    const opened = await openDatabase({ dataDir: folder });
    setDatabase(opened);
    const { db } = opened;
    expect((await db.select().from(accounts)).map(({ slug }) => slug)).toEqual(['casa']);
    expect((await db.select().from(users)).map(({ email }) => email).sort()).toEqual([
      'dora@x.example',
      'sofia@x.example',
    ]);
    expect((await db.select().from(members)).map(({ role, teams }) => [role, teams])).toEqual([
      ['admin', ['sales', 'support']],
      ['agent', ['sales', 'support']],
    ]);
    expect(await db.select().from(apiKeys)).toHaveLength(1);
    const visit = { address: '203.0.113.7', userAgent: null, now: new Date() };
    await expect(signIn(db, visit, { email: 'sofia@x.example', password })).resolves.toBeTruthy();
    const request = new Request('http://localhost', { headers: { authorization: `Bearer ${key}` } });
    expect(await requireKey(request, 'read')).toMatchObject({ scopes: ['read'] });
    await opened.close();
  });
});
