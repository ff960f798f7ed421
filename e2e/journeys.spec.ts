import type { Page } from '@playwright/test';
import { tabsOf } from '@/lib/inbox/tabs';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { connected, conversationsOf, DEMO_KEY, enterList, signIn, switchAccount } from './people';

const rows = (page: Page) => page.locator('[data-row]');

test('a wrong password is told, the right one opens the inbox, signing out closes it', async ({ page }) => {
  await page.goto('/inbox/sales/all');
  await expect(page).toHaveURL(/\/sign-in/);
  await expectAccessible(page);
  await page.getByLabel('E-mail').fill('sofia@bellhop.example');
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await signIn(page, 'sofia');
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto('/inbox/sales/all');
  await expect(page).toHaveURL(/\/sign-in/);
});

for (const inbox of ['sales', 'support'] as const) {
  test(`every tab of ${inbox} shows the rows that its count tells`, async ({ page }) => {
    await signIn(page, 'sofia');
    const answer = await page.request.get(`/api/v1/inboxes/${inbox}/tabs?as=sofia@bellhop.example`, {
      headers: { authorization: `Bearer ${DEMO_KEY}` },
    });
    const counts = new Map((await answer.json()).map((tab: { id: string; count: number }) => [tab.id, tab.count]));
    await page.goto(`/inbox/${inbox}/all`);
    for (const { id, label } of tabsOf(inbox)) {
      await page
        .getByRole('navigation', { name: 'Main' })
        .first()
        .getByRole('link', { name: new RegExp(`^${label}`) })
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`/inbox/${inbox}/${id}$`));
      await expect(page.getByRole('heading', { level: 1, name: new RegExp(label) })).toBeVisible();
      const count = counts.get(id) as number;
      expect(count, `${label} is filled`).toBeGreaterThan(0);
      if (count <= 50) await expect(rows(page)).toHaveCount(count);
      else await expect(rows(page).nth(49)).toBeAttached();
      await expectAccessible(page);
    }
  });
}

test('scrolling loads the rest of a long list', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/sales/all');
  await expect(rows(page).nth(49)).toBeAttached();
  await rows(page).last().scrollIntoViewIfNeeded();
  await expect(rows(page).nth(80)).toBeAttached();
});

test('search finds by a part of the name without accents, and by code', async ({ page }) => {
  await signIn(page, 'sofia');
  const [someone] = await conversationsOf(page, DEMO_KEY);
  await page.goto('/inbox/sales/all');
  const search = page.getByLabel('Search guests and codes');
  await search.fill(someone!.reservation.code.toLowerCase());
  await expect(page).toHaveURL(/q=/);
  await expect(rows(page).first()).toContainText(someone!.guest.name);
  await search.fill('no guest is called so');
  await expect(page.getByText(/nothing matches|no conversation/i).first()).toBeVisible();
});

test('filters stand in the URL, as chips, and are taken off one by one', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/sales/all?status=confirmed&priceMin=200');
  const chips = page.getByRole('list', { name: 'Filters in use' });
  await expect(chips.getByRole('link', { name: /Remove filter/ })).toHaveCount(2);
  await chips
    .getByRole('link', { name: /Remove filter/ })
    .first()
    .click();
  await expect(chips.getByRole('link', { name: /Remove filter/ })).toHaveCount(1);
  await page.getByRole('link', { name: 'Clear all' }).click();
  await expect(page).toHaveURL(/\/inbox\/sales\/all$/);
  await page.goto('/inbox/sales/all?priceMin=cheap');
  await expect(page.getByText(/amount/).first()).toBeVisible();
});

test('a reply goes out through the demo channel and the simulated guest answers', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/unanswered');
  const name = (await rows(page).first().textContent())!;
  await rows(page).first().click();
  await expect(page).toHaveURL(/conversation=/);
  const thread = page.url();
  await expect(page.getByText(/delivery is simulated/i).first()).toBeVisible();
  await expectAccessible(page);
  // Without a figure: one that nothing knows would be asked about first.
  const text = 'I am on my way with the other keys';
  await page.getByRole('textbox', { name: 'Reply' }).fill(text);
  await page.getByRole('textbox', { name: 'Reply' }).press('Control+Enter');
  await expect(page.getByText(text).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('');
  await page.goto('/inbox/support/unanswered');
  await expect(rows(page).filter({ hasText: name })).toHaveCount(0);

  await page.goto(thread);
  await connected(page);
  const said = page.getByRole('region', { name: 'Conversation' }).getByRole('article');
  await expect(said.last()).toContainText(text);
  const before = await said.count();
  await page.getByRole('button', { name: 'Let the guest answer' }).click();
  await expect(said).toHaveCount(before + 1);
  await expect(said.last()).not.toContainText(text);
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1);
});

