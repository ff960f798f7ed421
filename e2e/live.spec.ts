import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { connected, guestWrites, hearing, holdActions, newInquiry, newPersonPage } from './people';

/** What others do appears by itself: nobody reloads a page here. */

const row = (page: Page, id: string) => page.locator('li', { has: page.locator(`[data-row="${id}"]`) });
const chat = (page: Page) => page.getByRole('region', { name: 'Conversation' });
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
const button = (page: Page, name: string | RegExp) =>
  chat(page).getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name });

async function openChat(page: Page, id: string): Promise<void> {
  await page.goto(`/inbox/sales/all?conversation=${id}`);
  await connected(page);
  await expect(button(page, /Assigned to/)).toBeVisible();
}

test('a guest’s message appears on other screens by itself, and leaves hands and words where they are', async ({
  browser,
}) => {
  const [maria, chen] = [await newPersonPage(browser, 'maria'), await newPersonPage(browser, 'chen')];
  const one = await newInquiry(chen.request, 'Pilar Ibarra');
  const other = await newInquiry(chen.request, 'Otto Lindqvist');
  await openChat(maria, other.id);
  await reply(maria).pressSequentially('Half a sen');
  await chen.goto('/inbox/sales/unanswered');
  await connected(chen);
  await expect(row(chen, one.id)).toHaveCount(0);
  const count = Number(
    await chen
      .getByRole('heading', { name: /Unanswered/ })
      .locator('..')
      .getByText(/^\d+/)
      .first()
      .textContent(),
  );
  const body = `Is the pool heated? ${Date.now()}`;
  await guestWrites(chen.request, one.reservation, body);

  await expect(row(chen, one.id).getByText(body)).toBeVisible();
  await expect(row(chen, one.id).getByRole('img', { name: 'Not read' })).toBeVisible();
  await expect(chen.getByRole('heading', { name: /Unanswered/ }).locator('..')).toContainText(String(count + 1));
  await expect(row(maria, one.id).getByText(body)).toBeVisible();
  await expect(reply(maria)).toBeFocused();
  await reply(maria).pressSequentially('tence');
  await expect(reply(maria)).toHaveValue('Half a sentence');

  const answer = `Not in winter ${Date.now()}`;
  await guestWrites(chen.request, other.reservation, answer);
  await expect(chat(maria).getByText(answer)).toBeVisible();
  await expect(reply(maria)).toHaveValue('Half a sentence');
  await reply(maria).fill('');
  for (const page of [maria, chen]) await page.context().close();
});

test('three at one guest: who looks, who types, whose answer was first', async ({ browser }) => {
  const [maria, chen, tom] = await Promise.all(['maria', 'chen', 'tom'].map((name) => newPersonPage(browser, name)));
  const one = await newInquiry(chen!.request, 'Noor Haddad');
  await openChat(maria!, one.id);
  await tom!.goto('/inbox/sales/all');
  await expect(row(tom!, one.id).getByRole('img', { name: 'Maria Duarte is here, too' })).toBeVisible();
  await openChat(chen!, one.id);
  await expect(chat(chen!).getByRole('status')).toContainText('Maria Duarte is here, too');
  await expect(chat(maria!).getByRole('status')).toContainText(/Chen .* is here, too/);
  await reply(maria!).pressSequentially('Yes, of course');
  await expect(chat(chen!).getByRole('status')).toContainText('Maria Duarte is writing to this guest');
  await expectAccessible(chen!);

  // The slower one is told, keeps the words, and decides.
  const release = await holdActions(chen!);
  await reply(chen!).fill('No, sorry');
  await reply(chen!).press('Control+Enter');
  await reply(maria!).press('Control+Enter');
  await expect(chat(maria!).getByText('Yes, of course')).toBeVisible();
  release();
  await expect(chat(chen!).getByRole('alert')).toContainText('Maria Duarte answered a moment ago.');
  await expect(reply(chen!)).toHaveValue('No, sorry');
  await expect(chat(chen!).getByText('Yes, of course')).toBeVisible();
  await reply(chen!).fill('');

  await maria!.context().close();
  await expect(chat(chen!).getByRole('status')).toHaveCount(0);
  for (const page of [chen!, tom!]) await page.context().close();
});

