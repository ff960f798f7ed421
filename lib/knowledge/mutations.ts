import { and, eq, getTableColumns, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { articles, listingFacts, listings } from '@/db/schema';
import { lockAccount } from '@/lib/accounts/lock';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { type Changes, changesOf, refuseUnseen } from '@/lib/events/changes';
import { recordEvent } from '@/lib/events/record';
import { notFound } from '@/lib/refusal';
import { keptFacts } from './facts';
import { type Imported, type Outcome, planImport } from './import';
import type { ArticleFields, ArticleInput, ChangeArticleInput, SetFactsInput } from './input';

type Row = Omit<typeof articles.$inferSelect, 'search'>;
type Ref = { articleId: string };

/** Writes an article. For admins, as all below; the API's keys write by `putArticle`. */
export async function addArticle(agent: Agent, input: ArticleFields, now = new Date()): Promise<Ref> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    await requireListing(tx, agent, input.listingId);
    const articleId = uuidv7();
    await insertArticle(tx, agent, { id: articleId, externalId: articleId, ...input, asOf: now });
    await tell(tx, agent, 'article.added', { articleId, ...input }, now);
    return { articleId };
  });
}

export async function changeArticle(agent: Agent, input: ChangeArticleInput, now = new Date()): Promise<void> {
  const { articleId, expected, ...wanted } = input;
  return change(agent, articleId, async (tx, row) => {
    const changes = changesOf<ArticleFields>(row, wanted);
    if (!changes) return;
    refuseUnseen(row.title, changes, expected);
    await requireListing(tx, agent, wanted.listingId);
    await updateArticle(tx, row, { ...wanted, asOf: now });
    await tell(tx, agent, 'article.changed', { articleId, title: row.title, ...changes }, now);
  });
}

/** The assistant tells it no more; what it told stays with its runs. */
export async function retireArticle(agent: Agent, { articleId }: Ref, now = new Date()): Promise<void> {
  return change(agent, articleId, async (tx, row) => {
    if (row.retiredAt) return;
    await tx.update(articles).set({ retiredAt: now }).where(isArticle(agent, articleId));
    await tell(tx, agent, 'article.retired', { articleId, title: row.title }, now);
  });
}

export async function offerArticle(agent: Agent, { articleId }: Ref, now = new Date()): Promise<void> {
  return change(agent, articleId, async (tx, row) => {
    if (!row.retiredAt) return;
    await tx.update(articles).set({ retiredAt: null }).where(isArticle(agent, articleId));
    await tell(tx, agent, 'article.offered', { articleId, title: row.title }, now);
  });
}

export type Put = { id: string; result: 'created' | 'updated' | 'unchanged' | 'stale'; applied: boolean };

/**
 * Writes an article under the caller's id: the newest by `occurredAt` counts, a retired one stays so. Refusal 404 for a
 * listing of nobody's.
 */
export async function putArticle(actor: Actor, input: ArticleInput, now: Date): Promise<Put> {
  const { externalId, listing, occurredAt, ...rest } = input;
  return transaction(await getDb(), async (tx) => {
    const fields = { ...rest, listingId: await listingOf(tx, actor, listing) };
    const asOf = occurredAt ?? now;
    const [row] = await tx.select(columns).from(articles).where(isCalled(actor, externalId)).for('update');
    if (!row) {
      const id = uuidv7();
      await insertArticle(tx, actor, { id, externalId, ...fields, asOf });
      await tell(tx, actor, 'article.recorded', { id, externalId, result: 'created' }, now);
      return { id, result: 'created', applied: true };
    }
    if (asOf < row.asOf) return { id: row.id, result: 'stale', applied: false };
    const changes = changesOf<ArticleFields>(row, fields);
    if (changes)
      await tell(tx, actor, 'article.recorded', { id: row.id, externalId, result: 'updated', ...changes }, now);
    if (changes) await updateArticle(tx, row, { ...fields, asOf });
    else if (occurredAt) await tx.update(articles).set({ asOf }).where(isArticle(actor, row.id));
    return { id: row.id, result: changes ? 'updated' : 'unchanged', applied: true };
  });
}

/** Takes the articles of a table in one transaction and as one event; lines that cannot be read are left out and told. */
export async function importArticles(agent: Agent, { text }: { text: string }, now = new Date()): Promise<Imported> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    await lockAccount(tx, agent.accountId);
    const { planned, refused } = await planImport(tx, agent, text);
    for (const { outcome, known, externalId, fields } of planned) {
      if (outcome === 'added') await insertArticle(tx, agent, { id: uuidv7(), externalId, ...fields, asOf: now });
      else if (outcome === 'changed') await updateArticle(tx, known!, { ...fields, asOf: now });
    }
    const count = (wanted: Outcome) => planned.filter(({ outcome }) => outcome === wanted).length;
    const counts = { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
    if (counts.added + counts.changed > 0) {
      await tell(tx, agent, 'articles.imported', { ...counts, leftOut: refused.length }, now);
    }
    return { ...counts, refused };
  });
}

