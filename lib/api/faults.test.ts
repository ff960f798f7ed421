import { afterEach, beforeAll, expect, test } from 'vitest';
import { type Database, database, openDatabase, setDatabase } from '@/db/client';
import { type KeyActor, mint } from '@/lib/auth/actor';
import { log } from '@/lib/log';
import { CALLS_A_MINUTE, limitKey } from './limits';
import { operation } from './operation';
import { refused, route } from './route';
import { listing, testApi } from './testing';

type Answer = Awaited<ReturnType<Awaited<ReturnType<typeof testApi>>['call']>>;
let api: Awaited<ReturnType<typeof testApi>>;
let real: Database;

beforeAll(async () => {
  api = await testApi();
  real = await database();
});
afterEach(() => setDatabase(real));

test('a database that is away is 503 within two seconds, and the next call after it is served', async () => {
  await api.call('PUT', '/listings/x', listing);
  const away = await openDatabase({ url: 'postgres://nobody@127.0.0.1:9/nothing', dataDir: '' });
  setDatabase(away);
  const started = performance.now();
  const calls = Array.from({ length: 50 }, () => api.call('PUT', '/listings/x', listing));
  const [{ status, headers, json }, ...others] = (await Promise.all(calls)) as [Answer, ...Answer[]];
  expect(others.every((each) => each.status === 503)).toBe(true);
  expect(performance.now() - started).toBeLessThan(2000);
  expect([status, json.title]).toEqual([503, 'Not available']);
  expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  await away.close();
  setDatabase(real);
  expect((await api.call('PUT', '/listings/x', listing)).status).toBe(200);
});

test('an error of ours is told without a word of it', async () => {
  log.level = 'silent';
  const row = operation({ method: 'GET', path: '/broken', scope: 'read', tag: '', summary: '', answers: [] });
  const broken = route(row, async () => {
    throw new Error('password=hunter2');
  });
  const headers = { authorization: `Bearer ${api.keys.demo}` };
  const response = await broken(new Request('http://localhost:3000/api/v1/broken', { headers }));
  const text = await response.text();
  expect(response.status).toBe(500);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  expect(text).not.toMatch(/hunter2|\.ts|at /);
});

test('a key that calls too often has to wait, the others do not', async () => {
  const actor = (apiKeyId: string) => mint<KeyActor>({ kind: 'api_key', accountId: 'a', apiKeyId, scopes: ['read'] });
  for (let n = 0; n < CALLS_A_MINUTE; n++) await limitKey(actor('busy'));
  const throttled = await limitKey(actor('busy')).catch((error: unknown) => error);
  const response = refused(throttled, new Request('http://localhost:3000/api/v1/x'));
  expect(response.status).toBe(429);
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  await limitKey(actor('calm'));
});
