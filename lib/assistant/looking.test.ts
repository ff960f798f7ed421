import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { type Db, rowsOf } from '@/db/client';
import { makeWorld, says, stay, type World } from '@/db/fixtures';
import { accounts, channelConnections, messages, runs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { importLine } from '@/lib/intake/input';
import { record } from '@/lib/intake/mutations';
import { addArticle } from '@/lib/knowledge/mutations';
import { parse } from '@/lib/parse';
import { lookAt } from './looking';

const NOON = new Date('2026-04-10T12:00:00Z');
const at = (clock: string) => `2026-04-10T${clock}:00Z`;

let db: Db;
let world: World;
let numbers = 0;

beforeAll(async () => {
  db = (await testDatabase()).db;
  world = await makeWorld(db, { now: NOON });
  await db.insert(channelConnections).values({ accountId: world.accountId, channel: 'airbnb', provider: 'demo' });
  const about = { title: 'Swimming pool', audience: 'before' as const, language: 'en', listingId: null };
  await addArticle(world.agents.dora!, { ...about, body: 'The pool is heated from May to September.' }, NOON);
});

const setMode = (mode: 'autopilot' | 'copilot' | 'off') =>
  db.update(accounts).set({ assistant: { mode } }).where(eq(accounts.id, world.accountId));

/** A guest who writes these words, a minute after each other; and the jobs that came of it. */
async function asks(...words: string[]) {
  const key = `ask-${++numbers}`;
  await world.tell(stay(key, '2026-04-01T00:00:00Z', { guest: { externalId: key, name: 'Tom Reed', language: 'en' } }));
  for (const [minute, body] of words.entries()) await world.tell(says(key, 'guest', at(`11:5${minute + 5}`), { body }));
  return jobsOf(`${key}-`);
}

async function jobsOf(prefix: string) {
  const rows = await rowsOf<{ data: { accountId: string; conversationId: string; messageId: string } }>(
    db,
    sql`select j.data from pgboss.job j join messages m on m.id = (j.data ->> 'messageId')::uuid
      where j.name = 'assist' and m.external_id like ${`${prefix}%`} order by m.sent_at`,
  );
  return rows.map(({ data }) => data);
}

const look = (job: Awaited<ReturnType<typeof jobsOf>>[number]) =>
  lookAt(db, job, new AbortController().signal, () => NOON);
const runOf = async (messageId: string) => (await db.select().from(runs).where(eq(runs.messageId, messageId)))[0];
const answersIn = (conversationId: string) =>
  db
    .select({ body: messages.body, author: messages.author })
    .from(messages)
    .where(sql`${messages.conversationId} = ${conversationId} and ${messages.author} <> 'guest'`);

test('on autopilot a question that an article answers is answered with it, once', async () => {
  await setMode('autopilot');
  const [job] = await asks('Hi! Is the pool heated?');
  await Promise.all([look(job!), look(job!)]);
  await look(job!);
  const [answer, ...more] = await answersIn(job!.conversationId);
  expect(answer).toMatchObject({ author: 'assistant', body: expect.stringContaining('heated from May to September') });
  expect(more).toEqual([]);
  expect(await runOf(job!.messageId)).toMatchObject({ outcome: 'sent', citations: [{ title: 'Swimming pool' }] });
});

test('in copilot, where a new account starts, it is a draft', async () => {
  await setMode('copilot');
  const [job] = await asks('Is the pool heated?');
  await look(job!);
  expect(await answersIn(job!.conversationId)).toEqual([]);
  expect(await runOf(job!.messageId)).toMatchObject({ outcome: 'draft', fate: 'open', mode: 'copilot' });
});

test('of several messages in a row the last one’s job looks at all of them', async () => {
  await setMode('copilot');
  const [first, second] = await asks('Hello, one question', 'Is the pool heated?');
  await look(first!);
  await look(second!);
  expect(await runOf(first!.messageId)).toMatchObject({ outcome: 'discarded', reasons: [{ reason: 'guest-wrote' }] });
  expect(await runOf(second!.messageId)).toMatchObject({ outcome: 'draft' });
});

test('what nothing answers waits for a person, with the reason; the gap is kept', async () => {
  await setMode('autopilot');
  const [job] = await asks('Do you have a piano that we may play in the evenings?');
  await look(job!);
  expect(await answersIn(job!.conversationId)).toEqual([]);
  expect(await runOf(job!.messageId)).toMatchObject({ outcome: 'escalated', gap: expect.any(String) });
});

test('switched off it says nothing, and rates all the same', async () => {
  await setMode('off');
  const [job] = await asks('This is disgusting, there are cockroaches everywhere and nobody answers!');
  await look(job!);
  expect(await runOf(job!.messageId)).toMatchObject({ outcome: 'silent', funLevel: expect.any(Number) });
});

test('a history and an old message set off nothing', async () => {
  await world.tell(stay('old', '2026-04-01T00:00:00Z'));
  await world.tell(says('old', 'guest', at('11:49')));
  const { type: _, ...input } = parse(importLine, says('old', 'guest', at('11:58'))) as { type: 'message' } & object;
  await record(world.system, [{ type: 'message', input } as never], { history: true, now: NOON });
  expect(await jobsOf('old-')).toEqual([]);
});
