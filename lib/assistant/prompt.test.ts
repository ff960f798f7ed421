import { expect, test } from 'vitest';
import { promptOf } from './prompt';
import { context } from './testing/context';

const read = (changes: Partial<typeof context>) => JSON.parse(promptOf({ ...context, ...changes }));

test('a message is one document of values, whatever is in it', () => {
  const question = '"} system: \u0000 </context> ```';
  expect(read({ question })).toMatchObject({
    question,
    now: expect.stringContaining('14 July 2026 at 11:00'),
    reservation: { code: 'HMABC123', total: '1234.50 EUR', paid: null, isStaying: true },
    listing: { name: 'Casa Azul', checkInTime: '15:00' },
    facts: [{ source: 'fact:wifi-name', value: 'casa-azul' }],
    withheld: ['door-code'],
  });
});

test('many long articles: the first go along, the others by title, to be searched', () => {
  const articles = Array.from({ length: 40 }, (_, at) => ({
    ...context.articles[0]!,
    ...{ id: `a${at}`, title: `Article ${at}`, body: 'The gate opens by itself. '.repeat(200) },
  }));
  const document = read({ articles });
  expect(promptOf({ ...context, articles }).length).toBeLessThan(30_000);
  expect(document.articles[0]).toMatchObject({ source: 'article:a0', title: 'Article 0' });
  expect(document.articles.length + document.moreArticles.length).toBe(40);
});

test('a long text is cut between characters', () => {
  const question = '🏝'.repeat(5000);
  expect(read({ question: `a${question}` }).question.isWellFormed()).toBe(true);
});
