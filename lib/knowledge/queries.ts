import { and, asc, desc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { articles, listingFacts, listings } from '@/db/schema';
import type { Article, Fact } from '@/lib/assistant/proposal';
import type { Actor } from '@/lib/auth/actor';
import { notFound } from '@/lib/refusal';
import type { Stage } from '@/lib/reservations/history';
import { isUuid } from '@/lib/text';
import { audiencesOf, type FactKind, factKinds, keptFacts, mayEnter, type Place } from './facts';

const MOST_ARTICLES = 300;

export type Knowledge = { articles: Article[]; facts: Fact[]; withheld: string[] };

/**
 * What this guest may be told now of a listing, its parent and the account, the nearest first; of facts that stand in both
 * the listing's own. What may not be told never leaves the database: `withheld` has the keys alone.
 */
export async function knowledgeFor(
  db: Db,
  actor: Actor,
  place: Place & { listingId: string; stage: Stage },
  now: Date,
): Promise<Knowledge> {
  const [listing] = await db.select().from(listings).where(isListing(actor, place.listingId));
  if (!listing) throw notFound('listing');
  const family = [listing.id, ...(listing.parentId ? [listing.parentId] : [])];
  const kept = await factsOf(db, actor, family, place, now);
  const facts = factKinds.flatMap((kind: FactKind): Fact[] => {
    const value = kind.ofListing ? listing[kind.ofListing] : kept.get(kind.key);
    return value ? [{ key: kind.key, label: kind.label, value }] : [];
  });
  const withheld = keptFacts.map(({ key }) => key).filter((key) => kept.get(key) === null);
  return { articles: await articlesOf(db, actor, family, place, now), facts, withheld };
}

function articlesOf(db: Db, actor: Actor, family: string[], place: Place, now: Date): Promise<Article[]> {
  const { id, version, title, body, language, listingId, audience } = articles;
  return db
    .select({ id, version, title, body, language, isGeneral: sql<boolean>`${listingId} is null` })
    .from(articles)
    .where(
      and(
        eq(articles.accountId, actor.accountId),
        isNull(articles.retiredAt),
        or(isNull(listingId), inArray(listingId, family)),
        inArray(audience, audiencesOf(place, now)),
      ),
    )
    .orderBy(nearness(listingId, family), desc(id))
    .limit(MOST_ARTICLES);
}

/** The value of each fact that is there, null where it is not released. */
async function factsOf(db: Db, actor: Actor, family: string[], place: Place, now: Date) {
  const { key, value, release, hoursBefore, listingId } = listingFacts;
  const secret = keptFacts.filter(({ isSecret }) => isSecret).map((kind) => kind.key);
  const from = sql`${place.stayStartsAt.toISOString()}::timestamptz - make_interval(hours => ${hoursBefore})`;
  const isOpen = mayEnter(place, now)
    ? sql`${release} <> 'arrival' or ${now.toISOString()}::timestamptz >= ${from}`
    : sql`${release} = 'anyone' and not ${inArray(key, secret)}`;
  const rows = await db
    .selectDistinctOn([key], { key, value: sql<string | null>`case when ${isOpen} then ${value} end` })
    .from(listingFacts)
    .where(and(eq(listingFacts.accountId, actor.accountId), inArray(listingId, family)))
    .orderBy(key, nearness(listingId, family));
  return new Map(rows.map((row) => [row.key, row.value]));
}

/** The listing's own before its parent's before the account's. */
function nearness(column: typeof articles.listingId | typeof listingFacts.listingId, [own]: string[]): SQL {
  return sql`case when ${column} is null then 2 when ${column} = ${own!} then 0 else 1 end`;
}

function isListing({ accountId }: Actor, id: string) {
  return and(eq(listings.accountId, accountId), eq(listings.id, id));
}

/**
 * The facts of a listing as they stand, with what it has of its parent where it says nothing itself; null
 * for a listing of nobody's. For every member.
 */
export async function listFacts(actor: Actor, listingId: string) {
  const db = await getDb();
  const { id, name, parentId, checkInTime, checkOutTime } = listings;
  const [listing] = isUuid(listingId)
    ? await db
        .select({ id, name, parentId, checkInTime, checkOutTime })
        .from(listings)
        .where(isListing(actor, listingId))
    : [];
  if (!listing) return null;
  return {
    listing,
    facts: await keptOf(db, actor, listing.id),
    inherited: listing.parentId ? await keptOf(db, actor, listing.parentId) : [],
  };
}

export type KeptFact = Awaited<ReturnType<typeof keptOf>>[number];

function keptOf(db: Db, { accountId }: Actor, listing: string) {
  const { key, value, release, hoursBefore, listingId } = listingFacts;
  return db
    .select({ key, value, release, hoursBefore })
    .from(listingFacts)
    .where(and(eq(listingFacts.accountId, accountId), eq(listingId, listing)))
    .orderBy(asc(key));
}

/** The account's listings by name, each with how many facts it has of its own, and after which of them they go on. */
export async function listFactCounts(actor: Actor, after?: string) {
  const db = await getDb();
  const { id, name } = listings;
  const mine = eq(listings.accountId, actor.accountId);
  const last = sql`(select name, id from ${listings} where ${and(mine, eq(id, after ?? ''))})`;
  const rows = await db
    .select({
      ...{ id, name },
      facts: sql<number>`(select count(*)::int from ${listingFacts} f where f.account_id = ${listings.accountId} and f.listing_id = ${id})`,
    })
    .from(listings)
    .where(and(mine, after && isUuid(after) ? sql`(${name}, ${id}) > ${last}` : undefined))
    .orderBy(asc(name), asc(id))
    .limit(LISTINGS + 1);
  return { listings: rows.slice(0, LISTINGS), next: rows.length > LISTINGS ? rows[LISTINGS - 1]!.id : null };
}

const LISTINGS = 100;
const PAGE = 500;

/** The articles that are told, with the caller's ids, page by page. */
export async function* articlePages(actor: Actor) {
  const { id, externalId, title, body, language, audience, accountId, listingId, retiredAt } = articles;
  const db = await getDb();
  for (let after: string | undefined; ; ) {
    const rows = await db
      .select({ id, externalId, title, body, language, audience, listing: listings.externalId })
      .from(articles)
      .leftJoin(listings, and(eq(listings.accountId, accountId), eq(listings.id, listingId)))
      .where(and(eq(accountId, actor.accountId), isNull(retiredAt), after ? gt(id, after) : undefined))
      .orderBy(asc(id))
      .limit(PAGE);
    yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.id;
  }
}
