import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { holdActions, signIn, switchAccount } from './people';

/** The second account of the demo, so that no other journey sees its settings change. */
async function adminOfHarbour(page: Page): Promise<void> {
  await signIn(page, 'dora');
  await switchAccount(page, 'Harbour Homes');
}

const part = (page: Page, title: string) => page.getByRole('region', { name: title });

test('an admin sets response time and business hours, and the audit tells it', async ({ page }) => {
  await adminOfHarbour(page);
  await page.goto('/settings');
  await expect(page).toHaveURL(/\/settings\/account$/);
  const response = part(page, 'Response time');
  const save = response.getByRole('button', { name: 'Save' });
  const minutes = response.getByLabel('Answer within, in minutes');
  await expect(minutes).toHaveValue('6');
  await minutes.fill('10');
  await response.getByLabel('Open at these times').check();
  await response.getByLabel('Tuesday closes').fill('08:00');
  await save.click();
  await expect(response.getByText('Business hours must close after they open on Tuesday.')).toBeVisible();
  await response.getByRole('button', { name: 'Copy Monday to the days below' }).click();
  for (const day of ['Saturday', 'Sunday'])
    await response
      .getByRole('button', { name: / on / })
      .and(page.getByRole('button', { name: new RegExp(`^Remove .* ${day}$`) }))
      .click();
  await expectAccessible(page);
  await save.click();
  await expect(page.getByText('Saved. The figures follow.')).toBeVisible();
  await page.reload();
  await expect(minutes).toHaveValue('10');
  await expect(response.getByLabel('Friday closes')).toHaveValue('17:00');
  await expect(response.getByText('Closed')).toHaveCount(2);

  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Audit' }).click();
  const newest = page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: 'changed the account’s settings' })
    .first();
  await expect(newest).toContainText('Dora');
  await expect(newest).toContainText('Response time: 6 min → 10 min');
  await expect(newest).toContainText('Business hours: always open → Mon–Fri 09:00–17:00');
  await page.getByLabel('What').selectOption({ label: 'Signed in' });
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL(/kind=session\.started/);
  await expect(newest).toHaveCount(0);
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'signed in' }).first()).toBeVisible();
  await expectAccessible(page);

  await page.goto('/settings/account');
  await minutes.fill('6');
  await response.getByLabel('Always open').check();
  await save.click();
  await expect(page.getByText('Saved. The figures follow.')).toBeVisible();
});

test('an admin edits a listing and imports rates, and is told what was left out', async ({ page }) => {
  await adminOfHarbour(page);
  await page.goto('/settings/listings');
  await page
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const checkIn = await dialog.getByLabel('Check-in').inputValue();
  await dialog.getByLabel('Check-in').fill('17:45');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^17:45/)).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('button', { name: /^Edit / })
    .first()
    .click();
  await dialog.getByLabel('Check-in').fill(checkIn);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  await page.goto('/settings/rates');
  await page.getByRole('button', { name: 'Import' }).click();
  await dialog.getByLabel('Or paste them').fill('currency,day,rate\nBRL,2026-11-01,0.16\nBRL,2026-11-31,0.16');
  await dialog.getByRole('button', { name: 'Import' }).click();
  await expect(dialog.getByText('1 added, 0 changed, 0 as they were, 1 left out.')).toBeVisible();
  await expect(dialog.getByText('Line 3: Day must be a date that exists, as YYYY-MM-DD.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByText('1 BRL = 0.16')).toBeVisible();
  await page.getByRole('button', { name: 'Change BRL from 2026-11-01' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('1 BRL = 0.16')).toBeHidden();
});

test('a lost connection keeps what was typed, and a second Enter makes no second key', async ({ page, context }) => {
  await adminOfHarbour(page);
  await page.goto('/settings/api-keys');
  await page.getByRole('button', { name: 'New key' }).click();
  const dialog = page.getByRole('dialog');
  const name = dialog.getByLabel('Name');
  await name.fill('Lock of the boathouse');
  await context.setOffline(true);
  await name.press('Enter');
  await expect(dialog.getByRole('alert')).toContainText('What you typed is still here');
  await expect(name).toHaveValue('Lock of the boathouse');
  await context.setOffline(false);
  let sent = 0;
  page.on('request', (request) => {
    if (request.headers()['next-action']) sent += 1;
  });
  const release = await holdActions(page);
  await name.press('Enter');
  await name.press('Enter');
  release();
  await expect(dialog.getByText('The key is ready')).toBeVisible();
  expect(sent).toBe(1);
  await dialog.getByRole('button', { name: 'Close' }).click();
  const revoke = page.getByRole('button', { name: 'Revoke: Lock of the boathouse' });
  await revoke.click();
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(revoke).toHaveCount(0);
});

test('an agent sees the own settings alone, and a wrong password is told beside its field', async ({ page }) => {
  await signIn(page, 'maria');
  await page.goto('/settings');
  await expect(page).toHaveURL(/\/settings\/knowledge$/);
  await expect(page.getByRole('navigation', { name: 'Settings' }).getByRole('link')).toHaveText([
    'Knowledge',
    'Saved replies',
    'Macros',
    'Your notifications',
    'Your password',
    'Your sessions',
  ]);
  await page.goto('/settings/password');
  await page.getByLabel('Current password').fill('not the password');
  await page.getByLabel('New password').fill('something else');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Current password is not your password.')).toBeVisible();
  await expectAccessible(page);
});
