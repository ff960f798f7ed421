import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test as base } from '@playwright/test';
import { type Running, startBuilt, untilReady } from '@/scripts/running';
import { hearing } from './people';

export { expect } from '@playwright/test';

/** Where `global.ts` keeps the demo as it was made, and every server its copy. */
export const FOLDER = resolve('dist/journeys');
export const FRESH = join(FOLDER, 'fresh');

/**
 * A journey changes what it sees, so each file of them, being a project with a worker of its own, has a fresh demo under
 * a server of its own: what others did, in whatever order and at once, is not there. So has what follows a failure.
 */
export const test = base.extend<object, { demo: Running; demoEnv: Record<string, string> }>({
  /** What its server is told besides. */
  demoEnv: [{}, { scope: 'worker', option: true }],
  demo: [
    async ({ demoEnv }, use, { workerIndex }) => {
      const DATA_DIR = join(FOLDER, String(workerIndex));
      cpSync(FRESH, DATA_DIR, { recursive: true });
      const secrets = JSON.parse(readFileSync(join(FRESH, 'secrets.json'), 'utf8'));
      // A request may come just as the server gives up its idle connection: it does not, while a file's journeys run.
      const KEEP_ALIVE_TIMEOUT = '3600000';
      const env = { ...secrets, DEMO: 'true', DATA_DIR, KEEP_ALIVE_TIMEOUT, ...demoEnv };
      const demo = await startBuilt({ env });
      await untilReady(demo);
      await use(demo);
      demo.child.kill('SIGKILL');
      await demo.exited;
      rmSync(DATA_DIR, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ demo }, use) => use(demo.url),
  page: ({ page }, use) => use(hearing(page)),
});