test('a note is for the team and a draft is kept', async ({ page }) => {
  await signIn(page, 'aiko');
  await page.goto('/inbox/support/open-tickets');
  await rows(page).nth(2).click();
  await page.getByRole('button', { name: 'Note', exact: true }).click();
  const note = `The spare key is with the neighbour, ${Date.now()}`;
  await page.getByRole('textbox', { name: 'Note' }).fill(note);
  await page.getByRole('button', { name: /Add note/ }).click();
  await expect(page.getByText(note).first()).toBeVisible();
  await page.getByRole('button', { name: 'Reply', exact: true }).click();
  await page.getByRole('textbox', { name: 'Reply' }).fill('half a sentence');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Reply' })).toHaveValue('half a sentence');
});

test('a member of two accounts switches; a channel without connection keeps the reply, and by hand answers', async ({
  page,
}) => {
  await signIn(page, 'dora');
  await switchAccount(page, 'Harbour Homes');
  await page.goto('/inbox/support/unanswered');
  const name = (await rows(page).first().textContent())!;
  await rows(page).first().click();
  await expect(page.getByText(/is not connected/).first()).toBeVisible();
  await page.getByRole('textbox', { name: 'Reply' }).fill('The kayaks are in the shed.');
  await page.getByRole('textbox', { name: 'Reply' }).press('Control+Enter');
  const byHand = page.getByRole('button', { name: 'I sent it there by hand' });
  await expect(byHand).toBeVisible();
  await expect(page.getByText(/not sent/i).first()).toBeVisible();
  await byHand.click();
  await expect(byHand).toHaveCount(0);
  await page.goto('/inbox/support/unanswered');
  await expect(rows(page).filter({ hasText: name })).toHaveCount(0);
  await switchAccount(page, 'Maré Stays');
});

test('a sales agent sees the tabs of sales, and every conversation', async ({ page }) => {
  await signIn(page, 'maria');
  await expect(page).toHaveURL(/\/inbox\/sales\//);
  expect((await page.goto('/inbox/support/unanswered'))!.status()).toBe(404);
  await page.goto('/inbox/sales/all?status=confirmed');
  await rows(page).first().click();
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeVisible();
});

test('a conversation stands alone under its own link', async ({ page }) => {
  await signIn(page, 'sofia');
  const [someone] = await conversationsOf(page, DEMO_KEY);
  await page.goto(`/conversations/${someone!.id}`);
  await expect(page.getByRole('heading', { level: 1, name: someone!.guest.name })).toBeVisible();
  await expectAccessible(page);
  expect((await page.goto('/conversations/0190a000-0000-7000-8000-000000000000'))!.status()).toBe(404);
});

test('hands stay on the keyboard: the list is walked and a row opened', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/open-tickets');
  await expect(rows(page).first()).toBeVisible();
  await enterList(page);
  await page.keyboard.press('j');
  await expect(rows(page).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/conversation=/);
});

test('on a phone the list gives way to the chat and comes back', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/unanswered?status=confirmed');
  await rows(page).first().click();
  await expect(page.getByRole('textbox', { name: 'Reply' })).toBeVisible();
  await expect(rows(page).first()).toBeHidden();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await expect(page).toHaveURL(/status=confirmed/);
  await expect(rows(page).first()).toBeVisible();
});

test('the API’s reference is served from here and loads nothing from elsewhere', async ({ page, baseURL }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!new RegExp(`^(data:|blob:|${baseURL}/)`).test(request.url())) foreign.push(request.url());
  });
  await page.goto('/api/v1/docs');
  await expect(page.getByText('Bellhop').first()).toBeVisible();
  await expect(page.getByText(/reservations/i).first()).toBeVisible();
  expect(foreign).toEqual([]);
});
