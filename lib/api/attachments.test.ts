import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rowsOf } from '@/db/client';
import { systemActorOf } from '@/lib/accounts/mutations';
import { sweepFiles } from '@/lib/attachments/mutations';
import { listing, message, reservation, testApi } from './testing';

const folder = mkdtempSync(join(tmpdir(), 'bellhop-incoming-'));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true }));

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const file = (name: string, bytes: Uint8Array | string = PNG) => ({
  name,
  data: Buffer.from(bytes).toString('base64'),
});

let api: Awaited<ReturnType<typeof testApi>>;
let accountId: string;
let conversationId: string;

beforeAll(async () => {
  api = await testApi();
  ({ accountId } = await systemActorOf(api.db, 'demo'));
  await api.call('PUT', '/listings/casa-azul', listing);
  conversationId = (await api.call('PUT', '/reservations/r1', reservation())).json.conversationId;
});

const kept = () => {
  const at = join(folder, 'files', accountId);
  return existsSync(at) ? readdirSync(at).sort() : [];
};
const known = async () =>
  (await rowsOf<{ id: string }>(api.db, sql`select id from attachments where message_id is not null order by id`)).map(
    ({ id }) => id,
  );
const post = (externalId: string, attachments: unknown, rest: object = {}) =>
  api.call('POST', '/messages', message(externalId, { ...rest, attachments }));

