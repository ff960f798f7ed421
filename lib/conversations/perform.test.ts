import { and, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Db } from '@/db/client';
import { inquiry, makeWorld, says, stay, type World } from '@/db/fixtures';
import { channelConnections, conversations, events, members, messages, turns } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { findDifferences } from '@/lib/consistency/queries';
import { listConversations } from '@/lib/inbox/queries';
import { english, say } from '@/lib/language/messages';
import { parse } from '@/lib/parse';
import { seenOf } from './controls';
import { actInput, type Seen } from './input';
import { perform, performMany, reply, replyAnd, sendAgain, sendByHand, undo } from './mutations';

const START = new Date('2026-04-10T10:00:00Z');
const at = (clock: string) => new Date(`2026-04-10T${clock.padEnd(8, ':00')}Z`);

let db: Db;
let world: World;
let numbers = 0;

beforeAll(async () => {
  db = (await testDatabase()).db;
  world = await makeWorld(db, { now: START });
});

/** A confirmed stay (or inquiry) whose guest wrote at these times, and hands to press its buttons. */
async function thread(...guestAt: string[]) {
  const key = `stay-${++numbers}`;
  await world.tell(stay(key, '2026-04-01T00:00:00Z'));
  const hands = await handsOf(key);
  for (const clock of guestAt) await hands.guest(clock);
  return hands;
}

async function handsOf(key: string) {
  const [found] = (await world.tell(says(key, 'automation', '2026-04-01T00:00:00Z'))) as { conversationId: string }[];
  const conversationId = found!.conversationId;
  const mine = eq(conversations.id, conversationId);
  const state = async () => (await db.select().from(conversations).where(mine))[0]!;
  const seen = async () => seenOf(await state());
  const { sofia, bruno } = world.agents;
  return {
    id: conversationId,
    state,
    seen,
    turns: () => db.select().from(turns).where(eq(turns.conversationId, conversationId)).orderBy(turns.ordinal),
    history: async () =>
      (await db.select().from(events).where(eq(events.conversationId, conversationId)).orderBy(events.id)).filter(
        ({ kind }) => !/recorded|written/.test(kind),
      ),
    guest: (clock: string) => world.tell(says(key, 'guest', at(clock).toISOString())),
    press: async (act: object, clock: string, { by = sofia, as }: { by?: Agent | undefined; as?: Seen } = {}) =>
      perform(by!, { conversationId, act: parse(actInput, act), seen: as ?? (await seen()) }, at(clock)),
    undo: (eventId: string | null, clock: string, by = sofia) => undo(by!, { eventIds: [eventId!] }, at(clock)),
    tabs: async (clock: string) => tabsAt(conversationId, at(clock)),
    bruno: bruno!,
    sofia: sofia!,
  };
}

async function tabsAt(id: string, now: Date): Promise<string[]> {
  const found: string[] = [];
  for (const tab of ['unanswered', 'escalations', 'follow-ups', 'my-tickets', 'open-tickets'])
    for (const row of (
      await listConversations(world.system, {
        ...{ inbox: 'support', tab, now, limit: 200, filters: { listing: [], status: [] } },
        viewerId: world.agents.sofia!.memberId,
      })
    ).rows)
      if (row.id === id) found.push(tab);
  return found;
}

const connect = () =>
  db
    .insert(channelConnections)
    .values({ accountId: world.accountId, channel: 'airbnb', provider: 'demo' })
    .onConflictDoNothing();
const disconnect = () => db.delete(channelConnections).where(eq(channelConnections.accountId, world.accountId));

const tomorrow = { control: 'move', when: { local: '2026-04-11T09:00', zone: 'Europe/Lisbon' } };

