import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { conversationsOf, DEMO_KEY, guestWrites, newInquiry, newPersonPage, signIn } from './people';

const field = (page: Page) => page.locator('textarea[data-composer]');
const thread = (page: Page) => page.getByRole('region', { name: 'Messages' });
const option = (page: Page) => page.getByRole('option', { selected: true });

async function openGuest(page: Page, place: number, query = '&status=confirmed'): Promise<void> {
  const guests = await conversationsOf(page, DEMO_KEY, query);
  await page.goto(`/conversations/${guests[place]!.id}`);
  await field(page).click();
}

test('a manager keeps a saved reply; an agent finds it by "/", fills in what is missing, and it is counted', async ({
  page,
  browser,
}) => {
  const shortcut = `towels${Date.now() % 100_000}`;
  const manager = await newPersonPage(browser, 'chen');
  await manager.goto('/settings/saved-replies');
  await manager.getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Fresh towels');
  await dialog.getByLabel('Shortcut after /').fill(shortcut);
  await dialog.getByLabel('Text').fill('Hi {{guest.shoeSize}}');
  await expect(dialog).toContainText('names {{guest.shoeSize}}, which is no variable');
  await dialog.getByLabel('Text').fill('Hi {{guest.firstName}}, towels come to {{listing.name}}. Paid: {{reservation.');
  await dialog.getByLabel('Text').fill('Hi {{guest.firstName}}, towels come to {{listing.name}}. [guest.phone?] ');
  await dialog.getByRole('button', { name: 'Variable' }).click();
  await manager.getByRole('menuitem', { name: 'Your first name' }).click();
  await expect(dialog).toContainText('Hi Ana, towels come to Casa Azul. [guest.phone?] Sofia');
  await expectAccessible(manager);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  const row = manager.getByRole('listitem').filter({ hasText: `/${shortcut}` });
  await expect(row).toContainText('never used');

  await signIn(page, 'sofia');
  await openGuest(page, 4);
  await page.keyboard.type('/');
  await expect(page.getByRole('listbox', { name: 'Saved replies' })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Saved replies' })).toBeHidden();
  await field(page).fill('');
  await page.keyboard.type(`/${shortcut}`);
  await expect(option(page)).toContainText('Fresh towels');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(/^Hi \S+, towels come to .+\. \[guest\.phone\?\] Sofia$/);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Fill in [guest.phone?] first' })).toBeVisible();
  await page.keyboard.type('Ten of them!');
  await page.keyboard.press('Control+Enter');
  await expect(field(page)).toHaveValue('');
  await expect(thread(page)).toContainText('Ten of them! Sofia');
  await manager.reload();
  await expect(row).toContainText('used once');
  await row.getByRole('button').click();
  await manager.getByRole('menuitem', { name: 'No longer offer it' }).click();
  await expect(row).toContainText('no longer offered');
  await page.keyboard.type(`/${shortcut.slice(0, -1)}`);
  await expect(option(page)).toBeHidden();
  await field(page).fill('');
  await manager.context().close();
});

test('a colleague is named in a note, and an emoji put in by name and from the picker', async ({ page }) => {
  await signIn(page, 'sofia');
  await openGuest(page, 5);
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  await field(page).click();
  await page.keyboard.type('Please look, @bru');
  await expect(option(page)).toContainText('Bruno Keller');
  await page.keyboard.press('Tab');
  await page.keyboard.type(':rocket');
  await expect(option(page)).toContainText('rocket');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Emoji' }).click();
  const picker = page.getByRole('dialog', { name: 'Emoji' });
  await expect(picker.getByRole('gridcell').first()).toBeVisible();
  await picker.getByLabel('Search emoji').fill('lobster');
  await picker.getByRole('gridcell', { name: 'lobster' }).click();
  await expect(field(page)).toHaveValue('Please look, @Bruno Keller 🚀🦞');
  await expect(picker).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(thread(page).locator('strong', { hasText: '@Bruno Keller' }).last()).toBeVisible();
});

test('a macro does all its steps by one key, or none, and is undone as one', async ({ page, browser }) => {
  const manager = await newPersonPage(browser, 'chen');
  await manager.goto('/settings/macros');
  await manager.getByRole('button', { name: 'Add', exact: true }).click();
  const dialog = manager.getByRole('dialog');
  const name = `Mine and done ${Date.now() % 100_000}`;
  await dialog.getByLabel('Name').fill(name);
  for (const step of ['Assign', 'Add a tag', 'No reply needed', 'Close']) {
    await dialog.getByRole('button', { name: 'Add a step' }).click();
    await manager.getByRole('menuitem', { name: step, exact: true }).click();
  }
  await dialog.getByRole('textbox', { name: 'Tag' }).fill('Done by macro');
  await dialog.getByRole('button', { name: 'Move step 4 up' }).click();
  await dialog.getByRole('button', { name: 'Move step 3 down' }).click();
  await dialog.getByLabel('Key').click();
  await manager.getByRole('option', { name: '1', exact: true }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toContainText('is that of “Thank and close” already');
  await dialog.getByLabel('Key').click();
  await manager.getByRole('option', { name: '9', exact: true }).click();
  await expectAccessible(manager);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  const row = manager.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Assign to whoever runs it · Tag “Done by macro” · No reply needed · Close');

  await signIn(page, 'sofia');
  const { id, reservation } = await newInquiry(page.request, 'Macro Guest');
  await guestWrites(page.request, reservation, 'Thank you, that is all.');
  await page.goto(`/conversations/${id}`);
  await expect(thread(page)).toContainText('that is all');
  await field(page).click();
  await field(page).blur();
  await page.keyboard.press('9');
  await expect(page.getByText(name).last()).toBeVisible();
  await expect(thread(page)).toContainText('Closed by Sofia Almeida');
  await expect(thread(page)).toContainText('added the tag “Done by macro”');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(thread(page)).not.toContainText('Closed by Sofia Almeida');
  await row.getByRole('button').click();
  await manager.getByRole('menuitem', { name: 'No longer offer it' }).click();
  await expect(row).toContainText('no longer offered');
  await manager.context().close();
});
