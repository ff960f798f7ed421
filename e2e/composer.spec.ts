import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { conversationsOf, DEMO_KEY, newPersonPage, signIn } from './people';
import { read } from './walkers';

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const field = (page: Page) => page.getByRole('textbox', { name: 'Reply', exact: true });

/** A chat that no other journey writes in. */
async function openChat(page: Page, place: number): Promise<string> {
  const { id } = (await conversationsOf(page, DEMO_KEY)).at(place)!;
  await page.goto(`/conversations/${id}`);
  await expect(field(page)).toBeVisible();
  return id;
}

const saved = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes('/api/drafts/') && answer.status() === 200);

test('what is begun on one device goes on on another, shows in the list, and is over when it is sent', async ({
  page,
  browser,
}) => {
  await signIn(page, 'sofia');
  const id = await openChat(page, -1);
  const isSaved = saved(page);
  await field(page).pressSequentially('Begun on the desktop');
  await isSaved;
  const phone = await newPersonPage(browser, 'sofia');
  await phone.goto(`/conversations/${id}`);
  await expect(field(phone)).toHaveValue('Begun on the desktop');
  await phone.goto('/inbox/sales/all');
  await phone.locator('[data-row]').last().scrollIntoViewIfNeeded();
  await expect(phone.getByText('Draft:').first()).toBeAttached();
  const other = await newPersonPage(browser, 'aiko');
  await other.goto(`/conversations/${id}`);
  await expect(field(other)).toHaveValue('');
  await field(page).press('ControlOrMeta+Enter');
  await expect(field(page)).toHaveValue('');
  await phone.goto(`/conversations/${id}`);
  await expect(field(phone)).toHaveValue('');
});

test('a text that does not reach the server stays, also through a reload, and goes again', async ({ page }) => {
  await signIn(page, 'sofia');
  await openChat(page, -2);
  await page.route('**/*', (route) => (route.request().method() === 'GET' ? route.continue() : route.abort()));
  await field(page).fill('Written without a network');
  await field(page).press('ControlOrMeta+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Your text is still here' })).toBeVisible();
  await page.reload();
  await expect(field(page)).toHaveValue('Written without a network');
  await page.unroute('**/*');
  await field(page).press('ControlOrMeta+Enter');
  await expect(field(page)).toHaveValue('');
  await expect(page.getByRole('article').filter({ hasText: 'Written without a network' })).toHaveCount(1);
});

test('a reply is scheduled in the guest’s time, changed, taken back, and kept back when the guest writes', async ({
  page,
}) => {
  await signIn(page, 'sofia');
  const id = await openChat(page, -3);
  const schedule = async (text: string) => {
    await field(page).fill(text);
    await page.getByRole('button', { name: 'More ways to send' }).click();
    await page.getByRole('menuitem', { name: 'Send later…' }).click();
    const panel = page.getByRole('dialog', { name: 'Send later' });
    await expect(panel).toBeVisible();
    await panel.getByRole('button', { name: /Tomorrow 9:00/ }).click();
    await expect(field(page)).toHaveValue('');
  };
  const strip = page.getByRole('list', { name: 'Scheduled replies' });
  await schedule('Good morning!');
  await expect(strip).toContainText(/tomorrow 9:00 .*Good morning!/);
  await expectAccessible(page);

  await page.goto('/scheduled');
  const row = page.getByRole('listitem').filter({ hasText: 'Good morning!' });
  await expectAccessible(page);
  await row.getByRole('button', { name: 'Change' }).click();
  const dialog = page.getByRole('dialog', { name: 'Scheduled reply' });
  await dialog.getByLabel('Reply').fill('Good morning to you!');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Good morning to you!' })).toBeVisible();

  await page.goto(`/conversations/${id}`);
  await strip.getByRole('button', { name: 'Cancel' }).click();
  await expect(strip).toBeHidden();
  await expect(field(page)).toHaveValue('Good morning to you!');

  await schedule('Only if you stay silent');
  await expect(strip).toBeVisible();
  await page.getByRole('button', { name: 'Let the guest answer' }).click();
  await expect(strip).toBeHidden();
  await expect(page.getByText('The scheduled reply stays here: the guest wrote first')).toBeVisible();
  await expect(field(page)).toHaveValue('Only if you stay silent');
  await field(page).fill('');

  await schedule('Now after all');
  await strip.getByRole('button', { name: 'Send now' }).click();
  await expect(page.getByRole('article').filter({ hasText: 'Now after all' })).toBeVisible();
});

test('a picture that is pasted goes to the guest, waits with a reply for later and comes back with it', async ({
  page,
}) => {
  await signIn(page, 'sofia');
  const id = await openChat(page, -4);
  const waiting = page.getByRole('list', { name: 'Files to send' });
  const paste = (name: string) =>
    field(page).evaluate(
      (element, { name, base64 }) => {
        const clipboardData = new DataTransfer();
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        clipboardData.items.add(new File([bytes], name, { type: 'image/png' }));
        element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      },
      { name, base64: PICTURE },
    );
  await paste('door.png');
  await expect(waiting.locator('img')).toBeVisible();
  await field(page).press('ControlOrMeta+Enter');
  await expect(waiting).toBeHidden();
  await expect(page.getByRole('button', { name: 'Look at door.png' })).toBeVisible();
  const { items } = await read(page.request, `/conversations/${id}/messages?limit=1000`);
  const [{ id: fileId, bytes }] = items.at(-1).attachments;
  const served = await page.request.get(`/api/attachments/${fileId}`);
  expect((await served.body()).length).toBe(bytes);
  expect(served.headers()['content-disposition']).toMatch(/^attachment; filename="door.png"/);

  await paste('map.png');
  await expect(waiting.getByText('map.png')).toBeVisible();
  await page.getByRole('button', { name: 'More ways to send' }).click();
  await page.getByRole('menuitem', { name: 'Send later…' }).click();
  await page
    .getByRole('dialog', { name: 'Send later' })
    .getByRole('button', { name: /Tomorrow 9:00/ })
    .click();
  const strip = page.getByRole('list', { name: 'Scheduled replies' });
  await expect(strip.getByRole('link', { name: 'map.png' })).toBeVisible();
  await expect(waiting).toBeHidden();
  await strip.getByRole('button', { name: 'Cancel' }).click();
  await expect(strip).toBeHidden();
  await expect(waiting.getByText('map.png')).toBeVisible();
  await waiting.getByRole('button', { name: 'Remove map.png' }).click();
  await expect(waiting).toBeHidden();
});
