import { sql } from 'drizzle-orm';
import { type AnyPgColumn, customType, foreignKey, timestamp, uuid } from 'drizzle-orm/pg-core';
import { uuidv7 } from 'uuidv7';

/** Ids are UUID v7 made in the app: they sort by arrival, which settles the order of facts at equal instants. */
export const id = () =>
  uuid('id')
    .notNull()
    .$defaultFn(() => uuidv7());

/** First column of every key of a table that belongs to an account, so that no link can cross accounts. */
export const accountId = () => uuid('account_id').notNull();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

/** Integer minor units; JavaScript's safe integers hold more than any booking costs. */
export const minor = customType<{ data: number; driverData: string | number }>({
  dataType: () => 'bigint',
  fromDriver: Number,
});

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/**
 * The transaction that wrote a row. Whoever keeps a snapshot as a place to read on from finds by it all that has become visible
 * since, in whatever order transactions commit (`lib/realtime`).
 */
export const transactionId = (name: string) => xid8(name).notNull().default(sql`pg_current_xact_id()`);

type OfAccount = { accountId: AnyPgColumn };

/** A column that names a row of the same account in another table. */
export const link = (t: OfAccount, column: AnyPgColumn, to: OfAccount & { id: AnyPgColumn }) =>
  foreignKey({ columns: [t.accountId, column], foreignColumns: [to.accountId, to.id] });
