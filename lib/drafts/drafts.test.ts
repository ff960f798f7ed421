import { beforeAll, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { addNote, reply } from '@/lib/conversations/mutations';
import { inboxFilters } from '@/lib/inbox/filters';
import { listConversations } from '@/lib/inbox/queries';
import type { DraftKind } from './kinds';
import { saveDraft } from './mutations';
import { findDrafts } from './queries';

let db: Db;
let sofia: SessionAgent;
let maria: SessionAgent;
let erik: SessionAgent;
let conversationId: string;

const row = async (agent: SessionAgent) => {
  const filters = inboxFilters.parse({});
  const options = { inbox: 'support', tab: 'all', filters, viewerId: agent.memberId, now: new Date() } as const;
  return (await listConversations(agent, options)).rows[0]!;
};
const begin = async (agent: SessionAgent, kind: DraftKind, body: string) => {
  const onto = (await findDrafts(agent, conversationId))[kind]?.savedAt ?? null;
  return saveDraft(agent, { conversationId, kind, body, onto });
};
const bodies = async (agent: SessionAgent) => {
  const { reply, note } = await findDrafts(agent, conversationId);
  return [reply?.body, note?.body];
};

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ sofia, maria, erik } = await twoAccounts(db));
  await tell(sofia, [casaAzul, stay('r1')]);
  conversationId = (await row(sofia)).id;
});

it('keeps what each person has begun to write, by kind, for them alone', async () => {
  await begin(sofia, 'reply', 'Dear');
  await begin(sofia, 'reply', 'Dear Ana,');
  await begin(sofia, 'note', 'She called');
  expect(await bodies(sofia)).toEqual(['Dear Ana,', 'She called']);
  expect(await bodies(maria)).toEqual([undefined, undefined]);
});

it('marks the row for its writer alone', async () => {
  expect((await row(sofia)).draft).toBe('She called');
  expect((await row(maria)).draft).toBeNull();
});

it('is no change of the conversation', async () => {
  const { lastMessage, seen } = await row(maria);
  expect(lastMessage).toBeNull();
  expect(seen.lastMessageId).toBeNull();
});

it('ends with the message that it became, and says when', async () => {
  const { reply: before } = await findDrafts(sofia, conversationId);
  await reply(sofia, { conversationId, body: 'Dear Ana, welcome!' });
  expect(await bodies(sofia)).toEqual(['', 'She called']);
  const { reply: after } = await findDrafts(sofia, conversationId);
  expect(after!.savedAt.getTime()).toBeGreaterThanOrEqual(before!.savedAt.getTime());
  await addNote(sofia, { conversationId, body: 'She called twice' });
  expect(await bodies(sofia)).toEqual(['', '']);
  expect((await row(sofia)).draft).toBeNull();
});

it('stays where the message is refused', async () => {
  await begin(sofia, 'reply', 'Again');
  await reply(maria, { conversationId, body: 'One', externalId: 'twice' });
  await expect(reply(sofia, { conversationId, body: 'Two', externalId: 'twice' })).rejects.toMatchObject({
    status: 409,
  });
  expect((await bodies(sofia))[0]).toBe('Again');
});

it('does not come back once it was sent, however late it comes in', async () => {
  const { savedAt } = await begin(sofia, 'reply', 'On my way');
  await reply(sofia, { conversationId, body: 'On my way' });
  const late = { conversationId, kind: 'reply', onto: savedAt } as const;
  for (const body of ['On my way', 'On my way!']) {
    expect(await saveDraft(sofia, { ...late, body, unanswered: 'On my way' })).toMatchObject({
      isSaved: false,
      body: '',
    });
  }
  await reply(maria, { conversationId, body: 'Written before it was ever saved' });
  expect(await saveDraft(maria, { ...late, body: 'Written', onto: null })).toMatchObject({ isSaved: false });
  expect([await bodies(sofia), await bodies(maria)]).toEqual([
    ['', ''],
    ['', undefined],
  ]);
});

it('takes no other hand’s place, but that of what it goes on from, answered or not', async () => {
  const { savedAt: onto } = await begin(sofia, 'note', 'One');
  const next = { conversationId, kind: 'note' } as const;
  expect(await saveDraft(sofia, { ...next, body: 'One two', onto })).toMatchObject({ isSaved: true });
  const other = { isSaved: false, body: 'One two' };
  expect(await saveDraft(sofia, { ...next, body: 'Else', onto })).toMatchObject(other);
  expect(await saveDraft(sofia, { ...next, body: 'Else', onto: null })).toMatchObject(other);
  const unanswered = 'One two';
  expect(await saveDraft(sofia, { ...next, body: 'One two three', onto, unanswered })).toMatchObject({ isSaved: true });
  await begin(sofia, 'note', '');
});

it.each(['not an id', crypto.randomUUID()])('knows no conversation %s', async (id) => {
  await expect(saveDraft(sofia, { conversationId: id, kind: 'reply', body: 'x', onto: null })).rejects.toMatchObject({
    status: 404,
  });
});

it('lets nobody write into another account', async () => {
  await expect(saveDraft(erik, { conversationId, kind: 'reply', body: 'x', onto: null })).rejects.toMatchObject({
    status: 404,
  });
  expect(await findDrafts(erik, conversationId)).toEqual({});
});