describe('each button', () => {
  test('leaves one event with who, what, and what was before', async () => {
    const t = await thread('10:00');
    await t.press({ control: 'assign', assigneeId: t.bruno.memberId }, '10:01');
    await t.press({ control: 'sale', sellerId: t.sofia.memberId }, '10:02');
    await t.press({ control: 'escalate', reason: 'Wants the owner' }, '10:03');
    await t.press({ control: 'fun-level', level: 2 }, '10:04');
    await t.press({ control: 'no-reply-needed' }, '10:05');
    await t.press({ ...tomorrow, note: 'Ask again' }, '10:06');
    await t.press({ control: 'close', note: 'Done' }, '10:07');
    await t.press({ control: 'reopen' }, '10:08');
    const told = (await t.history()).map(({ kind, memberId, data }) => [kind, memberId === t.sofia.memberId, data]);
    expect(told).toEqual([
      ['conversation.assigned', true, { assigneeId: t.bruno.memberId, before: { assigneeId: null } }],
      ['sale.attributed', true, { sellerId: t.sofia.memberId, before: { sellerId: null } }],
      ['conversation.escalated', true, { reason: 'Wants the owner', before: { escalations: 0 } }],
      ['fun_level.set', true, { level: 2, before: { funLevel: null } }],
      ['turn.dismissed', true, { before: { waitingSince: at('10:00').toISOString() } }],
      [
        'conversation.moved',
        true,
        {
          ...{ until: '2026-04-11T08:00:00.000Z', note: 'Ask again', keepAnyway: false },
          before: { status: 'open', followUpAt: null },
        },
      ],
      ['conversation.closed', true, { note: 'Done', before: { status: 'follow_up' } }],
      ['conversation.reopened', true, { before: { status: 'closed' } }],
    ]);
    expect(await t.state()).toMatchObject({
      ...{ status: 'open', assigneeId: t.bruno.memberId, sellerId: t.sofia.memberId },
      ...{ funLevel: 2, escalations: [], followUpAt: null, waitingSince: null },
    });
  });

  test('does nothing where it is so already', async () => {
    const t = await thread('10:00');
    await t.press({ control: 'close', despite: true }, '10:01');
    const before = (await t.history()).length;
    for (const act of [{ control: 'close' }, { control: 'resolve' }, { control: 'no-reply-needed' }])
      expect(await t.press(act, '10:02')).toMatchObject({ outcome: 'unchanged', eventId: null });
    await t.press({ control: 'assign', assigneeId: null }, '10:02');
    expect(await t.history()).toHaveLength(before);
    expect((await t.state()).closedAt).toEqual(at('10:01'));
  });

  test('refuses what cannot be', async () => {
    const t = await thread('10:00');
    await expect(
      t.press({ control: 'move', when: { local: '2026-04-10T10:59', zone: 'Europe/Lisbon' } }, '10:00'),
    ).rejects.toMatchObject({ status: 409, detail: 'This time has passed. Choose a later one.' });
    await expect(
      t.press({ control: 'move', when: { preset: 'arrival', zone: 'Europe/Lisbon' } }, '10:00'),
    ).resolves.toMatchObject({ outcome: 'done' });
    expect((await t.state()).followUpAt).toEqual(new Date('2026-05-01T08:00:00Z'));
    await t.press({ control: 'close', despite: true }, '10:01');
    await expect(t.press({ control: 'escalate', reason: 'x' }, '10:02')).rejects.toMatchObject({ status: 409 });
    for (const act of [
      { control: 'fun-level', level: 0 },
      { control: 'fun-level', level: 6 },
      { control: 'escalate' },
      { control: 'escalate', reason: ' ' },
      { control: 'move', when: { preset: 'never', zone: 'Europe/Lisbon' } },
      { control: 'move', when: { preset: '1h', zone: 'Mars/Olympus' } },
    ])
      await expect(t.press(act, '10:03')).rejects.toMatchObject({ status: 422 });
  });

  test('assigns and credits only who works here', async () => {
    const t = await thread();
    const elsewhere = await makeWorld(db, { now: START });
    await db.update(members).set({ retiredAt: START }).where(eq(members.id, world.agents.chen!.memberId));
    for (const id of [elsewhere.agents.sofia!.memberId, world.agents.chen!.memberId]) {
      await expect(t.press({ control: 'assign', assigneeId: id }, '10:00')).rejects.toMatchObject({ status: 422 });
      await expect(t.press({ control: 'sale', sellerId: id }, '10:00')).rejects.toMatchObject({ status: 422 });
    }
  });

  test('knows no conversation of another account', async () => {
    const t = await thread('10:00');
    const elsewhere = await makeWorld(db, { now: START });
    const dora = elsewhere.agents.dora!;
    await expect(t.press({ control: 'close' }, '10:01', { by: dora })).rejects.toMatchObject({ status: 404 });
    const items = [{ conversationId: t.id, seen: await t.seen() }];
    const act = parse(actInput, { control: 'close' });
    expect(await performMany(dora, { items, act }, at('10:01'))).toMatchObject({ done: 0, eventIds: [] });
    const mine = await t.press({ control: 'no-reply-needed' }, '10:02');
    await expect(t.undo(mine.eventId, '10:02:05', dora)).rejects.toMatchObject({ status: 404 });
    const said = { conversationId: t.id, body: 'Hello from elsewhere', seen: await t.seen() };
    const close = { control: 'close' as const, despite: true };
    await expect(replyAnd(dora, { ...said, act: close }, at('10:03'))).rejects.toMatchObject({ status: 404 });
  });
});

