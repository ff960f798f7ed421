import { expect, test } from './demo';
import { signIn } from './people';

test('Bellhop can be installed: its manifest names icons that are there, and pages that open', async ({ page }) => {
  await page.goto('/sign-in');
  const link = page.locator('link[rel="manifest"]');
  const manifest = await (await page.request.get((await link.getAttribute('href'))!)).json();
  expect(manifest).toMatchObject({ name: 'Bellhop', display: 'standalone', start_url: '/', scope: '/' });
  const sizes = manifest.icons.map((icon: { sizes: string; purpose?: string }) => [icon.sizes, icon.purpose]);
  expect(sizes).toEqual(
    expect.arrayContaining([
      ['192x192', undefined],
      ['512x512', undefined],
      ['512x512', 'maskable'],
    ]),
  );
  const apple = (await page.locator('link[rel="apple-touch-icon"]').getAttribute('href'))!;
  for (const src of [...manifest.icons.map((icon: { src: string }) => icon.src), apple]) {
    const size = await page.evaluate(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      return image.naturalWidth;
    }, src);
    expect(size, src).toBeGreaterThan(0);
  }
  await expect(page.locator('meta[name="theme-color"]')).toHaveCount(2);
  await signIn(page, 'sofia');
  for (const { url } of manifest.shortcuts) expect((await page.goto(url))!.status(), url).toBe(200);
});

test('without a network a page of ours says so, and opens what was asked for when it is back', async ({
  page,
  context,
}) => {
  await signIn(page, 'sofia');
  await page.evaluate(() => navigator.serviceWorker.ready);
  const kept = await page.evaluate(() => caches.keys());
  expect(kept).toEqual([]);
  await context.setOffline(true);
  await page.goto('/guests');
  await expect(page.getByRole('heading', { name: 'Bellhop cannot be reached' })).toBeVisible();
  await expect(page.getByRole('status')).toHaveText('This device is offline.');
  await context.setOffline(false);
  await expect(page.getByRole('main').getByRole('heading', { name: 'Guests' })).toBeVisible();
  await expect(page).toHaveURL(/\/guests$/);
});
