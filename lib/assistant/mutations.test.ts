import { and, eq, like } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { makeWorld, says, stay, type World } from '@/db/fixtures';
import { accounts, catalogItems, conversations, events, listings, runs, tasks } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { parse } from '@/lib/parse';
import { readFigures } from './figures';
import {
  assistantSettingsInput,
  eraseRunsInput,
  listingModeInput,
  rejectDraftInput,
  suggestedTaskInput,
} from './input';
import { acceptTask, changeListingMode, changeSettings, dismissTask, eraseRuns, rejectDraft } from './mutations';
import { findRun, modesOf, readAssistantSettings } from './queries';
import { defaults } from './settings';

const NOON = new Date('2026-04-10T12:00:00Z');

let db: Db;
let world: World;
let elsewhere: World;
let numbers = 0;

beforeAll(async () => {
  db = (await testDatabase()).db;
  world = await makeWorld(db, { now: NOON });
  elsewhere = await makeWorld(db, { now: NOON });
});

const form = {
  ...{ mode: 'autopilot', sales: '', support: 'copilot', sendAbove: '0.8', draftAbove: '0.5' },
  ...{ debounceSeconds: '30', quietMinutes: '60', holdingMessage: ' Somebody looks. ' },
  forbidden: 'Parties\n\n parking \nParties\n',
};
const settings = (changes: object = {}) => parse(assistantSettingsInput, { ...form, ...changes });
const told = (kind: string) =>
  db
    .select({ data: events.data, memberId: events.memberId })
    .from(events)
    .where(and(eq(events.accountId, world.accountId), like(events.kind, kind)));

/** A conversation of Ana's, and a look of the assistant at her message. */
async function looked(changes: Partial<typeof runs.$inferInsert> = {}) {
  const key = `stay-${++numbers}`;
  await world.tell(stay(key, '2026-04-01T00:00:00Z'));
  const [said] = await world.tell(says(key, 'guest', '2026-04-10T10:00:00Z'));
  const { id: messageId, conversationId } = said as { id: string; conversationId: string };
  const [item] = await db.select().from(catalogItems).where(eq(catalogItems.accountId, world.accountId)).limit(1);
  const id = uuidv7();
  await db.insert(runs).values({
    ...{ accountId: world.accountId, id, conversationId, messageId, trigger: 'message', startedAt: NOON, millis: 5 },
    ...{ engine: 'model', model: 'm', promptVersion: '1', mode: 'copilot', action: 'answer', confidence: 0.8 },
    ...{ outcome: 'draft', fate: 'open', body: 'Dear Ana', funLevel: 2, funReason: 'I am angry', gap: 'sauna' },
    ...{ reasons: [{ reason: 'angry', detail: 'I am angry' }, { reason: 'copilot' }], costMicros: 1200 },
    citations: [{ kind: 'article', id: 'a', title: 'Wi-Fi', quote: 'It is free' }],
    tasks: [{ catalogItemId: item!.id, title: 'Ana wants towels' }],
    ...changes,
  });
  const run = async () => (await db.select().from(runs).where(eq(runs.id, id)))[0]!;
  const [{ guestId }] = (await db
    .select({ guestId: conversations.guestId })
    .from(conversations)
    .where(eq(conversations.id, conversationId))) as [{ guestId: string }];
  return { id, conversationId, guestId, run };
}

