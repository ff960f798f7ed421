import { beforeEach, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { testDatabase } from '@/db/testing';
import { signedIn, twoAccounts } from '@/lib/accounts/testing';
import { sealSession, sessionCookie } from '@/lib/auth/cookie';
import { agentAction, agentRead, publicAction } from './actions';

/** What Next knows of a request, and whether the screen was made again. No `proxy.ts` stands before it here. */
const request = vi.hoisted(() => ({ headers: new Headers(), cookie: '', refreshed: 0 }));
vi.mock('next/headers', () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => ({ value: request.cookie }) }),
}));
vi.mock('next/cache', () => ({ refresh: () => request.refreshed++ }));

const { db } = await testDatabase();
await twoAccounts(db);
const { sessionId, memberId } = await signedIn(db, 'sofia@x.example');
const ran = vi.fn(async (who: object, _: object) => ('memberId' in who ? who.memberId : 'visitor'));
const input = z.object({ name: z.string() });
const doors = {
  agentAction: agentAction(input, ran),
  agentRead: agentRead(input, ran),
  publicAction: publicAction(input, ran),
};
const own = { host: 'inbox.example', origin: 'https://inbox.example', 'sec-fetch-site': 'same-origin' };

beforeEach(async () => {
  Object.assign(request, { headers: new Headers(own), cookie: await sealSession(sessionId), refreshed: 0 });
  ran.mockClear();
});

it.each([
  ['a sandboxed frame', { origin: 'null' }],
  ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['another site that hides its origin', { origin: '', 'sec-fetch-site': 'cross-site' }],
  ['a frame that pretends to be of this site', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  [
    'another site with a forged host',
    { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'sec-fetch-site': 'cross-site' },
  ],
  [
    'another site that says it passed the proxy',
    { origin: 'null', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  ],
])('refuses what %s posts, by every door, before anything is asked or read', async (_, forged) => {
  request.headers = new Headers({ ...own, ...forged });
  for (const act of Object.values(doors)) {
    expect(await act({ name: 'x' })).toMatchObject({ ok: false, refusal: { status: 403 } });
  }
  expect(ran).not.toHaveBeenCalled();
  expect(request.refreshed).toBe(0);
});

it('lets the own site pass, also where a browser tells nothing of where a request comes from', async () => {
  for (const headers of [own, {}]) {
    request.headers = new Headers(headers);
    expect(await doors.agentAction({ name: 'x' })).toEqual({ ok: true, value: memberId });
    expect(await doors.publicAction({ name: 'x' })).toEqual({ ok: true, value: 'visitor' });
  }
});

it.each([
  ['nobody', ''],
  ['a forged cookie', 'eyJhbGciOiJub25lIn0.e30.'],
  ['a cookie that names a session in clear', sessionId],
])('knows for itself that %s is nobody, whatever the headers say', async (_, cookie) => {
  request.cookie = cookie;
  const claims = {
    'x-member-id': memberId,
    authorization: `Bearer ${sessionId}`,
    cookie: `${sessionCookie().name}=${sessionId}`,
  };
  request.headers = new Headers({ ...own, ...claims });
  for (const act of [doors.agentAction, doors.agentRead]) {
    expect(await act({ name: 'x' })).toMatchObject({ ok: false, refusal: { status: 401 } });
  }
  expect(ran).not.toHaveBeenCalled();
});

it('refuses fields that it does not know and text that cannot be stored, in objects and forms', async () => {
  const form = new FormData();
  form.set('name', 'x');
  form.set('accountId', crypto.randomUUID());
  form.set('$ACTION_ID_x', '');
  for (const given of [form, { name: 'x', role: 'admin' }, { name: 'a\0b' }, { name: '\ud800' }, null, 'x', ['x']]) {
    expect(await doors.agentAction(given as never)).toMatchObject({ ok: false, refusal: { status: 422 } });
  }
  form.delete('accountId');
  expect(await doors.agentAction(null, form)).toEqual({ ok: true, value: memberId });
  expect(ran).toHaveBeenCalledOnce();
  expect(request.refreshed).toBe(1);
});
