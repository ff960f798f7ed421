import { eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { expect, test } from 'vitest';
import { rowsOf } from '@/db/client';
import { accounts, conversations, events, members, messages } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { type KeyActor, mint } from '@/lib/auth/actor';
import { deliver } from '@/lib/channels/delivery';
import { ASKED, later, type Stage, stage } from '@/lib/channels/testing/stage';
import { addNote, reply, sendAgain, sendByHand, simulateGuest } from './mutations';
import { getTimeline } from './queries';

const { db } = await testDatabase();
const keyOf = ({ accountId }: Stage) =>
  mint<KeyActor>({ kind: 'api_key', accountId, apiKeyId: uuidv7(), scopes: ['read', 'write'] });

const jobsOf = async ({ conversationId }: Stage) =>
  rowsOf(db, sql`select id from pgboss.job where name = 'deliver' and data ->> 'conversationId' = ${conversationId}`);

const eventsOf = async ({ conversationId }: Stage) =>
  (await db.select().from(events).where(eq(events.conversationId, conversationId)).orderBy(events.id)).map(
    ({ kind, actor, data }) => ({ kind, actor, data }),
  );

test('a reply, its event and its job are written together, and answer the guest', async () => {
  const stay = await stage(db, { provider: 'demo' });
  const sent = await reply(stay.agent, { conversationId: stay.conversationId, body: '  Yes! ' }, later(5));
  expect(sent).toMatchObject({ result: 'created', body: 'Yes!', delivery: 'queued', deliveryError: null });
  expect(await jobsOf(stay)).toHaveLength(1);
  expect((await eventsOf(stay)).at(-1)).toEqual({
    kind: 'message.written',
    actor: 'member',
    data: { messageId: sent.id, delivery: 'queued' },
  });
  expect(await stay.conversation()).toMatchObject({
    waitingSince: null,
    assigneeId: stay.agent.memberId,
    lastMessagePreview: 'Yes!',
  });
});

test('a reply does not assign where the account does not want it', async () => {
  const stay = await stage(db, { provider: 'demo' });
  await db.update(accounts).set({ assignOnReply: false }).where(eq(accounts.id, stay.accountId));
  await reply(stay.agent, { conversationId: stay.conversationId, body: 'Yes' }, later(5));
  expect(await stay.conversation()).toMatchObject({ assigneeId: null, waitingSince: null });
});

test('without a connection a reply is kept, answers nothing, and does once it was sent by hand', async () => {
  const stay = await stage(db);
  const sent = await reply(stay.agent, { conversationId: stay.conversationId, body: 'Yes' }, later(5));
  expect(sent).toMatchObject({ delivery: 'not_sent', deliveryError: 'Airbnb is not connected' });
  expect(await jobsOf(stay)).toEqual([]);
  expect(await stay.conversation()).toMatchObject({ waitingSince: ASKED, lastMessagePreview: 'Is it free?' });
  await expect(sendAgain(stay.agent, { messageId: sent.id })).rejects.toMatchObject({
    status: 409,
    detail: 'Airbnb is not connected.',
  });
  await sendByHand(stay.agent, { messageId: sent.id }, later(8));
  expect(await stay.turns()).toMatchObject([{ endedAt: later(8), seconds: 480, memberId: stay.agent.memberId }]);
});

test('the same external id is the same message, also at once, and other content a conflict', async () => {
  const stay = await stage(db, { provider: 'demo' });
  const input = { conversationId: stay.conversationId, body: 'Yes', externalId: 'reply-1' };
  const [first, ...rest] = await Promise.all(Array.from({ length: 8 }, () => reply(keyOf(stay), input, later(5))));
  expect(new Set([first!, ...rest].map(({ id }) => id)).size).toBe(1);
  expect([first!, ...rest].filter(({ result }) => result === 'created')).toHaveLength(1);
  expect(await jobsOf(stay)).toHaveLength(1);
  await expect(reply(keyOf(stay), { ...input, body: 'No' })).rejects.toMatchObject({ status: 409 });
  await expect(reply(stay.agent, input)).rejects.toMatchObject({ status: 409 });
});

test('an external id of a message that came in cannot be taken for a reply', async () => {
  const stay = await stage(db, { provider: 'demo' });
  await stay.arrives({ externalId: 'x', from: 'agent', body: 'Yes', sentAt: later(1) });
  const input = { conversationId: stay.conversationId, body: 'Yes', externalId: 'x' };
  await expect(reply(keyOf(stay), input)).rejects.toMatchObject({ status: 409 });
});

test('a key writes as the member it names, or for the house', async () => {
  const stay = await stage(db, { provider: 'demo' });
  const said = { conversationId: stay.conversationId, body: 'Yes' };
  await reply(keyOf(stay), { ...said, as: stay.agent.email }, later(1));
  await reply(keyOf(stay), said, later(2));
  expect((await stay.ours()).map(({ memberId }) => memberId)).toEqual([stay.agent.memberId, null]);
  await expect(reply(keyOf(stay), { ...said, as: 'nobody@example.com' })).rejects.toMatchObject({
    status: 422,
    errors: [{ path: 'as' }],
  });
});

const unfit = {
  empty: '',
  blank: ' \n ',
  'with a NUL': 'a\0b',
  'too long': 'x'.repeat(20_001),
  'with half a character': '\ud800',
};

test.each(Object.entries(unfit))('a body that is %s is refused and nothing written', async (_, body) => {
  const stay = await stage(db, { provider: 'demo' });
  for (const write of [reply, addNote]) {
    const writing = write(stay.agent, { conversationId: stay.conversationId, body });
    await expect(writing).rejects.toMatchObject({ status: 422 });
  }
  expect(await stay.ours()).toEqual([]);
});

test('a reply neither re-opens a closed conversation nor ends a follow-up', async () => {
  const stay = await stage(db, { provider: 'demo' });
  const until = later(600).toISOString();
  const moved = { ...stay.thread, kind: 'conversation.moved', actor: 'member' as const, occurredAt: later(1) };
  await db.insert(events).values({ ...moved, memberId: stay.agent.memberId, data: { until, keepAnyway: false } });
  await reply(stay.agent, { conversationId: stay.conversationId, body: 'Yes' }, later(5));
  expect(await stay.conversation()).toMatchObject({ status: 'follow_up', followUpAt: later(600) });
});

test('a note is private: it goes nowhere and answers nothing', async () => {
  const stay = await stage(db, { provider: 'demo' });
  const { id } = await addNote(stay.agent, { conversationId: stay.conversationId, body: 'Asks every year' }, later(5));
  expect(await jobsOf(stay)).toEqual([]);
  expect(await stay.conversation()).toMatchObject({ waitingSince: ASKED, lastMessagePreview: 'Is it free?' });
  expect(await stay.ours()).toMatchObject([{ id, isNote: true, memberId: stay.agent.memberId }]);
  await expect(sendByHand(stay.agent, { messageId: id })).rejects.toMatchObject({ status: 409 });
});

test('a note sent twice is written once; its id is no reply’s', async () => {
  const stay = await stage(db, { provider: 'demo' });
  const note = { conversationId: stay.conversationId, body: 'Asks every year', externalId: 'web-1' };
  const [first, second] = await Promise.all([addNote(stay.agent, note), addNote(stay.agent, note)]);
  expect(second).toEqual(first);
  expect(await stay.ours()).toMatchObject([{ id: first.id, isNote: true }]);
  expect((await eventsOf(stay)).filter(({ kind }) => kind === 'note.added')).toHaveLength(1);
  await expect(addNote(stay.agent, { ...note, body: 'Other' })).rejects.toMatchObject({ status: 409 });
  await expect(reply(stay.agent, note)).rejects.toMatchObject({ status: 409 });
  await reply(stay.agent, { ...note, externalId: 'web-2' });
  await expect(addNote(stay.agent, { ...note, externalId: 'web-2' })).rejects.toMatchObject({ status: 409 });
});

test('a note names those whom it mentions, who work here and stand in its text', async () => {
  const stay = await stage(db, { provider: 'demo' });
  const other = await stage(db);
  const { accountId, conversationId } = stay;
  const [bo] = await db
    .insert(members)
    .values({ accountId, email: 'bo@x.example', name: 'Bo Lund', role: 'agent', teams: [] })
    .returning();
  const mentions = [bo!.id, bo!.id, stay.agent.memberId];
  await addNote(stay.agent, { conversationId, body: 'Ask @Bo Lund about it', mentions }, later(5));
  expect((await eventsOf(stay)).at(-1)).toMatchObject({ kind: 'note.added', data: { mentions: [bo!.id] } });
  await addNote(stay.agent, { conversationId, body: 'Ask @Bo Lund' }, later(6));
  const { items } = await getTimeline(stay.agent, conversationId);
  const notes = items.filter((item) => item.source === 'message' && item.isNote);
  expect(notes).toMatchObject([{ mentions: ['Bo Lund'] }, { mentions: [] }]);
  const strange = { conversationId, body: 'Ask @Bo Lund', mentions: [other.agent.memberId] };
  await expect(addNote(stay.agent, strange)).rejects.toMatchObject({ status: 422 });
  await db
    .update(members)
    .set({ retiredAt: later(7) })
    .where(eq(members.id, bo!.id));
  await expect(addNote(stay.agent, { ...strange, mentions: [bo!.id] })).rejects.toMatchObject({ status: 422 });
});

test('a simulated guest answers in the guest’s language, in the demo alone', async () => {
  const stay = await stage(db, { provider: 'demo', language: 'pt-BR' });
  await reply(stay.agent, { conversationId: stay.conversationId, body: 'Sim' }, later(5));
  await deliver(db, stay.thread);
  expect(await stay.ours()).toMatchObject([{ delivery: 'delivered', deliveryError: null }]);
  const { id } = await simulateGuest(stay.agent, { conversationId: stay.conversationId }, later(9));
  const [answer] = await db.select().from(messages).where(eq(messages.id, id));
  expect(answer).toMatchObject({ author: 'guest', body: expect.stringContaining('obrigado'), sentAt: later(9) });
  expect(await stay.conversation()).toMatchObject({ waitingSince: later(9) });

  const real = await stage(db);
  await expect(simulateGuest(real.agent, { conversationId: real.conversationId })).rejects.toMatchObject({
    status: 409,
  });
});

test('every state folds again to what is stored', async () => {
  const { recompute } = await import('./facts');
  const rows = await db.select().from(conversations);
  for (const row of rows) {
    const [again] = await recompute(db, row.accountId, [row.id]);
    expect(row).toMatchObject(again!.conversation);
  }
});
