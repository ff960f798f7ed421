import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

// A handle that nobody holds would be collected, and its lock with it.
const held = new Set<DatabaseSync>();

/** The embedded database's folder is in use by another process. */
export class DataDirLocked extends Error {}

/**
 * Takes the embedded database's folder for this process and returns the release. Two processes on one folder lose
 * data silently, so a second one is refused. The lock is the kernel's (a write lock on `lock`, taken through SQLite): it
 * ends with the process however that dies, and knows no process ids, which containers use again.
 */
export function lockDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(dataDir, 'lock'));
  try {
    chmodSync(join(dataDir, 'lock'), 0o600);
    lock.exec('pragma locking_mode = exclusive; begin exclusive');
  } catch {
    lock.close();
    throw new DataDirLocked(
      `The embedded database in ${resolve(dataDir)} is in use by another process. Stop that one first, or set DATA_DIR to another folder or DATABASE_URL to a PostgreSQL server.`,
    );
  }
  held.add(lock);
  return () => {
    if (held.delete(lock)) lock.close();
  };
}
