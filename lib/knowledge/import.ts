import { and, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb } from '@/db/client';
import { articles, listings } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { changesOf } from '@/lib/events/changes';
import type { ArticleFields } from './input';
import { type ReadRow, type RefusedRow, readArticles } from './rows';

export type Outcome = 'added' | 'changed' | 'unchanged';
type Known = ArticleFields & { id: string; externalId: string; accountId: string };
type Planned = { line: number; outcome: Outcome; known?: Known; externalId: string; fields: ArticleFields };

export type ImportPreview = {
  articles: { line: number; outcome: Outcome; title: string; language: string; listing: string | null }[];
  refused: RefusedRow[];
};
export type Imported = Record<Outcome, number> & { refused: RefusedRow[] };

/** What an import of this table would do. For admins; refusal 422 for what is no table as a whole. */
export async function previewArticles(agent: Agent, { text }: { text: string }): Promise<ImportPreview> {
  requireAdmin(agent);
  const { planned, refused, names } = await planImport(await getDb(), agent, text);
  const listed = planned.map(({ line, outcome, fields: { title, language, listingId } }) => ({
    ...{ line, outcome, title, language },
    listing: listingId && names.get(listingId)!,
  }));
  return { articles: listed, refused };
}

/** What becomes of each row of a table, and why others are left out. */
export async function planImport(db: Db, agent: Agent, text: string) {
  const { rows, refused } = readArticles(text);
  const places = await placesOf(db, agent);
  const known = await knownOf(db, agent);
  const taken = new Map<string, number>();
  const planned: Planned[] = [];
  for (const row of rows) {
    const read = planRow(row, places, known);
    const earlier = 'saying' in read ? undefined : taken.get(read.key);
    if ('saying' in read) refused.push(read);
    else if (earlier) refused.push(refusedRow(row.line, 'It is the same article as line {earlier}.', { earlier }));
    else {
      taken.set(read.key, row.line);
      planned.push(read);
    }
  }
  refused.sort((a, b) => a.line - b.line);
  return { planned, refused, names: places.names };
}

type Places = Awaited<ReturnType<typeof placesOf>>;

/** Without an id of the caller's it is the one of that title, language and listing, so that a table can be brought again. */
function planRow({ line, fields: { listing, externalId, ...text } }: ReadRow, places: Places, all: Map<string, Known>) {
  const listingId = listing ? places.ids.get(listing.toLowerCase()) : null;
  if (listingId === undefined)
    return refusedRow(line, 'There is no listing “{listing}”.', { listing: listing!.slice(0, 100) });
  const fields: ArticleFields = { ...text, listingId };
  const key = externalId ? `id ${externalId}` : likeness(fields);
  const known = all.get(key);
  const outcome: Outcome = !known ? 'added' : changesOf<ArticleFields>(known, fields) ? 'changed' : 'unchanged';
  return { line, key, outcome, known, externalId: known?.externalId ?? externalId ?? uuidv7(), fields };
}

function refusedRow(line: number, sentence: string, values: Record<string, string | number>): RefusedRow {
  return { line, saying: { sentence, values }, errors: [] };
}

/** The account's listings by what a table may call them, in small letters. */
async function placesOf(db: Db, { accountId }: Agent) {
  const rows = await db
    .select({ id: listings.id, externalId: listings.externalId, name: listings.name })
    .from(listings)
    .where(eq(listings.accountId, accountId));
  const named = rows.map(({ id, name }) => [name.toLowerCase(), id] as const);
  const called = rows.map(({ id, externalId }) => [externalId.toLowerCase(), id] as const);
  return { ids: new Map([...named, ...called]), names: new Map(rows.map(({ id, name }) => [id, name])) };
}

async function knownOf(db: Db, { accountId }: Agent): Promise<Map<string, Known>> {
  const { id, externalId, title, body, language, audience, listingId } = articles;
  const rows = await db
    .select({ accountId: articles.accountId, id, externalId, title, body, language, audience, listingId })
    .from(articles)
    .where(and(eq(articles.accountId, accountId)))
    .orderBy(sql`${articles.retiredAt} is null`, id);
  return new Map(
    rows.flatMap((row) => [
      [`id ${row.externalId}`, row],
      [likeness(row), row],
    ]),
  );
}

function likeness({ listingId, language, title }: ArticleFields): string {
  return `like ${listingId} ${language} ${title.toLowerCase()}`;
}
