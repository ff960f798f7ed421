import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { newPersonPage, newTicket, signIn, switchAccount } from './people';

const panel = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const task = (page: Page, title: string) => panel(page).getByRole('listitem').filter({ hasText: title });
const thread = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** Opens a new guest, whose money is in euros, and says where. */
async function openGuest(page: Page, name: string): Promise<string> {
  const href = `/conversations/${(await newTicket(page.request, name)).id}`;
  await page.goto(href);
  await expect(panel(page).getByRole('button', { name: 'New task' })).toBeVisible();
  return href;
}

async function addTask(page: Page, item: string, title: string, amount = ''): Promise<void> {
  await panel(page).getByRole('button', { name: 'New task' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Search the catalog').fill(item);
  await dialog.getByLabel('Search the catalog').press('Enter');
  await dialog.getByLabel('What is to be done').fill(title);
  await dialog.getByLabel('Amount').fill(amount);
  await dialog.getByRole('button', { name: 'Add task' }).click();
  await expect(dialog).toBeHidden();
  await expect(task(page, title)).toBeVisible();
}

test('a refund is asked for by an agent, approved by a manager, finished, undone and finished', async ({
  page,
  browser,
}) => {
  await signIn(page, 'sofia');
  const href = await openGuest(page, 'Cold Shower');
  const title = 'Cold shower for two days';
  await addTask(page, 'partial', title, '80,50');
  await expect(task(page, title)).toContainText('€80.50');
  await expect(task(page, title)).toContainText('waits for approval');
  await expect(task(page, title).getByRole('button', { name: /^A manager has to approve it first/ })).toBeVisible();
  await expect(thread(page)).toContainText(`Sofia Almeida made the task “${title}”, €80.50`);
  await expectAccessible(page);

  const manager = await newPersonPage(browser, 'chen');
  await manager.goto(href);
  await task(manager, title).getByRole('button', { name: 'Approve', exact: true }).click();
  await expect(task(manager, title)).toContainText('approved by Chen Li');
  await expectAccessible(manager);

  await page.reload();
  await task(page, title)
    .getByRole('button', { name: /^Finish/ })
    .click();
  await expect(page.getByText(`Finished: ${title}`)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(task(page, title).getByRole('button', { name: /^Finish/ })).toBeVisible();
  await task(page, title)
    .getByRole('button', { name: /^Finish/ })
    .click();
  await expect(task(page, title)).toContainText('done');
  await expect(thread(page)).toContainText(`Sofia Almeida finished “${title}”`);
  await manager.context().close();
});

test('two people with one task: the slower one is told, and nothing is overwritten', async ({ page, browser }) => {
  await signIn(page, 'sofia');
  // A screen that hears nothing shows what was.
  await page.route('**/api/stream*', (route) => route.abort());
  const href = await openGuest(page, 'Six Towels');
  await addTask(page, 'linen', 'Six towels');
  const other = await newPersonPage(browser, 'bruno');
  await other.goto(href);
  await task(other, 'Six towels')
    .getByRole('button', { name: /^Finish/ })
    .click();
  await expect(task(other, 'Six towels')).toContainText('done');
  await task(page, 'Six towels')
    .getByRole('button', { name: /^Finish/ })
    .click();
  await expect(page.getByText('Bruno Keller finished this task a moment ago.')).toBeVisible();
  await other.context().close();
});

test('a task is edited; what is wrong is said beside its field', async ({ page }) => {
  await signIn(page, 'sofia');
  await openGuest(page, 'Dripping Tap');
  await addTask(page, 'plumber', 'Dripping tap');
  await task(page, 'Dripping tap')
    .getByRole('button', { name: /^Change the task/ })
    .click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Due').fill('2030-05-01T09:30');
  await dialog.getByLabel('Amount').fill('a lot');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toContainText('Amount must be a decimal number');
  await expectAccessible(page);
  await dialog.getByLabel('Amount').fill('');
  await dialog.getByLabel('Assignee').click();
  await page.getByRole('option', { name: 'Bruno Keller' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(task(page, 'Dripping tap')).toContainText('Bruno Keller');
  await expect(task(page, 'Dripping tap')).toContainText('due 1 May 2030 9:30');
  await expect(thread(page)).toContainText('changed “Dripping tap”: given to Bruno Keller, another due time');
});

test('a tag is made by typing, taken off, and looked after in the settings', async ({ page, browser }) => {
  await signIn(page, 'sofia');
  await openGuest(page, 'Honey Moon');
  for (const name of ['Honeymooners', 'Honeymoon']) {
    await panel(page).getByRole('button', { name: 'Add a tag' }).click();
    await page.getByRole('combobox', { name: 'Tag' }).fill(name);
    await page.getByRole('option', { name: `New tag “${name}”` }).click();
    await expect(panel(page).getByRole('button', { name: `Take off the tag ${name}`, exact: true })).toBeVisible();
  }
  await expect(thread(page)).toContainText('Sofia Almeida added the tag “Honeymoon”');
  await expectAccessible(page);
  await panel(page).getByRole('button', { name: 'Take off the tag Honeymoon', exact: true }).click();
  await expect(thread(page)).toContainText('took the tag “Honeymoon” off');

  const admin = await newPersonPage(browser, 'dora');
  await switchAccount(admin, 'Maré Stays');
  await admin.goto('/settings/tags');
  await admin.getByRole('button', { name: 'Change Honeymooners', exact: true }).click();
  await admin.getByRole('menuitem', { name: 'Merge into another' }).click();
  await admin.getByRole('combobox', { name: 'Into' }).click();
  await admin.getByRole('option', { name: 'Honeymoon', exact: true }).click();
  await admin.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(admin.getByText('Honeymooners', { exact: true })).toBeHidden();
  await expectAccessible(admin);
  await page.reload();
  await expect(panel(page).getByRole('button', { name: 'Take off the tag Honeymoon', exact: true })).toBeVisible();
  await admin.context().close();
});

test('an admin keeps the catalog; what is no longer offered makes no new task', async ({ page }) => {
  await signIn(page, 'dora');
  await switchAccount(page, 'Maré Stays');
  await page.goto('/settings/catalog');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Bike rental');
  await dialog.getByLabel('Price').fill('15');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Add to the catalog' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('listitem').filter({ hasText: 'Bike rental' })).toContainText('€15.00');
  await expectAccessible(page);

  const href = await openGuest(page, 'Two Bikes');
  await addTask(page, 'bike', 'Two bikes', '30');
  await page.goto('/settings/catalog');
  await page.getByRole('button', { name: 'Change Bike rental' }).click();
  await page.getByRole('menuitem', { name: 'No longer offer it' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Bike rental' })).toContainText('no longer offered');
  await page.goto(href);
  await expect(task(page, 'Two bikes')).toBeVisible();
  await panel(page).getByRole('button', { name: 'New task' }).click();
  await page.getByLabel('Search the catalog').fill('bike');
  await expect(page.getByText('Nothing in the catalog is called so.')).toBeVisible();
});
