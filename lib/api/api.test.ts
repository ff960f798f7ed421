import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '@/db/client';
import { listing, message, reservation, testApi } from './testing';

let api: Awaited<ReturnType<typeof testApi>>;

beforeAll(async () => {
  api = await testApi();
  expect((await api.call('PUT', '/listings/casa-azul', listing)).status).toBe(201);
  expect((await api.call('PUT', '/reservations/r1', reservation())).status).toBe(201);
});

const rowsIn = async (table: string) =>
  (await rowsOf<{ n: number }>(api.db, sql`select count(*)::int as n from ${sql.identifier(table)}`))[0]!.n;

/** How often each status came. */
function tally(statuses: number[]): Record<string, number> {
  return Object.fromEntries(
    Map.groupBy(statuses, String)
      .entries()
      .map(([status, all]) => [status, all.length]),
  );
}

describe('the gate', () => {
  test.each([
    ['no key', ''],
    ['a wrong one', 'bh_00000000000000000000000000000000'],
  ])('%s is 401', async (_, key) => {
    const { status, headers, json } = await api.call('PUT', '/listings/x', listing, { key });
    expect(status).toBe(401);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(json).toMatchObject({ status: 401, title: 'Not signed in', type: 'about:blank' });
  });

  test('a key without the scope is 403', async () => {
    expect((await api.call('PUT', '/listings/x', listing, { key: 'demo-read' })).status).toBe(403);
    expect((await api.call('POST', '/import', undefined, { key: 'demo-read', raw: '' })).status).toBe(403);
    expect((await api.call('GET', '/inboxes/sales/tabs', undefined, { key: 'demo-read' })).status).toBe(200);
  });

  test('a path that is none is a problem too', async () => {
    expect((await api.call('GET', '/nothing')).json).toMatchObject({ status: 404 });
    expect((await api.call('PUT', '/listings/%E0%A4%A', listing)).json).toMatchObject({ status: 404 });
  });
});

describe('bodies', () => {
  test.each([
    ['{', 'The body is not valid JSON.'],
    ['', 'The body is not valid JSON.'],
    ['[]', 'The body must be a JSON object.'],
    ['null', 'The body must be a JSON object.'],
    [new Uint8Array([0x7b, 0xff, 0xfe, 0x7d]), 'The body is not valid UTF-8.'],
    [`${'['.repeat(200_000)}`, 'The body is not valid JSON.'],
  ])('%.20s is refused', async (raw, detail) => {
    const { status, json } = await api.call('POST', '/messages', undefined, { raw });
    expect([status, json.detail]).toEqual([422, detail]);
  });

  test('another type is refused', async () => {
    const headers = { 'content-type': 'text/plain' };
    expect((await api.call('POST', '/messages', message('t'), { headers })).status).toBe(422);
  });

  test('more than 1 MB is 413, whether announced or not', async () => {
    expect((await api.call('POST', '/actions', { note: 'x'.repeat(1_000_001) })).status).toBe(413);
    const endless = new ReadableStream({ pull: (reader) => reader.enqueue(new Uint8Array(65_536).fill(32)) });
    const { status, json } = await api.call('POST', '/actions', undefined, { raw: endless });
    expect([status, json.detail]).toEqual([413, 'The body may have at most 1 MB.']);
  });

  test('extra fields and parameters are refused and named', async () => {
    const { json } = await api.call('PUT', '/listings/x', { ...listing, accountId: 'other', externalId: 'y' });
    expect(json.errors).toEqual([
      { path: 'externalId', message: 'externalId stands in the path and not in the body.' },
    ]);
    const more = await api.call('PUT', '/listings/x', { ...listing, accountId: 'other' });
    expect(more.json.errors).toEqual([{ path: 'accountId', message: 'accountId is not a known field.' }]);
    const search = await api.call('GET', '/inboxes/sales/tabs?accountId=1&__proto__=2');
    expect(search.json.errors.map(({ path }: { path: string }) => path)).toEqual(['accountId', '__proto__']);
    expect(await rowsIn('listings')).toBe(1);
  });
});

