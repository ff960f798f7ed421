import { openAsBlob } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { drizzle } from 'drizzle-orm/pglite';
import pg from 'pg';
import { uuidv7 } from 'uuidv7';
import { afterAll, inject } from 'vitest';
import { asDb, type Database, openDatabase, setDatabase } from './client';
import * as schema from './schema';
import { withDatabase } from './testing.global';

/**
 * A migrated, empty database for one test file, closed after it: embedded in memory, or on the server of
 * `TEST_DATABASE_URL`. It is also the database of the process, so that code which opens its own finds this one.
 */
export async function testDatabase(): Promise<Database> {
  const { file, template } = inject('emptyDatabase');
  const database = file ? await cloneEmbedded(file) : await cloneOnServer(template!);
  setDatabase(database);
  afterAll(() => database.close());
  return database;
}

async function cloneEmbedded(file: string): Promise<Database> {
  const embedded = await PGlite.create({ loadDataDir: await openAsBlob(file), extensions: { pg_trgm, btree_gin } });
  return { db: asDb(drizzle(embedded, { schema })), embedded, close: () => embedded.close() };
}

async function cloneOnServer(template: string): Promise<Database> {
  const url = process.env.TEST_DATABASE_URL!;
  const name = `bellhop_test_${uuidv7().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  // Two clones at once would find the template in use.
  await admin.query('select pg_advisory_lock(7204532)');
  await admin.query(`create database ${name} template ${template}`);
  await admin.query('select pg_advisory_unlock(7204532)');
  const database = await openDatabase({ url: withDatabase(url, name), dataDir: '' });
  const close = async () => {
    await database.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  };
  return { ...database, close };
}
