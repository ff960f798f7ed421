import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** The browser of the journeys: the system's, else Playwright's own, else undefined. */
export function findChromium(): string | undefined {
  return [...SYSTEM, chromium.executablePath()].find((path) => existsSync(path));
}

/** What to do where there is none. */
export const HOW_TO_GET_CHROMIUM =
  'There is no Chromium here, so the journeys in the browser are skipped. Get one with "apt-get install chromium" or "npx playwright install chromium".';
