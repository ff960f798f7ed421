import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DataDirLocked, lockDataDir } from './lock';

const folder = mkdtempSync(join(tmpdir(), 'bellhop-lock-'));
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

const program = `
  const { lockDataDir } = await import('./db/lock.ts');
  try { lockDataDir(process.argv[1]); process.send('taken'); setInterval(() => {}, 1000); }
  catch (error) { process.send(error.message); }`;

async function contender(dataDir: string): Promise<{ process: ChildProcess; says: string }> {
  const options = { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as ['ignore', 'ignore', 'inherit', 'ipc'] };
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, dataDir], options);
  children.push(child);
  const [says] = await once(child, 'message');
  return { process: child, says };
}

async function kill(child: ChildProcess) {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('a second process is refused in a sentence that says what to do; kill -9 frees the folder', async () => {
  const first = await contender(folder);
  expect(first.says).toBe('taken');
  expect(() => lockDataDir(folder)).toThrow(DataDirLocked);
  expect(() => lockDataDir(folder)).toThrow(/is in use by another process\. Stop that one first, or set DATA_DIR/);
  await kill(first.process);
  const unlock = lockDataDir(folder);
  const second = await contender(folder);
  expect(second.says).toContain('is in use by another process');
  unlock();
});

test('this process cannot take a folder twice, and can again after its release', () => {
  const unlock = lockDataDir(folder);
  expect(() => lockDataDir(folder)).toThrow(DataDirLocked);
  unlock();
  unlock();
  lockDataDir(folder)();
});

test('of six that start at once, one takes the folder', async () => {
  const all = await Promise.all(Array.from({ length: 6 }, () => contender(folder)));
  expect(all.filter(({ says }) => says === 'taken')).toHaveLength(1);
  await Promise.all(all.filter(({ says }) => says === 'taken').map(({ process }) => kill(process)));
});
