import { and, asc, eq, like, notLike } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeWorld, says, stay } from '@/db/fixtures';
import {
  channelConnections,
  conversations,
  conversationTags,
  events,
  macros,
  members,
  messages,
  tags,
} from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { findDifferences } from '@/lib/consistency/queries';
import { seenOf } from '@/lib/conversations/controls';
import { perform, undo } from '@/lib/conversations/mutations';
import { english, say } from '@/lib/language/messages';
import { parse } from '@/lib/parse';
import { addMacroInput, runMacroInput } from './input';
import { addMacro, changeMacro, offerMacro, retireMacro, runMacro } from './mutations';
import { listMacroChoices, listMacros } from './queries';

const NOON = new Date('2026-04-02T12:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const elsewhere = await makeWorld(db, { now: NOON });
const { chen, sofia, maria, bruno } = world.agents as Record<string, Agent>;
let numbers = 0;

beforeAll(async () => {
  await db.insert(channelConnections).values({ accountId: world.accountId, channel: 'airbnb', provider: 'demo' });
});

async function make(steps: object[], rest: object = {}) {
  const input = parse(addMacroInput, { name: `Macro ${++numbers}`, key: null, team: null, steps, ...rest });
  return (await addMacro(chen!, input, NOON)).macroId;
}

/** A guest who waits, and a hand that runs macros on the conversation as the screen shows it. */
async function thread(channel = 'airbnb') {
  const key = `stay-${++numbers}`;
  await world.tell(stay(key, '2026-04-01T00:00:00Z', { channel }));
  const [said] = (await world.tell(says(key, 'guest', '2026-04-02T11:50:00Z'))) as { conversationId: string }[];
  const id = said!.conversationId;
  const state = async () => (await db.select().from(conversations).where(eq(conversations.id, id)))[0]!;
  const seen = seenOf(await state());
  return {
    ...{ id, key, seen, state },
    run: async (macroId: string, rest: object = {}, by = sofia!, at = NOON) =>
      runMacro(
        by,
        parse(runMacroInput, {
          ...{ macroId, conversationId: id, seen: seenOf(await state()), runId: uuidv7(), zone: 'Europe/Lisbon' },
          ...rest,
        }),
        at,
      ),
    words: async () =>
      (await db.select().from(messages).where(eq(messages.conversationId, id)).orderBy(asc(messages.id)))
        .filter(({ author }) => author === 'agent')
        .map(({ body, isNote }) => (isNote ? `note: ${body}` : body)),
    did: async () =>
      (
        await db
          .select()
          .from(events)
          .where(and(eq(events.conversationId, id), notLike(events.kind, '%.recorded')))
          .orderBy(asc(events.id))
      ).map(({ kind }) => kind),
    tags: async () =>
      (
        await db
          .select({ name: tags.name })
          .from(conversationTags)
          .innerJoin(tags, eq(tags.id, conversationTags.tagId))
          .where(eq(conversationTags.conversationId, id))
      ).map(({ name }) => name),
  };
}

const thanks = { control: 'reply', body: 'Thank you, {{guest.firstName}}!' };
const close = { control: 'close', note: 'Settled' };

describe('a macro', () => {
  it('does its steps in order, as one, by whoever runs it', async () => {
    const t = await thread();
    const macroId = await make([
      { control: 'assign', assigneeId: 'me' },
      thanks,
      { control: 'note', body: 'Told {{guest.name}}' },
      { control: 'tag', name: 'VIP' },
      { control: 'fun-level', level: 4 },
      { control: 'escalate', reason: 'Look again' },
      { control: 'resolve' },
      close,
    ]);
    expect(await t.run(macroId)).toMatchObject({ outcome: 'done', detail: null });
    expect(await t.state()).toMatchObject({
      ...{ status: 'closed', assigneeId: sofia!.memberId, funLevel: 4, escalations: [], waitingSince: null },
    });
    expect(await t.words()).toEqual(['Thank you, Ana!', 'note: Told Ana Silva']);
    expect(await t.tags()).toEqual(['VIP']);
    expect(await t.did()).toEqual([
      ...['conversation.assigned', 'message.written', 'note.added', 'tag.added', 'fun_level.set'],
      ...['conversation.escalated', 'conversation.resolved', 'conversation.closed'],
    ]);
    expect((await listMacros(sofia!)).find(({ id }) => id === macroId)).toMatchObject({ uses: 1, lastUsedAt: NOON });
  });

  it('is taken back together; words and tags stay', async () => {
    const t = await thread();
    const { eventIds } = await t.run(
      await make([{ control: 'assign', assigneeId: 'me' }, thanks, { control: 'tag', name: 'VIP' }, close]),
    );
    expect(eventIds).toHaveLength(2);
    expect(await undo(sofia!, { eventIds: eventIds.toReversed() }, later(5))).toEqual({ undone: 2 });
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: null });
    expect(await t.words()).toEqual(['Thank you, Ana!']);
    expect(await t.tags()).toEqual(['VIP']);
  });

  it('moves by the clock of whoever runs it', async () => {
    const t = await thread();
    const macroId = await make([{ control: 'move', preset: 'tomorrow', note: 'Ask again' }]);
    await t.run(macroId, { zone: 'Asia/Tokyo' });
    expect(await t.state()).toMatchObject({
      status: 'follow_up',
      followUpAt: new Date('2026-04-03T00:00:00Z'),
      followUpNote: 'Ask again',
    });
  });

  it.each([
    ['a bell that cannot ring', [thanks, close, { control: 'escalate', reason: 'x' }], /is closed/],
    [
      'a time that has passed',
      [thanks, { control: 'tag', name: 'Never' }, { control: 'move', preset: 'past' }],
      /passed/,
    ],
    [
      'a missing value',
      [
        { control: 'note', body: 'Hi' },
        { control: 'reply', body: '{{guest.phone}}' },
      ],
      /not known/,
    ],
  ])('of which %s refuses one step does nothing', async (_, steps, detail) => {
    const t = await thread();
    const before = await t.state();
    const past = steps.map((step) => ('preset' in step ? { ...step, preset: 'arrival' } : step));
    const macroId = await make(past);
    const at = new Date('2026-05-02T12:00:00Z');
    await expect(t.run(macroId, {}, sofia!, at)).rejects.toMatchObject({
      status: 409,
      detail: expect.stringMatching(detail),
    });
    expect(await t.words()).toEqual([]);
    expect(await t.did()).toEqual([]);
    expect(await t.tags()).toEqual([]);
    expect(await t.state()).toEqual(before);
    expect((await listMacros(sofia!)).find(({ id }) => id === macroId)).toMatchObject({ uses: 0 });
  });

  it('says nothing into a channel that is not connected', async () => {
    const t = await thread('vrbo');
    await expect(t.run(await make([thanks, close]))).rejects.toMatchObject({
      status: 409,
      detail: 'Vrbo is not connected: nothing was done.',
    });
    expect(await t.words()).toEqual([]);
    expect(await t.state()).toMatchObject({ status: 'open' });
  });

  it('warns as the buttons do, before anything is done', async () => {
    const t = await thread();
    const macroId = await make([{ control: 'tag', name: 'VIP' }, close, thanks]);
    const warned = await t.run(macroId);
    expect(warned).toMatchObject({ outcome: 'warned', eventIds: [] });
    expect(say(english, warned.detail!)).toBe('Ana Silva still waits for an answer.');
    expect(await t.did()).toEqual([]);
    expect(await t.run(macroId, { despite: true })).toMatchObject({ outcome: 'done' });
    expect(await t.state()).toMatchObject({ status: 'closed' });
  });

  it('does not warn of a guest whom it answers or dismisses', async () => {
    for (const first of [thanks, { control: 'no-reply-needed' }]) {
      const t = await thread();
      expect(await t.run(await make([first, close]))).toMatchObject({ outcome: 'done' });
      expect(await t.state()).toMatchObject({ status: 'closed', waitingSince: null });
    }
  });

  it('names who was quicker', async () => {
    const t = await thread();
    const act = { control: 'assign', assigneeId: bruno!.memberId } as const;
    await perform(bruno!, { conversationId: t.id, seen: t.seen, act }, NOON);
    const macroId = await make([thanks, { control: 'assign', assigneeId: 'me' }]);
    await expect(t.run(macroId, { seen: t.seen }, sofia!, later(3))).rejects.toMatchObject({
      status: 409,
      detail: expect.stringContaining('Bruno Keller'),
    });
    expect(await t.words()).toEqual([]);
  });

  it('run again after a lost answer is done once', async () => {
    const t = await thread();
    const macroId = await make([thanks, close]);
    const again = { runId: uuidv7(), seen: t.seen };
    await t.run(macroId, again);
    expect(await t.run(macroId, again)).toEqual({ outcome: 'unchanged', detail: null, eventIds: [] });
    expect(await t.words()).toEqual(['Thank you, Ana!']);
    expect((await listMacros(sofia!)).find(({ id }) => id === macroId)).toMatchObject({ uses: 1 });
  });

  it('leaves what folds again to the same', async () => {
    expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
  });
});

