import { sql } from 'drizzle-orm';
import type { Database, Db } from './client';

/**
 * Lets the database look at how much there is, by which it plans its statements: it does so by itself now and then, which is too
 * late for one that was empty a moment ago.
 */
export async function learnSizes(db: Db): Promise<void> {
  await db.execute(sql`analyze (skip_locked)`);
}

/** What a server does by itself and the embedded database never: it clears what was deleted, and looks at how much there is. */
export async function tidy({ db, embedded }: Database): Promise<void> {
  if (embedded) await db.execute(sql`vacuum (analyze)`);
}
