import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { articles, dictionaries, listings } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { isUuid } from '@/lib/text';

/** What a list is asked for; `listing` is an id, or `account` for what holds for the whole of it. */
export type Asked = { query?: string; listing?: string; language?: string; after?: string };
export type ArticleRow = Awaited<ReturnType<typeof rowsFor>>[number];

const PAGE = 50;

/**
 * A page of the account's articles, retired ones too: with a query the best first, without one by title. A query is read by the
 * language asked for, or else by each; "quoted words" stay together, -words are left out. For every member.
 */
export async function searchArticles(actor: Actor, asked: Asked) {
  const rows = await articlesAsked(await getDb(), actor, asked);
  return { articles: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]!.id : null };
}

/** The statement of a page, with one row more than it shows. */
export function articlesAsked(db: Db, actor: Actor, { query, listing, language, after }: Asked) {
  const { id, title, retiredAt, listingId } = articles;
  const words = query?.trim() ? wordsOf(query, language) : undefined;
  const place = words
    ? sql`-ts_rank(${articles.search}, ${words}), ${id}`
    : sql`${retiredAt} is not null, lower(${title}), ${id}`;
  const last = sql`(select ${place} from ${articles} where ${isArticle(actor, after ?? '')})`;
  return rowsFor(db)
    .where(
      and(
        eq(articles.accountId, actor.accountId),
        words && sql`${articles.search} @@ ${words}`,
        language ? eq(articles.language, language) : undefined,
        listing === 'account' ? isNull(listingId) : listing && isUuid(listing) ? eq(listingId, listing) : undefined,
        after && isUuid(after) ? sql`(${place}) > ${last}` : undefined,
      ),
    )
    .orderBy(place)
    .limit(PAGE + 1);
}

function rowsFor(db: Db) {
  const { id, title, body, language, audience, version, asOf, retiredAt, accountId, listingId } = articles;
  return db
    .select({ id, title, body, language, audience, version, asOf, retiredAt, listingId, listing: listings.name })
    .from(articles)
    .leftJoin(listings, and(eq(listings.accountId, accountId), eq(listings.id, listingId)))
    .$dynamic();
}

/** The languages that the account has articles in. */
export async function articleLanguages(actor: Actor): Promise<string[]> {
  const rows = await (await getDb())
    .selectDistinct({ language: articles.language })
    .from(articles)
    .where(eq(articles.accountId, actor.accountId))
    .orderBy(asc(articles.language));
  return rows.map(({ language }) => language);
}

function isArticle({ accountId }: Actor, id: string) {
  return and(eq(articles.accountId, accountId), eq(articles.id, id));
}

/** A text as the index has words: by the dictionary of the language or else by each, and as they are written. */
export function wordsOf(text: string | SQL, language?: string): SQL {
  const names = language ? [dictionaries[language] ?? 'simple'] : Object.values(dictionaries);
  // A single word may still be in the typing.
  const [word] = typeof text === 'string' ? (/^[\p{L}\p{N}]{2,}$/u.exec(text.trim()) ?? []) : [];
  const read = word ? sql`to_tsquery` : sql`websearch_to_tsquery`;
  const readings = [...new Set([...names, 'simple'])].map(
    (dictionary) => sql`${read}(${sql.raw(`'${dictionary}'::regconfig`)}, ${word ? `${word}:*` : text})`,
  );
  // Most dictionaries read most words alike: each reading once.
  return sql`(select string_agg(distinct q::text, ' | ')::tsquery from unnest(array[${sql.join(readings, sql`, `)}]) q where numnode(q) > 0)`;
}

/** One article, wherever it stands in a list; null for an id of nobody's. */
export async function findArticle(actor: Actor, articleId: string): Promise<ArticleRow | null> {
  if (!isUuid(articleId)) return null;
  const [row] = await rowsFor(await getDb()).where(isArticle(actor, articleId));
  return row ?? null;
}