describe('the edges of product.md', () => {
  test('guest 10:00, closed 10:09 without an answer: warned, then a miss', async () => {
    const t = await thread('10:00');
    const warned = await t.press({ control: 'close' }, '10:09');
    expect(warned.outcome).toBe('warned');
    expect(say(english, warned.detail!)).toBe('Ana Silva still waits for an answer.');
    expect(await t.state()).toMatchObject({ status: 'open' });
    await t.press({ control: 'close', despite: true }, '10:09');
    expect(await t.turns()).toMatchObject([{ exclusion: 'closed', hit: false, seconds: 540 }]);
    expect(await t.tabs('10:10')).toEqual([]);
  });

  test('closing warns of an unfinished task, too', async () => {
    const t = await thread();
    await world.tell({
      ...{ type: 'task', externalId: `task-${t.id}`, reservation: `stay-${numbers}`, catalogItem: 'refund' },
      ...{ title: 'Give 40 € back', status: 'open', createdAt: START.toISOString() },
    });
    const warned = await t.press({ control: 'close' }, '10:00');
    expect(warned.outcome).toBe('warned');
    expect(say(english, warned.detail!)).toBe('A task is unfinished: Give 40 € back.');
  });

  test('thanks, dismissed at 10:03: left out; undone it waits since 10:02 again; the next message arms it anyway', async () => {
    const t = await thread('10:02');
    const done = await t.press({ control: 'no-reply-needed' }, '10:03');
    expect(await t.turns()).toMatchObject([{ exclusion: 'no_reply_needed', hit: null }]);
    expect(await t.tabs('10:03')).toEqual(['open-tickets']);
    await t.undo(done.eventId, '10:03:09');
    expect(await t.state()).toMatchObject({ waitingSince: at('10:02') });
    expect(await t.turns()).toMatchObject([{ exclusion: null, endedAt: null }]);
    await t.press({ control: 'no-reply-needed' }, '10:04');
    await t.guest('10:05');
    expect(await t.state()).toMatchObject({ waitingSince: at('10:05') });
  });

  test('a re-opening does not arm a dismissed turn again; undoing the close does', async () => {
    const t = await thread('10:00');
    const closed = await t.press({ control: 'close', despite: true }, '10:01');
    const opened = await t.press({ control: 'reopen' }, '10:01:05');
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: null });
    await t.undo(opened.eventId, '10:01:06');
    expect(await t.state()).toMatchObject({ status: 'closed' });
    await t.undo(closed.eventId, '10:01:10');
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: at('10:00') });
  });

  test('moved to tomorrow, the guest writes today: back now; kept: in both tabs until answered', async () => {
    const [moved, kept] = [await thread(), await thread()];
    await moved.press(tomorrow, '10:00');
    expect(await moved.tabs('10:01')).toEqual(['follow-ups']);
    await moved.guest('11:00');
    expect(await moved.tabs('11:00')).toEqual(['unanswered', 'open-tickets']);
    expect(await moved.state()).toMatchObject({ followUpAt: null });
    await kept.press({ ...tomorrow, keepAnyway: true }, '10:00');
    await kept.guest('11:00');
    expect(await kept.tabs('11:00')).toEqual(['unanswered', 'follow-ups', 'open-tickets']);
    await connect();
    await reply(kept.bruno, { conversationId: kept.id, body: 'Yes' }, at('11:01'));
    expect(await kept.tabs('11:02')).toEqual(['follow-ups']);
    await disconnect();
  });

  test('moving a row whose guest waits hides it until due; undone, it is back as if nothing was', async () => {
    const t = await thread('10:00');
    const moved = await t.press({ control: 'move', when: { preset: '1h', zone: 'Asia/Kathmandu' } }, '10:01');
    expect(await t.tabs('10:02')).toEqual(['follow-ups']);
    expect(await t.tabs('11:01')).toEqual(['unanswered', 'follow-ups', 'open-tickets']);
    await t.undo(moved.eventId, '10:01:10');
    expect(await t.tabs('10:02')).toEqual(['unanswered', 'open-tickets']);
  });

  test('an escalation outlives a reply, gathers reasons, and ends with the bell or the close; undo lights it again', async () => {
    await connect();
    const t = await thread('10:00');
    await t.press({ control: 'escalate', reason: 'Angry' }, '10:01');
    await reply(t.bruno, { conversationId: t.id, body: 'On it' }, at('10:02'));
    await t.press({ control: 'escalate', reason: 'Wants money' }, '10:03', { by: t.bruno });
    expect(await t.state()).toMatchObject({ escalatedAt: at('10:01'), escalations: [{}, { reason: 'Wants money' }] });
    const closed = await t.press({ control: 'close' }, '10:04');
    expect(await t.state()).toMatchObject({ escalatedAt: null, escalations: [] });
    await t.undo(closed.eventId, '10:04:10');
    expect(await t.state()).toMatchObject({ escalatedAt: at('10:01') });
    await t.press({ control: 'resolve' }, '10:05');
    expect(await t.tabs('10:06')).toEqual(['open-tickets']);
    await disconnect();
  });

  test('the assistant hands over at 10:00:30, a person answers 10:05 by a button: 300 s and 270 s', async () => {
    await connect();
    const t = await thread('10:00');
    await world.tell(says(`stay-${numbers}`, 'assistant', at('10:00:30').toISOString(), { holding: true }));
    await t.press({ control: 'escalate', reason: 'Cannot tell' }, '10:00:30');
    const act = parse(actInput, { control: 'close' }) as { control: 'close'; despite: boolean };
    await replyAnd(t.sofia, { conversationId: t.id, body: 'Yes', seen: await t.seen(), act }, at('10:05'));
    expect(await t.turns()).toMatchObject([{ seconds: 300, peopleSeconds: 270, endedBy: 'agent', hit: true }]);
    await disconnect();
  });

  test('a sale on an inquiry is a claim, and stays with it at confirmation', async () => {
    await world.tell(inquiry('claimed', '2026-04-09T00:00:00Z'));
    const t = await handsOf('claimed');
    await t.press({ control: 'sale', sellerId: t.sofia.memberId }, '10:00');
    await t.press({ control: 'sale', sellerId: t.bruno.memberId }, '10:01', { by: t.bruno });
    expect(await t.state()).toMatchObject({ stage: 'inquiry', sellerId: t.bruno.memberId, soldAt: null });
    await world.tell(inquiry('claimed', '2026-04-10T12:00:00Z', { status: 'confirmed' }));
    expect(await t.state()).toMatchObject({ sellerId: t.bruno.memberId, soldAt: at('12:00') });
    expect(await t.history()).toHaveLength(2);
  });

  test('a fun level by hand stands until the guest writes', async () => {
    const t = await thread('10:00');
    await t.press({ control: 'fun-level', level: 5 }, '10:01');
    await t.press({ control: 'fun-level', level: 1 }, '10:02', { by: t.bruno });
    expect(await t.state()).toMatchObject({ funLevel: 1 });
    await t.guest('10:03');
    expect(await t.state()).toMatchObject({ funLevel: 1 });
  });
});

