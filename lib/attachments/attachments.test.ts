import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { attachments, channelConnections } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { deliver } from '@/lib/channels/delivery';
import { providers } from '@/lib/channels/providers';
import { LoopbackServer, loopback } from '@/lib/channels/testing/loopback';
import { addNote, reply } from '@/lib/conversations/mutations';
import { getTimeline } from '@/lib/conversations/queries';
import { inboxFilters } from '@/lib/inbox/filters';
import { listConversations } from '@/lib/inbox/queries';
import { reschedule, schedule, sendDue, unschedule } from '@/lib/later/mutations';
import { listLater } from '@/lib/later/queries';
import { download } from './download';
import { pathOf } from './files';
import { discard, sweepFiles, upload } from './mutations';
import { getAttachment, listWaiting } from './queries';

const folder = mkdtempSync(join(tmpdir(), 'bellhop-files-'));
process.env.DATA_DIR = folder;
const { db: opened } = await testDatabase();
const channel = new LoopbackServer();
afterAll(() => {
  channel.close();
  rmSync(folder, { recursive: true });
});

let db: Db;
let sofia: SessionAgent;
let maria: SessionAgent;
let erik: SessionAgent;
let conversationId: string;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const put = (name: string, bytes: Uint8Array | string = PNG, agent = sofia) =>
  upload(agent, { conversationId, name, chunks: one(Buffer.from(bytes)) });
async function* one(bytes: Uint8Array) {
  yield bytes;
}
const place = (id: string) => pathOf({ accountId: sofia.accountId, id });
const kept = () => readdirSync(join(folder, 'files', sofia.accountId));
const newest = async () =>
  (await getTimeline(sofia, conversationId)).items.findLast((item) => item.source === 'message');

beforeEach(async () => {
  if (!db) {
    db = opened;
    ({ sofia, maria, erik } = await twoAccounts(db));
    await tell(sofia, [casaAzul, stay('r1')]);
    const options = { inbox: 'support', tab: 'all', filters: inboxFilters.parse({}), now: new Date() } as const;
    conversationId = (await listConversations(sofia, options)).rows[0]!.id;
    providers.set(loopback.id, loopback);
    const config = await channel.open();
    const { accountId } = sofia;
    await db.insert(channelConnections).values({ accountId, channel: 'airbnb', provider: loopback.id, config });
  }
  for (const { id } of await listWaiting(sofia, conversationId)) await discard(sofia, { attachmentId: id });
});

it('knows a file by what is in it, not by its name', async () => {
  expect(await put('photo.exe')).toMatchObject({ mediaType: 'image/png', name: 'photo.exe', width: 1, height: 1 });
  expect(await put('list.csv', 'a;b\n1;2')).toMatchObject({ mediaType: 'text/csv', width: null, bytes: 7 });
  expect(await put('../../\u202Efdp.txt', 'Grüße')).toMatchObject({ mediaType: 'text/plain', name: 'fdp.txt' });
});