describe('writing', () => {
  test('a listing: created, unchanged, updated, out of date', async () => {
    const put = (fields: object) => api.call('PUT', '/listings/villa%2F1%20%C3%A9', { ...listing, ...fields });
    const first = await put({ occurredAt: '2026-11-02T00:00:00+01:00' });
    expect(first.status).toBe(201);
    expect(first.json).toEqual({
      ...{ id: expect.any(String), externalId: 'villa/1 é', ...listing, unitCount: 1, parentExternalId: null },
      ...{ occurredAt: '2026-11-01T23:00:00.000Z', applied: true },
    });
    expect((await put({ occurredAt: '2026-11-02T00:00:00+01:00' })).status).toBe(200);
    expect((await put({ name: 'New', occurredAt: '2026-11-03T00:00:00Z' })).json).toMatchObject({
      name: 'New',
      applied: true,
    });
    const old = await put({ name: 'Old', occurredAt: '2026-11-01T00:00:00Z' });
    expect([old.status, old.json.name, old.json.applied]).toEqual([200, 'New', false]);
  });

  test('a reservation answers whole, and an older report does not undo a newer one', async () => {
    const put = (fields: object) => api.call('PUT', '/reservations/r-order', reservation({ code: 'ORDER', ...fields }));
    const first = await put({ paid: { amount: '100', currency: 'EUR' } });
    expect(first.json).toMatchObject({
      ...{ externalId: 'r-order', listing: 'casa-azul', status: 'confirmed', stage: 'confirmed', applied: true },
      guest: { externalId: 'ana', name: 'Ana Silva', email: 'ana@example.pt', phone: null },
      total: { amount: '300.50', currency: 'EUR' },
      balance: { amount: '200.50', currency: 'EUR' },
    });
    const late = await put({ status: 'inquiry', checkOut: '2027-06-01', occurredAt: '2026-10-01T00:00:00Z' });
    expect([late.status, late.json.applied, late.json.status, late.json.checkOut]).toEqual([
      ...[200, false, 'confirmed', '2027-05-04'],
    ]);
    const { json } = await api.call('GET', `/conversations/${first.json.conversationId}/events`);
    const reports = json.items.filter(({ kind }: { kind: string }) => kind === 'reservation.status_reported');
    expect(reports.map(({ data }: { data: object }) => data)).toEqual([{ status: 'inquiry' }, { status: 'confirmed' }]);
  });

  test('a message: repeated is 200, with other content 409', async () => {
    const first = await api.call('POST', '/messages', message('m-once', { sentAt: '2026-11-02T10:00:00+01:00' }));
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      externalId: 'm-once',
      reservation: 'r1',
      from: 'guest',
      by: null,
      delivery: 'received',
    });
    const again = await api.call('POST', '/messages', message('m-once', { sentAt: '2026-11-02T09:00:00Z' }));
    expect([again.status, again.json]).toEqual([200, first.json]);
    const other = await api.call('POST', '/messages', message('m-once', { body: 'Other' }));
    expect([other.status, other.json.title]).toEqual([409, 'Conflict']);
  });

  test('an action: repeated is 200, other content 409, an unknown person refused', async () => {
    const close = {
      externalId: 'a1',
      reservation: 'r1',
      action: 'close',
      by: 'Maria@bellhop.example',
      at: '2026-11-03T10:00:00Z',
    };
    const first = await api.call('POST', '/actions', close);
    expect([first.status, first.json.by, first.json.at]).toEqual([
      201,
      'maria@bellhop.example',
      '2026-11-03T10:00:00.000Z',
    ]);
    expect((await api.call('POST', '/actions', close)).status).toBe(200);
    expect((await api.call('POST', '/actions', { ...close, note: 'x' })).status).toBe(409);
    expect((await api.call('POST', '/actions', { ...close, externalId: 'a2', by: 'nobody@x.example' })).status).toBe(
      422,
    );
    expect((await api.call('POST', '/actions', { ...close, externalId: 'a2', by: 'admin@other.example' })).status).toBe(
      422,
    );
  });

  test('reviews, catalog items and tasks', async () => {
    const review = {
      reservation: 'r1',
      channel: 'airbnb',
      overall: 4.5,
      categories: { communication: 5 },
      receivedAt: '2026-11-05T10:00:00Z',
    };
    expect((await api.call('PUT', '/reviews/v1', review)).json).toMatchObject({
      externalId: 'v1',
      ...review,
      receivedAt: '2026-11-05T10:00:00.000Z',
      applied: true,
    });
    expect((await api.call('PUT', '/catalog-items/refund', { name: 'Refund', kind: 'refund' })).status).toBe(201);
    const task = { reservation: 'r1', catalogItem: 'refund', title: 'Give 40 € back', status: 'open' };
    expect((await api.call('PUT', '/tasks/t1', task)).json).toMatchObject({ ...task, dueAt: null, applied: true });
    expect((await api.call('PUT', '/tasks/t1', { ...task, catalogItem: 'nothing' })).status).toBe(404);
  });

  test('the same write 50 times at once is one thing', async () => {
    const before = { messages: await rowsIn('messages'), conversations: await rowsIn('conversations') };
    const puts = Array.from({ length: 50 }, () =>
      api.call('PUT', '/reservations/r-storm', reservation({ code: 'STORM' })),
    );
    const statuses = (await Promise.all(puts)).map(({ status }) => status);
    expect(tally(statuses)).toEqual({ 200: 49, 201: 1 });
    const posts = Array.from({ length: 50 }, () =>
      api.call('POST', '/messages', message('m-storm', { reservation: 'r-storm' })),
    );
    const answers = await Promise.all(posts);
    expect(tally(answers.map(({ status }) => status))).toEqual({ 200: 49, 201: 1 });
    expect(await rowsIn('messages')).toBe(before.messages + 1);
    expect(await rowsIn('conversations')).toBe(before.conversations + 1);
  });
});

