import type { APIRequestContext, Page } from '@playwright/test';
import { expect, test } from './demo';
import { DEMO_KEY, newPersonPage, switchAccount } from './people';

/** trust.md: "script in names, messages, subjects, listing names: shown as text". It comes in as a channel would bring it. */
const listing = `"><img src=x onerror="window.ran=1">Villa`;
const guest = `<script>window.ran=1</script>Eve`;
const words = `</script><svg onload="window.ran=1"> javascript:window.ran=1 {{7*7}}`;
const link = 'https://x.example/"onmouseover="window.ran=1';
const task = `<iframe srcdoc="<script>parent.ran=1</script>">Towels`;
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

async function write(request: APIRequestContext, path: string, body: object): Promise<Record<string, string>> {
  const headers = { authorization: `Bearer ${DEMO_KEY}` };
  const options = { headers, data: body };
  const answer = await (path.startsWith('/messages')
    ? request.post(`/api/v1${path}`, options)
    : request.put(`/api/v1${path}`, options));
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer.json();
}

/** The conversation's id. */
async function plant(request: APIRequestContext): Promise<string> {
  const zone = { timezone: 'Europe/Lisbon', checkInTime: '15:00', checkOutTime: '11:00' };
  await write(request, '/listings/script', { name: listing, ...zone });
  const dates = { checkIn: day(40).slice(0, 10), checkOut: day(44).slice(0, 10), occurredAt: day(-1) };
  const { conversationId } = await write(request, '/reservations/script', {
    ...{
      code: '<b>EVIL</b>',
      listing: 'script',
      channel: 'airbnb',
      status: 'confirmed',
      collectedBy: 'channel',
      ...dates,
    },
    guest: { externalId: 'script', name: guest },
  });
  const said = { reservation: 'script', from: 'guest', sentAt: day(-1) };
  await write(request, '/messages', { ...said, externalId: 'script-1', body: `${words}\n${link}` });
  await write(request, '/catalog-items/script', { name: task, kind: 'request' });
  await write(request, '/tasks/script', { reservation: 'script', catalogItem: 'script', title: task, status: 'open' });
  return conversationId!;
}

/** Each of these stands on the page letter by letter; nothing of it has become an element, and nothing has run. */
async function expectText(page: Page, texts: string[]): Promise<void> {
  for (const text of texts) await expect(page.getByText(text).first()).toBeAttached();
  const made = page.locator('img[src="x"], svg[onload], iframe[srcdoc], [onerror], [onmouseover], main b');
  expect(await made.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML))).toEqual([]);
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
}

test('script in names, messages, codes and titles is shown as text, on every page that shows them', async ({
  request,
  browser,
}) => {
  const id = await plant(request);
  const page = await newPersonPage(browser, 'dora');
  await switchAccount(page, 'Maré Stays');
  const alarms: string[] = [];
  page.on('dialog', (dialog) => dialog.dismiss().then(() => alarms.push(dialog.message())));
  page.on('pageerror', ({ message }) => alarms.push(message));
  page.on('console', (line) => /content security policy/i.test(line.text()) && alarms.push(line.text()));

  await page.goto(`/inbox/support/all?conversation=${id}&q=${encodeURIComponent('Eve')}`);
  await expectText(page, [guest, listing, '</script><svg onload="window.ran=1">', task]);
  const q = '<img src=x onerror=window.ran=1>';
  await page.goto(`/inbox/support/all?q=${encodeURIComponent(q)}`);
  await expect(page.getByLabel('Search guests and codes')).toHaveValue(q);
  await expectText(page, []);
  await page.goto(`/conversations/${id}`);
  await expectText(page, [guest, listing, '</script><svg onload="window.ran=1">', '<b>EVIL</b>', task]);
  const links = await page.getByRole('region', { name: 'Messages' }).getByRole('link').all();
  for (const each of links) expect(await each.getAttribute('href')).toMatch(/^(https:\/\/x\.example\/|\/)/);
  for (const [path, text] of [
    ['/settings/listings', listing],
    ['/settings/catalog', task],
  ] as const) {
    await page.goto(path);
    await expectText(page, [text]);
  }
  expect(alarms).toEqual([]);
});
