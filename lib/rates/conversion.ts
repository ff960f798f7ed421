import { and, asc, eq, gt, inArray, isNotNull, isNull, ne, or } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { accounts, conversations, currencyRates, reservations } from '@/db/schema';
import { upsertRows } from '@/db/upsert';
import { refold } from '@/lib/conversations/refold';
import { dateIn } from '@/lib/format/time';
import { inChunks } from '@/lib/jobs/chunks';
import type { JobData } from '@/lib/jobs/enqueue';
import { inBase, type Rate } from '@/lib/reservations/price';

const AT_ONCE = 500;

/**
 * The job "convert-amounts": after a change of the rates, works out again what reservations in other currencies are worth
 * in the base currency. Amounts that the channel itself gave in the base currency stand.
 */
export function convertAmounts(db: Db, data: JobData['convert-amounts'], signal: AbortSignal): Promise<void> {
  const { accountId } = data;
  return inChunks(db, 'convert-amounts', data, signal, async (tx, after) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
    if (!account) return undefined;
    const rows = await foreignAfter(tx, accountId, account.baseCurrency, after);
    const rates = await newestFirst(tx, accountId);
    const changed = rows.flatMap((row) => convertRow(row, account, rates));
    await store(tx, accountId, changed);
    return rows.at(-1)?.id;
  });
}

type Row = typeof reservations.$inferSelect;

function convertRow(row: Row, account: { baseCurrency: string; timezone: string }, rates: Rate[]): Row[] {
  const total = { minor: row.totalMinor!, currency: row.totalCurrency! };
  const price = inBase(total, account.baseCurrency, rates, dateIn(row.asOf, account.timezone));
  const isSame = price.totalBaseMinor === row.totalBaseMinor && price.baseRate === row.baseRate;
  return isSame ? [] : [{ ...row, ...price }];
}

/** Locked in order of ids, as the intake does. */
function foreignAfter(tx: Db, accountId: string, base: string, after: string | undefined): Promise<Row[]> {
  const { id, totalMinor, totalCurrency, totalBaseMinor, baseRate } = reservations;
  return tx
    .select()
    .from(reservations)
    .where(
      and(
        eq(reservations.accountId, accountId),
        after ? gt(id, after) : undefined,
        isNotNull(totalMinor),
        ne(totalCurrency, base),
        or(isNull(totalBaseMinor), isNotNull(baseRate)),
      ),
    )
    .orderBy(asc(id))
    .limit(AT_ONCE)
    .for('no key update');
}

async function newestFirst(tx: Db, accountId: string): Promise<Rate[]> {
  const rows = await tx.select().from(currencyRates).where(eq(currencyRates.accountId, accountId));
  return rows.sort((a, b) => (a.day < b.day ? 1 : -1));
}

async function store(tx: Db, accountId: string, changed: Row[]): Promise<void> {
  if (changed.length === 0) return;
  await upsertRows(tx, reservations, changed, { key: ['accountId', 'id'] });
  const ids = changed.map(({ id }) => id);
  const rows = await tx
    .select({ id: conversations.id })
    .from(conversations)
    .where(and(eq(conversations.accountId, accountId), inArray(conversations.reservationId, ids)));
  await refold(
    tx,
    accountId,
    rows.map(({ id }) => id),
  );
}