describe('two hands at once', () => {
  test('two claims: one wins, the other is told by name', async () => {
    const t = await thread('10:00');
    const as = await t.seen();
    const claim = (by: Agent) => t.press({ control: 'assign', assigneeId: by.memberId }, '10:01', { by, as });
    const [first, second] = await Promise.allSettled([claim(t.sofia), claim(t.bruno)]);
    const lost = [first, second].filter((each) => each.status === 'rejected');
    expect(lost).toHaveLength(1);
    const winner = first.status === 'fulfilled' ? t.sofia : t.bruno;
    expect(lost[0]!.reason).toMatchObject({ status: 409, detail: `${winner.name} took this a moment ago.` });
    expect(await t.state()).toMatchObject({ assigneeId: winner.memberId });
    expect(await t.history()).toHaveLength(1);
  });

  test('of two answers that cross the second is told of the first, and may follow it once it was seen', async () => {
    await connect();
    const t = await thread('10:00');
    const { lastMessageId } = await t.seen();
    const write = (by: Agent, minute: string, seenId: string | null) =>
      reply(by, { conversationId: t.id, body: `From ${by.name}`, lastMessageId: seenId }, at(minute));
    await write(t.bruno, '10:01', lastMessageId);
    const detail = 'Bruno Keller answered a moment ago. Read it, and send again if yours still holds.';
    await expect(write(t.sofia, '10:01', lastMessageId)).rejects.toMatchObject({ status: 409, detail });
    await expect(write(t.bruno, '10:02', lastMessageId)).resolves.toMatchObject({ result: 'created' });
    await expect(write(t.sofia, '10:02', null)).rejects.toMatchObject({ status: 409 });
    await expect(write(t.sofia, '10:03', (await t.seen()).lastMessageId)).resolves.toMatchObject({ result: 'created' });
    await disconnect();
  });

  test.each([
    [{ control: 'close', despite: true }, tomorrow, 'Bruno Keller closed this a moment ago.'],
    [tomorrow, { control: 'close', despite: true }, 'Bruno Keller moved this to a later time a moment ago.'],
    [
      { control: 'no-reply-needed' },
      { control: 'no-reply-needed' },
      'Bruno Keller marked this as needing no reply a moment ago.',
    ],
    [
      { control: 'fun-level', level: 2 },
      { control: 'fun-level', level: 4 },
      'Bruno Keller set the fun level to 2 a moment ago.',
    ],
    [
      { control: 'escalate', reason: 'Fire' },
      { control: 'escalate', reason: 'Water' },
      'Bruno Keller rang the bell (“Fire”) a moment ago.',
    ],
  ])('%j before %j is told', async (theirs, mine, sentence) => {
    const t = await thread('10:00');
    const as = await t.seen();
    await t.press(theirs, '10:01', { by: t.bruno });
    await expect(t.press(mine, '10:01:20', { as })).rejects.toMatchObject({ status: 409, detail: sentence });
    expect(await t.history()).toHaveLength(1);
  });

  test('a message that came in between is told, a click on something else is not in the way', async () => {
    const t = await thread('10:00');
    const as = await t.seen();
    await t.press({ control: 'assign', assigneeId: t.bruno.memberId }, '10:01', { by: t.bruno });
    await t.guest('10:02');
    for (const act of [{ control: 'close', despite: true }, tomorrow, { control: 'no-reply-needed' }])
      await expect(t.press(act, '10:02:30', { as })).rejects.toMatchObject({ detail: 'The guest wrote a moment ago.' });
    await t.press({ control: 'escalate', reason: 'Late' }, '10:03', { as });
    expect(await t.state()).toMatchObject({ escalatedAt: at('10:03'), assigneeId: t.bruno.memberId });
  });

  test('an own click that was forgotten, an answer, an undo and an older change are told as what they are', async () => {
    await connect();
    const t = await thread('10:00');
    const as = await t.seen();
    const done = await t.press({ control: 'assign', assigneeId: t.bruno.memberId }, '10:01');
    const again = t.press({ control: 'assign', assigneeId: t.sofia.memberId }, '10:20', { as });
    await expect(again).rejects.toMatchObject({ detail: 'You assigned this to Bruno Keller 19 min ago.' });
    const shown = await t.seen();
    await t.undo(done.eventId, '10:01:05');
    const late = t.press({ control: 'assign', assigneeId: null }, '10:01:06', { as: shown, by: t.bruno });
    await expect(late).rejects.toMatchObject({ detail: 'Sofia Almeida undid a change of this a moment ago.' });
    await reply(t.bruno, { conversationId: t.id, body: 'Yes' }, at('10:02'));
    await expect(t.press({ control: 'no-reply-needed' }, '12:00', { as })).rejects.toMatchObject({
      detail: 'Bruno Keller answered earlier.',
    });
    await disconnect();
  });
});

