import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '@/db/client';
import { held } from '@/lib/intake/testing';
import { listing, message, reservation, testApi } from './testing';

let api: Awaited<ReturnType<typeof testApi>>;

beforeAll(async () => {
  api = await testApi();
});

const NDJSON = { 'content-type': 'application/x-ndjson' };

async function send(raw: BodyInit, headers: Record<string, string> = {}) {
  const { status, response, json } = await api.call('POST', '/import', undefined, {
    raw,
    headers: { ...NDJSON, ...headers },
  });
  const text = json ? JSON.stringify(json) : await response.text();
  return {
    status,
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  };
}

const line = (type: string, value: object) => JSON.stringify({ type, ...value });
const count = async (table: string) =>
  (await rowsOf<{ n: number }>(api.db, sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]!.n;

const start = [
  line('listing', { externalId: 'casa-azul', ...listing }),
  line('reservation', { externalId: 'r1', ...reservation() }),
];

describe('an import', () => {
  test('takes what is right, refuses line by line what is not, and ends with the totals', async () => {
    const stream = [
      ...start,
      '',
      '{"type":"message"',
      line('message', message('m1')),
      line('message', message('m2', { reservation: 'nothing' })),
      line('message', message('m3', { colour: 'red' })),
      line('guest', { name: 'x' }),
      line('message', message('m1', { body: 'other' })),
      'null',
      line('message', message('m4', { body: 'a\0b' })),
      line('message', message('m5', { body: 'x'.repeat(1_100_000) })),
      line('action', {
        externalId: 'a1',
        reservation: 'r1',
        action: 'close',
        by: 'gone@x.example',
        at: '2026-11-03T10:00:00Z',
      }),
      line('message', message('m6')),
    ].join('\r\n');
    const { status, lines } = await send(stream);
    expect(status).toBe(200);
    expect(lines.map(({ line: number, error }) => [number, error?.status])).toEqual([
      ...[
        [4, 422],
        [6, 404],
        [7, 422],
        [8, 422],
        [9, 409],
        [10, 422],
        [11, 422],
        [12, 413],
        [undefined, undefined],
      ],
    ]);
    expect(lines[2].error).toMatchObject({
      title: 'Invalid',
      errors: [{ path: 'colour', message: 'colour is not a known field.' }],
    });
    expect(lines.at(-1)).toEqual({ imported: 5, unchanged: 0, refused: 8 });
  });

  test('sent again it is unchanged, packed or not', async () => {
    const again = [...start, line('message', message('m1'))].join('\n');
    expect((await send(again)).lines).toEqual([{ imported: 0, unchanged: 3, refused: 0 }]);
    const packed = await send(new Uint8Array(gzipSync(again)), { 'content-encoding': 'gzip' });
    expect(packed.lines).toEqual([{ imported: 0, unchanged: 3, refused: 0 }]);
  });

  test('names people who left, who stay strangers everywhere else', async () => {
    const members = await rowsOf<{ email: string; user_id: string | null }>(
      api.db,
      sql`select email, user_id from members where email = 'gone@x.example'`,
    );
    expect(members).toEqual([{ email: 'gone@x.example', user_id: null }]);
  });

  test('counts an outdated reservation as news once, then as unchanged', async () => {
    const old = line('reservation', {
      externalId: 'r1',
      ...reservation({ status: 'inquiry', occurredAt: '2026-10-01T10:00:00Z' }),
    });
    expect((await send(old)).lines).toEqual([{ imported: 1, unchanged: 0, refused: 0 }]);
    expect((await send(old)).lines).toEqual([{ imported: 0, unchanged: 1, refused: 0 }]);
  });

  test('of nothing is nothing', async () => {
    expect((await send('')).lines).toEqual([{ imported: 0, unchanged: 0, refused: 0 }]);
    expect((await send('\n \n\r\n')).lines).toEqual([{ imported: 0, unchanged: 0, refused: 0 }]);
  });

  test('in a broken encoding or packing is refused where it breaks', async () => {
    const bytes = Buffer.concat([Buffer.from(`${line('message', message('ok1'))}\n`), Buffer.from([0xff, 0xfe, 0x0a])]);
    const broken = await send(new Uint8Array(bytes));
    expect(broken.lines).toMatchObject([
      { line: 2, error: { detail: 'The line is not valid UTF-8.' } },
      { imported: 1, unchanged: 0, refused: 1 },
    ]);
    const cut = new Uint8Array(gzipSync(start.join('\n')).subarray(0, 60));
    const half = await send(cut, { 'content-encoding': 'gzip' });
    expect(half.lines.at(-1)).toMatchObject({ refused: 1 });
    expect((await send('x', { 'content-encoding': 'br' })).status).toBe(422);
    expect((await send('{}', { 'content-type': 'application/json' })).status).toBe(422);
  });
});

const MEGABYTES = 50;

/** Small messages between large lines that are refused: what is measured is the stream, not the database. */
function* history(): Generator<string> {
  yield line('listing', { externalId: 'big', ...listing });
  yield line('reservation', { externalId: 'big', ...reservation({ listing: 'big' }) });
  const large = line('message', message('large', { body: 'x'.repeat(250_000) }));
  for (let size = 0, n = 0; size < MEGABYTES * 1_000_000; size += large.length, n++) {
    yield line('message', message(`big-${n}`, { reservation: 'big' }));
    yield large;
  }
}

test(`${MEGABYTES} MB pass in flat memory, though nobody reads the answer meanwhile`, {
  timeout: 120_000,
}, async () => {
  const lines = history();
  const start = held();
  let [peak, pulls] = [start, 0];
  const stream = new ReadableStream<Uint8Array>({
    pull(reader) {
      const { value, done } = lines.next();
      if (pulls++ % 20 === 0) peak = Math.max(peak, held());
      if (done) reader.close();
      else reader.enqueue(Buffer.from(`${value}\n`));
    },
  });
  const before = await count('messages');
  const { lines: answer } = await send(stream);
  const messages = Math.ceil((MEGABYTES * 1_000_000) / 250_100);
  expect(answer.at(-1).imported).toBeGreaterThan(messages);
  expect(answer.at(-1).refused).toBe(answer.length - 1);
  expect(await count('messages')).toBe(before + answer.at(-1).imported - 2);
  expect(peak - start).toBeLessThan(3 * MEGABYTES * 1_000_000);
});

test('a sender who leaves stops the import at the next batch', async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull: (reader) => reader.enqueue(Buffer.from(`refused ${pulled++}\n`.repeat(100))),
  });
  const { response } = await api.call('POST', '/import', undefined, { raw: endless, headers: NDJSON });
  const reader = response.body!.getReader();
  await reader.read();
  await reader.cancel();
  await new Promise((resolve) => setTimeout(resolve, 300));
  const then = pulled;
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(pulled).toBe(then);
});
