import { NextRequest } from 'next/server';
import { beforeAll, expect, it } from 'vitest';
import { type Database, setDatabase } from './db/client';
import { testDatabase } from './db/testing';
import { config, contentSecurityPolicy, proxy } from './proxy';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

const policyOf = (response: Response) => response.headers.get('content-security-policy')!;

it('gives every page its own nonce, on the answer as on what the page reads', async () => {
  const request = new NextRequest('http://localhost:3000/inbox/sales/all');
  const answers = await Promise.all([1, 2].map(() => proxy(request)));
  const [one, two] = answers.map((answer) => /'nonce-(\w+)'/.exec(policyOf(answer))![1]);
  expect(one).not.toBe(two);
  expect(answers[0]!.headers.get('x-middleware-request-x-nonce')).toBe(one);
});

it('allows no script without a nonce, no frame, no plug-in, no foreign form or base', () => {
  const policy = contentSecurityPolicy('abc', { NODE_ENV: 'production', APP_URL: 'https://inbox.example' });
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  for (const directive of ["frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'", "form-action 'self'"]) {
    expect(policy).toContain(directive);
  }
});

it('overwrites what a client sends as nonce or path', async () => {
  const headers = { 'x-nonce': 'mine', 'x-path': '//evil.example' };
  const answer = await proxy(new NextRequest('http://localhost:3000/inbox?q=1', { headers }));
  expect(answer.headers.get('x-middleware-request-x-nonce')).not.toBe('mine');
  expect(answer.headers.get('x-middleware-request-x-path')).toBe('/inbox?q=1');
});

it('leaves out the API and static files', () => {
  const covers = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path);
  expect(['/', '/inbox/sales/all', '/sign-in', '/apidocs'].map(covers)).toEqual([true, true, true, true]);
  const left = [
    '/api/v1/import',
    '/_next/static/x.js',
    '/favicon.ico',
    '/sw.js',
    '/manifest.webmanifest',
    '/icon-192.png',
  ];
  expect(left.filter(covers)).toEqual([]);
});

it('answers 503 for every page while the database is away, and lets them pass when it is back', async () => {
  const request = new NextRequest('http://localhost:3000/inbox/sales/all');
  const db = new Proxy(database.db, { get: () => () => Promise.reject(new Error('Connection terminated')) });
  setDatabase({ ...database, db });
  const answer = await proxy(request);
  setDatabase(database);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3']);
  expect(policyOf(answer)).toContain("default-src 'none'");
  expect((await proxy(request)).status).toBe(200);
});
