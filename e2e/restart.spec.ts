import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { casaAzul, stay } from '@/lib/accounts/testing';
import { type Running, runBuilt, startBuilt, untilReady } from '@/scripts/running';

/** A server of its own, killed under open browsers: each shows afterwards what a fresh page shows. */

const PASSWORD = 'correct horse battery';
const folder = mkdtempSync(join(tmpdir(), 'bellhop-restart-'));
const secret = () => randomBytes(32).toString('base64');
const env: Record<string, string> = { DATA_DIR: folder, AUTH_SECRET: secret(), ENCRYPTION_KEY: secret() };
let app: Running;
let key: string;
let said = 0;

async function run(...words: string[]): Promise<string> {
  const { exited, output } = runBuilt(words, { env });
  expect(await exited, output()).toBe(0);
  return output().trim().split('\n').at(-1)!;
}

async function start(): Promise<void> {
  const started = await startBuilt({ env });
  // The browsers come back to where they were.
  env.APP_URL ??= started.url;
  env.PORT ??= new URL(started.url).port;
  app = { ...started, url: env.APP_URL };
  await untilReady(app);
}

async function kill(): Promise<void> {
  app.child.kill('SIGKILL');
  await app.exited;
}

async function write(method: string, path: string, { type: _, ...data }: object & { type?: string }): Promise<void> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(`${app.url}/api/v1/${path}`, { method, headers, body: JSON.stringify(data) });
  expect([200, 201], await answer.text()).toContain(answer.status);
}

async function guestWrites(reservation: string, body: string): Promise<void> {
  said += 1;
  const message = { externalId: `m${said}`, reservation, from: 'guest', body, sentAt: new Date().toISOString() };
  await write('POST', 'messages', message);
}

async function open(browser: Browser, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: app.url })).newPage();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/inbox\//);
  await page.goto(path);
  await expect(page.locator('[data-live="on"]')).toBeAttached();
  return page;
}

/** Rows, counts and messages: all but the ages, which go on. */
async function shown(page: Page): Promise<unknown> {
  const texts = (selector: string) => page.locator(selector).allInnerTexts();
  const rows = await page
    .locator('[data-row]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-row')));
  return {
    rows,
    previews: (await texts('main li span[dir="auto"]')).sort(),
    tabs: (await texts('nav[aria-label="Main"] li')).map((text) => text.replace(/\s+/g, ' ')),
    messages: await texts('main article > div, main article > p:first-child'),
  };
}

async function expectTrue(page: Page): Promise<void> {
  const fresh = await page.context().newPage();
  // What a job does meanwhile is in neither yet, or in both.
  await expect(async () => {
    await fresh.goto(page.url());
    await expect(fresh.locator('[data-live="on"]')).toBeAttached();
    expect(await shown(page)).toEqual(await shown(fresh));
  }).toPass({ timeout: 60_000 });
  await fresh.close();
}

test.skip(!existsSync('.next/standalone/bin/start.mjs'), 'needs npm run build');

test.afterAll(() => {
  app?.child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

test('a server killed under open streams leaves every browser showing what a fresh page shows', async ({ browser }) => {
  const account = '--slug casa --name Casa --timezone Europe/Lisbon --currency EUR --email dora@x.example'.split(' ');
  await run('account', ...account, '--password', PASSWORD);
  const maria = '--account casa --email maria@x.example --name Maria --role agent --teams sales,support'.split(' ');
  await run('member', ...maria, '--password', PASSWORD);
  key = await run('api-key', '--account', 'casa', '--name', 'journey');
  await start();
  await write('PUT', 'listings/casa-azul', without(casaAzul));
  for (const name of ['Ana', 'Ben', 'Cleo']) {
    const inquiry = { status: 'inquiry', guest: { externalId: name, name } };
    await write('PUT', `reservations/${name}`, without(stay(name, inquiry)));
  }
  await guestWrites('Ana', 'Hello from Ana');

  const list = await open(browser, 'dora@x.example', '/inbox/sales/unanswered');
  const chat = await open(browser, 'maria@x.example', '/inbox/sales/all');
  await chat.locator('[data-row]', { hasText: 'Ana' }).click();
  const reply = chat.getByRole('textbox', { name: 'Reply' });
  await reply.pressSequentially('Half a sen');

  for (const round of [1, 2]) {
    await guestWrites('Ben', `Round ${round}: just before`);
    await kill();
    await expect(list.locator('[data-live="off"]')).toBeAttached();
    await start();
    await guestWrites('Ana', `Round ${round}: just after`);
    await guestWrites('Cleo', `Round ${round}: and Cleo`);
    for (const page of [list, chat]) await expect(page.locator('[data-live="on"]')).toBeAttached();
    await expect(
      chat.getByRole('region', { name: 'Conversation' }).getByText(`Round ${round}: just after`),
    ).toBeVisible();
    for (const page of [list, chat]) await expectTrue(page);
  }
  await expect(reply).toBeFocused();
  await reply.pressSequentially('tence');
  await expect(reply).toHaveValue('Half a sentence');
  for (const page of [list, chat]) await page.context().close();
  app.child.kill('SIGTERM');
  expect(await app.exited).toBe(0);
});

function without<T extends { externalId: string }>({ externalId: _, ...rest }: T) {
  return rest;
}