describe('the settings', () => {
  it('are those of a new account, until an admin chooses others, and stand in the audit with what changed', async () => {
    const { chen, dora } = world.agents;
    expect((await readAssistantSettings(dora!)).settings).toEqual(defaults);
    await expect(changeSettings(chen!, settings(), NOON)).rejects.toMatchObject({ status: 403 });
    await changeSettings(dora!, settings(), NOON);
    await changeSettings(dora!, settings(), NOON);
    const chosen = {
      ...{ mode: 'autopilot', inboxes: { sales: null, support: 'copilot' }, sendAbove: 0.8, draftAbove: 0.5 },
      ...{
        debounceSeconds: 30,
        quietMinutes: 60,
        holdingMessage: 'Somebody looks.',
        forbidden: ['Parties', 'parking'],
      },
    };
    expect((await readAssistantSettings(dora!)).settings).toEqual(chosen);
    await changeSettings(dora!, settings({ quietMinutes: 5 }), NOON);
    expect(await told('assistant.changed')).toMatchObject([
      { data: { before: { mode: 'copilot', forbidden: [] }, after: { mode: 'autopilot' } }, memberId: dora!.memberId },
      { data: { before: { quietMinutes: 60 }, after: { quietMinutes: 5 } } },
    ]);
  });

  it.each([
    [{ model: 'other' }, 'model'],
    [{ mode: 'always' }, 'mode'],
    [{ sales: 'always' }, 'sales'],
    [{ sendAbove: 1.1 }, 'sendAbove'],
    [{ draftAbove: 0.9 }, 'draftAbove'],
    [{ debounceSeconds: -1 }, 'debounceSeconds'],
    [{ quietMinutes: 1.5 }, 'quietMinutes'],
    [{ holdingMessage: 'x'.repeat(1001) }, 'holdingMessage'],
  ])('refuse %j', (changes, path) => {
    expect(() => settings(changes)).toThrow(
      expect.objectContaining({ status: 422, errors: [expect.objectContaining({ path })] }),
    );
  });

  it('give a listing a mode of its own, and take it back', async () => {
    const { chen, dora } = world.agents;
    const { conversationId } = await looked();
    const [listing] = await db
      .select()
      .from(listings)
      .where(and(eq(listings.accountId, world.accountId), eq(listings.externalId, 'casa-azul')));
    const choose = (mode: string) => parse(listingModeInput, { listingId: listing!.id, mode });
    await expect(changeListingMode(chen!, choose('off'), NOON)).rejects.toMatchObject({ status: 403 });
    await expect(changeListingMode(elsewhere.agents.dora!, choose('off'), NOON)).rejects.toMatchObject({ status: 404 });
    await changeListingMode(dora!, choose('off'), NOON);
    expect((await readAssistantSettings(dora!)).listings).toEqual([
      { id: listing!.id, name: 'Casa Azul', mode: 'off' },
    ]);
    expect(await modesOf(dora!, conversationId)).toEqual({ mode: 'off', own: null, inherited: 'off' });
    await changeListingMode(dora!, choose(''), NOON);
    expect((await readAssistantSettings(dora!)).listings).toEqual([]);
    expect(await modesOf(dora!, conversationId)).toMatchObject({ mode: 'copilot' });
  });
});

describe('a draft', () => {
  it('is rejected once, with its reason and words', async () => {
    const { id, run } = await looked();
    const input = parse(rejectDraftInput, { runId: id, reason: 'tone', words: ' too stiff ' });
    await expect(rejectDraft(elsewhere.agents.sofia!, input, NOON)).rejects.toMatchObject({ status: 404 });
    await rejectDraft(world.agents.sofia!, input, NOON);
    expect(await run()).toMatchObject({
      ...{ fate: 'rejected', rejection: 'tone: too stiff', decidedBy: world.agents.sofia!.memberId, decidedAt: NOON },
    });
    await expect(rejectDraft(world.agents.sofia!, input, NOON)).rejects.toMatchObject({ status: 409 });
    expect(await told('assistant.rejected')).toMatchObject([{ data: { runId: id, reason: 'tone' } }]);
  });
});

