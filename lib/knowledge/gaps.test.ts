import { and, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, expect, it } from 'vitest';
import { makeWorld, says, stay, type World } from '@/db/fixtures';
import { conversations, listings, messages, reservations, runs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { listGaps } from './gaps';
import { addArticle, retireArticle } from './mutations';
import { replyAsArticle } from './reply';

const NOON = new Date('2026-04-02T12:00:00Z');
const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const elsewhere = await makeWorld(db, { now: NOON });
const { dora, chen, sofia } = world.agents as Record<string, Agent>;

async function messageOf({ accountId }: World, code: string, author: 'guest' | 'agent') {
  const mine = and(eq(reservations.accountId, accountId), eq(reservations.externalId, code));
  const [row] = await db
    .select({ messageId: messages.id, conversationId: conversations.id, listingId: listings.id })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(reservations, eq(reservations.id, conversations.reservationId))
    .innerJoin(listings, eq(listings.id, reservations.listingId))
    .where(and(mine, eq(messages.author, author)));
  return row!;
}

/** The assistant looked at a guest's message and knew nothing. */
async function miss(
  of: World,
  code: string,
  gap: string | null,
  at: string,
  trigger: 'message' | 'regenerate' = 'message',
) {
  const { messageId, conversationId } = await messageOf(of, code, 'guest');
  await db.insert(runs).values({
    ...{ accountId: of.accountId, id: uuidv7(), conversationId, messageId, trigger, gap, language: 'en' },
    ...{ startedAt: new Date(at), millis: 3, engine: 'builtin', promptVersion: '1', mode: 'copilot' },
    ...{ action: 'escalate', confidence: 0, outcome: 'escalated' },
  });
}

beforeAll(async () => {
  for (const of of [world, elsewhere])
    await of.tell(
      stay('one', '2026-03-01T10:00:00Z'),
      says('one', 'guest', '2026-03-01T11:00:00Z', { body: 'Is there a\nhelicopter pad?' }),
      says('one', 'agent', '2026-03-01T11:05:00Z', { body: 'Behind the pool.' }),
      says('one', 'guest', '2026-03-01T11:09:00Z', { body: 'Thanks' }),
      stay('two', '2026-03-01T10:00:00Z', { listing: 'quinta', guest: { externalId: 'g', name: 'Bo' } }),
      says('two', 'guest', '2026-03-02T11:00:00Z', { body: 'Where may my helicopter land?' }),
      stay('three', '2026-03-01T10:00:00Z', { guest: { externalId: 'h', name: 'Cy' } }),
      says('three', 'guest', '2026-03-03T11:00:00Z', { body: 'Do you have a sauna?' }),
    );
  await miss(world, 'one', 'helicopter', '2026-03-01T11:01:00Z');
  await miss(world, 'one', 'helicopter', '2026-03-01T11:02:00Z', 'regenerate');
  await miss(world, 'two', 'helicopter', '2026-03-02T11:01:00Z');
  await miss(world, 'three', 'sauna', '2026-03-03T11:01:00Z');
  await miss(world, 'three', 'bunker', '2025-12-01T11:01:00Z', 'regenerate');
  await miss(elsewhere, 'three', 'heliport', '2026-03-03T11:01:00Z');
});

it('counts each message once, tells the last who asked, and forgets after 90 days', async () => {
  const { conversationId, listingId } = await messageOf(world, 'two', 'guest');
  expect(await listGaps(sofia!, NOON)).toEqual([
    {
      ...{ gap: 'helicopter', asked: 2, places: 2, lastAt: new Date('2026-03-02T11:01:00Z'), language: 'en' },
      ...{ question: 'Where may my helicopter land?', conversationId, listingId, listing: 'Quinta das Andorinhas' },
      answer: null,
    },
    expect.objectContaining({ gap: 'sauna', asked: 1, places: 1, listing: 'Casa Azul' }),
  ]);
  expect(await listGaps(sofia!, new Date('2026-08-01T00:00:00Z'))).toEqual([]);
});

it('says which article was written since, as long as it is told', async () => {
  const text = { title: 'Helicopters', body: 'Land behind the pool.', language: 'en', listingId: null };
  const { articleId } = await addArticle(dora!, { ...text, audience: 'before' }, NOON);
  expect((await listGaps(sofia!, NOON))[0]!.answer).toEqual({ id: articleId, title: 'Helicopters' });
  await retireArticle(dora!, { articleId }, NOON);
  expect((await listGaps(sofia!, NOON))[0]!.answer).toBeNull();
});

it('a reply of ours begins an article with the question before it', async () => {
  const { messageId, listingId } = await messageOf(world, 'one', 'agent');
  expect(await replyAsArticle(dora!, { messageId })).toEqual({
    of: {
      ...{ title: 'Is there a helicopter pad?', body: 'Behind the pool.', language: 'pt' },
      ...{ listingId, audience: 'after' },
    },
    listings: [{ id: listingId, name: 'Casa Azul' }],
  });
  await expect(replyAsArticle(chen!, { messageId })).rejects.toMatchObject({ status: 403 });
  await expect(replyAsArticle(elsewhere.agents.dora!, { messageId })).rejects.toMatchObject({ status: 404 });
  const asked = await messageOf(world, 'two', 'guest');
  await expect(replyAsArticle(dora!, asked)).rejects.toMatchObject({ status: 404 });
});
