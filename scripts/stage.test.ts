import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandOf, readDockerfile } from './dockerfile';
import { runBuilt, startBuilt, status, untilReady } from './running';
import { environmentOf, NODE_USER, stage, workdirOf } from './stage';

const stages = readDockerfile('Dockerfile');
const runner = stages.at(-1)!;
const named = (name: string) => runner.instructions.filter((each) => each.name === name);

test('the image runs the built app alone, unprivileged, with a health check and a volume', () => {
  expect(stages.map(({ name }) => name)).toEqual(['deps', 'build', 'runner']);
  expect(named('USER').map(({ text }) => text)).toEqual(['node']);
  expect(commandOf(named('CMD')[0]!)).toEqual(['node', 'bin/start.mjs']);
  expect(commandOf(named('HEALTHCHECK')[0]!)).toEqual(['node', 'bin/health.mjs']);
  expect(named('RUN')).toEqual([]);
  expect(named('COPY').every(({ flags }) => flags.from === 'build')).toBe(true);
  expect(environmentOf(runner, '/root')).toMatchObject({ NODE_ENV: 'production', DATA_DIR: '/root/app/data' });
});

const { CI, TEST_DATABASE_URL } = process.env;

describe.skipIf(!CI || TEST_DATABASE_URL)('the stages, run in an empty folder (takes minutes: set CI=1)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bellhop-stage-'));
  // The unprivileged user has to find its way to it.
  chmodSync(folder, 0o755);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('make an app that starts as an unprivileged user, serves and passes its own health check', async () => {
    const root = stage(join(folder, 'image'));
    const uid = process.getuid?.() === 0 ? NODE_USER : undefined;
    const { HOST, PORT, ...env } = environmentOf(runner, root);
    expect({ HOST, PORT }).toEqual({ HOST: '0.0.0.0', PORT: '3000' });
    const app = await startBuilt({ root: workdirOf(runner, root), uid, env });
    await untilReady(app);
    expect(await status(`${app.url}/sign-in`)).toBe(200);
    const health = { root: workdirOf(runner, root), uid, env: { PORT: new URL(app.url).port } };
    expect(await runBuilt(['health'], health).exited).toBe(0);
    expect(await runBuilt(['health'], { ...health, env: { PORT: '1' } }).exited).toBe(1);
    app.child.kill('SIGTERM');
    expect(await app.exited).toBe(0);
  }, 900_000);
});
