import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIRequestContext } from '@playwright/test';
import { inboxes, tabs } from '@/lib/inbox/tabs';
import { kpis } from '@/lib/kpis/kpis';
import { expect, test } from './demo';
import { bodies, inputs } from './inputs';
import {
  type Answer,
  actions,
  beginningOf,
  call,
  findPrey,
  type Prey,
  payload,
  person,
  post,
  resultOf,
  stateOf,
  type Walker,
  walkers,
} from './walkers';

/**
 * Every page, action and route that exists, walked by those who have no business there (trust.md, Attacks). The lists come
 * from the source and the build, so that a new one cannot be forgotten.
 */

const source = readdirSync('app', { recursive: true, encoding: 'utf8' });
const pages = source.filter((path) => /(^|\/)page\.tsx$/.test(path) && !path.includes('@')).map(routeOf);
const routes = source.filter((path) => path.endsWith('route.ts')).map((path) => ({ path, route: routeOf(path) }));

/** Open to everybody, and without data of any account. */
const PUBLIC = /^\/(sign-in|invite|reset)/;
const PUBLIC_ROUTES = /^\/api\/(health$|auth\/|v1\/(openapi\.json|docs|\[\.\.\.path\])$)/;

function routeOf(path: string): string {
  const parts = path
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('));
  return `/${parts.join('/')}`;
}

/** Addresses of a page or route: of every tab and figure, else of what is the demo account's. */
function addressesOf(route: string, prey: Prey): string[] {
  const filled = route
    .replace(/\[conversationId\]|(?<=conversations\/)\[id\]/, prey.conversationId)
    .replace('[guestId]', prey.guestId)
    .replace('[ruleId]', prey.ruleId)
    .replace('listings/[externalId]', `listings/${prey.listing}`)
    .replace('[externalId]', prey.reservation)
    .replace(/\[attachmentId\]|(?<=attachments\/)\[id\]/, prey.attachmentId)
    .replace('[token]', 'bh_of_nobody')
    .replace(/\[\.\.\.\w+\]/, 'session')
    .replace(/(?<=\[inbox\]\/conversations)$/, '?tab=all');
  const all = filled.includes('[section]/[tab]')
    ? tabs.map(({ inbox, id }) => filled.replace('[section]/[tab]', `${inbox}/${id}`))
    : kpis.map(({ inbox, id }) => filled.replace('[inbox]', inbox).replace(/\[kpi\]|(?<=kpis\/)\[id\]/, id));
  const addresses = [...new Set(all.flatMap((each) => inboxes.map((inbox) => each.replace('[inbox]', inbox))))];
  expect(addresses.filter((each) => each.includes('['))).toEqual([]);
  return addresses;
}

async function expectNothing(text: string, where: string, { words }: Prey): Promise<void> {
  expect(
    words.filter((word) => text.includes(word) && !where.includes(word)),
    where,
  ).toEqual([]);
}

async function refuse(answer: Answer, where: string, prey: Prey, statuses: number[]): Promise<void> {
  await expectNothing(await answer.text(), where, prey);
  expect(statuses, where).toContain(answer.status());
}

const people = {} as Record<Walker | 'owner' | 'chen', APIRequestContext>;
let prey: Prey;

test.beforeAll(async ({ playwright, demo: { url: baseURL } }) => {
  const sign = (name: string, account?: string) => person(playwright.request, baseURL, name, account);
  people['signed out'] = await playwright.request.newContext({ baseURL });
  people['other account'] = await sign('dora', 'Harbour Homes');
  people['lower role'] = await sign('maria');
  people['other team'] = await sign('aiko');
  people.owner = await sign('dora');
  await sign('chen');
  people.chen = await sign('chen');
  prey = await findPrey(people.owner, people.chen);
});

test.afterAll(async () => {
  for (const who of Object.values(people)) await who.dispose();
});

test('there is something to walk, and every action and writing call has its input', () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(routes.length).toBeGreaterThan(15);
  expect(prey.words.length).toBeGreaterThan(100);
  expect(Object.keys(inputs).sort()).toEqual(actions.map(({ name }) => name).sort());
  const writes = routes.flatMap(({ path, route }) =>
    methodsOf(path)
      .filter((method) => method !== 'GET' && !PUBLIC_ROUTES.test(route))
      .map((method) => `${method} ${route.replace('/api/v1/', '')}`),
  );
  expect(Object.keys(bodies).sort()).toEqual(writes.sort());
});