test('a click of one is seen by all, and an assignment is told to whom it names', async ({ browser }) => {
  const [maria, chen] = [await newPersonPage(browser, 'maria'), await newPersonPage(browser, 'chen')];
  const one = await newInquiry(chen.request, 'Leon Marchetti');
  await maria.goto('/inbox/sales/my-tickets');
  await connected(maria);
  await expect(row(maria, one.id)).toHaveCount(0);
  await openChat(chen, one.id);
  await button(chen, /Assigned to/).click();
  await chen.getByRole('dialog', { name: 'Assign to' }).getByRole('button', { name: 'Maria Duarte' }).click();

  await expect(row(maria, one.id)).toBeVisible();
  await expect(maria).toHaveTitle(/^\(1\) My tickets/);
  await maria.getByRole('button', { name: 'Notifications, 1 unread' }).click();
  const line = maria.getByRole('link', { name: /assigned .* to you/ }).first();
  await expect(line).toContainText(one.name);
  await expectAccessible(maria);
  await line.click();
  await expect(maria.getByRole('heading', { name: one.name })).toBeVisible();
  await expect(maria).not.toHaveTitle(/^\(/);
  await expect(chat(chen).getByRole('status')).toContainText('Maria Duarte is here, too');
  for (const page of [maria, chen]) await page.context().close();
});

test('one browser holds one stream, whichever of its tabs is closed', async ({ browser }) => {
  const chen = await newPersonPage(browser, 'chen');
  const context: BrowserContext = chen.context();
  const streams = new Set<string>();
  context.on('request', (request) => request.url().includes('/api/stream') && streams.add(request.url()));
  const [first, second] = [hearing(await context.newPage()), hearing(await context.newPage())];
  await chen.close();
  for (const page of [first, second]) {
    await page.goto('/inbox/sales/unanswered');
    await connected(page);
  }
  const one = await newInquiry(context.request, 'Ines Castro');
  const before = streams.size;
  const say = async (body: string, pages: Page[]) => {
    await guestWrites(context.request, one.reservation, body);
    for (const page of pages) {
      await page.bringToFront();
      await expect(row(page, one.id).getByText(body)).toBeVisible();
    }
  };
  await say(`To both ${Date.now()}`, [first, second]);
  expect(streams.size).toBe(before);
  await first.close();
  await say(`To the one that is left ${Date.now()}`, [second]);
  expect(streams.size).toBeLessThanOrEqual(before + 1);
  await context.close();
});

test('a person chooses what reaches them', async ({ browser }) => {
  const [maria, chen] = [await newPersonPage(browser, 'maria'), await newPersonPage(browser, 'chen')];
  const one = await newInquiry(chen.request, 'Jonas Weber');
  await maria.goto('/settings/notifications');
  await expectAccessible(maria);
  await maria.getByLabel('Sales').selectOption('Every message of a guest');
  await maria.getByRole('button', { name: 'Save' }).click();
  await expect(maria.getByText('Saved', { exact: true })).toBeVisible();
  await connected(maria);
  await guestWrites(chen.request, one.reservation, 'Hello?');
  await expect(maria).toHaveTitle(/^\(1\)/);
  await maria.getByLabel('Sales').selectOption({ index: 1 });
  await maria.getByRole('button', { name: 'Save' }).click();
  await maria.getByRole('button', { name: 'Notifications, 1 unread' }).click();
  await maria.getByRole('button', { name: 'Mark all read' }).click();
  await expect(maria).not.toHaveTitle(/^\(/);
  for (const page of [maria, chen]) await page.context().close();
});

test('a revoked session is out within five seconds, wherever it looks', async ({ browser }) => {
  const [phone, desk] = [await newPersonPage(browser, 'aiko'), await newPersonPage(browser, 'aiko')];
  await connected(phone);
  await desk.goto('/settings/sessions');
  await connected(desk);
  await desk.getByRole('button', { name: 'Sign out everywhere' }).first().click();
  const confirm = desk.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' });
  if (await confirm.isVisible().catch(() => false)) await confirm.click();
  await expect(phone).toHaveURL(/\/sign-in/, { timeout: 6000 });
  for (const page of [phone, desk]) await page.context().close();
});
