import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { DEMO_KEY, guestWrites, newInquiry, newPersonPage, signIn, switchAccount } from './people';

/** Dora runs both accounts of the demo: she has to choose. */
async function enter(page: Page): Promise<void> {
  await signIn(page, 'dora');
  await switchAccount(page, 'Maré Stays');
}

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

test('an admin writes, finds, changes and retires an article; an agent reads it and no more', async ({
  page,
  browser,
}) => {
  const title = `Sauna ${Date.now() % 100_000}`;
  await enter(page);
  await page.goto('/settings/knowledge');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Text').fill('The sauna stands behind the house.\nIt takes forty minutes to heat.');
  await dialog.getByLabel('Listing').selectOption('Quinta das Andorinhas');
  await dialog.getByLabel('Guests in the house').check();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add to the knowledge' }).click();
  await expect(dialog).toBeHidden();

  await page.getByRole('searchbox', { name: 'Search articles' }).fill('heating saunas');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(row(page, title)).toContainText('Guests in the house');
  await row(page, title).getByRole('link').click();
  await expect(dialog.getByLabel('Text')).toHaveValue(/forty minutes/);
  await dialog.getByLabel('Text').fill('It is closed for the winter.');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  const sofia = await newPersonPage(browser, 'sofia');
  await sofia.goto(`/settings/knowledge?query=${encodeURIComponent(title)}`);
  await row(sofia, title).getByRole('link').click();
  await expect(sofia.getByRole('dialog')).toContainText('It is closed for the winter.');
  await expect(sofia.getByRole('dialog').getByRole('textbox')).toHaveCount(0);
  await sofia.keyboard.press('Escape');
  await expect(sofia.getByRole('dialog')).toBeHidden();
  await expect(sofia.getByRole('button', { name: /Add|Import|Change/ })).toHaveCount(0);

  await page.goto(`/settings/knowledge?query=${encodeURIComponent(title)}`);
  await row(page, title).getByRole('button').click();
  await page.getByRole('menuitem', { name: 'No longer offer it' }).click();
  await expect(row(page, title)).toContainText('no longer offered');
});

test('a table is looked at, taken without its bad lines, and exported again', async ({ page }) => {
  const title = `Fireplace ${Date.now() % 100_000}`;
  await enter(page);
  await page.goto('/settings/knowledge');
  await page.getByRole('button', { name: 'Import' }).click();
  const dialog = page.getByRole('dialog');
  const table = `title,body,language,audience\n${title},"Wood, dry, is in the shed.",en,after\nBroken,Nobody,english,after`;
  await dialog.getByLabel('Or paste them').fill(table);
  await dialog.getByRole('button', { name: 'Look at it first' }).click();
  await expect(dialog).toContainText('Line 3: language must be a language of two letters, such as en.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Import 1 article' }).click();
  await expect(dialog.getByRole('status')).toContainText('1 added, 0 changed, 0 as they were, 1 left out.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Export' }).click(),
  ]);
  expect(await readFile(await download.path(), 'utf8')).toContain(`${title},"Wood, dry, is in the shed.",en,after,,`);
});

test('facts of a listing are fields, each told in its own time, and the last to save is told of the first', async ({
  page,
  browser,
}) => {
  await enter(page);
  await page.goto('/settings/knowledge/facts');
  await page.getByRole('link', { name: 'Tower Room', exact: false }).first().click();
  const code = page.getByLabel('Alarm code', { exact: false }).first();
  await expect(code).toHaveAttribute('placeholder', /such as|As the parent/);
  await expect(page.getByLabel('Gate code', { exact: false }).first()).toHaveAttribute('placeholder', /As the parent/);
  await expectAccessible(page);
  const other = await newPersonPage(browser, 'dora');
  await switchAccount(other, 'Maré Stays');
  // A screen that hears nothing shows what was.
  await other.route('**/api/stream*', (route) => route.abort());
  await other.goto(page.url());
  await code.fill('9137');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await other.getByLabel('Alarm code', { exact: false }).first().fill('1111');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other.getByRole('alert').filter({ hasText: 'was changed meanwhile' })).toBeVisible();
  await page.reload();
  await expect(code).toHaveValue('9137');
  await code.fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('a reply of ours becomes an article from the chat, for admins alone', async ({ page, browser, request }) => {
  const { id, reservation } = await newInquiry(request, 'Nils Holgersson');
  const question = `May I bring ${Date.now() % 100_000} geese?`;
  await guestWrites(request, reservation, question, new Date(Date.now() - 60_000));
  const data = { body: 'Geese are welcome in the garden.', as: 'sofia@bellhop.example' };
  await request.post(`/api/v1/conversations/${id}/replies`, { headers: { authorization: `Bearer ${DEMO_KEY}` }, data });
  const sofia = await newPersonPage(browser, 'sofia');
  await sofia.goto(`/conversations/${id}`);
  await expect(sofia.getByRole('region', { name: 'Messages' })).toContainText('Geese are welcome');
  await expect(sofia.getByRole('button', { name: 'Add to knowledge' })).toHaveCount(0);

  await enter(page);
  await page.goto(`/conversations/${id}`);
  await page.getByText('Geese are welcome').last().hover();
  await page.getByRole('button', { name: 'Add to knowledge' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Title')).toHaveValue(question);
  await expect(dialog.getByLabel('Text')).toHaveValue('Geese are welcome in the garden.');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add to the knowledge' }).click();
  await expect(page.getByText('Added to the knowledge')).toBeVisible();
  await page.goto('/settings/knowledge?query=geese');
  await expect(row(page, question)).toBeVisible();
});
