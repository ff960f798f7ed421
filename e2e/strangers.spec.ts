import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { conversationsOf, DEMO_KEY, newPersonPage, switchAccount } from './people';

/**
 * Every page, action and API route that exists, walked by those who have no business there (trust.md, Attacks). All three
 * lists come from the source and the build, so that a new one cannot be forgotten.
 */

const source = readdirSync('app', { recursive: true, encoding: 'utf8' });
const pages = source.filter((path) => /(^|\/)page\.tsx$/.test(path) && !path.includes('@')).map(routeOf);
const routes = source.filter((path) => path.startsWith('api/v1/') && path.endsWith('route.ts'));
const actions = actionsOfBuild();

/** Open to everybody, and without data of any account. */
const PUBLIC = /^\/(sign-in|invite|reset)/;
const PUBLIC_API = ['/api/v1/openapi.json', '/api/v1/docs'];

function routeOf(path: string): string {
  const parts = path
    .split('/')
    .slice(0, -1)
    .filter((part) => !part.startsWith('('));
  return `/${parts.join('/')}`;
}

function actionsOfBuild(): { id: string; name: string }[] {
  const manifest = JSON.parse(readFileSync(join('.next/server/server-reference-manifest.json'), 'utf8'));
  return Object.entries(manifest.node as Record<string, { exportedName?: string }>).map(([id, { exportedName }]) => ({
    id,
    name: exportedName ?? id,
  }));
}

type Prey = { id: string; reservation: string; words: string[] };

/** What a stranger must not learn: names, codes and ids of the demo account. */
async function preyOf(page: Page): Promise<Prey> {
  const items = await conversationsOf(page, DEMO_KEY);
  const words = items
    .flatMap(({ id, guest, reservation }) => [id, guest.name, reservation.code])
    .filter((word) => word.length > 6);
  return { id: items[0]!.id, reservation: items[0]!.reservation.externalId, words };
}

function fill(route: string, prey: Prey): string {
  return route
    .replace('[section]', 'sales')
    .replace('[tab]', 'all')
    .replace('[inbox]', 'sales')
    .replace(/\[(conversationId|id)\]/, prey.id)
    .replace(/\[externalId\]/, prey.reservation)
    .replace(/\[[^\]]+\]/g, 'unknown');
}

async function expectNothing(answer: APIResponse, url: string, { words }: Prey): Promise<void> {
  const body = await answer.text();
  const leaked = words.filter((word) => body.includes(word) && !url.includes(word));
  expect(leaked, `${url} answered ${answer.status()}`).toEqual([]);
}

test('there is something to walk', () => {
  expect(pages.length).toBeGreaterThan(5);
  expect(routes.length).toBeGreaterThan(10);
  expect(actions.length).toBeGreaterThan(10);
});