describe('undo', () => {
  test('is for ten seconds, for who did it, for what can be undone, and once', async () => {
    const t = await thread('10:00');
    const closed = await t.press({ control: 'close', despite: true }, '10:01');
    await expect(t.undo(closed.eventId, '10:01:05', t.bruno)).rejects.toMatchObject({ status: 403 });
    await expect(t.undo(closed.eventId, '10:01:16')).rejects.toMatchObject({ status: 409 });
    expect(await Promise.all([t.undo(closed.eventId, '10:01:10'), t.undo(closed.eventId, '10:01:10')])).toEqual([
      { undone: 1 },
      { undone: 1 },
    ]);
    expect((await t.history()).map(({ kind }) => kind)).toEqual(['conversation.closed', 'action.undone']);
    const rung = await t.press({ control: 'escalate', reason: 'x' }, '10:02');
    await expect(t.undo(rung.eventId, '10:02:01')).rejects.toMatchObject({ status: 404 });
  });

  test('leaves what others did since', async () => {
    const t = await thread('10:00');
    const closed = await t.press({ control: 'close', despite: true }, '10:01');
    await t.press({ control: 'reopen' }, '10:01:02', { by: t.bruno });
    const taken = await t.press({ control: 'assign', assigneeId: t.sofia.memberId }, '10:01:03');
    await t.press({ control: 'assign', assigneeId: t.bruno.memberId }, '10:01:04', { by: t.bruno });
    await t.press({ ...tomorrow, note: 'Bruno’s' }, '10:01:05', { by: t.bruno });
    await undo(t.sofia, { eventIds: [closed.eventId!, taken.eventId!] }, at('10:01:08'));
    expect(await t.state()).toMatchObject({
      ...{ status: 'follow_up', followUpNote: 'Bruno’s', assigneeId: t.bruno.memberId, waitingSince: at('10:00') },
    });
  });
});