describe('keeping macros', () => {
  it('is one event each', async () => {
    const macroId = await make([close], { name: 'Bye' });
    await changeMacro(chen!, { macroId, key: '7', expected: { key: null } });
    await expect(changeMacro(chen!, { macroId, key: '8', expected: { key: null } })).rejects.toMatchObject({
      status: 409,
    });
    await retireMacro(chen!, { macroId });
    await offerMacro(chen!, { macroId });
    const mine = and(eq(events.accountId, world.accountId), like(events.kind, 'macro.%'));
    const rows = await db.select().from(events).where(mine).orderBy(asc(events.id));
    expect(rows.filter(({ data }) => data.macroId === macroId).map(({ kind, data }) => ({ kind, data }))).toEqual([
      { kind: 'macro.added', data: { macroId, name: 'Bye', key: null, team: null, steps: [close] } },
      { kind: 'macro.changed', data: { macroId, name: 'Bye', key: '7', before: { key: null } } },
      { kind: 'macro.retired', data: { macroId, name: 'Bye' } },
      { kind: 'macro.offered', data: { macroId, name: 'Bye' } },
    ]);
  });

  it('each name and each key is one macro’s of those on offer', async () => {
    const macroId = await make([close], { name: 'First', key: '3' });
    const taken = { status: 409, detail: 'The key 3 is that of “First” already.' };
    await expect(make([close], { key: '3' })).rejects.toMatchObject(taken);
    await expect(make([close], { name: 'First' })).rejects.toMatchObject({
      detail: 'There is a macro “First” already.',
    });
    await retireMacro(chen!, { macroId });
    const next = await make([close], { name: 'First', key: '3' });
    await expect(offerMacro(chen!, { macroId })).rejects.toMatchObject({ status: 409 });
    await expect(changeMacro(chen!, { macroId: next, key: '3', expected: {} })).resolves.toBeUndefined();
  });

  it('names only who works here', async () => {
    const theirs = elsewhere.agents.sofia!.memberId;
    for (const step of [
      { control: 'assign', assigneeId: theirs },
      { control: 'sale', sellerId: theirs },
    ])
      await expect(make([step])).rejects.toMatchObject({ status: 404 });
    const macroId = await make([{ control: 'assign', assigneeId: bruno!.memberId }]);
    const isBruno = eq(members.id, bruno!.memberId);
    await db.update(members).set({ retiredAt: NOON }).where(isBruno);
    await expect((await thread()).run(macroId)).rejects.toMatchObject({ status: 422 });
    await db.update(members).set({ retiredAt: null }).where(isBruno);
  });

  it('is the managers’, in their own account; running is everybody’s', async () => {
    const macroId = await make([close]);
    const steps = parse(addMacroInput, { name: 'x', key: null, team: null, steps: [close] });
    await expect(addMacro(sofia!, steps)).rejects.toMatchObject({ status: 403 });
    for (const [agent, status] of [
      [sofia!, 403],
      [elsewhere.agents.chen!, 404],
    ] as const) {
      await expect(changeMacro(agent, { macroId, name: 'Mine', expected: {} })).rejects.toMatchObject({ status });
      await expect(retireMacro(agent, { macroId })).rejects.toMatchObject({ status });
      await expect(offerMacro(agent, { macroId })).rejects.toMatchObject({ status });
    }
    const t = await thread();
    await expect(t.run(macroId, {}, elsewhere.agents.chen!)).rejects.toMatchObject({ status: 404 });
    const [theirs] = await db
      .insert(macros)
      .values({ accountId: elsewhere.accountId, name: 'Theirs', steps: [close] })
      .returning();
    await expect(t.run(theirs!.id)).rejects.toMatchObject({ status: 404 });
    await expect(t.run(theirs!.id, {}, elsewhere.agents.chen!)).rejects.toMatchObject({ status: 404 });
    await retireMacro(chen!, { macroId });
    await expect(t.run(macroId)).rejects.toMatchObject({ status: 404 });
    expect(await t.did()).toEqual([]);
  });

  it('is offered to its team', async () => {
    await make([close], { name: 'Of sales', team: 'sales' });
    const names = async (agent: Agent) => (await listMacroChoices(agent)).map(({ name }) => name);
    expect(await names(maria!)).toContain('Of sales');
    expect(await names(bruno!)).not.toContain('Of sales');
    expect(await names(elsewhere.agents.chen!)).not.toContain('Of sales');
  });

  it.each([
    [{ key: 'e' }, 'key must be a digit from 1 to 9: letters are keys of Bellhop’s own commands.'],
    [{ key: '10' }, 'key must be a digit from 1 to 9'],
    [{ steps: [] }, 'steps must have at least one.'],
    [{ steps: [{ control: 'reply', body: '{{guest.age}}' }] }, 'names {{guest.age}}, which is no variable.'],
    [{ steps: [{ control: 'delete' }] }, 'steps.0.control is missing or not one of the known ones.'],
    [{ steps: [{ control: 'close', despite: true }] }, 'steps.0.despite is not a known field.'],
    [{ steps: [{ control: 'assign', assigneeId: 'you' }] }, 'must be "me" or the id of a member.'],
    [{ steps: Array(11).fill({ control: 'close' }) }, 'steps must be at most 10.'],
  ])('refuses %j', (changes, message) => {
    const input = { name: 'x', key: null, team: null, steps: [close], ...changes };
    expect(() => parse(addMacroInput, input)).toThrow(message);
  });
});
