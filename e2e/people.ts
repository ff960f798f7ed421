import { type Browser, expect, type Page } from '@playwright/test';

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

export async function newPersonPage(browser: Browser, name: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, name);
  return page;
}

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