describe('a reply and what becomes of it', () => {
  const close = { control: 'close' as const, despite: false };
  const said = async (t: Awaited<ReturnType<typeof thread>>, externalId?: string) => ({
    ...{ conversationId: t.id, body: 'The key is under the mat', externalId, seen: await t.seen(), act: close },
  });
  const mark = (id: string, delivery: 'failed' | 'sent') =>
    db
      .update(messages)
      .set({ delivery })
      .where(and(eq(messages.accountId, world.accountId), eq(messages.id, id)));

  test('send and close answers and closes in one; sending again after a lost answer does it once', async () => {
    await connect();
    const t = await thread('10:00');
    const input = await said(t, 'web-close');
    const first = await replyAnd(t.sofia, input, at('10:04'));
    expect(first).toMatchObject({ outcome: 'done', sent: { result: 'created', delivery: 'queued' } });
    expect(await replyAnd(t.sofia, input, at('10:04:02'))).toMatchObject({ sent: { result: 'unchanged' } });
    expect(await t.state()).toMatchObject({ status: 'closed', waitingSince: null });
    expect(await t.turns()).toMatchObject([{ endedBy: 'agent', exclusion: null, seconds: 240, hit: true }]);
    await t.undo(first.eventId, '10:04:09');
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: null });
  });

  test('send and move keeps it out of sight until then', async () => {
    await connect();
    const t = await thread('10:00');
    const act = parse(actInput, { ...tomorrow, note: 'Did it help?' }) as Extract<
      ReturnType<typeof actInput.parse>,
      { control: 'move' }
    >;
    await replyAnd(t.sofia, { ...(await said(t)), act }, at('10:04'));
    expect(await t.tabs('10:05')).toEqual(['follow-ups', 'my-tickets']);
  });

  test('a reply that is not sent closes nothing, and says so', async () => {
    await disconnect();
    const t = await thread('10:00');
    const told = await replyAnd(t.sofia, await said(t), at('10:04'));
    expect(told).toMatchObject({ outcome: 'warned', sent: { delivery: 'not_sent' }, eventId: null });
    expect(say(english, told.detail!)).toContain('not sent');
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: at('10:00') });
    await sendByHand(t.sofia, { messageId: told.sent!.id }, at('10:05'));
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: null });
  });

  test('a reply that fails brings its closed conversation back; sent again, it stays', async () => {
    await connect();
    const t = await thread('10:00');
    const done = await replyAnd(t.sofia, await said(t), at('10:04'));
    await mark(done.sent!.id, 'failed');
    await world.tell(says(`stay-${numbers}`, 'automation', at('10:05').toISOString()));
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: at('10:00') });
    expect(await t.turns()).toMatchObject([{ endedAt: null, exclusion: null }]);
    await sendAgain(t.sofia, { messageId: done.sent!.id }, at('10:06'));
    expect(await t.state()).toMatchObject({ status: 'open', waitingSince: null });
    expect(await t.turns()).toMatchObject([{ endedBy: 'agent', seconds: 360, hit: true }]);
  });

  test('one that fails after it was closed or moved separately brings it back, too', async () => {
    await connect();
    for (const act of [{ control: 'close' }, tomorrow]) {
      const t = await thread('10:00');
      const { id } = await reply(t.sofia, { conversationId: t.id, body: 'The key is under the mat' }, at('10:01'));
      await t.press(act, '10:02');
      await mark(id, 'failed');
      await world.tell(says(`stay-${numbers}`, 'automation', at('10:05').toISOString()));
      expect(await t.state()).toMatchObject({ status: 'open', waitingSince: at('10:00') });
      expect(await t.turns()).toMatchObject([{ endedAt: null, exclusion: null, hit: false }]);
      expect(await t.tabs('10:06')).toContain('unanswered');
    }
  });

  test('sent again another day it opens the ticket on the day it was written', async () => {
    await connect();
    const t = await thread();
    const { id } = await reply(t.sofia, { conversationId: t.id, body: 'Welcome' }, at('10:01'));
    await mark(id, 'failed');
    await sendAgain(t.sofia, { messageId: id }, new Date('2026-04-11T09:00:00Z'));
    expect(await t.state()).toMatchObject({ openedAt: at('10:01') });
  });

  test('what is refused or warned of keeps the text with its writer', async () => {
    await connect();
    const t = await thread('10:00');
    const input = await said(t);
    await t.guest('10:03');
    await expect(replyAnd(t.sofia, input, at('10:03:30'))).rejects.toMatchObject({
      detail: 'The guest wrote a moment ago.',
    });
    await world.tell({
      ...{ type: 'task', externalId: `task-${t.id}`, reservation: `stay-${numbers}`, catalogItem: 'cleaning' },
      ...{ title: 'Clean', status: 'open', createdAt: START.toISOString() },
    });
    expect(await replyAnd(t.sofia, await said(t), at('10:05'))).toMatchObject({ outcome: 'warned', sent: null });
    expect(await db.select().from(messages).where(eq(messages.conversationId, t.id))).toHaveLength(3);
  });
});

