import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';
import { DEMO_KEY } from './e2e/people';
import { findChromium } from './scripts/chromium';

const PORT = process.env.E2E_PORT || '4379';
const baseURL = `http://localhost:${PORT}`;
const DATA_DIR = resolve('dist/journeys');
// Workers read this file too; the demo's data is made afresh once, before its server starts.
if (!process.env.TEST_WORKER_INDEX) rmSync(DATA_DIR, { recursive: true, force: true });

/** The journeys: a real browser on the built demo, in one worker, as they change what they see. No retry hides a failure. */
export default defineConfig({
  testDir: 'e2e',
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A journey through a dozen tabs with axe on each, on two busy cores.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  outputDir: 'test-results/journeys',
  use: {
    baseURL,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium(),
      args: [
        'no-sandbox',
        'disable-background-networking',
        'disable-component-update',
        'disable-sync',
        'no-first-run',
      ].map((name) => `--${name}`),
    },
  },
  projects: [
    { name: 'desktop', testIgnore: /phone/, use: { viewport: { width: 1440, height: 900 } } },
    {
      name: 'phone',
      testMatch: /phone/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: 'node --import tsx scripts/demo.ts',
    url: `${baseURL}/api/health`,
    // It may have to build first.
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 25_000 },
    env: { PORT, DATA_DIR, DEMO_API_KEY: DEMO_KEY, DATABASE_URL: '', APP_URL: '', LOG_LEVEL: 'error' },
  },
});