it.each([
  ['a drawing that can carry scripts', 'x.png', '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'],
  ['the same with its declaration', 'x.svg', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page called a text', 'x.txt', ' <html><script>alert(1)</script>'],
  ['a script called a text', 'x.txt', '#!/bin/sh\nrm -rf /'],
  ['a script', 'x.js', 'alert(1)'],
  ['a program', 'x.jpg', Buffer.from(`MZ${'\0'.repeat(200)}`, 'latin1')],
  ['an archive', 'x.zip', Buffer.from('504b0506000000000000000000000000000000000000', 'hex')],
  ['bytes called a text', 'x.txt', Buffer.from([0xff, 0xfe, 0x00, 0x01])],
  ['nothing at all', 'x.txt', ''],
])('refuses %s, and keeps nothing of it', async (_, name, bytes) => {
  const before = kept();
  await expect(put(name, bytes)).rejects.toMatchObject({ status: 422 });
  expect(kept()).toEqual(before);
});

it('stops a file that is too large while it comes in', async () => {
  let sent = 0;
  async function* endless() {
    for (;;) {
      sent += 1_000_000;
      yield Buffer.alloc(1_000_000);
    }
  }
  const coming = upload(sofia, { conversationId, name: 'x.bin', chunks: endless() });
  await expect(coming).rejects.toMatchObject({ status: 413 });
  expect(sent).toBeLessThan(23_000_000);
  expect(kept().filter((name) => name.endsWith('.part'))).toEqual([]);
});

it('takes ten for one message', async () => {
  for (let count = 0; count < 10; count++) await put(`${count}.png`);
  await expect(put('11.png')).rejects.toMatchObject({ status: 409 });
});

it('is kept by a browser that asks each time, for whom it is', async () => {
  const { id } = await put('map.png');
  const first = await download(sofia, id, new Headers());
  expect(first.headers.get('cache-control')).toBe('private, no-cache');
  expect(Buffer.from(await first.arrayBuffer())).toEqual(PNG);
  const again = new Headers({ 'if-none-match': first.headers.get('etag')! });
  expect((await download(sofia, id, again)).status).toBe(304);
  await expect(download(erik, id, again)).rejects.toMatchObject({ status: 404 });
});

it('is refused while two hundred megabytes wait, before a byte of it is kept', async () => {
  const { id } = await put('map.png');
  await db.update(attachments).set({ bytes: 190_000_000 }).where(eq(attachments.id, id));
  const before = kept();
  async function* unread(): AsyncGenerator<Uint8Array> {
    yield expect.unreachable();
  }
  const coming = upload(sofia, { conversationId, name: 'x.png', chunks: unread() });
  await expect(coming).rejects.toMatchObject({ status: 409, detail: expect.stringContaining('wait unsent') });
  expect(kept()).toEqual(before);
  await put('own.png', PNG, maria).then(({ id }) => discard(maria, { attachmentId: id }));
});

it('waits for its uploader alone, and leaves with their message: its bytes reach the guest', async () => {
  const { id } = await put('map.png');
  expect(await listWaiting(maria, conversationId)).toEqual([]);
  await expect(getAttachment(maria, id)).rejects.toMatchObject({ status: 404 });
  const stolen = reply(maria, { conversationId, body: 'Mine', attachmentIds: [id] });
  await expect(stolen).rejects.toMatchObject({ status: 404 });
  const sent = await reply(sofia, { conversationId, body: '', attachmentIds: [id] });
  expect(await listWaiting(sofia, conversationId)).toEqual([]);
  expect(await newest()).toMatchObject({ id: sent.id, body: '', files: [{ id, name: 'map.png', width: 1 }] });
  expect(await getAttachment(maria, id)).toMatchObject({ id });
  await deliver(db, { accountId: sofia.accountId, conversationId });
  const [file] = channel.guest.at(-1)!.files;
  expect(file).toEqual({ name: 'map.png', type: 'image/png', data: PNG.toString('base64') });
  await expect(discard(sofia, { attachmentId: id })).rejects.toMatchObject({ status: 409 });
});

it('fails a message whose bytes are lost, as it surely reached nobody', async () => {
  const { id } = await put('map.png');
  await reply(sofia, { conversationId, body: 'Here', attachmentIds: [id] });
  rmSync(place(id));
  const before = channel.requests;
  await deliver(db, { accountId: sofia.accountId, conversationId });
  expect(channel.requests).toBe(before);
  expect(await newest()).toMatchObject({ delivery: 'failed', deliveryError: 'the file map.png is lost' });
});

it('is refused by a channel that takes none, and stays where it was', async () => {
  const without = { ...loopback, capabilities: { ...loopback.capabilities, attachments: false } };
  providers.set(loopback.id, without);
  const { id } = await put('map.png');
  const sending = reply(sofia, { conversationId, body: 'Here', attachmentIds: [id] });
  await expect(sending).rejects.toMatchObject({ status: 409, detail: 'Airbnb takes no files.' });
  providers.set(loopback.id, loopback);
  expect(await listWaiting(sofia, conversationId)).toMatchObject([{ id }]);
});

it('goes with a note, and with a reply for later or back with it', async () => {
  const [noted, first, second] = [await put('a.png'), await put('b.png'), await put('c.png')];
  await addNote(sofia, { conversationId, body: '', attachmentIds: [noted.id] });
  expect(await newest()).toMatchObject({ isNote: true, files: [{ id: noted.id }] });
  const when = { local: '2090-01-01T09:00', zone: 'Europe/Lisbon' };
  const plan = async (id: string) => {
    const laterReplyId = crypto.randomUUID();
    const said = { laterReplyId, conversationId, body: '', when, cancelOnAnswer: false, attachmentIds: [id] };
    await schedule(sofia, said);
    return { accountId: sofia.accountId, laterReplyId, version: 0 };
  };
  const [sent, cancelled] = [await plan(first.id), await plan(second.id)];
  const alone = { laterReplyId: sent.laterReplyId, version: 0, body: '', cancelOnAnswer: true };
  await expect(reschedule(sofia, alone)).resolves.toMatchObject({ id: sent.laterReplyId });
  expect(await listWaiting(sofia, conversationId)).toEqual([]);
  const names = (await listLater(maria)).map(({ files }) => files.map(({ name }) => name).join());
  expect(names.toSorted()).toEqual(['b.png', 'c.png']);
  await sendDue(db, { ...sent, version: 1 }, new Date('2090-01-01T09:00Z'));
  const { items } = await getTimeline(sofia, conversationId);
  expect(items).toContainEqual(expect.objectContaining({ files: [expect.objectContaining({ id: first.id })] }));
  await unschedule(sofia, cancelled);
  expect(await listWaiting(sofia, conversationId)).toMatchObject([{ id: second.id }]);
});

it('is nothing to strangers', async () => {
  const { id } = await put('map.png');
  await expect(getAttachment(erik, id)).rejects.toMatchObject({ status: 404 });
  await expect(discard(erik, { attachmentId: id })).rejects.toMatchObject({ status: 404 });
  await expect(put('x.png', PNG, erik)).rejects.toMatchObject({ status: 404 });
  await expect(getAttachment(sofia, 'no id')).rejects.toMatchObject({ status: 404 });
});

it('is swept a week after it was left behind, but not for want of a row', async () => {
  const [left, fresh, sent] = [await put('left.png'), await put('fresh.png'), await put('sent.png')];
  const strange = pathOf({ accountId: crypto.randomUUID(), id: crypto.randomUUID() });
  mkdirSync(dirname(strange));
  await reply(sofia, { conversationId, body: '', attachmentIds: [sent.id] });
  const now = new Date();
  const old = new Date(now.getTime() - 8 * 86_400_000);
  await db.update(attachments).set({ createdAt: old }).where(eq(attachments.id, left.id));
  const orphan = await put('orphan.png');
  await db.delete(attachments).where(eq(attachments.id, orphan.id));
  for (const path of [strange, place('broken.part'), place('coming.part')]) writeFileSync(path, PNG);
  for (const path of [strange, ...kept().map(place)]) if (!path.endsWith('coming.part')) utimesSync(path, old, old);
  await sweepFiles(db, now);
  const stays = [place(fresh.id), place(sent.id), place(orphan.id), place('coming.part'), strange];
  expect([place(left.id), place('broken.part'), ...stays].map(existsSync)).toEqual([
    false,
    false,
    ...stays.map(() => true),
  ]);
  expect(await listWaiting(sofia, conversationId)).toMatchObject([{ id: fresh.id }]);
});
