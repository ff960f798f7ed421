import { readdirSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/chromium';

const desktop = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const files = readdirSync('e2e').filter((name) => name.endsWith('.spec.ts'));

/** The journeys: a real browser on the built demo, a fresh one per file (`e2e/demo.ts`). No retry hides a failure. */
export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/global.ts',
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  // A journey through a dozen tabs with axe on each, on two cores that are busy with others.
  timeout: 600_000,
  expect: { timeout: 60_000 },
  outputDir: 'test-results/journeys',
  use: {
    // What is not there by then does not come: a click that waits for the whole journey hides where it broke.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    // Without a film of each: it costs more than the journey where the cores draw the pages.
    trace: { mode: 'retain-on-failure', screenshots: false },
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
  // A project per file: only so has each file a worker, and with it a demo, of its own.
  projects: files.map((file) => ({
    name: file.replace('.spec.ts', ''),
    testMatch: file,
    use: file.startsWith('phone') ? phone : desktop,
  })),
});
