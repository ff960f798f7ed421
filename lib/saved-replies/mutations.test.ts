import { and, asc, eq, like } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { makeWorld, stay } from '@/db/fixtures';
import { conversations, events, savedReplies } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { replyInput } from '@/lib/conversations/input';
import { reply, replyAnd } from '@/lib/conversations/mutations';
import { parse } from '@/lib/parse';
import { addSavedReplyInput } from './input';
import { addSavedReply, changeSavedReply, offerSavedReply, retireSavedReply } from './mutations';
import { listReplyChoices, listSavedReplies } from './queries';

const NOON = new Date('2026-04-02T12:00:00Z');
const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const elsewhere = await makeWorld(db, { now: NOON });
const { chen, sofia, maria, bruno } = world.agents as Record<string, Agent>;
const arrival = {
  ...{ name: 'Arrival', shortcut: 'arrival', team: null },
  body: 'Hi {{guest.firstName}}, come at {{listing.checkInTime}}. Call {{guest.phone}}.',
};

await world.tell(stay('one', '2026-04-01T10:00:00Z'));
const [{ id: conversationId }] = (await db
  .select({ id: conversations.id })
  .from(conversations)
  .where(eq(conversations.accountId, world.accountId))) as [{ id: string }];

async function told(savedReplyId: string) {
  const mine = and(eq(events.accountId, world.accountId), like(events.kind, 'saved-reply.%'));
  const rows = await db.select().from(events).where(mine).orderBy(asc(events.id));
  return rows.filter(({ data }) => data.savedReplyId === savedReplyId).map(({ kind, data }) => ({ kind, data }));
}

const choices = async (agent: Agent) =>
  (await listReplyChoices(agent, { conversationId }, NOON)).map(({ name }) => name);

it('is added, changed, retired and offered again, each one event', async () => {
  const { savedReplyId } = await addSavedReply(chen!, arrival, NOON);
  await changeSavedReply(chen!, { savedReplyId, body: 'Hi!', expected: { body: arrival.body } });
  await changeSavedReply(chen!, { savedReplyId, body: 'Hi!', expected: { body: 'anything' } });
  await retireSavedReply(chen!, { savedReplyId });
  await retireSavedReply(chen!, { savedReplyId });
  expect(await choices(sofia!)).toEqual([]);
  await offerSavedReply(chen!, { savedReplyId });
  expect(await choices(sofia!)).toEqual(['Arrival']);
  expect(await told(savedReplyId)).toEqual([
    { kind: 'saved-reply.added', data: { savedReplyId, ...arrival } },
    {
      kind: 'saved-reply.changed',
      data: { savedReplyId, name: 'Arrival', body: 'Hi!', before: { body: arrival.body } },
    },
    { kind: 'saved-reply.retired', data: { savedReplyId, name: 'Arrival' } },
    { kind: 'saved-reply.offered', data: { savedReplyId, name: 'Arrival' } },
  ]);
  await retireSavedReply(chen!, { savedReplyId });
});

it('a shortcut is one text’s among those on offer', async () => {
  const { savedReplyId: first } = await addSavedReply(chen!, { ...arrival, shortcut: 'wifi' });
  const taken = { status: 409, detail: 'The shortcut /wifi is that of “Arrival” already.' };
  await expect(addSavedReply(chen!, { ...arrival, shortcut: 'wifi' })).rejects.toMatchObject(taken);
  const { savedReplyId } = await addSavedReply(chen!, { ...arrival, name: 'Other', shortcut: 'other' });
  const rename = { savedReplyId, shortcut: 'wifi', expected: { shortcut: 'other' } };
  await expect(changeSavedReply(chen!, rename)).rejects.toMatchObject(taken);
  await retireSavedReply(chen!, { savedReplyId: first });
  await changeSavedReply(chen!, rename);
  await expect(offerSavedReply(chen!, { savedReplyId: first })).rejects.toMatchObject({ status: 409 });
  await addSavedReply(elsewhere.agents.chen!, { ...arrival, shortcut: 'wifi' });
  await retireSavedReply(chen!, { savedReplyId });
});

it('of two who change the same, the second is told', async () => {
  const { savedReplyId } = await addSavedReply(chen!, arrival);
  await changeSavedReply(chen!, { savedReplyId, team: 'sales', expected: { team: null } });
  await expect(changeSavedReply(chen!, { savedReplyId, team: 'support', expected: { team: null } })).rejects.toThrow(
    '“Arrival” was changed meanwhile: look at it again.',
  );
  await retireSavedReply(chen!, { savedReplyId });
});

