import type { Page } from '@playwright/test';
import { expect, test } from './demo';
import { newTicket, signIn } from './people';

async function expectToFit(page: Page): Promise<void> {
  const { scrolls, width } = await page.evaluate(() => ({
    scrolls: document.documentElement.scrollWidth,
    width: document.documentElement.clientWidth,
  }));
  expect(scrolls, 'nothing is wider than the screen').toBeLessThanOrEqual(width);
}

test('on a phone the sign-in page and the list fit the screen, down to 360 pixels', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/sign-in');
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expectToFit(page);
  await signIn(page, 'sofia');
  await expect(page.locator('[data-row]').first()).toBeVisible();
  await expectToFit(page);
});

test('on a phone a task is made from the drawer of details, and what it says stands over it', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/waiting-refunds');
  await page.locator('[data-row]').first().click();
  await page.getByRole('button', { name: 'Details' }).click();
  await page.getByRole('button', { name: 'New task' }).click();
  await page.getByLabel('Search the catalog').fill('wi-fi');
  await page.getByRole('button', { name: 'Wi-Fi check' }).click();
  await page.getByRole('combobox', { name: 'Priority' }).click();
  await page.getByRole('option', { name: 'Urgent' }).click();
  await page.getByRole('button', { name: 'Add task' }).click();
  const details = page.getByRole('complementary', { name: 'Details' });
  const task = details.getByRole('listitem').filter({ hasText: 'Wi-Fi check' });
  await expect(task).toContainText('urgent');
  await task.getByRole('button', { name: /^Finish/ }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Details' }).click();
  await expect(task).toContainText('urgent');
  await expectToFit(page);
});

test('on a phone the buttons of a chat are in a bar at the thumb', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/open-tickets');
  await page.locator('[data-row]').nth(3).click();
  const bar = page.getByRole('toolbar', { name: 'Actions' });
  await expect(bar).toBeVisible();
  const box = (await bar.boundingBox())!;
  expect(box.y + box.height).toBeGreaterThan(page.viewportSize()!.height - 40);
  for (const button of await bar.getByRole('button').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(36);
  await bar.getByRole('button', { name: 'Move to follow ups' }).tap();
  await page.getByRole('dialog', { name: 'Move to follow ups' }).getByRole('button', { name: 'In 4 hours' }).tap();
  await expect(page.getByText(/Moved to/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).tap();
  await expect(page.getByText('Undone')).toBeVisible();
  await expectToFit(page);
});

test('on a phone rows are selected by resting on one, by tapping more, or from the button above', async ({ page }) => {
  await signIn(page, 'sofia');
  // Of nobody, so that taking them changes both.
  for (const name of ['Thumb One', 'Thumb Two']) await newTicket(page.request, name);
  await page.goto('/inbox/support/open-tickets');
  const rows = page.locator('[data-row]', { hasText: /^Thumb/ });
  const bar = page.getByRole('region', { name: 'Selected conversations' });
  const { x, y, width, height } = (await rows.nth(0).boundingBox())!;
  const finger = [{ x: x + width / 2, y: y + height / 2 }];
  const touch = await page.context().newCDPSession(page);
  await expect(async () => {
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: finger });
    await page.waitForTimeout(800);
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(bar.getByText('1 selected')).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(bar.getByRole('button', { name: /^All actions for/ })).toBeVisible();
  await rows.nth(1).tap();
  await expect(bar.getByText('2 selected')).toBeVisible();
  await expect(page).not.toHaveURL(/conversation=/);
  await expectToFit(page);
  await bar.getByRole('button', { name: 'Assign to me' }).tap();
  await expect(page.getByText('2 conversations')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).tap();
  await expect(page.getByText('Undone for 2 conversations')).toBeVisible();
  await expect(bar).toHaveCount(0);
  await page.getByRole('button', { name: 'Select several' }).tap();
  await rows.nth(0).tap();
  await expect(bar.getByText('1 selected')).toBeVisible();
  await bar.getByRole('button', { name: 'Select none' }).tap();
  await expect(bar).toHaveCount(0);
});

test('on a phone the bar below counts, and a tap opens the agents of total sales', async ({ page }) => {
  await signIn(page, 'chen');
  await page.goto('/inbox/sales/all');
  const nav = page.getByRole('navigation', { name: 'Main' }).filter({ visible: true });
  await expect(nav.getByRole('link', { name: /^\d+\+? ?Inbox$/ })).toBeVisible();
  const tile = page.getByRole('listitem').filter({ hasText: 'Total sales' });
  await tile.getByRole('button', { name: /by agent/ }).tap();
  await expect(page.getByRole('cell', { name: 'Unassigned, not in the sum' })).toBeVisible();
  await expect(page).toHaveURL(/\/inbox\/sales\/all$/);
});

test('on a phone what goes out by itself fits the screen, in the calendar and below a chat', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/automations');
  const first = page.getByRole('main').getByRole('listitem').first();
  await expect(first.getByRole('button', { name: 'Send now' })).toBeVisible();
  await expectToFit(page);
  await first.getByRole('link').first().tap();
  const strip = page.getByRole('region', { name: 'Goes out next' });
  await expect(strip.getByRole('button', { name: 'Do not send' }).first()).toBeInViewport();
  await expectToFit(page);
});
