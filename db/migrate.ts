import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migrateServer } from 'drizzle-orm/node-postgres/migrator';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migrateEmbedded } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { type Database, rowsOf } from './client';
import { installQueue } from './queue';

const LOCK = 7_204_531;

/** Brings the schema up to date. Several instances may start at once: one migrates under an advisory lock, the others wait. */
export async function migrate(database: Database, folder = migrationsFolder()): Promise<void> {
  if (database.embedded) {
    await migrateEmbedded(drizzlePglite(database.embedded), { migrationsFolder: folder });
    return installQueue(database);
  }
  const pool = new pg.Pool({ connectionString: database.url, max: 2, connectionTimeoutMillis: 5000 });
  try {
    // The lock lives in a transaction of its own, so that it holds behind PgBouncer too, where sessions are shared.
    const lock = await pool.connect();
    await lock.query('begin');
    await lock.query('select pg_advisory_xact_lock($1)', [LOCK]);
    try {
      await migrateServer(drizzle(pool), { migrationsFolder: folder });
      await installQueue(database);
    } finally {
      lock.release(true);
    }
  } finally {
    await pool.end();
  }
}

/** Whether the database answers and has the schema of this version, or of a later one. Never throws. */
export async function isReady({ db }: Database, folder = migrationsFolder()): Promise<boolean> {
  try {
    const newest = sql`select max(created_at)::text as at from drizzle.__drizzle_migrations`;
    const [applied] = await rowsOf<{ at: string | null }>(db, newest);
    return Number(applied?.at ?? -1) >= newestMigration(folder);
  } catch {
    return false;
  }
}

function migrationsFolder() {
  return join(process.cwd(), 'db/migrations');
}

const newestOf = new Map<string, number>();

function newestMigration(folder: string): number {
  let newest = newestOf.get(folder);
  if (newest === undefined) {
    const journal: { entries: { when: number }[] } = JSON.parse(
      readFileSync(join(folder, 'meta/_journal.json'), 'utf8'),
    );
    newest = Math.max(...journal.entries.map((entry) => entry.when));
    newestOf.set(folder, newest);
  }
  return newest;
}
