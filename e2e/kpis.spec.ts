import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { connected, DEMO_KEY, newPersonPage } from './people';

type Kpi = { id: string; label: string; value: { amount: string } | number | null; parts: Record<string, number> };

test('every figure of both inboxes stands on its tile, opens its rows, and the API tells the same', async ({
  browser,
  request,
}) => {
  const page = await newPersonPage(browser, 'chen');
  for (const inbox of ['sales', 'support']) {
    const answer = await request.get(`/api/v1/inboxes/${inbox}/kpis`, {
      headers: { authorization: `Bearer ${DEMO_KEY}` },
    });
    const kpis: Kpi[] = await answer.json();
    expect(kpis.length).toBeGreaterThan(3);
    await page.goto(`/inbox/${inbox}/all`);
    for (const { id, label, value } of kpis) {
      const tile = page.getByRole('region', { name: 'Figures' }).getByRole('listitem').filter({ hasText: label });
      const raw = await tile.locator('data').getAttribute('value');
      const told = typeof value === 'object' ? value && Number(value.amount) * 100 : value;
      expect(raw === '' ? null : Number(raw), id).toBeCloseTo(told ?? 0, 6);
      await tile.getByRole('link', { name: label }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText(label);
      const rows = await request.get(`/api/v1/inboxes/${inbox}/kpis/${id}/rows?limit=100`, {
        headers: { authorization: `Bearer ${DEMO_KEY}` },
      });
      const { items } = await rows.json();
      if (items.length > 0) await expect(page.locator('tbody').last().locator('tr')).toHaveCount(items.length);
      await page.goBack();
    }
    await expectAccessible(page);
  }
});

test('total sales opens its agents on hover and on focus, and the strip stays folded', async ({ browser }) => {
  const page = await newPersonPage(browser, 'chen');
  await page.goto('/inbox/sales/all');
  const tile = page.getByRole('listitem').filter({ hasText: 'Total sales' });
  await tile.hover();
  await expect(page.getByRole('cell', { name: 'Unassigned, not in the sum' })).toBeVisible();
  await expectAccessible(page);
  await page.mouse.move(700, 700);
  await expect(page.getByRole('cell', { name: 'Unassigned, not in the sum' })).toBeHidden();
  await tile.getByRole('button', { name: 'About Total sales' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('cell', { name: 'Unassigned, not in the sum' })).toBeVisible();
  await page.getByRole('button', { name: 'Fold the figures away' }).click();
  await expect(page.getByRole('button', { name: 'Show the figures' })).toBeVisible();
  await page.reload();
  await connected(page);
  await page.getByRole('button', { name: 'Show the figures' }).click();
  await expect(tile).toBeVisible();
});

test('managers export the rows of a figure, agents do not, and nobody a figure of another team', async ({
  browser,
}) => {
  const chen = await newPersonPage(browser, 'chen');
  const file = await chen.request.get('/kpis/response-sla/export');
  expect(file.headers()['content-type']).toContain('text/csv');
  const lines = (await file.text()).trim().split('\r\n');
  expect(lines[0]).toBe('at,counted,amount,currency,seller,score,seconds,first,reservation,guest,review,conversation');
  expect(lines.length).toBeGreaterThan(10);
  const maria = await newPersonPage(browser, 'maria');
  expect((await maria.request.get('/kpis/today-sales/export')).status()).toBe(404);
  expect((await maria.request.get('/kpis/today-sales')).status()).toBe(200);
  expect((await maria.request.get('/kpis/response-sla')).status()).toBe(404);
});