test('a guest’s message that the screen had not shown is told, though a message of ours followed it', async () => {
  const t = await thread('10:00');
  const seen = await t.seen();
  await t.guest('10:05');
  await world.tell(says(`stay-${numbers}`, 'automation', at('10:05:01').toISOString()));
  for (const act of [{ control: 'no-reply-needed' }, tomorrow, { control: 'close', despite: true }])
    await expect(t.press(act, '10:05:02', { as: seen })).rejects.toMatchObject({
      detail: 'The guest wrote a moment ago.',
    });
  expect(await t.state()).toMatchObject({ status: 'open', waitingSince: at('10:00') });
});

test('a guest whose sender’s clock says 1900 can be answered', async () => {
  const t = await thread();
  await world.tell(says(`stay-${numbers}`, 'guest', '1900-01-01T00:00:00Z'));
  await t.press({ control: 'no-reply-needed' }, '10:01');
  expect(await t.state()).toMatchObject({ waitingSince: null });
});

test('several at once: those that refuse are told, the others go on, and all are undone together', async () => {
  const threads = [await thread('10:00'), await thread(), await thread('10:00')];
  const items = await Promise.all(threads.map(async (t) => ({ conversationId: t.id, seen: await t.seen() })));
  await threads[1]!.press({ control: 'close' }, '10:01', { by: threads[0]!.bruno });
  const act = parse(actInput, { control: 'close' });
  const sofia = world.agents.sofia!;
  const result = await performMany(sofia, { items, act }, at('10:02'));
  expect(result).toMatchObject({ done: 0, eventIds: [] });
  expect(result.told.map(({ isWarning }) => isWarning)).toEqual([true, false, true]);
  expect(say(english, result.told[1]!.detail)).toBe('Bruno Keller closed this 1 min ago.');
  const despite = await performMany(
    sofia,
    { items, act: { control: 'close', note: undefined, despite: true } },
    at('10:02'),
  );
  expect(despite).toMatchObject({ done: 2 });
  expect(await undo(sofia, { eventIds: despite.eventIds }, at('10:02:08'))).toEqual({ undone: 2 });
  expect(await threads[2]!.state()).toMatchObject({ status: 'open', waitingSince: at('10:00') });
  await expect(
    performMany(sofia, { items, act: { control: 'sale', sellerId: null } }, at('10:03')),
  ).rejects.toMatchObject({ status: 422 });
});

