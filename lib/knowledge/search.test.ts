import { and, eq, type SQLWrapper, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '@/db/client';
import { makeWorld } from '@/db/fixtures';
import { listings } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { addArticle, retireArticle } from './mutations';
import { type Asked, articleLanguages, articlesAsked, searchArticles } from './search';

const NOON = new Date('2026-04-02T12:00:00Z');
const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const { dora, sofia } = world.agents as Record<string, Agent>;
const elsewhere = (await makeWorld(db, { now: NOON })).agents.dora!;

const written: [title: string, body: string, language: string][] = [
  ['Parking', 'Cars park in the yard.', 'en'],
  ['Bicycles', 'They stand beside the parking spaces.', 'en'],
  ['Mülltonnen', 'Leere Flaschen kommen in die grüne Tonne.', 'de'],
  ['Bagagem', 'As malas ficam no cacifo.', 'pt'],
  ['ゴミ', '紙は青い箱に入れてください。', 'ja'],
  ['<script>', "'); drop table articles; --", 'en'],
];
let casaAzul: string;

beforeAll(async () => {
  const mine = and(eq(listings.accountId, world.accountId), eq(listings.externalId, 'casa-azul'));
  casaAzul = (await db.select({ id: listings.id }).from(listings).where(mine))[0]!.id;
  for (const [title, body, language] of written)
    await addArticle(dora!, {
      ...{ title, body, language, audience: 'before' },
      listingId: title === 'Parking' ? casaAzul : null,
    });
  const { articleId } = await addArticle(dora!, {
    ...{ title: 'A retired one', body: 'Old.', language: 'en', audience: 'before', listingId: null },
  });
  await retireArticle(dora!, { articleId });
  await addArticle(elsewhere, { title: 'Parking', body: '', language: 'en', audience: 'before', listingId: null });
});

const found = async (asked: Asked) => (await searchArticles(sofia!, asked)).articles.map(({ title }) => title);

describe('by words', () => {
  it.each<[string, Asked, string[]]>([
    ['the title before the body', { query: 'parked' }, ['Parking', 'Bicycles']],
    ['in the words of each language', { query: 'Flasche' }, ['Mülltonnen']],
    ['in those of the one asked for', { query: 'mala', language: 'pt' }, ['Bagagem']],
    ['of that language alone', { query: 'mala', language: 'en' }, []],
    ['where no dictionary helps', { query: 'ゴミ', language: 'ja' }, ['ゴミ']],
    ['a word in the typing', { query: 'müll' }, ['Mülltonnen']],
    ['without a word', { query: 'parking -bicycles' }, ['Parking']],
    ['what is no word', { query: "'); drop table articles; --" }, ['<script>']],
    ['nothing', { query: 'helicopter' }, []],
  ])('%s', async (_, asked, titles) => {
    expect(await found(asked)).toEqual(titles);
  });
});

it('lists by title, retired ones last, of a listing or the account', async () => {
  const all = await found({});
  expect(all.at(-1)).toBe('A retired one');
  expect(all).toHaveLength(written.length + 1);
  expect(await found({ listing: casaAzul })).toEqual(['Parking']);
  expect(await found({ listing: 'account', language: 'en' })).toEqual(['<script>', 'Bicycles', 'A retired one']);
  expect(await articleLanguages(sofia!)).toEqual(['de', 'en', 'ja', 'pt']);
});

describe('in a large account', () => {
  beforeAll(async () => {
    await db.execute(sql`insert into articles (account_id, id, external_id, title, body, language, audience, as_of)
      select ${world.accountId}, gen_random_uuid(), 'many-' || n, 'Number ' || n, 'Word' || n % 211 || repeat(' like any other article of a house', 20), 'en', 'before', ${NOON.toISOString()}
      from generate_series(1, 20000) n`);
    await db.execute(sql`analyze articles`);
  });

  it('is found by the index, page after page', async () => {
    const statement = articlesAsked(db, world.system, { query: 'word137' }) as SQLWrapper;
    const plan = await rowsOf(db, sql`explain ${statement}`);
    expect(JSON.stringify(plan)).toContain('articles_search');
    const pages: string[] = [];
    for (let after: string | null | undefined; after !== null; ) {
      const page = await searchArticles(sofia!, { query: 'word137', after });
      pages.push(...page.articles.map(({ id }) => id));
      after = page.next;
    }
    expect(new Set(pages).size).toBe(pages.length);
    expect(pages.length).toBe(95);
  });

  it('goes on by title', async () => {
    const { articles, next } = await searchArticles(sofia!, {});
    const { articles: second } = await searchArticles(sofia!, { after: next! });
    expect(second[0]!.title > articles.at(-1)!.title).toBe(true);
    expect(await found({ after: 'nonsense' })).toEqual(articles.map(({ title }) => title));
  });
});
