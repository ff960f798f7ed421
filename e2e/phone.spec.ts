import { expect, type Page, test } from '@playwright/test';
import { signIn } from './people';

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