test('a long run can be undone as a whole, however long ago it began, and not for ever', async () => {
  const threads = [await thread(), await thread()];
  const items = await Promise.all(threads.map(async (t) => ({ conversationId: t.id, seen: await t.seen() })));
  const sofia = world.agents.sofia!;
  const act = parse(actInput, { control: 'close' });
  const runId = uuidv7();
  const first = await performMany(sofia, { items: [items[0]!], act, runId }, at('10:01'));
  const last = await performMany(sofia, { items: [items[1]!], act, runId }, at('10:04'));
  expect(await undo(sofia, { eventIds: last.eventIds }, at('10:05'))).toEqual({ undone: 1 });
  expect(await undo(sofia, { eventIds: first.eventIds }, at('10:05:59'))).toEqual({ undone: 1 });
  expect(await threads[0]!.state()).toMatchObject({ status: 'open' });

  const again = { items: [{ conversationId: threads[0]!.id, seen: await threads[0]!.seen() }], act };
  const alone = await performMany(sofia, { ...again, runId: uuidv7() }, at('10:10'));
  await expect(undo(sofia, { eventIds: alone.eventIds }, at('10:12:01'))).rejects.toMatchObject({ status: 409 });
});

test('folds again to what is stored', async () => {
  const differences = await Array.fromAsync(findDifferences(world.system));
  expect(differences).toEqual([]);
});