test('files come with a message, are listed with it, and leave as they came', async () => {
  const { status, json } = await post('m1', [file('leak.png'), file('note.txt', 'Grüße')]);
  expect(status).toBe(201);
  expect(json.attachments).toEqual([
    { id: expect.any(String), name: 'leak.png', mediaType: 'image/png', bytes: PNG.length, url: expect.any(String) },
    expect.objectContaining({ name: 'note.txt', mediaType: 'text/plain', bytes: 7 }),
  ]);
  await api.call('POST', '/messages', message('m2'));
  const { items } = (await api.call('GET', `/conversations/${conversationId}/messages`)).json;
  expect(items.map((item: typeof json) => [item.externalId, item.attachments])).toEqual([
    ['m1', json.attachments],
    ['m2', []],
  ]);
  const at = new URL(json.attachments[0].url).pathname.replace('/api/v1', '');
  const { response, headers } = await api.call('GET', at);
  expect(Buffer.from(await response.arrayBuffer())).toEqual(PNG);
  expect(headers.get('content-disposition')).toMatch(/^attachment; filename="leak.png"/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect((await api.call('GET', at, undefined, { key: 'other' })).status).toBe(404);
  expect((await api.call('GET', at, undefined, { key: 'none' })).status).toBe(401);
});

test('the same again keeps no second file, other files under its id are refused', async () => {
  const said = [file('a.png'), file('b.txt', 'b')];
  const first = await post('same', said);
  const before = kept();
  const again = await post('same', said);
  expect([again.status, again.json]).toEqual([200, first.json]);
  for (const other of [[said[0]], [said[1], said[0]], [said[0], file('b.txt', 'c')], [said[0], file('c.txt', 'b')], []])
    expect((await post('same', other)).status).toBe(409);
  expect(kept()).toEqual(before);
});

test('a message without files is the same with an empty list of them', async () => {
  expect((await api.call('POST', '/messages', message('plain'))).status).toBe(201);
  expect((await post('plain', [])).status).toBe(200);
});

test('ten at once leave one message and one set of files', async () => {
  const answers = await Promise.all(Array.from({ length: 10 }, () => post('race', [file('x.png'), file('y.png')])));
  expect(answers.map(({ status }) => status).sort()).toEqual([...Array(9).fill(200), 201]);
  expect(new Set(answers.map(({ json }) => JSON.stringify(json.attachments))).size).toBe(1);
  expect(kept()).toEqual(await known());
});

test.each([
  ['a page', 'page.html', '<script>alert(1)</script>'],
  ['a drawing that can carry scripts', 'x.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'],
  ['a program', 'invoice.pdf', `MZ${'\0'.repeat(200)}`],
  ['what begins like an archive and breaks off', 'x.docx', 'PK\x03\x04\x14\0\0\0\b\0'],
  ['bytes called a text', 'x.txt', new Uint8Array([0xff, 0xfe, 0, 1])],
  ['nothing at all', 'empty.txt', ''],
])('%s is kept as bytes without a type: the message is not lost', async (what, name, bytes) => {
  const { status, json } = await post(`odd ${what}`, [file(name, bytes)]);
  expect(status).toBe(201);
  const [{ id, mediaType }] = json.attachments;
  expect(mediaType).toBe('application/octet-stream');
  expect(readFileSync(join(folder, 'files', accountId, id))).toEqual(Buffer.from(bytes));
});

test.each([
  ['../../../etc/passwd', 'passwd'],
  ['C:\\x\\exe\u202Egpj.png', 'exegpj.png'],
  ['a\0\r\nSet-Cookie: x=1".png', 'aSet-Cookie_ x=1_.png'],
  ['\ud800', '\ufffd'],
  ['', 'file'],
])('a file named %j is called %j', async (name, shown) => {
  const { status, json } = await post(`named ${name.toWellFormed().replace(/\0/g, '')}`, [file(name)]);
  expect([status, json.attachments?.[0]?.name]).toEqual([201, shown]);
  const answer = await api.call('GET', `/attachments/${json.attachments[0].id}`);
  expect([answer.status, answer.headers.get('set-cookie')]).toEqual([200, null]);
});

test.each([
  ['no base64', [{ name: 'x', data: '%%%' }], 'attachments.0.data'],
  ['base64 with something behind', [file('x'), { name: 'x', data: 'QUJD\n' }], 'attachments.1.data'],
  ['a number', [{ name: 'x', data: 1 }], 'attachments.0.data'],
  ['no name', [{ data: '' }], 'attachments.0.name'],
  ['more fields', [{ ...file('x'), url: 'http://169.254.169.254/' }], 'attachments.0.url'],
  ['six files', Array(6).fill(file('x')), 'attachments'],
  ['no list', file('x'), 'attachments'],
])('%s is refused, and nothing is kept', async (what, attachments, path) => {
  const before = kept();
  const { status, json } = await post(`bad ${what}`, attachments);
  expect([status, json.errors?.map((each: { path: string }) => each.path)]).toEqual([422, [path]]);
  expect(kept()).toEqual(before);
});

test('8 MB come together, more are 413 in one sentence', async () => {
  const half = new Uint8Array(4_000_000).fill(65);
  const before = kept();
  expect((await post('large', [file('a.txt', half), file('b.txt', half)])).status).toBe(201);
  const over = await post('larger', [file('a.txt', half), file('b.txt', half), file('c', 'x')]);
  expect([over.status, over.json.detail]).toEqual([413, 'The files of a message may have at most 8 MB together.']);
  const far = await post('largest', [file('a.txt', new Uint8Array(9_500_000))]);
  expect([far.status, far.json.detail]).toEqual([413, 'The body may have at most 12 MB.']);
  expect(kept()).toHaveLength(before.length + 2);
});

test('a message that is not taken leaves nothing behind', async () => {
  const before = kept();
  expect((await post('lost', [file('x.png')], { reservation: 'nowhere' })).status).toBe(404);
  const elsewhere = { key: 'other' };
  const stolen = message('stolen', { attachments: [file('x.png')] });
  expect((await api.call('POST', '/messages', stolen, elsewhere)).status).toBe(404);
  await api.db.execute(sql`alter table attachments add constraint no_more check (name <> 'fails.png')`);
  expect((await post('fails', [file('fine.png'), file('fails.png')])).status).toBe(500);
  expect((await api.call('GET', `/conversations/${conversationId}/messages`)).json.items).not.toContainEqual(
    expect.objectContaining({ externalId: 'fails' }),
  );
  expect(kept()).toEqual(before);
});

test('an import brings files, too, and again none', async () => {
  const lines = ['i1', 'i2', 'i1'].map((id) =>
    JSON.stringify({ type: 'message', ...message(id, { attachments: [file(`${id}.png`)] }) }),
  );
  const raw = gzipSync(
    [
      ...lines,
      JSON.stringify({ type: 'message', ...message('i3', { attachments: [file('x', 'x'.repeat(800_000))] }) }),
    ].join('\n'),
  );
  const headers = { 'content-type': 'application/x-ndjson', 'content-encoding': 'gzip' };
  const before = kept().length;
  const answer = await (await api.call('POST', '/import', undefined, { raw, headers })).response.text();
  expect(answer).toContain('A line may have at most 1 MB.');
  expect(answer).toMatch(/\{"imported":2,"unchanged":1,"refused":1\}\n$/);
  const again = await (await api.call('POST', '/import', undefined, { raw, headers })).response.text();
  expect(again).toMatch(/\{"imported":0,"unchanged":3,"refused":1\}\n$/);
  expect(kept()).toHaveLength(before + 2);
});

test('all that is kept belongs to a message, and stays when the unsent is swept', async () => {
  expect(kept()).toEqual(await known());
  await sweepFiles(api.db, new Date(Date.now() + 9 * 86_400_000));
  expect(kept()).toEqual(await known());
});
