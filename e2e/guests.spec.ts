import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { DEMO_KEY, signIn } from './people';

/** A guest who booked once more elsewhere under a name of their own: the same person in two profiles. */
async function bookTwice(page: Page): Promise<{ name: string; twin: string; code: string }> {
  const stamp = Date.now().toString(36);
  const [name, twin] = [`Wilhelmina Twin ${stamp}`, `W. T. ${stamp}`];
  const email = `twin.${stamp}@mail.example`;
  for (const [place, guest] of [name, twin].entries()) {
    const answer = await page.request.put(`/api/v1/reservations/twin-${stamp}-${place}`, {
      headers: { authorization: `Bearer ${DEMO_KEY}` },
      data: {
        code: `TWIN${stamp}${place}`,
        listing: 'casa-azul',
        guest: { externalId: `twin-${stamp}-${place}`, name: guest, email, language: 'nl' },
        ...{ channel: 'booking', status: 'confirmed', collectedBy: 'channel', occurredAt: '2024-01-01T10:00:00Z' },
        ...{ checkIn: `2024-03-0${1 + place * 4}`, checkOut: `2024-03-0${4 + place * 4}` },
        total: { amount: '300.00', currency: 'EUR' },
      },
    });
    expect(answer.ok()).toBe(true);
  }
  return { name, twin, code: `TWIN${stamp}1` };
}

test('two profiles of one guest are found, compared and merged, and taken apart again', async ({ page }) => {
  await signIn(page, 'sofia');
  const { name, twin, code } = await bookTwice(page);
  const main = page.getByRole('main');
  await page.getByRole('link', { name: 'Guests', exact: true }).click();
  await expect(main.getByRole('heading', { name: 'Guests' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Search guests').fill(name.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(main.getByRole('listitem')).toHaveText([/1 possible duplicate.*€300.*1 stay/s]);
  await main.getByRole('link', { name }).click();
  const suggestion = page.getByRole('region', { name: 'Possible duplicates' });
  await expect(suggestion).toContainText(`${twin} same e-mail`);
  await expectAccessible(page);

  await suggestion.getByRole('button', { name: `Compare with ${twin}` }).click();
  const dialog = page.getByRole('dialog', { name: 'Are these one person?' });
  await expect(dialog.getByRole('radio', { name })).toBeChecked();
  await dialog.getByRole('radio', { name: twin }).check();
  await dialog.getByRole('button', { name: `Merge into ${twin}` }).click();
  await expect(main.getByRole('heading', { name: twin })).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByText('Undone')).toBeVisible();

  await page.goto('/guests');
  await page.getByLabel('Search guests').fill(name);
  await page.keyboard.press('Enter');
  await main.getByRole('link', { name }).click();
  await suggestion.getByRole('button', { name: `Compare with ${twin}` }).click();
  await dialog.getByRole('button', { name: `Merge into ${name}` }).click();
  await expect(main.getByText('€600')).toBeVisible();
  const merged = page.getByRole('region', { name: 'Merged profiles' });
  await expect(merged).toContainText(/Merged by Sofia Almeida, today/);

  await page.goto(`/inbox/support/all?q=${code}`);
  await expect(page.locator('[data-row]')).toContainText(name);
  await page.locator('[data-row]').click();
  await page.getByRole('complementary', { name: 'Details' }).getByRole('link', { name }).click();
  await merged.getByRole('button', { name: `Take ${twin} out of ${name}` }).click();
  await expect(page.getByText(`${twin} is a guest of their own again`)).toBeVisible();
  await expect(suggestion).toBeVisible();
  await page.goto(`/inbox/support/all?q=${code}`);
  await expect(page.locator('[data-row]')).toContainText(twin);
});
