import { getTableColumns, getTableName, type SQL, sql, type Table } from 'drizzle-orm';
import type { Db } from './client';

type Options<T extends Table> = {
  /** The columns that say "the same row". */
  key: (keyof T['$inferInsert'] & string)[];
  /** What a row that is there already becomes; by default all columns given. */
  update?: 'all' | 'nothing';
};

const ROWS_A_STATEMENT = 2000;

/** Inserts or updates many rows of one shape in one statement each few thousand: one parameter, one plan, however many rows. */
export async function upsertRows<T extends Table>(
  tx: Db,
  table: T,
  rows: T['$inferInsert'][],
  options: Options<T>,
): Promise<void> {
  if (rows.length === 0) return;
  const columns = getTableColumns(table);
  const names = Object.keys(rows[0]!);
  const list = sql.join(
    names.map((name) => sql.identifier(columns[name]!.name)),
    sql`, `,
  );
  const key = sql.join(
    options.key.map((name) => sql.identifier(columns[name]!.name)),
    sql`, `,
  );
  const sets = names.filter((name) => !options.key.includes(name)).map((name) => excluded(columns[name]!.name));
  const action = options.update === 'nothing' ? sql`nothing` : sql`update set ${sql.join(sets, sql`, `)}`;
  const target = sql.identifier(getTableName(table));
  for (let start = 0; start < rows.length; start += ROWS_A_STATEMENT) {
    const json = JSON.stringify(rows.slice(start, start + ROWS_A_STATEMENT).map((row) => rename(row, names, columns)));
    await tx.execute(sql`
      insert into ${target} (${list})
      select ${list} from jsonb_populate_recordset(null::${target}, ${json}::text::jsonb)
      on conflict (${key}) do ${action}`);
  }
}

function excluded(column: string): SQL {
  return sql`${sql.identifier(column)} = excluded.${sql.identifier(column)}`;
}

function rename(row: object, names: string[], columns: Record<string, { name: string }>): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [columns[name]!.name, (row as Record<string, unknown>)[name] ?? null]));
}