describe('another account', () => {
  test('finds nothing and writes nothing by ids of this one', async () => {
    const other = { key: 'other' };
    const { json } = await api.call('PUT', '/reservations/r1', reservation());
    const before = await rowsIn('messages');
    expect((await api.call('POST', '/messages', message('stolen'), other)).status).toBe(404);
    expect((await api.call('PUT', '/reservations/r9', reservation(), other)).status).toBe(404);
    for (const rest of ['', '/messages', '/events']) {
      const there = await api.call('GET', `/conversations/${json.conversationId}${rest}`, undefined, other);
      const nowhere = await api.call(
        'GET',
        `/conversations/00000000-0000-7000-8000-000000000000${rest}`,
        undefined,
        other,
      );
      expect([there.status, there.json]).toEqual([404, nowhere.json]);
    }
    const reply = await api.call('POST', `/conversations/${json.conversationId}/replies`, { body: 'Hi' }, other);
    expect(reply.status).toBe(404);
    expect(await rowsIn('messages')).toBe(before);
    expect(
      (await api.call('GET', '/inboxes/sales/conversations?tab=all&listing=casa-azul', undefined, other)).status,
    ).toBe(422);
    expect((await api.call('GET', '/inboxes/sales/conversations?tab=all', undefined, other)).json).toEqual({
      items: [],
      nextCursor: null,
    });
  });
});

