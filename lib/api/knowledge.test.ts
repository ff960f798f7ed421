import { eq } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { articles, events } from '@/db/schema';
import { listing, testApi } from './testing';

let api: Awaited<ReturnType<typeof testApi>>;

const pool = { listing: 'casa-azul', title: 'Pool', body: 'Open from 8:00.', language: 'en', audience: 'before' };

beforeAll(async () => {
  api = await testApi();
  await api.call('PUT', '/listings/casa-azul', listing);
});

test('an article is created, changed and kept at its newest', async () => {
  const { status, json } = await api.call('PUT', '/knowledge/pool', { ...pool, occurredAt: '2026-11-02T10:00:00Z' });
  expect(status).toBe(201);
  expect(json).toEqual({
    ...{ id: expect.any(String), externalId: 'pool', ...pool, version: 1, retiredAt: null, applied: true },
    occurredAt: '2026-11-02T10:00:00.000Z',
  });
  const old = await api.call('PUT', '/knowledge/pool', { ...pool, title: 'Old', occurredAt: '2026-11-01T10:00:00Z' });
  expect([old.status, old.json]).toEqual([200, { ...json, applied: false }]);
  const { listing: _, ...forAll } = pool;
  const all = await api.call('PUT', '/knowledge/pool', { ...forAll, audience: 'during' });
  expect(all.json).toMatchObject({ listing: null, audience: 'during', version: 2, applied: true });
  const told = await api.db.select({ actor: events.actor }).from(events).where(eq(events.kind, 'article.recorded'));
  expect(told).toEqual([{ actor: 'api_key' }, { actor: 'api_key' }]);
});

test('accounts do not see each other’s', async () => {
  expect((await api.call('PUT', '/knowledge/pool', pool, { key: 'other' })).status).toBe(404);
  const { listing: _, ...forAll } = pool;
  expect((await api.call('PUT', '/knowledge/pool', forAll, { key: 'other' })).status).toBe(201);
  expect((await api.call('PUT', '/knowledge/pool', pool, { key: 'demo-read' })).status).toBe(403);
});

test.each([
  [{ audience: 'staff' }, 'audience', 'audience must be one of "before", "after", "during".'],
  [{ language: 'eng' }, 'language', 'language must be a language of two letters, such as en.'],
  [{ title: '\0' }, 'title', 'title contains a character that cannot be stored.'],
  [{ body: 'x'.repeat(20_001) }, 'body', 'body must have at most 20,000 characters.'],
  [{ body: undefined }, 'body', 'body is missing.'],
  [{ retiredAt: null }, 'retiredAt', 'retiredAt is not a known field.'],
])('refuses %.40j', async (changes, path, message) => {
  const { status, json } = await api.call('PUT', '/knowledge/refused', { ...pool, ...changes });
  expect([status, json.errors]).toEqual([422, [{ path, message }]]);
  expect(await api.db.select().from(articles).where(eq(articles.externalId, 'refused'))).toEqual([]);
});
