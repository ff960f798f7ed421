import { and, eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeWorld } from '@/db/fixtures';
import { events } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { english, say } from '@/lib/language/messages';
import { previewArticles } from './import';
import { addArticle, importArticles } from './mutations';
import { readArticles } from './rows';
import { searchArticles } from './search';
import { articlesTable } from './table';

const NOON = new Date('2026-04-02T12:00:00Z');
const { db } = await testDatabase();
const { dora, chen } = (await makeWorld(db, { now: NOON })).agents as Record<string, Agent>;
const elsewhere = (await makeWorld(db, { now: NOON })).agents.dora!;

const TABLE = [
  'title;body;language;audience;listing;external id',
  'Pool;"Open from 8:00;',
  'heated";en;before;casa-azul;pool',
  'Trash;Paper is blue.;en;after;;',
  'Bins;Too;many;after;;;cells',
  'Beach;A mile away.;english;before;;',
  'Gate;Pull it.;en;before;Nowhere;',
  'trash;Glass is green.;en;after;;',
  'Sauna;Ask us.;en;before;casa azul;',
].join('\r\n');

const told = ({ saying, errors }: { saying: Parameters<typeof say>[1]; errors: { message: string }[] }) =>
  errors[0]?.message ?? say(english, saying);

it('is shown before it is done, each bad line with its reason', async () => {
  const { articles, refused } = await previewArticles(dora!, { text: TABLE });
  expect(articles).toEqual([
    { line: 2, outcome: 'added', title: 'Pool', language: 'en', listing: 'Casa Azul' },
    { line: 4, outcome: 'added', title: 'Trash', language: 'en', listing: null },
    { line: 9, outcome: 'added', title: 'Sauna', language: 'en', listing: 'Casa Azul' },
  ]);
  expect(refused.map((row) => [row.line, told(row)])).toEqual([
    [5, 'language must be a language of two letters, such as en.'],
    [6, 'language must be a language of two letters, such as en.'],
    [7, 'There is no listing “Nowhere”.'],
    [8, 'It is the same article as line 4.'],
  ]);
  expect((await searchArticles(dora!, {})).articles).toEqual([]);
});

it('is taken once, and again where it says something else', async () => {
  expect(await importArticles(dora!, { text: TABLE }, NOON)).toMatchObject({ added: 3, changed: 0, unchanged: 0 });
  const again = TABLE.replace('Paper is blue.', 'Paper is grey.');
  expect(await importArticles(dora!, { text: again }, NOON)).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
  const { articles } = await searchArticles(dora!, {});
  expect(articles.map(({ title, body, version }) => [title, body, version])).toEqual([
    ['Pool', 'Open from 8:00;\nheated', 1],
    ['Sauna', 'Ask us.', 1],
    ['Trash', 'Paper is grey.', 2],
  ]);
  const rows = await db
    .select({ data: events.data })
    .from(events)
    .where(and(eq(events.accountId, dora!.accountId), eq(events.kind, 'articles.imported')))
    .orderBy(events.id);
  expect(rows.map(({ data }) => data)).toEqual([
    { added: 3, changed: 0, unchanged: 0, leftOut: 4 },
    { added: 0, changed: 1, unchanged: 2, leftOut: 4 },
  ]);
});

it('takes back what was exported, formulas kept from running', async () => {
  await addArticle(dora!, { title: '=1+1', body: '- one\n"two"', language: 'pt', audience: 'during', listingId: null });
  const chunks = await Array.fromAsync(articlesTable(dora!));
  const text = Buffer.concat(chunks).toString();
  expect(text).toContain("'=1+1,");
  expect(text.split('\r\n')[0]).toBe('title,body,language,audience,listing,externalId');
  expect(await importArticles(dora!, { text })).toEqual({ added: 0, changed: 0, unchanged: 4, refused: [] });
  expect(await importArticles(elsewhere, { text: text.replaceAll('casa-azul', 'quinta') })).toMatchObject({ added: 4 });
});

it.each([
  ['a list', JSON.stringify([{ title: 'A', body: 'B', language: 'en', audience: 'before', listing: null }, 7])],
  ['a line each', '{"title":"A","body":"B","language":"en","audience":"before"}\n\n{"title":"","body":5}'],
])('reads JSON: %s', (_, text) => {
  const { rows, refused } = readArticles(text);
  expect(rows).toEqual([{ line: 1, fields: { title: 'A', body: 'B', language: 'en', audience: 'before' } }]);
  expect(refused).toHaveLength(1);
});

it.each([
  ['[{', 'This is not valid JSON.'],
  ['{"title"', 'This is not valid JSON.'],
  ['title,text\nA,B', /has to name the columns: .*“text” is none of them/],
  ['title,body\n"A,B', /Line \d cannot be read/],
])('refuses as a whole: %s', (text, sentence) => {
  expect(() => readArticles(text)).toThrow(sentence);
});

it('is for admins', async () => {
  await expect(previewArticles(chen!, { text: TABLE })).rejects.toMatchObject({ status: 403 });
  await expect(importArticles(chen!, { text: TABLE })).rejects.toMatchObject({ status: 403 });
});
