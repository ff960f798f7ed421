import { and, asc, desc, eq, like, or } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '@/db/fixtures';
import { articles, events, listings } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { parse } from '@/lib/parse';
import { addArticleInput, setFactsInput } from './input';
import { addArticle, changeArticle, offerArticle, putArticle, retireArticle, setFacts } from './mutations';
import { listFacts } from './queries';

const NOON = new Date('2026-04-02T12:00:00Z');
const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const elsewhere = await makeWorld(db, { now: NOON });
const { dora, chen, sofia } = world.agents as Record<string, Agent>;
const theirs = elsewhere.agents.dora!;

const trash = { title: 'Trash', body: 'Paper is blue.', language: 'en', audience: 'after', listingId: null } as const;
const code = { key: 'door-code', value: '4711#', release: 'arrival', hoursBefore: 24 } as const;

async function listingOf(accountId: string): Promise<string> {
  const mine = and(eq(listings.accountId, accountId), eq(listings.externalId, 'casa-azul'));
  return (await db.select({ id: listings.id }).from(listings).where(mine))[0]!.id;
}

const listingId = await listingOf(world.accountId);

async function rowOf(articleId: string) {
  const { title, body, version, retiredAt, asOf, listingId } = articles;
  const [row] = await db
    .select({ title, body, version, retiredAt, asOf, listingId })
    .from(articles)
    .where(eq(articles.id, articleId));
  return row;
}

async function told() {
  const ours = or(like(events.kind, 'article.%'), eq(events.kind, 'facts.changed'));
  return db
    .select({ kind: events.kind, data: events.data })
    .from(events)
    .where(and(eq(events.accountId, world.accountId), ours))
    .orderBy(asc(events.id));
}

describe('an article', () => {
  it('is written, changed, retired and used again, each one event, its version growing with its words', async () => {
    const { articleId } = await addArticle(dora!, trash, NOON);
    await changeArticle(dora!, { articleId, body: 'Glass is green.', expected: { body: trash.body } });
    await changeArticle(dora!, { articleId, body: 'Glass is green.', expected: { body: 'anything' } });
    await retireArticle(dora!, { articleId });
    await retireArticle(dora!, { articleId });
    expect(await rowOf(articleId)).toMatchObject({ body: 'Glass is green.', version: 2, retiredAt: expect.any(Date) });
    await offerArticle(dora!, { articleId });
    expect(await rowOf(articleId)).toMatchObject({ version: 2, retiredAt: null });
    expect(await told()).toEqual([
      { kind: 'article.added', data: { articleId, ...trash } },
      {
        kind: 'article.changed',
        data: { articleId, title: 'Trash', before: { body: trash.body }, after: { body: 'Glass is green.' } },
      },
      { kind: 'article.retired', data: { articleId, title: 'Trash' } },
      { kind: 'article.offered', data: { articleId, title: 'Trash' } },
    ]);
  });

  it('changed by two, keeps the first’s words and tells the second', async () => {
    const { articleId } = await addArticle(dora!, trash);
    await changeArticle(dora!, { articleId, title: 'Bins', expected: { title: 'Trash' } });
    const late = changeArticle(dora!, { articleId, title: 'Rubbish', expected: { title: 'Trash' } });
    await expect(late).rejects.toThrow('“Bins” was changed meanwhile: look at it again.');
    expect(await rowOf(articleId)).toMatchObject({ title: 'Bins', version: 2 });
  });

  it('is for admins of its account, of a listing of its account', async () => {
    const { articleId } = await addArticle(dora!, { ...trash, listingId });
    for (const [agent, status] of [
      [chen!, 403],
      [sofia!, 403],
      [theirs, 404],
    ] as const) {
      await expect(changeArticle(agent, { articleId, title: 'Mine', expected: {} })).rejects.toMatchObject({ status });
      await expect(retireArticle(agent, { articleId })).rejects.toMatchObject({ status });
      await expect(offerArticle(agent, { articleId })).rejects.toMatchObject({ status });
      await expect(addArticle(agent, { ...trash, listingId })).rejects.toMatchObject({ status });
    }
    const foreign = { listingId: await listingOf(elsewhere.accountId), expected: { listingId } };
    await expect(changeArticle(dora!, { articleId, ...foreign })).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    [{ language: 'English' }, 'language must be a language of two letters, such as en.'],
    [{ language: ' PT ' }, { language: 'pt' }],
    [{ listingId: '' }, { listingId: null }],
    [{ title: ' ' }, 'title must not be empty.'],
    [{ audience: 'owners' }, 'audience must be one of "before", "after", "during".'],
    [{ accountId: 'x' }, 'accountId is not a known field.'],
  ])('reads %j', (changes, expected) => {
    const read = () => parse(addArticleInput, { ...trash, ...changes });
    if (typeof expected === 'string') expect(read).toThrow(expected);
    else expect(read()).toEqual({ ...trash, ...expected });
  });
});

