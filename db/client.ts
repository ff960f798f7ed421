import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { SQL } from 'drizzle-orm';
import { drizzle as drizzleServer } from 'drizzle-orm/node-postgres';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { lockDataDir } from './lock';
import { ServerPool } from './pool';
import * as schema from './schema';

/** A database handle or an open transaction: everything that reads or writes takes one of these. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>;

export type Database = { db: Db; embedded?: PGlite; server?: ServerPool; url?: string; close: () => Promise<void> };

/** The one view of both drivers' handles and transactions; what differs between them is settled in `rowsOf`. */
export function asDb(handle: object): Db {
  return handle as Db;
}

/** `statementTimeout` in milliseconds, on a server; 0 (as for scripts): none. */
export type DatabaseOptions = { url?: string; dataDir: string; statementTimeout?: number };

/** Opens the server behind `url`, or the embedded database in `dataDir` ("memory://" keeps it in memory). */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.url ? openServer(options.url, options.statementTimeout ?? 0) : openEmbedded(options.dataDir);
}

function openServer(url: string, statementTimeout: number): Database {
  const server = new ServerPool(url, statementTimeout);
  const db = asDb(drizzleServer(server, { schema }));
  return { db, server, url, close: () => server.end() };
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const unlock = dataDir.startsWith('memory:') ? () => {} : lockDataDir(dataDir);
  const location = dataDir.startsWith('memory:') ? dataDir : `${dataDir}/database`;
  const embedded = await PGlite.create(location, { extensions: { pg_trgm, btree_gin } }).catch((error: unknown) => {
    unlock();
    throw error;
  });
  const close = async () => {
    await embedded.close();
    unlock();
  };
  return { db: asDb(drizzlePglite(embedded, { schema })), embedded, close };
}

const shared = globalThis as { [key: symbol]: Promise<Database> | undefined };
const KEY = Symbol.for('bellhop.database');

/** The one database of this process, opened at first use from `DATABASE_URL` or `DATA_DIR`. */
export function database(): Promise<Database> {
  shared[KEY] ??= openDatabase({
    url: process.env.DATABASE_URL || undefined,
    dataDir: process.env.DATA_DIR || '.data',
    statementTimeout: 30_000,
  }).catch((error: unknown) => {
    shared[KEY] = undefined;
    throw error;
  });
  return shared[KEY];
}

/** Makes `opened` the database of this process: tests and scripts bring their own. */
export function setDatabase(opened: Database): void {
  shared[KEY] = Promise.resolve(opened);
}

/** Closes the database of this process, if it was opened. */
export async function closeDatabase(): Promise<void> {
  const opened = shared[KEY];
  shared[KEY] = undefined;
  await (await opened)?.close();
}

export async function getDb(): Promise<Db> {
  return (await database()).db;
}

/** Rows of a raw statement, the same from both drivers. */
export async function rowsOf<T>(db: Db, statement: SQL): Promise<T[]> {
  const result: unknown = await db.execute(statement);
  return (Array.isArray(result) ? result : (result as { rows: T[] }).rows) as T[];
}

const RETRYABLE = new Set(['23505', '40001', '40P01']);

/**
 * Runs one transaction; a lost race (unique key, deadlock, serialization) is run again, so that concurrent writers
 * of the same thing end as if they had come one after the other.
 */
export async function transaction<T>(db: Db, run: (tx: Db) => Promise<T>, attempts = 5): Promise<T> {
  try {
    return await db.transaction((tx) => run(asDb(tx)));
  } catch (error) {
    if (attempts > 1 && RETRYABLE.has(sqlState(error) ?? '')) return transaction(db, run, attempts - 1);
    throw error;
  }
}

/** The SQLSTATE of a failed statement, however deeply the drivers have wrapped it. */
export function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = (cause as { code?: unknown }).code;
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  }
}
