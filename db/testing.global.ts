import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from './client';
import { migrate } from './migrate';

declare module 'vitest' {
  interface ProvidedContext {
    /** A migrated, empty database to clone: a file for the embedded one, a template's name on the server. */
    emptyDatabase: { file?: string; template?: string };
  }
}

/** Migrates once per run; each test file then gets a clone (`testing.ts`). */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  return process.env.TEST_DATABASE_URL ? onServer(project, process.env.TEST_DATABASE_URL) : embedded(project);
}

async function embedded(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'bellhop-test-'));
  const database = await openDatabase({ dataDir: 'memory://' });
  await migrate(database);
  const file = join(folder, 'empty.tar');
  writeFileSync(file, Buffer.from(await (await database.embedded!.dumpDataDir('none')).arrayBuffer()));
  await database.close();
  project.provide('emptyDatabase', { file });
  return async () => rmSync(folder, { recursive: true });
}

async function onServer(project: TestProject, url: string) {
  const template = `bellhop_template_${process.pid}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create database ${template}`);
  const database = await openDatabase({ url: withDatabase(url, template), dataDir: '' });
  await migrate(database);
  await database.close();
  project.provide('emptyDatabase', { template });
  return async () => {
    await admin.query(`drop database if exists ${template} with (force)`);
    await admin.end();
  };
}

export function withDatabase(url: string, name: string): string {
  const target = new URL(url);
  target.pathname = `/${name}`;
  return target.href;
}
