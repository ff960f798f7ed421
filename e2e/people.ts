import { type APIRequestContext, type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import { uuidv7 } from 'uuidv7';

export const PASSWORD = 'bellhop-demo';
export const DEMO_KEY = 'bh_journeys-only-key-of-the-demo-account-0000';

/** Signs a person of the demo in, through the form, and waits for their inbox. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(`${name}@bellhop.example`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page).toHaveURL(/\/inbox\//);
}

/** The same page, which is there only once it hears: what is clicked before would be nobody's. */
export function hearing(page: Page): Page {
  const { goto, reload } = page;
  return Object.assign(page, {
    async goto(...to: Parameters<Page['goto']>) {
      const answer = await goto.apply(page, to);
      if (!to[1]?.waitUntil) await hears(page);
      return answer;
    },
    async reload() {
      const answer = await reload.apply(page);
      await hears(page);
      return answer;
    },
  });
}

/** On pages that one must be signed in for; the others work before their scripts do. */
async function hears(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('[data-live]') || !('earlyKeys' in window));
}

/** Until the page hears its stream. */
export async function connected(page: Page): Promise<void> {
  await expect(page.locator('[data-live="on"]')).toBeAttached();
}

/** Until the page hears keys: its help opens, and is shut again. */
export async function awake(page: Page): Promise<void> {
  const help = page.getByRole('dialog', { name: 'Shortcuts' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(help).toBeVisible({ timeout: 3000 });
  }).toPass();
  await page.keyboard.press('Escape');
  await expect(help).toHaveCount(0);
}

/** Moves the hands to the first row by its key, as soon as the list hears it. */
export async function enterList(page: Page): Promise<void> {
  await expect(async () => {
    if ((await page.locator('[data-row]:focus').count()) === 0) await page.keyboard.press('j');
    await expect(page.locator('[data-row]').first()).toBeFocused({ timeout: 2000 });
  }).toPass();
}

/** What the page does to the server from now on is on its way until it is let go. */
export async function holdActions(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route('**/*', async (route) => {
    if (route.request().headers()['next-action']) await promise;
    await route.continue();
  });
  return resolve;
}

/** A person in a browser of their own. Those of journeys that are over are closed: they would follow every change of this one. */
export async function newPersonPage(browser: Browser, name: string): Promise<Page> {
  const { testId } = test.info();
  for (const [context, owner] of opened) {
    if (owner === testId) continue;
    opened.delete(context);
    await context.close();
  }
  const context = await browser.newContext();
  opened.set(context, testId);
  const page = hearing(await context.newPage());
  await signIn(page, name);
  return page;
}

const opened = new Map<BrowserContext, string>();

export async function switchAccount(page: Page, account: string): Promise<void> {
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitemradio', { name: account }).click();
  await expect(page.getByRole('button', { name: new RegExp(`${account}: account menu`) })).toBeVisible();
}

type Item = {
  id: string;
  guest: { name: string };
  reservation: { externalId: string; code: string };
  listing: { name: string };
};

/** Conversations of the account of a key, read through the API. */
export async function conversationsOf(page: Page, key: string, query = ''): Promise<Item[]> {
  const answer = await page.request.get(`/api/v1/inboxes/sales/conversations?tab=all&limit=50${query}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  expect(answer.status()).toBe(200);
  return (await answer.json()).items;
}

const headers = { authorization: `Bearer ${DEMO_KEY}` };

/** A new inquiry in the demo account, of a guest that no other journey knows, with nothing written yet. */
export function newInquiry(request: APIRequestContext, name: string, at = new Date()): Promise<Stay> {
  return newStay(request, name, { status: 'inquiry', occurredAt: at.toISOString() });
}

/** An open ticket of nobody: of a new booked guest, who has just written. */
export async function newTicket(
  request: APIRequestContext,
  name: string,
  body = 'Hello?',
  more: { listing?: string } = {},
): Promise<Stay> {
  const total = { amount: '900.00', currency: 'EUR' };
  const made = await newStay(request, name, { status: 'confirmed', total, ...more });
  await guestWrites(request, made.reservation, body);
  return made;
}

/** Ids of a conversation and of its reservation, and whose it is. */
type Stay = { id: string; reservation: string; name: string };

async function newStay(request: APIRequestContext, name: string, rest: object): Promise<Stay> {
  const externalId = `journey-${uuidv7()}`;
  const code = externalId.slice(-10).toUpperCase();
  const { items } = await (
    await request.get('/api/v1/inboxes/sales/conversations?tab=all&limit=1', { headers })
  ).json();
  const data = {
    ...{ code, listing: items[0].listing.externalId, channel: 'airbnb', collectedBy: 'channel' },
    ...{ checkIn: '2028-02-01', checkOut: '2028-02-04', occurredAt: new Date().toISOString() },
    guest: { externalId: `guest of ${externalId}`, name },
    ...rest,
  };
  const made = await request.put(`/api/v1/reservations/${externalId}`, { headers, data });
  expect(made.status(), await made.text()).toBe(201);
  return { id: (await made.json()).conversationId, reservation: externalId, name };
}

/** A guest's message that has come in by the API, just now where no other time is given. */
export async function guestWrites(
  request: APIRequestContext,
  reservation: string,
  body: string,
  at = new Date(),
): Promise<void> {
  const data = { externalId: `m-${uuidv7()}`, reservation, from: 'guest', body, sentAt: at.toISOString() };
  const answer = await request.post('/api/v1/messages', { headers, data });
  expect(answer.status(), await answer.text()).toBe(201);
}

/** A conversation as the API tells it. */
export async function conversationOf(request: APIRequestContext, id: string) {
  const answer = await request.get(`/api/v1/conversations/${id}`, { headers });
  expect(answer.status()).toBe(200);
  return answer.json();
}