describe('reading', () => {
  test('the tabs in order, My Tickets only for somebody', async () => {
    const { json } = await api.call('GET', '/inboxes/sales/tabs');
    expect(json.map(({ id }: { id: string }) => id)).toEqual([
      ...[
        'unanswered',
        'escalations',
        'ai-active',
        'active-leads',
        'follow-ups',
        'my-tickets',
        'awaiting-payment',
        'recently-confirmed',
        'all',
      ],
    ]);
    const mine = (tabs: { id: string }[]) => tabs.find(({ id }) => id === 'my-tickets');
    expect(mine(json)).toMatchObject({ label: expect.any(String), purpose: expect.any(String), count: null });
    const asMaria = await api.call('GET', '/inboxes/sales/tabs?as=Maria@bellhop.example');
    expect(mine(asMaria.json)).toMatchObject({ count: 0, capped: false });
    expect((await api.call('GET', '/inboxes/sales/tabs?as=admin@other.example')).status).toBe(422);
    expect((await api.call('GET', '/inboxes/nothing/tabs')).status).toBe(404);
  });

  test('a list, its item and its pages', async () => {
    const list = (query: string) => api.call('GET', `/inboxes/support/conversations?tab=all&${query}`);
    const all = (await list('')).json.items;
    expect(all.length).toBeGreaterThan(2);
    const item = all.find(
      ({ reservation }: { reservation: { externalId: string } }) => reservation.externalId === 'r-storm',
    );
    expect(item).toEqual({
      id: expect.any(String),
      url: `http://localhost:3000/conversations/${item.id}`,
      reservation: {
        ...{ externalId: 'r-storm', code: 'STORM', status: 'confirmed', checkIn: '2027-05-01', checkOut: '2027-05-04' },
        ...{ channel: 'airbnb', total: { amount: '300.50', currency: 'EUR' } },
      },
      guest: { externalId: 'ana', name: 'Ana Silva' },
      listing: { externalId: 'casa-azul', name: 'Casa Azul' },
      ...{
        status: 'open',
        assignee: null,
        escalated: false,
        waitingSince: '2026-11-02T10:00:00.000Z',
        funLevel: null,
        followUpAt: null,
      },
      lastMessage: { from: 'guest', preview: 'Hello', sentAt: '2026-11-02T10:00:00.000Z' },
    });
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const { json } = await list(`limit=1${cursor && `&cursor=${encodeURIComponent(cursor)}`}`);
      expect(json.items.length).toBeLessThanOrEqual(1);
      ids.push(...json.items.map(({ id }: { id: string }) => id));
      cursor = json.nextCursor;
    }
    expect(ids).toEqual(all.map(({ id }: { id: string }) => id));
    expect(
      (await list('q=ana&listing=casa-azul&listing=villa%2F1%20%C3%A9&status=confirmed&status=cancelled')).json.items,
    ).toHaveLength(all.length);
  });

  test.each([
    ['', 'tab'],
    ['tab=nothing', 'tab'],
    ['tab=my-tickets', 'as'],
    ['tab=all&limit=0', 'limit'],
    ['tab=all&limit=201', 'limit'],
    ['tab=all&limit=ten', 'limit'],
    ['tab=all&cursor=nonsense', 'cursor'],
    ['tab=all&cursor=%00', 'cursor'],
    ['tab=all&tab=all', 'tab'],
    ['tab=all&listing=nothing', 'listing'],
    ['tab=all&status=sold', 'status.0'],
    ['tab=all&stayFrom=2026-02-30', 'stayFrom'],
    ['tab=all&priceMin=-1', 'priceMin'],
    ['tab=all&createdWithin=1y', 'createdWithin'],
    ['tab=all&q=%00', 'q'],
    ['tab=all&order=name', 'order'],
  ])('the list ?%s is refused', async (query, field) => {
    const { status, json } = await api.call('GET', `/inboxes/sales/conversations?${query}`);
    expect([status, json.errors?.[0].path]).toEqual([422, field]);
  });

  test('a conversation whole, its timeline and its history, page by page', async () => {
    const { json: written } = await api.call(
      'PUT',
      '/reservations/r2',
      reservation({ code: 'WHOLE', status: 'inquiry' }),
    );
    const agent = { reservation: 'r2', from: 'agent', by: 'maria@bellhop.example', sentAt: '2026-11-02T10:05:00Z' };
    await api.call('POST', '/messages', message('w2', agent));
    await api.call('POST', '/messages', message('w1', { reservation: 'r2' }));
    const url = `/conversations/${written.conversationId}`;
    const { json } = await api.call('GET', url);
    expect(json).toMatchObject({
      ...{
        id: written.conversationId,
        stage: 'inquiry',
        status: 'open',
        waitingSince: null,
        assignee: 'maria@bellhop.example',
      },
      reservation: { externalId: 'r2', code: 'WHOLE' },
      guest: { name: 'Ana Silva' },
      listing: { externalId: 'casa-azul' },
      turns: [
        {
          startedAt: '2026-11-02T10:00:00.000Z',
          seconds: 300,
          endedBy: 'agent',
          by: 'maria@bellhop.example',
          dismissed: false,
        },
      ],
      lastMessage: { from: 'agent' },
    });
    const first = (await api.call('GET', `${url}/messages?limit=1`)).json;
    const second = (await api.call('GET', `${url}/messages?limit=1&cursor=${first.nextCursor}`)).json;
    expect([...first.items, ...second.items].map(({ externalId }) => externalId)).toEqual(['w1', 'w2']);
    expect(second.nextCursor).toBeNull();
    expect((await api.call('GET', `${url}/events?cursor=x`)).status).toBe(422);
    expect((await api.call('GET', '/conversations/not-an-id')).status).toBe(404);
  });

  test('a reply goes out once under its externalId', async () => {
    const { json } = await api.call('PUT', '/reservations/r2', reservation({ code: 'WHOLE', status: 'inquiry' }));
    const url = `/conversations/${json.conversationId}/replies`;
    const body = { body: 'Welcome!', as: 'maria@bellhop.example', externalId: 'reply-1' };
    const first = await api.call('POST', url, body);
    expect(first.status).toBe(201);
    expect(first.json).toMatchObject({
      from: 'agent',
      by: 'maria@bellhop.example',
      body: 'Welcome!',
      delivery: 'not_sent',
    });
    const again = await api.call('POST', url, body);
    expect([again.status, again.json.id]).toEqual([200, first.json.id]);
    expect((await api.call('POST', url, { ...body, body: 'Other' })).status).toBe(409);
    expect((await api.call('POST', url, { body: 'x', as: 'nobody@x.example' })).status).toBe(422);
  });
});