describe('a suggested task', () => {
  const first = (runId: string, place = 0) => parse(suggestedTaskInput, { runId, place });

  it('is made once, however often it is accepted', async () => {
    const { id, conversationId, run } = await looked();
    await expect(acceptTask(elsewhere.agents.sofia!, first(id), NOON)).rejects.toMatchObject({ status: 404 });
    await expect(acceptTask(world.agents.sofia!, first(id, 1), NOON)).rejects.toMatchObject({ status: 404 });
    await Promise.all([1, 2].map(() => acceptTask(world.agents.sofia!, first(id), NOON)));
    await dismissTask(world.agents.sofia!, first(id));
    const made = await db.select().from(tasks).where(eq(tasks.conversationId, conversationId));
    expect(made).toMatchObject([{ title: 'Ana wants towels' }]);
    expect((await run()).tasks).toEqual([expect.objectContaining({ taskId: made[0]!.id })]);
    expect((await run()).tasks[0]).not.toHaveProperty('dismissedBy');
  });

  it('is dismissed, and then not made any more', async () => {
    const { id, conversationId, run } = await looked();
    await expect(dismissTask(elsewhere.agents.sofia!, first(id))).rejects.toMatchObject({ status: 404 });
    await dismissTask(world.agents.sofia!, first(id));
    await acceptTask(world.agents.sofia!, first(id), NOON);
    expect((await run()).tasks).toEqual([expect.objectContaining({ dismissedBy: world.agents.sofia!.memberId })]);
    expect(await db.select().from(tasks).where(eq(tasks.conversationId, conversationId))).toEqual([]);
  });
});

it('erases the words of a guest, and leaves what figures count', async () => {
  const { dora, chen } = world.agents;
  await db.delete(runs).where(eq(runs.accountId, world.accountId));
  const rejected = { fate: 'rejected' as const, rejection: 'wrong: no, Ana said Friday' };
  const { guestId, run } = await looked({ ...rejected, instruction: 'Tell Ana more' });
  const other = await looked({ outcome: 'escalated', fate: null });
  const before = await readFigures(dora!, 7, NOON);
  const input = parse(eraseRunsInput, { guestId });
  await expect(eraseRuns(chen!, input, NOON)).rejects.toMatchObject({ status: 403 });
  await expect(eraseRuns(elsewhere.agents.dora!, input, NOON)).rejects.toMatchObject({ status: 404 });
  const count = await eraseRuns(dora!, input, NOON);
  expect(count).toBe(other.guestId === guestId ? 2 : 1);
  expect(await eraseRuns(dora!, input, NOON)).toBe(0);
  expect(JSON.stringify(await run())).not.toMatch(/Ana|angry”|I am|towels|Wi-Fi|sauna/);
  expect(await run()).toMatchObject({
    ...{ isErased: true, body: null, reasons: [{ reason: 'angry' }, { reason: 'copilot' }], rejection: 'wrong' },
    ...{ confidence: expect.closeTo(0.8), costMicros: 1200, outcome: 'draft' },
  });
  expect(await readFigures(dora!, 7, NOON)).toEqual(before);
  expect(await told('assistant.erased')).toMatchObject([{ data: { guestId, runs: count } }, { data: { runs: 0 } }]);
  expect(await db.select({ id: accounts.id }).from(accounts)).toHaveLength(2);
});

describe('a run read', () => {
  it('tells why, what it read and at what cost; a stranger’s is not there', async () => {
    const toolCalls = [
      { tool: 'searchKnowledge', input: {}, ok: true, millis: 3 },
      { tool: 'sendMoney', input: {}, ok: false, millis: 0 },
    ];
    const { id: runId, conversationId } = await looked({ toolCalls, knowledge: [{ id: 'a', version: 2 }] });
    const [dora, stranger] = [world.agents.dora!, elsewhere.agents.dora!];
    await rejectDraft(dora, parse(rejectDraftInput, { runId, reason: 'tone', words: 'too dry' }), NOON);
    expect(await findRun(dora, { runId })).toMatchObject({
      ...{ conversationId, fate: 'rejected', rejection: 'tone: too dry', decidedBy: dora.name },
      ...{ tools: ['searchKnowledge'], articles: 1, costMicros: 1200 },
      reasons: [{ reason: 'angry' }, { reason: 'copilot' }],
    });
    await expect(findRun(stranger, { runId })).rejects.toMatchObject({ status: 404 });
  });
});
