import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '@/db/testing';
import { signedIn, twoAccounts } from '@/lib/accounts/testing';
import { sealSession } from '@/lib/auth/cookie';
import { unavailable } from './api/problem';
import { browserRoute } from './browser-route';
import { notFound } from './refusal';

const request = vi.hoisted(() => ({ cookie: '', language: '' }));
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
  headers: async () => new Headers(request.language ? { 'accept-language': request.language } : {}),
}));

const { db } = await testDatabase();
await twoAccounts(db);
const { sessionId, memberId } = await signedIn(db, 'sofia@x.example');
const ran = vi.fn();
const put = browserRoute(
  { params: { id: z.string() }, body: { name: z.string() } },
  async ({ agent, params, body }) => {
    ran();
    if (params.id === 'strange') throw notFound('thing');
    if (params.id === 'unreachable') throw unavailable;
    return { by: agent.memberId, ...params, ...body };
  },
);
const own = { host: 'inbox.example', origin: 'https://inbox.example', 'sec-fetch-site': 'same-origin' };

async function send({ headers = own, body = '{"name":"x"}', id = 'a' }: Sending = {}) {
  const init = { method: 'PUT', headers: { 'content-type': 'application/json', ...headers }, body };
  const answer = await put(new Request('https://inbox.example/api/x', init), { params: Promise.resolve({ id }) });
  return { status: answer.status, body: await answer.json() };
}
type Sending = { headers?: Record<string, string>; body?: string; id?: string };

beforeEach(async () => {
  request.cookie = await sealSession(sessionId);
  request.language = '';
  ran.mockClear();
});

it('answers its own pages, also where the browser tells nothing of where a request comes from', async () => {
  const answer = { status: 200, body: { by: memberId, id: 'a', name: 'x' } };
  expect(await send()).toEqual(answer);
  expect(await send({ headers: { host: 'inbox.example' } })).toEqual(answer);
  expect(
    await send({ headers: { host: '127.0.0.1', origin: own.origin, 'x-forwarded-host': 'inbox.example' } }),
  ).toEqual(answer);
});

it.each([
  { ...own, origin: 'null' },
  { ...own, 'sec-fetch-site': 'cross-site' },
  { ...own, 'sec-fetch-site': 'same-site' },
  { host: 'inbox.example', origin: 'https://evil.example' },
  { host: 'inbox.example', origin: 'not an address' },
])('refuses another site: %o', async (headers) => {
  expect((await send({ headers })).status).toBe(403);
  expect(ran).not.toHaveBeenCalled();
});

it('refuses who is signed out before anything is read', async () => {
  request.cookie = sessionId;
  expect((await send({ body: 'no JSON' })).status).toBe(401);
});

it('tells what is wrong with the input, and what is not found, as a problem', async () => {
  for (const body of ['', '[]', '{"name":1}', '{"name":"x","accountId":"y"}']) {
    expect(await send({ body })).toMatchObject({ status: 422, body: { title: 'Invalid' } });
  }
  expect(ran).not.toHaveBeenCalled();
  expect(await send({ id: 'strange' })).toMatchObject({ status: 404, body: { status: 404 } });
});

it('tells it in the language of the browser', async () => {
  request.language = 'de';
  const answer = await send({ id: 'unreachable' });
  expect(answer).toMatchObject({ status: 503, body: { detail: expect.stringMatching(/^Die Datenbank/) } });
});