test('signed out, no page gives data, however it is asked for', async () => {
  const ways: Record<string, string>[] = [
    {},
    { RSC: '1' },
    { RSC: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
    { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  ];
  for (const url of pages.flatMap((route) => addressesOf(route, prey))) {
    for (const headers of ways) {
      const answer = await people['signed out'].get(url, { headers, maxRedirects: 0 });
      await expectNothing(await answer.text(), url, prey);
      if (!PUBLIC.test(url) && !headers.RSC) expect([303, 307, 308, 404], url).toContain(answer.status());
    }
  }
});

test('a member of another account gets no page of this one', async () => {
  for (const url of pages.flatMap((route) => addressesOf(route, prey))) {
    const query = url.startsWith('/inbox') ? `?conversation=${prey.conversationId}&listing=${prey.listingId}` : '';
    const answer = await people['other account'].get(url + query);
    await expectNothing(await answer.text(), url + query, prey);
    if ([prey.conversationId, prey.guestId, prey.ruleId].some((id) => url.includes(id)))
      expect(answer.status(), url).toBe(404);
  }
});

test('a lower role gets no page of an admin, and no export', async () => {
  const ownPages = [
    '/settings',
    '/settings/sessions',
    '/settings/password',
    '/settings/notifications',
    '/settings/saved-replies',
    '/settings/macros',
    '/settings/knowledge',
    '/settings/knowledge/facts',
    '/settings/knowledge/gaps',
  ];
  const adminPages = pages.filter(
    (path) => /^\/(settings|assistant|automations\/)/.test(path) && !ownPages.includes(path),
  );
  const exports = routes.filter(({ route }) => route.endsWith('/export')).map(({ route }) => route);
  const urls = [...adminPages, ...exports].flatMap((route) => addressesOf(route, prey));
  expect(urls.length).toBeGreaterThan(4 + kpis.length);
  for (const url of urls) {
    const answer = await people['lower role'].get(url);
    expect([403, 404], url).toContain(answer.status());
    expect(await answer.text(), url).not.toContain('chen@bellhop.example');
  }
});

test('the other team gets no tab and no figure but its own', async () => {
  const teams = [
    { who: people['other team'], theirs: 'support' },
    { who: people['lower role'], theirs: 'sales' },
  ];
  for (const { who, theirs } of teams) {
    const foreign = [
      ...tabs
        .filter(({ inbox, id }) => inbox !== theirs && id !== 'all')
        .map(({ inbox, id }) => `/inbox/${inbox}/${id}`),
      ...kpis.filter(({ inbox }) => inbox !== theirs).flatMap(({ id }) => [`/kpis/${id}`, `/kpis/${id}/export`]),
    ];
    for (const url of foreign) await refuse(await who.get(url, { maxRedirects: 0 }), url, prey, [404]);
    expect((await who.get(`/inbox/${theirs}/unanswered`)).status()).toBe(200);
  }
});

test('no action does anything for those whose business it is not', async () => {
  const before = await stateOf(people.owner, prey);
  for (const [name, { input, may = [], reads, isPublic, told }] of Object.entries(inputs)) {
    for (const walker of walkers) {
      if (may.includes(walker) && !reads) continue;
      const called = await call(people[walker], name, input(prey));
      const where = `${name}, ${walker}: ${called.text.slice(0, 400)}`;
      if (walker === 'signed out' || walker === 'other account') await expectNothing(called.text, where, prey);
      if (may.includes(walker)) expect(called.ok, where).toBe(true);
      else if (walker !== 'signed out' && told) expect(called.text, where).toMatch(told);
      else if (walker === 'signed out' && !isPublic) expect(called.status, where).toBe(401);
      else expect([401, 403, 404], where).toContain(called.status);
    }
  }
  expect(await stateOf(people.owner, prey)).toEqual(before);
  for (const who of Object.values(people).slice(1)) expect(await payload(who, '/settings')).toContain('"memberships"');
});

test('no post of another site does anything, though it carries the cookie', async () => {
  const before = await stateOf(people.owner, prey);
  const forged: Record<string, string>[] = [
    { origin: 'null' },
    { origin: 'null', 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site', 'x-forwarded-host': 'evil.example' },
    { origin: 'null', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
  ];
  for (const headers of forged) {
    for (const name of ['addNote', 'signOut']) {
      const answer = await post(people.owner, name, inputs[name]!.input(prey), headers);
      const where = `${name} ${JSON.stringify(headers)}`;
      expect(await answer.text(), where).not.toContain('"ok":true');
      expect(answer.headers()['set-cookie'], where).toBeUndefined();
    }
  }
  expect(await stateOf(people.owner, prey)).toEqual(before);
});

test('a forged host stands in no redirect, link or page', async () => {
  const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
  for (const [walker, path] of [
    ['signed out', '/settings/team'],
    ['signed out', '/inbox/sales/all'],
    ['owner', '/'],
    ['owner', '/settings/team'],
    ['owner', '/settings/api-keys'],
    ['owner', '/api/v1/openapi.json'],
  ] as const) {
    const answer = await people[walker].get(path, { headers, maxRedirects: 0 });
    expect(answer.headers().location ?? '', path).not.toContain('evil.example');
    expect(await answer.text(), path).not.toContain('evil.example');
  }
});

function methodsOf(path: string): string[] {
  const found = readFileSync(join('app', path), 'utf8').matchAll(/\b(GET|POST|PUT|DELETE|PATCH)\b/g);
  const methods = [...new Set([...found].map(([, method]) => method!))];
  expect(methods.length, path).toBeGreaterThan(0);
  return methods;
}

/** Every address of every route in each of its methods, with the valid body of what writes. */
function calls() {
  return routes.flatMap(({ path, route }) =>
    methodsOf(path).flatMap((method) =>
      addressesOf(route, prey).map((url) => {
        const body = bodies[`${method} ${route.replace('/api/v1/', '')}`]?.(prey);
        const type = typeof body === 'string' ? 'application/x-ndjson' : 'application/json';
        const data = method === 'GET' ? undefined : typeof body === 'string' ? body : JSON.stringify(body ?? {});
        const fetch = async (who: APIRequestContext, headers: Record<string, string> = {}) =>
          route === '/api/stream'
            ? beginningOf(who, url)
            : who.fetch(url, { method, data, headers: { 'content-type': type, ...headers }, maxRedirects: 0 });
        return { url, where: `${method} ${url}`, method, isPublic: PUBLIC_ROUTES.test(route), fetch };
      }),
    ),
  );
}

test('no route answers signed out, with a wrong key, by a session where a key is asked for, or with things of others', async () => {
  const scopes = ['read', 'write'];
  const made = call(people['other account'], 'makeApiKey', { name: `Walk ${Date.now()}`, scopes });
  const { key } = await resultOf<{ key: string }>(made);
  const before = await stateOf(people.owner, prey);
  for (const { url, where, method, isPublic, fetch } of calls()) {
    const isApi = url.startsWith('/api/v1/');
    const refusals = url.startsWith('/api/') ? [401] : [303, 307, 404];
    for (const headers of [{}, { authorization: 'Bearer bh_wrong' }] as Record<string, string>[]) {
      const answer = await fetch(people['signed out'], headers);
      if (isPublic) await expectNothing(await answer.text(), where, prey);
      else await refuse(answer, where, prey, refusals);
    }
    if (isApi && !isPublic) await refuse(await fetch(people.owner), where, prey, [401]);
    const foreign = await fetch(people['other account'], isApi ? { authorization: `Bearer ${key}` } : {});
    await expectNothing(await foreign.text(), where, prey);
    const ofPrey = [prey.conversationId, prey.guestId, prey.attachmentId].some((id) => url.includes(id));
    if (ofPrey) expect(foreign.status(), where).toBe(404);
    else if (method === 'GET' && !isPublic) expect(foreign.status(), where).toBe(200);
    else if (!isPublic) expect([200, 201, 404], `${where}: ${await foreign.text()}`).toContain(foreign.status());
  }
  expect(await stateOf(people.owner, prey)).toEqual(before);
});
