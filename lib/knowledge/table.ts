import type { Actor } from '@/lib/auth/actor';
import { csvLine } from '@/lib/format/csv';
import { articlePages } from './queries';
import { COLUMNS } from './rows';

/** The account's articles as CSV, a head and then a line each, as an import takes them back. */
export async function* articlesTable(actor: Actor): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  yield encoder.encode(csvLine([...COLUMNS]));
  for await (const page of articlePages(actor)) {
    const lines = page.map((article) => csvLine(COLUMNS.map((column) => article[column] ?? '')));
    yield encoder.encode(lines.join(''));
  }
}
