import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { FOLDER, FRESH } from './demo';
import { DEMO_KEY } from './people';

/** Builds where that is needed, and makes the demo's data once, of which each file of journeys gets a copy. */
export default function makeDemo(): void {
  rmSync(FOLDER, { recursive: true, force: true });
  const env = { ...process.env, DATA_DIR: FRESH, DEMO_API_KEY: DEMO_KEY, DATABASE_URL: '', APP_URL: '', PORT: '' };
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', 'e2e/make-demo.ts'], { env, stdio: 'inherit' });
  if (status !== 0) throw new Error('The demo could not be made: the lines above say why.');
}
