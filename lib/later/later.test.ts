import { eq } from 'drizzle-orm';
import { beforeEach, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { drafts, events, laterReplies, members, messages } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { saveDraft } from '@/lib/drafts/mutations';
import { findDrafts } from '@/lib/drafts/queries';
import { record } from '@/lib/intake/mutations';
import { listNotices } from '@/lib/notices/queries';
import { reschedule, schedule, sendDue, sendNow, unschedule } from './mutations';
import { listLater } from './queries';

const now = new Date('2026-11-22T10:00:00Z');
const local = '2026-11-22T18:30';
const zone = 'America/New_York';
const then = new Date('2026-11-22T23:30:00Z');

type Word = { after: number; cancelOnAnswer: boolean; state: string; history?: boolean };

let db: Db;
let sofia: SessionAgent;
let maria: SessionAgent;
let erik: SessionAgent;
let conversationId: string;
let laterReplyId: string;

const due = (version = 0) => ({ accountId: sofia.accountId, laterReplyId, version });
const plan = (rest: object = {}, agent = sofia) =>
  schedule(
    agent,
    { laterReplyId, conversationId, body: 'See you soon', when: { local, zone }, cancelOnAnswer: true, ...rest },
    now,
  );
const row = async () => (await db.select().from(laterReplies).where(eq(laterReplies.id, laterReplyId)))[0]!;
const written = () =>
  db
    .select()
    .from(messages)
    .where(eq(messages.externalId, `later-${laterReplyId}`));
const kinds = async () =>
  (await db.select().from(events).where(eq(events.conversationId, conversationId)))
    .map(({ kind }) => kind)
    .filter((kind) => kind.startsWith('reply.'));
const begin = async (body: string) => {
  const onto = (await findDrafts(sofia, conversationId)).reply?.savedAt ?? null;
  return saveDraft(sofia, { conversationId, kind: 'reply', body, onto });
};
const draft = async (agent = sofia) => (await findDrafts(agent, conversationId)).reply?.body;

async function guestWrites(sentAt: Date, { history = false, externalId = crypto.randomUUID() } = {}) {
  const input = {
    externalId,
    reservation: 'r1',
    from: 'guest',
    body: 'Hi',
    sentAt,
    holding: false,
  };
  const [outcome] = await record(sofia, [{ type: 'message', input: input as never }], { history, now: sentAt });
  expect(outcome).toMatchObject({ ok: true });
  conversationId ??= outcome!.ok ? outcome!.conversationId! : '';
}

const opened = await testDatabase();

beforeEach(async () => {
  if (!db) {
    db = opened.db;
    ({ sofia, maria, erik } = await twoAccounts(db));
    await tell(sofia, [casaAzul, stay('r1')]);
    await guestWrites(new Date('2026-11-20T10:00:00Z'));
  }
  laterReplyId = crypto.randomUUID();
  await db.update(laterReplies).set({ state: 'cancelled' });
  await db.update(drafts).set({ body: '' });
});

it('waits until its time on the clock that was meant, and then leaves once', async () => {
  await begin('See you soon');
  expect(await plan()).toMatchObject({ sendAt: then });
  expect(await draft()).toBe('');
  await sendDue(db, due(), new Date(then.getTime() - 1));
  expect(await written()).toEqual([]);
  await Promise.all([sendDue(db, due(), then), sendDue(db, due(), then)]);
  await sendDue(db, due(), then);
  const [message, ...more] = await written();
  expect(more).toEqual([]);
  expect(message).toMatchObject({ body: 'See you soon', memberId: sofia.memberId, sentAt: then, author: 'agent' });
  expect(await row()).toMatchObject({ state: 'sent', messageId: message!.id });
});

it('leaves up to an hour late; after that it goes back to its writer, who is told', async () => {
  await plan({ cancelOnAnswer: false });
  await sendDue(db, due(), new Date(then.getTime() + 3_600_001));
  expect(await written()).toEqual([]);
  expect(await draft()).toBe('See you soon');
  expect(await row()).toMatchObject({ state: 'cancelled', cancelledBy: null });
  expect((await listNotices(sofia)).notices).toMatchObject([{ kind: 'failure', conversationId }]);
  expect((await listNotices(maria)).notices).toEqual([]);
  laterReplyId = crypto.randomUUID();
  await plan();
  await sendDue(db, due(), new Date(then.getTime() + 3_600_000));
  expect(await written()).toHaveLength(1);
});

it('keeps something to send', async () => {
  await plan();
  const emptied = reschedule(sofia, { laterReplyId, version: 0, body: '', cancelOnAnswer: true }, now);
  await expect(emptied).rejects.toMatchObject({ status: 422 });
});

it('is scheduled once, though the answer was lost', async () => {
  await plan();
  const before = await kinds();
  expect(await plan()).toMatchObject({ id: laterReplyId });
  expect(await kinds()).toEqual(before);
  await expect(plan({ body: 'Another' })).rejects.toMatchObject({ status: 409 });
});

it('leaves by name though its writer has left', async () => {
  await plan({}, maria);
  await db.update(members).set({ retiredAt: now }).where(eq(members.id, maria.memberId));
  await sendDue(db, due(), then);
  expect(await written()).toMatchObject([{ memberId: maria.memberId }]);
  await db.update(members).set({ retiredAt: null }).where(eq(members.id, maria.memberId));
});

it('follows its changes: an older job of it does nothing', async () => {
  await plan();
  const change = { laterReplyId, body: 'See you', when: { local: '2026-11-23T09:00', zone }, cancelOnAnswer: false };
  await reschedule(maria, { ...change, version: 0 }, now);
  await expect(reschedule(sofia, { ...change, version: 0, body: 'x' }, now)).rejects.toMatchObject({ status: 409 });
  await sendDue(db, due(0), new Date('2026-12-01T00:00:00Z'));
  expect(await written()).toEqual([]);
  await sendDue(db, due(1), new Date('2026-11-23T14:00:00Z'));
  expect(await written()).toMatchObject([{ body: 'See you' }]);
});

it('changes nothing where nothing is changed', async () => {
  await plan();
  await reschedule(sofia, { laterReplyId, version: 0, body: 'See you soon', cancelOnAnswer: true }, now);
  expect(await row()).toMatchObject({ version: 0 });
});

it('can leave at once, and then neither again nor otherwise', async () => {
  await plan();
  expect(await sendNow(maria, { laterReplyId }, now)).toMatchObject({ result: 'created' });
  await sendDue(db, due(), then);
  expect(await written()).toMatchObject([{ memberId: sofia.memberId, sentAt: now }]);
  for (const late of [() => unschedule(sofia, { laterReplyId }), () => sendNow(sofia, { laterReplyId })]) {
    await expect(late()).rejects.toMatchObject({ status: 409, detail: 'It has left already.' });
  }
});

it('gives its text back to its writer when it is cancelled, behind what they wrote since', async () => {
  await plan();
  await begin('Begun anew');
  await unschedule(maria, { laterReplyId }, now);
  expect(await draft()).toBe('Begun anew\n\nSee you soon');
  expect(await draft(maria)).toBe('');
  await sendDue(db, due(), then);
  expect(await written()).toEqual([]);
  expect(await row()).toMatchObject({ state: 'cancelled', cancelledBy: maria.memberId });
});

it.each<[string, Word]>([
  ['the guest writes', { after: 60_000, cancelOnAnswer: true, state: 'cancelled' }],
  ['the guest had just written', { after: -60_000, cancelOnAnswer: true, state: 'cancelled' }],
  ['the guest writes, but it was to leave anyway', { after: 60_000, cancelOnAnswer: false, state: 'scheduled' }],
  ['an old message comes in late', { after: -86_400_000, cancelOnAnswer: true, state: 'scheduled' }],
  ['an import brings what the guest wrote', { after: 60_000, cancelOnAnswer: true, state: 'cancelled', history: true }],
])('when %s', async (_, { after, cancelOnAnswer, state, history }) => {
  await plan({ cancelOnAnswer });
  const before = await kinds();
  await guestWrites(new Date(now.getTime() + after), { history });
  expect(await row()).toMatchObject({ state, cancelledBy: null });
  expect((await kinds()).length - before.length).toBe(state === 'cancelled' ? 1 : 0);
  expect(await draft()).toBe(state === 'cancelled' ? 'See you soon' : '');
  await sendDue(db, due(), then);
  expect(await written()).toHaveLength(state === 'cancelled' ? 0 : 1);
});

it('is not kept back by what the guest had written before, though it is told again', async () => {
  const before = { externalId: crypto.randomUUID() };
  await guestWrites(new Date(now.getTime() - 60_000), before);
  await plan();
  await guestWrites(new Date(now.getTime() - 60_000), before);
  expect(await row()).toMatchObject({ state: 'scheduled' });
});

it('goes back to its writer with the reason where it is refused by then', async () => {
  await plan({ cancelOnAnswer: false });
  await db.update(laterReplies).set({ body: '' }).where(eq(laterReplies.id, laterReplyId));
  await sendDue(db, due(), then);
  await sendDue(db, due(), then);
  expect(await written()).toEqual([]);
  expect(await row()).toMatchObject({ state: 'cancelled', cancelledBy: null });
  const told = await db.select().from(events).where(eq(events.kind, 'reply.unscheduled'));
  expect(told.filter(({ data }) => (data as { laterReplyId: string }).laterReplyId === laterReplyId)).toMatchObject([
    { actor: 'system', data: { refused: 'The body must not be empty.' } },
  ]);
});

it('cannot be emptied where it has no files', async () => {
  await plan();
  const emptied = reschedule(sofia, { laterReplyId, version: 0, body: '', cancelOnAnswer: true }, now);
  await expect(emptied).rejects.toMatchObject({ status: 422, detail: 'There is nothing to send yet.' });
});

it('is refused for a time that has passed', async () => {
  await expect(plan({ when: { local: '2026-11-22T04:59', zone } })).rejects.toMatchObject({ status: 409 });
});

it('is listed for all of the account, own first, soonest first', async () => {
  const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()] as const;
  await plan({ laterReplyId: ids[0] }, maria);
  await plan({ laterReplyId: ids[1], when: { preset: 'tomorrow', zone } });
  await plan({ laterReplyId: ids[2] });
  expect((await listLater(sofia)).map(({ id }) => id)).toEqual([ids[2], ids[1], ids[0]]);
  expect((await listLater(maria, conversationId)).map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
  expect(await listLater(erik)).toEqual([]);
});

it('is nothing to strangers', async () => {
  await plan();
  const change = { laterReplyId, version: 0, body: 'x', cancelOnAnswer: true };
  const tries = [
    () => reschedule(erik, change),
    () => unschedule(erik, { laterReplyId }),
    () => sendNow(erik, { laterReplyId }),
    () => plan({ laterReplyId: crypto.randomUUID() }, erik),
  ];
  for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ status: 404 });
  await sendDue(db, { ...due(), accountId: erik.accountId }, then);
  expect(await row()).toMatchObject({ state: 'scheduled' });
});