/** Sets, changes and takes away facts of a listing. Refusal 409 where one is otherwise than the screen showed it. */
export async function setFacts(agent: Agent, { listingId, facts }: SetFactsInput, now = new Date()): Promise<void> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    const listing = await requireListing(tx, agent, listingId);
    const known = new Map((await factRows(tx, agent, listingId)).map(({ key, ...fact }) => [key, fact]));
    const changes: Changes = { before: {}, after: {} };
    for (const { key, expected, ...wanted } of facts) {
      const was = known.get(key) ?? null;
      const becomes = wanted.value ? wanted : null;
      const change = changesOf({ [key]: was }, { [key]: becomes });
      if (!change) continue;
      refuseUnseen(listing!.name, change, { [key]: expected });
      await writeFact(tx, agent, { listingId, key, ...wanted, asOf: now });
      changes.before[key] = told(key, was);
      changes.after[key] = told(key, becomes, was?.value !== becomes?.value);
    }
    if (Object.keys(changes.after).length === 0) return;
    await tell(tx, agent, 'facts.changed', { id: listingId, ...changes }, now);
  });
}

type NewFact = Omit<typeof listingFacts.$inferInsert, 'accountId'>;

async function writeFact(tx: Db, { accountId }: Actor, fact: NewFact): Promise<void> {
  const { listingId, key, value, release, hoursBefore, asOf } = fact;
  const mine = and(eq(listingFacts.accountId, accountId), eq(listingFacts.listingId, listingId));
  if (!value) await tx.delete(listingFacts).where(and(mine, eq(listingFacts.key, key)));
  else
    await tx
      .insert(listingFacts)
      .values({ accountId, ...fact })
      .onConflictDoUpdate({
        target: [listingFacts.accountId, listingFacts.listingId, listingFacts.key],
        set: { value, release, hoursBefore, asOf },
      });
}

type Said = { value: string; release: string; hoursBefore: number };

/** The audit tells that a secret changed, never the secret. */
function told(key: string, fact: Said | null, isOther = false): string | null {
  if (!fact) return null;
  const { isSecret } = keptFacts.find((kind) => kind.key === key)!;
  const value = isSecret ? (isOther ? '•••• *' : '••••') : fact.value;
  return [value, fact.release, ...(fact.hoursBefore ? [`${fact.hoursBefore} h`] : [])].join(' · ');
}

function factRows(tx: Db, { accountId }: Actor, id: string) {
  const { key, value, release, hoursBefore, listingId } = listingFacts;
  return tx
    .select({ key, value, release, hoursBefore })
    .from(listingFacts)
    .where(and(eq(listingFacts.accountId, accountId), eq(listingId, id)));
}

const { search, ...columns } = getTableColumns(articles);

type NewArticle = Omit<typeof articles.$inferInsert, 'accountId'>;

async function insertArticle(tx: Db, { accountId }: Actor, article: NewArticle): Promise<void> {
  await tx.insert(articles).values({ accountId, ...article });
}

async function updateArticle(tx: Db, { accountId, id }: Pick<Row, 'accountId' | 'id'>, set: Partial<Row>) {
  const isIt = and(eq(articles.accountId, accountId), eq(articles.id, id));
  await tx
    .update(articles)
    .set({ ...set, version: sql`${articles.version} + 1` })
    .where(isIt);
}

async function change(agent: Agent, id: string, run: (tx: Db, row: Row) => Promise<void>): Promise<void> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    const [row] = await tx.select(columns).from(articles).where(isArticle(agent, id)).for('update');
    if (!row) throw notFound('article');
    await run(tx, row);
  });
}

function isArticle({ accountId }: Actor, id: string) {
  return and(eq(articles.accountId, accountId), eq(articles.id, id));
}

function isCalled({ accountId }: Actor, externalId: string) {
  return and(eq(articles.accountId, accountId), eq(articles.externalId, externalId));
}

/** Locked, so that two forms of one listing are saved one after the other. */
async function requireListing(tx: Db, { accountId }: Actor, id: string | null | undefined) {
  if (!id) return null;
  const mine = and(eq(listings.accountId, accountId), eq(listings.id, id));
  const [listing] = await tx.select({ name: listings.name }).from(listings).where(mine).for('no key update');
  if (!listing) throw notFound('listing');
  return listing;
}

async function listingOf(tx: Db, { accountId }: Actor, externalId: string | undefined): Promise<string | null> {
  if (externalId === undefined) return null;
  const [listing] = await tx
    .select({ id: listings.id })
    .from(listings)
    .where(and(eq(listings.accountId, accountId), eq(listings.externalId, externalId)));
  if (!listing) throw notFound(`listing as listing names: ${externalId}`);
  return listing.id;
}

function tell(tx: Db, actor: Actor, kind: string, data: Record<string, unknown>, occurredAt: Date) {
  return recordEvent(tx, actor, { kind, data, occurredAt });
}
