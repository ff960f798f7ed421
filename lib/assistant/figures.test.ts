import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { makeWorld, says, stay, type World } from '@/db/fixtures';
import { runs } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { readFigures } from './figures';

const NOW = new Date('2026-04-10T12:00:00Z');

type Thread = { id: string; conversationId: string };

let db: Db;
let world: World;
let elsewhere: World;
let ana: Thread[];
let ben: Thread[];

beforeAll(async () => {
  db = (await testDatabase()).db;
  world = await makeWorld(db, { now: NOW });
  elsewhere = await makeWorld(db, { now: NOW });
  ana = await messagesIn(world, 'ana', 'casa-azul');
  ben = await messagesIn(world, 'ben', 'quinta');
});
beforeEach(async () => {
  await db.delete(runs);
});

/** Four messages of one guest. */
async function messagesIn(of: World, key: string, listing: string): Promise<Thread[]> {
  await of.tell(stay(key, '2026-03-01T00:00:00Z', { listing }));
  const said = await of.tell(...[1, 2, 3, 4].map((hour) => says(key, 'guest', `2026-04-10T0${hour}:00:00Z`)));
  return said as Thread[];
}

type Changes = Partial<typeof runs.$inferInsert>;

async function look({ id: messageId, conversationId }: Thread, changes: Changes = {}, of = world) {
  await db.insert(runs).values({
    ...{ accountId: of.accountId, id: uuidv7(), conversationId, messageId, trigger: 'message', startedAt: NOW },
    ...{ millis: 10, engine: 'builtin', promptVersion: '1', mode: 'autopilot', action: 'answer', confidence: 1 },
    ...{ outcome: 'sent', ...changes },
  });
}

const figures = (days = 7) => readFigures(world.agents.chen!, days, NOW);
const none = { sent: 0, drafts: 0, accepted: 0, edited: 0, rejected: 0, escalated: 0, costMicros: 0 };

it('counts what became of messages and of drafts, in total and by listing', async () => {
  await look(ana[0]!, { costMicros: 40, millis: 10 });
  await look(ana[1]!, { outcome: 'draft', fate: 'accepted', costMicros: 2, millis: 30 });
  await look(ana[1]!, { trigger: 'regenerate', outcome: 'draft', fate: 'edited', millis: 20 });
  await look(ana[2]!, { outcome: 'draft', fate: 'stale' });
  await look(ana[3]!, { outcome: 'discarded', costMicros: 1000 });
  await look(ben[0]!, { outcome: 'draft', fate: 'rejected', rejection: 'wrong: it is Friday' });
  await look(ben[1]!, { outcome: 'escalated', reasons: [{ reason: 'angry', detail: 'never again' }] });
  await look(ben[2]!, { outcome: 'silent' });
  const { total, listings, medianMillis, rejections } = await figures();
  const sum = { ...none, drafts: 4, sent: 1, accepted: 1, edited: 1, rejected: 1, escalated: 1, costMicros: 42 };
  expect(total).toEqual({ ...sum, conversations: 2, messages: 6 });
  expect(listings).toMatchObject([
    { name: 'Casa Azul', conversations: 1, messages: 3, drafts: 3, accepted: 1, edited: 1, rejected: 0 },
    { name: 'Quinta das Andorinhas', conversations: 1, messages: 3, drafts: 1, rejected: 1, escalated: 1, sent: 0 },
  ]);
  expect(medianMillis).toBe(10);
  expect(rejections).toEqual([{ reason: 'wrong', count: 1 }]);
});

it('counts bells by their first reason, and tells of it only what is one of few', async () => {
  const topic = (detail: string) => ({
    ...{ outcome: 'escalated' as const, reasons: [{ reason: 'topic', detail }, { reason: 'unsure' }] },
  });
  await look(ana[0]!, topic('Refund'));
  await look(ana[1]!, topic('Refund'));
  await look(ana[2]!, topic('Discount'));
  await look(ben[0]!, { outcome: 'escalated', reasons: [{ reason: 'angry', detail: 'never again' }] });
  await look(ben[1]!, { outcome: 'draft', reasons: [{ reason: 'copilot' }] });
  expect((await figures()).escalations).toEqual([
    { reason: 'topic', detail: 'Refund', count: 2 },
    { reason: 'angry', detail: null, count: 1 },
    { reason: 'topic', detail: 'Discount', count: 1 },
  ]);
});

it('begins at midnight of the account, some days ago, and puts each look on its day there', async () => {
  // Lisbon is an hour ahead of UTC since 29 March.
  await look(ana[0]!, { startedAt: new Date('2026-04-03T23:00:00Z') });
  await look(ana[1]!, { startedAt: new Date('2026-04-03T22:59:59Z') });
  await look(ana[2]!, { startedAt: new Date('2026-04-09T23:30:00Z') });
  await look(ana[3]!, { startedAt: new Date('2026-04-10T12:00:01Z') });
  expect((await figures(7)).days).toMatchObject([
    { day: '2026-04-04', sent: 1 },
    { day: '2026-04-10', sent: 1 },
  ]);
  expect((await figures(1)).total).toMatchObject({ sent: 1 });
  expect((await figures(8)).total).toMatchObject({ sent: 3 });
});

it('is of the account alone, for managers and admins, and empty where nothing happened', async () => {
  const [there] = await messagesIn(elsewhere, 'carl', 'casa-azul');
  await look(there!, {}, elsewhere);
  const sums = { ...none, conversations: 0, messages: 0 };
  expect(await figures()).toEqual({
    ...{ total: sums, days: [], listings: [], escalations: [], rejections: [], medianMillis: null },
  });
  expect((await readFigures(elsewhere.agents.dora!, 7, NOW)).total.sent).toBe(1);
  await expect(readFigures(world.agents.maria!, 7, NOW)).rejects.toMatchObject({ status: 403 });
  await db.delete(runs).where(eq(runs.accountId, elsewhere.accountId));
});