describe('an article of the API', () => {
  const { listingId: _, ...fields } = trash;
  const input = { ...fields, externalId: 'pms-1', listing: 'casa-azul' };
  const at = (time: string) => new Date(`2026-04-02T${time}:00Z`);

  it('is created, left, changed, and keeps the newest', async () => {
    const created = await putArticle(world.system, { ...input, occurredAt: at('10:00') }, NOON);
    expect(created).toMatchObject({ result: 'created', applied: true });
    const put = (changes: object) => putArticle(world.system, { ...input, ...changes }, NOON);
    const { id } = created;
    expect(await put({ occurredAt: at('11:00') })).toEqual({ id, result: 'unchanged', applied: true });
    expect(await put({ title: 'Old', occurredAt: at('10:30') })).toEqual({ id, result: 'stale', applied: false });
    expect(await put({ title: 'Bins' })).toEqual({ id, result: 'updated', applied: true });
    expect(await rowOf(id)).toMatchObject({ title: 'Bins', version: 2, asOf: NOON, listingId });
    await retireArticle(dora!, { articleId: id }, NOON);
    expect(await put({ title: 'Again', listing: undefined })).toMatchObject({ result: 'updated' });
    expect(await rowOf(id)).toMatchObject({ title: 'Again', listingId: null, retiredAt: NOON });
    await expect(put({ listing: 'nowhere' })).rejects.toMatchObject({ status: 404 });
  });

  it('written fifty times at once is one', async () => {
    const once = { ...input, externalId: 'at-once' };
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => putArticle(world.system, once, NOON)));
    expect(new Set(outcomes.map(({ id }) => id)).size).toBe(1);
    expect(outcomes.filter(({ result }) => result === 'created')).toHaveLength(1);
  });
});

describe('facts of a listing', () => {
  const lastEvent = async () =>
    (
      await db
        .select({ data: events.data })
        .from(events)
        .where(and(eq(events.accountId, world.accountId), eq(events.kind, 'facts.changed')))
        .orderBy(desc(events.id))
    )[0]?.data;

  it('are set, changed and taken away; the audit tells that a secret changed, not which', async () => {
    const wifi = { key: 'wifi-name', value: 'Azul', release: 'confirmed', hoursBefore: 0 } as const;
    await setFacts(dora!, { listingId, facts: [code, wifi].map((fact) => ({ ...fact, expected: null })) }, NOON);
    expect(await lastEvent()).toEqual({
      id: listingId,
      before: { 'door-code': null, 'wifi-name': null },
      after: { 'door-code': '•••• * · arrival · 24 h', 'wifi-name': 'Azul · confirmed' },
    });
    const { key, ...shown } = code;
    await setFacts(dora!, { listingId, facts: [{ ...code, value: '0815#', expected: shown }] }, NOON);
    expect(JSON.stringify(await lastEvent())).not.toMatch(/4711|0815/);
    const stale = setFacts(dora!, { listingId, facts: [{ ...code, value: '1111#', expected: shown }] });
    await expect(stale).rejects.toMatchObject({ status: 409 });
    const { key: _, ...wifiShown } = wifi;
    await setFacts(dora!, { listingId, facts: [{ ...wifi, value: '', expected: wifiShown }] });
    const kept = await listFacts(sofia!, listingId);
    expect(kept?.facts).toEqual([{ ...code, value: '0815#' }]);
  });

  it('are for admins of its account', async () => {
    const input = { listingId, facts: [{ ...code, expected: null }] };
    for (const [agent, status] of [
      [chen!, 403],
      [theirs, 404],
    ] as const)
      await expect(setFacts(agent, input)).rejects.toMatchObject({ status });
  });

  it.each([
    [{ release: 'anyone' }, 'facts.door-code opens a door: it waits for the confirmation.'],
    [{ key: 'directions', value: 'javascript:alert(1)' }, 'facts.directions must be a link that begins with https://.'],
    [{ key: 'check-in-time', value: '12:00' }, /must be one of/],
    [{ hoursBefore: -1 }, 'facts.0.hoursBefore must be at least 0.'],
  ])('refuses %j', (changes, sentence) => {
    const input = { listingId, facts: [{ ...code, expected: null, ...changes }] };
    expect(() => parse(setFactsInput, input)).toThrow(sentence);
  });
});
