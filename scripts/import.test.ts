import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { lockDataDir } from '@/db/lock';

const root = path.resolve(import.meta.dirname, '..');
const folder = mkdtempSync(path.join(tmpdir(), 'bellhop-import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...args: string[]) {
  const { DATABASE_URL: _, ...rest } = process.env;
  const env = { ...rest, DATA_DIR: path.join(folder, 'data') };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions', 'react-server', '--import', 'tsx', `scripts/${script}.ts`, ...args],
    { cwd: root, encoding: 'utf8', env },
  );
  return { status, stdout: stdout.trimEnd().split('\n'), stderr: stderr.trim() };
}

function file(name: string, lines: string[]): string {
  const at = path.join(folder, name);
  const text = lines.join('\n');
  writeFileSync(at, name.endsWith('.gz') ? gzipSync(text) : text);
  return at;
}

const listing = JSON.stringify({
  ...{ type: 'listing', externalId: 'l1', name: 'Casa Azul', timezone: 'Europe/Lisbon' },
  ...{ checkInTime: '15:00', checkOutTime: '11:00' },
});

test('import loads a packed file, tells what it refused, and refuses what it cannot do', { timeout: 180_000 }, () => {
  const good = file('good.ndjson.gz', [listing, listing]);
  const account = ['--slug', 'demo', '--name', 'Demo', '--timezone', 'Europe/Lisbon', '--currency', 'EUR'];
  expect(run('account', ...account, '--email', 'a@x.example', '--password', 'a long enough one').status).toBe(0);

  const first = run('import', '--account', 'demo', good);
  expect([first.status, first.stdout]).toEqual([0, ['{"imported":1,"unchanged":1,"refused":0}']]);
  expect(first.stderr).toMatch(/2 lines, [\d,]+ a second, 100 %/);

  const bad = run('import', '--account', 'demo', file('bad.ndjson', ['{', listing]));
  expect(bad.status).toBe(1);
  expect(bad.stdout).toEqual(['line 1: The line is not valid JSON.', '{"imported":0,"unchanged":1,"refused":1}']);

  const unknown = run('import', '--account', 'nobody', good);
  expect([unknown.status, unknown.stderr]).toEqual([1, 'There is no account "nobody".']);
  const missing = run('import', '--account', 'demo', path.join(folder, 'none.ndjson'));
  expect([missing.status, missing.stderr]).toEqual([1, `There is no file ${path.join(folder, 'none.ndjson')}.`]);

  const unlock = lockDataDir(path.join(folder, 'data'));
  const locked = run('import', '--account', 'demo', good);
  unlock();
  expect([locked.status, locked.stderr]).toEqual([1, expect.stringContaining('is in use by another process')]);
});