const hostile = path.join(process.env.BELLHOP_DATA ?? '../shared/data', 'hostile');

test.skipIf(!existsSync(hostile))(
  'hostile texts come back as they were, or are refused',
  { timeout: 120_000 },
  async () => {
    const payloads = readdirSync(hostile)
      .filter((file) => file.endsWith('.jsonl'))
      .flatMap((file) => readFileSync(path.join(hostile, file), 'utf8').split('\n').filter(Boolean))
      .map((line) => String(JSON.parse(line).payload));
    for (const [index, payload] of payloads.filter((_, i) => i % 8 === 0).entries()) {
      const { status, json } = await api.call('POST', '/messages', message(`hostile-${index}`, { body: payload }));
      if (status === 201) expect(json.body).toBe(payload);
      else expect([status, json.errors.length]).toEqual([422, 1]);
      const id = encodeURIComponent(payload.slice(0, 150).toWellFormed()) || 'x';
      expect((await api.call('PUT', `/catalog-items/${id}`, { name: payload, kind: 'other' })).status).toBeLessThan(
        500,
      );
      const found = await api.call(
        'GET',
        `/inboxes/sales/conversations?tab=all&q=${encodeURIComponent(payload.slice(0, 190).toWellFormed())}`,
      );
      expect([200, 422]).toContain(found.status);
    }
  },
);
