import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { isAway } from '@/db/away';
import { DataDirLocked } from '@/db/lock';
import { EnvError } from '@/lib/env';

/** An expected end of a command: one clear sentence for the person at the terminal. */
export class Stop extends Error {}

/** Runs a command with `.env` loaded: an expected failure is its sentence on stderr and exit code 1, a bug shows its stack. */
export async function command(run: () => Promise<void>): Promise<void> {
  loadEnvironment();
  try {
    await run();
  } catch (error) {
    const expected = error instanceof Stop || error instanceof EnvError || error instanceof DataDirLocked;
    console.error(expected ? error.message : isAway(error) ? away() : error);
    process.exit(1);
  }
}

function loadEnvironment() {
  if (existsSync('.env')) process.loadEnvFile('.env');
  // The server changes its working directory: what is relative belongs to the folder the command was given in.
  process.env.DATA_DIR = resolve(process.env.DATA_DIR || '.data');
}

function away() {
  const { host } = new URL(process.env.DATABASE_URL || 'postgres://localhost');
  return `The database at ${host} does not answer: check DATABASE_URL and that the server runs.`;
}