test('signed out, no page gives data', async ({ page }) => {
  const prey = await preyOf(page);
  for (const route of pages) {
    const url = fill(route, prey);
    for (const headers of [{}, { RSC: '1' }, { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' }] as Record<
      string,
      string
    >[]) {
      const answer = await page.request.get(url, { headers, maxRedirects: 0 });
      await expectNothing(answer, url, prey);
      if (!PUBLIC.test(url) && !headers.RSC) expect([303, 307, 308, 404], url).toContain(answer.status());
    }
  }
});

test('a member of another account gets no page of this one', async ({ page, browser }) => {
  const prey = await preyOf(page);
  const stranger = await newPersonPage(browser, 'dora');
  await switchAccount(stranger, 'Harbour Homes');
  for (const route of pages) {
    const url = fill(route, prey);
    for (const query of ['', `?conversation=${prey.id}`])
      await expectNothing(await stranger.request.get(url + query), url + query, prey);
  }
  expect((await stranger.request.get(`/conversations/${prey.id}`)).status()).toBe(404);
  await switchAccount(stranger, 'Maré Stays');
});

test('a lower role gets no page of an admin', async ({ browser }) => {
  const agent = await newPersonPage(browser, 'maria');
  const ownPages = ['/settings', '/settings/sessions', '/settings/password'];
  const adminPages = pages.filter((path) => path.startsWith('/settings') && !ownPages.includes(path));
  expect(adminPages.length).toBeGreaterThan(4);
  for (const url of adminPages) {
    const answer = await agent.request.get(url);
    expect([403, 404], url).toContain(answer.status());
    expect(await answer.text()).not.toContain('chen@bellhop.example');
  }
});

test('no action does anything for the signed out, or with ids of another account', async ({ page, browser }) => {
  const prey = await preyOf(page);
  const stranger = await newPersonPage(browser, 'dora');
  await switchAccount(stranger, 'Harbour Homes');
  const guesses = [
    [{ conversationId: prey.id, body: 'Hello from elsewhere', externalId: 'stranger' }],
    [{ conversationId: prey.id, body: 'Hello from elsewhere' }],
    [{ conversationId: prey.id }],
    [{ messageId: prey.id }],
    [{ conversationId: prey.id, seen: SEEN, act: CLOSE }],
    [{ conversationId: prey.id, seen: SEEN, act: CLOSE, body: 'Hello from elsewhere' }],
    [{ items: [{ conversationId: prey.id, seen: SEEN }], act: CLOSE }],
    [{ eventIds: [prey.id] }],
    [{}],
  ];
  const before = await eventsOf(page, prey);
  for (const { id, name } of actions) {
    for (const args of guesses) {
      for (const who of [page, stranger]) {
        // Signing out with no arguments is what this person may do.
        if (who === stranger && /signOut|endSessions|revokeSessions/.test(name)) continue;
        const answer = await who.request.post('/sign-in', {
          headers: {
            'next-action': id,
            'content-type': 'text/plain;charset=UTF-8',
            origin: new URL(page.url() === 'about:blank' ? test.info().project.use.baseURL! : page.url()).origin,
          },
          data: JSON.stringify(args),
          maxRedirects: 0,
        });
        await expectNothing(answer, name, prey);
      }
    }
  }
  const messages = await page.request.get(`/api/v1/conversations/${prey.id}/messages`, {
    headers: { authorization: `Bearer ${DEMO_KEY}` },
  });
  expect(await messages.text()).not.toContain('Hello from elsewhere');
  expect(await eventsOf(page, prey)).toEqual(before);
});

const SEEN = {
  ...{ status: 'open', followUpAt: null, waitingSince: null, escalations: 0 },
  ...{ funLevel: null, assigneeId: null, sellerId: null, lastMessageId: null },
};
const CLOSE = { control: 'close', despite: true };

async function eventsOf(page: Page, { id }: Prey): Promise<unknown> {
  const headers = { authorization: `Bearer ${DEMO_KEY}` };
  return (await page.request.get(`/api/v1/conversations/${id}/events`, { headers })).json();
}

test('no API route answers without a key, with a wrong one, or with things of another account', async ({
  page,
  browser,
}) => {
  const prey = await preyOf(page);
  const foreignKey = await makeKey(await newPersonPage(browser, 'dora'));
  for (const path of routes) {
    const url = fill(`/${path.replace(/\/route\.ts$/, '')}`, prey);
    if (PUBLIC_API.includes(url)) continue;
    const methods = [...readFileSync(join('app', path), 'utf8').matchAll(/\b(GET|POST|PUT|DELETE|PATCH)\b/g)].map(
      ([, method]) => method!,
    );
    expect(methods.length, path).toBeGreaterThan(0);
    for (const method of methods) {
      const body = method === 'GET' ? {} : { data: {} };
      for (const headers of [{}, { authorization: 'Bearer bh_wrong' }] as Record<string, string>[]) {
        const answer = await page.request.fetch(url, { method, headers, ...body });
        if (!path.includes('[...')) expect(answer.status(), `${method} ${url}`).toBe(401);
        await expectNothing(answer, url, prey);
      }
      const answer = await page.request.fetch(url, {
        method,
        headers: { authorization: `Bearer ${foreignKey}` },
        ...body,
      });
      await expectNothing(answer, url, prey);
      if (url.includes(prey.id) && method === 'GET') expect(answer.status(), url).toBe(404);
    }
  }
});

async function makeKey(page: Page): Promise<string> {
  await switchAccount(page, 'Harbour Homes');
  await page.goto('/settings/api-keys');
  await page
    .getByRole('button', { name: /new key|make a key|new api key/i })
    .first()
    .click();
  await page.getByLabel('Name').fill(`Walk ${Date.now()}`);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /make|create/i })
    .click();
  const key = await page
    .getByRole('dialog')
    .getByText(/^bh_/)
    .or(page.getByRole('dialog').locator('input[value^="bh_"]'))
    .first();
  await expect(key).toBeVisible();
  const text = (await key.inputValue().catch(() => null)) ?? (await key.textContent());
  return text!.trim();
}