it('is kept by managers, in their own account', async () => {
  const { savedReplyId } = await addSavedReply(chen!, arrival);
  for (const [agent, status] of [
    [sofia!, 403],
    [elsewhere.agents.chen!, 404],
  ] as const) {
    await expect(changeSavedReply(agent, { savedReplyId, name: 'Mine', expected: {} })).rejects.toMatchObject({
      status,
    });
    await expect(retireSavedReply(agent, { savedReplyId })).rejects.toMatchObject({ status });
    await expect(offerSavedReply(agent, { savedReplyId })).rejects.toMatchObject({ status });
  }
  await expect(addSavedReply(sofia!, arrival)).rejects.toMatchObject({ status: 403 });
  await expect(listReplyChoices(elsewhere.agents.chen!, { conversationId }, NOON)).rejects.toMatchObject({
    status: 404,
  });
  expect((await listSavedReplies(elsewhere.agents.chen!)).map(({ id }) => id)).not.toContain(savedReplyId);
  await retireSavedReply(chen!, { savedReplyId });
});

it('is offered to its team, in the words of the conversation', async () => {
  await addSavedReply(chen!, arrival);
  await addSavedReply(chen!, { ...arrival, name: 'For sales', shortcut: 'sales', team: 'sales' });
  await addSavedReply(chen!, { ...arrival, name: 'For support', shortcut: 'support', team: 'support' });
  expect(await choices(sofia!)).toEqual(['Arrival', 'For sales', 'For support']);
  expect(await choices(maria!)).toEqual(['Arrival', 'For sales']);
  expect(await choices(bruno!)).toEqual(['Arrival', 'For support']);
  expect((await listReplyChoices(sofia!, { conversationId }, NOON))[0]).toEqual({
    ...{ id: expect.any(String), name: 'Arrival', shortcut: 'arrival' },
    text: 'Hi Ana, come at 15:00. Call [guest.phone?].',
    missing: ['guest.phone'],
  });
});

it('counts once what was sent with it, and nothing that was refused or of another account', async () => {
  const { savedReplyId } = await addSavedReply(chen!, { ...arrival, shortcut: 'counted' });
  const ids = [savedReplyId, savedReplyId];
  const uses = async (id = savedReplyId) => {
    const [row] = await db.select().from(savedReplies).where(eq(savedReplies.id, id));
    return [row!.uses, row!.lastUsedAt];
  };
  const said = { conversationId, body: 'Hi Ana', externalId: 'web-1', savedReplyIds: ids };
  await reply(sofia!, said, NOON);
  await reply(sofia!, said, NOON);
  expect(await uses()).toEqual([1, NOON]);
  const seen = { status: 'closed', followUpAt: null, waitingSince: null, escalations: 0, funLevel: null } as const;
  const stale = { seen: { ...seen, assistantMode: null, assigneeId: null, sellerId: null, lastMessageId: null } };
  const act = { control: 'close', despite: true } as const;
  await expect(replyAnd(sofia!, { ...said, ...stale, externalId: 'web-2', act })).rejects.toMatchObject({
    status: 409,
  });
  const theirs = await addSavedReply(elsewhere.agents.chen!, { ...arrival, shortcut: 'theirs' });
  await reply(sofia!, { conversationId, body: 'Hello', savedReplyIds: [theirs.savedReplyId] }, NOON);
  expect(await uses()).toEqual([1, NOON]);
  expect(await uses(theirs.savedReplyId)).toEqual([0, null]);
});

it('a reply that still waits to be filled in does not leave', async () => {
  const detail = 'body still says [guest.phone?], [listing.name?]: fill it in or take it out.';
  const said = { conversationId, body: 'Call [guest.phone?] at [listing.name?], [sic?]' };
  await expect(reply(sofia!, said)).rejects.toMatchObject({ status: 422 });
  expect(() => parse(replyInput, said)).toThrow(detail);
  await reply(sofia!, { conversationId, body: 'Really [sic?]' });
});

it.each([
  [{ shortcut: ' /Late-Out ' }, { shortcut: 'late-out' }],
  [{ shortcut: 'two words' }, 'shortcut must be one word of letters, digits and dashes.'],
  [{ shortcut: '/' }, 'shortcut must not be empty.'],
  [{ body: 'Hi {{guest.age}}' }, 'body names {{guest.age}}, which is no variable.'],
  [{ name: ' ' }, 'name must not be empty.'],
  [{ team: 'owners' }, 'team must be one of "sales", "support".'],
])('reads %j', (changes, expected) => {
  const read = () => parse(addSavedReplyInput, { ...arrival, ...changes });
  if (typeof expected === 'string') expect(read).toThrow(expected);
  else expect(read()).toEqual({ ...arrival, ...expected });
});
