import { type SQL, sql } from 'drizzle-orm';
import type { Position } from './position';

/**
 * Whether a row's transaction has become visible since the position. A database restored from another cluster holds rows of
 * transactions that are still to come there: those are no news.
 */
export function isNews(xid: SQL, since: Position): SQL {
  const before = sql`${since}::pg_snapshot`;
  return sql`${xid} >= pg_snapshot_xmin(${before}) and ${xid} < pg_snapshot_xmax(pg_current_snapshot())
    and not pg_visible_in_snapshot(${xid}, ${before})`;
}

/** Whether this database can have written the position: one from its future is another's. */
export function isOfUs(position: Position): SQL {
  return sql`pg_snapshot_xmax(${position}::pg_snapshot) <= pg_snapshot_xmax(pg_current_snapshot())`;
}
