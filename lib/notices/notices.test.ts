import { sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, beforeEach, expect, it } from 'vitest';
import { type Db, rowsOf } from '@/db/client';
import { testDatabase } from '@/db/testing';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import { seenOf } from '@/lib/conversations/controls';
import { addNote, perform, reply } from '@/lib/conversations/mutations';
import { record } from '@/lib/intake/mutations';
import { look } from '@/lib/realtime/mutations';
import { SUGGESTED } from './levels';
import { changeNotify, readNotices } from './mutations';
import { countUnread, findNotify, listNotices } from './queries';

let db: Db;
let people: Awaited<ReturnType<typeof twoAccounts>>;
let conversationId: string;

beforeAll(async () => {
  db = (await testDatabase()).db;
  people = await twoAccounts(db);
  await tell(people.dora, [casaAzul, stay('r1')]);
  [{ id: conversationId }] = (await rowsOf<{ id: string }>(db, sql`select id from conversations`)) as [{ id: string }];
});

beforeEach(async () => {
  for (const agent of [people.dora, people.maria, people.sofia]) {
    await readNotices(agent, {});
    await changeNotify(agent, SUGGESTED);
  }
  await db.execute(sql`update conversations set assignee_id = null`);
});

let said = 0;
const write = (from: 'guest' | 'agent', sentAt = new Date()) => {
  said += 1;
  const input = { externalId: `m${said}`, reservation: 'r1', from, body: `Hello ${said}`, sentAt, holding: false };
  return record(people.dora, [{ type: 'message', input }], { history: false });
};
const seen = async () =>
  seenOf((await db.query.conversations.findFirst({ where: (c, { eq }) => eq(c.id, conversationId) }))!);
const press = async (agent: typeof people.dora, act: Parameters<typeof perform>[1]['act']) =>
  perform(agent, { conversationId, seen: await seen(), act });
const unread = () => Promise.all([people.dora, people.maria, people.sofia].map(countUnread));

it('tells whose conversation it is that the guest wrote: one line until it is read, of the latest', async () => {
  await press(people.dora, { control: 'assign', assigneeId: people.maria.memberId });
  await readNotices(people.maria, {});
  await write('guest');
  await write('guest');
  await write('agent');
  expect(await unread()).toEqual([0, 1, 0]);
  const [notice] = (await listNotices(people.maria)).notices;
  expect(notice).toMatchObject({ kind: 'message', guest: 'Ana Silva', preview: `Hello ${said - 1}`, by: null });
  await look(people.maria, { tab: uuidv7(), conversationId, typing: false });
  expect(await unread()).toEqual([0, 0, 0]);
  await write('guest');
  expect(await unread()).toEqual([0, 1, 0]);
});

it('tells who wants all of an inbox, and nobody of an old message or an import', async () => {
  await changeNotify(people.sofia, { ...SUGGESTED, inboxes: { sales: 'none', support: 'all' } });
  await write('guest');
  expect(await unread()).toEqual([0, 0, 1]);
  await readNotices(people.sofia, {});
  await write('guest', new Date(Date.now() - 11 * 60_000));
  await tell(people.dora, [
    {
      type: 'message',
      externalId: 'old',
      reservation: 'r1',
      from: 'guest',
      body: 'Hi',
      sentAt: new Date().toISOString(),
    },
  ]);
  expect(await unread()).toEqual([0, 0, 0]);
});

it('rings the team’s bell for others, and the assignee’s alone where there is one', async () => {
  await changeNotify(people.maria, { ...SUGGESTED, inboxes: { sales: 'all', support: 'none' } });
  await press(people.dora, { control: 'escalate', reason: 'wants the owner' });
  expect(await unread()).toEqual([0, 0, 1]);
  await press(people.dora, { control: 'resolve' });
  await press(people.dora, { control: 'assign', assigneeId: people.maria.memberId });
  await readNotices(people.maria, {});
  await press(people.sofia, { control: 'escalate', reason: 'again' });
  expect(await unread()).toEqual([0, 0, 1]);
  await press(people.sofia, { control: 'resolve' });
});

it('tells of assignments by others, never of one’s own clicks', async () => {
  await press(people.maria, { control: 'assign', assigneeId: people.maria.memberId });
  expect(await unread()).toEqual([0, 0, 0]);
  await press(people.dora, { control: 'assign', assigneeId: people.sofia.memberId });
  expect((await listNotices(people.sofia)).notices[0]).toMatchObject({ kind: 'assignment', by: 'Dora' });
});

it('tells the writer of a reply that never left', async () => {
  await reply(people.sofia, { conversationId, body: 'Here is the code' });
  await addNote(people.dora, { conversationId, body: 'A note to nobody' });
  expect(await unread()).toEqual([0, 0, 0]);
});

it('reads all up to an instant, and pages without losing one', async () => {
  await changeNotify(people.sofia, { ...SUGGESTED, inboxes: { sales: 'all', support: 'all' } });
  for (let count = 0; count < 35; count += 1) {
    await write('guest');
    await readNotices(people.sofia, {});
  }
  const first = await listNotices(people.sofia);
  const second = await listNotices(people.sofia, { before: first.next! });
  expect(new Set([...first.notices, ...second.notices].map(({ id }) => id)).size).toBe(
    first.notices.length + second.notices.length,
  );
  expect(first.notices.length + second.notices.length).toBeGreaterThanOrEqual(35);
});

it('gives nobody the notices or settings of another', async () => {
  expect((await listNotices(people.erik)).notices).toEqual([]);
  expect(await findNotify(people.erik)).toEqual(SUGGESTED);
  await write('guest');
  await readNotices(people.erik, { conversationId });
  expect(await countUnread(people.erik)).toBe(0);
});
