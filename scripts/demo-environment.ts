import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Fills in what a demo or a developer need not choose: the address, and secrets that are made once and kept in
 * `DATA_DIR`, readable by their owner alone. What is set already stays.
 */
export function demoEnvironment(): void {
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value));
  const port = given.PORT ?? '3000';
  const defaults = { PORT: port, APP_URL: `http://localhost:${port}`, DEMO: 'true', ...secrets(process.env.DATA_DIR!) };
  Object.assign(process.env, defaults, given);
}

function secrets(dataDir: string): Record<string, string> {
  const path = join(dataDir, 'secrets.json');
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  try {
    const made = { AUTH_SECRET: random(), ENCRYPTION_KEY: random() };
    writeFileSync(path, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    chmodSync(path, 0o600);
    return JSON.parse(readFileSync(path, 'utf8'));
  }
}

function random(): string {
  return randomBytes(32).toString('base64');
}
