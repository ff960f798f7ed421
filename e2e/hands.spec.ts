import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import {
  awake,
  conversationOf,
  conversationsOf,
  DEMO_KEY,
  enterList,
  newInquiry,
  newPersonPage,
  signIn,
} from './people';

const chat = (page: Page) => page.getByRole('region', { name: 'Conversation' });
const reason = (page: Page) =>
  chat(page)
    .getByRole('status')
    .filter({ hasText: /waited|Escalated|Follow-up/ });
const guest = (page: Page) => chat(page).getByRole('heading', { level: 2 }).first();
const reply = (page: Page) => page.getByRole('textbox', { name: 'Reply' });
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search or jump' });

/** Presses keys until the page has woken up and heard them. */
async function pressUntil(page: Page, key: string, isDone: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.keyboard.press(key);
    await isDone();
  }).toPass();
}

async function openPalette(page: Page, typed: string): Promise<void> {
  await pressUntil(page, 'Control+k', () => expect(palette(page)).toBeVisible({ timeout: 3000 }));
  await page.keyboard.type(typed);
}

/** Goes to the next one by its key, and says who it is. */
async function next(page: Page): Promise<string> {
  const before = new URL(page.url()).searchParams.get('conversation');
  await page.keyboard.press('.');
  await expect.poll(() => new URL(page.url()).searchParams.get('conversation')).not.toBe(before);
  await expect(reason(page)).toBeVisible();
  return (await guest(page).textContent())!;
}

test('the hands stay on the keys: next with its reason, reply, note, assign, move, close, undo', async ({ page }) => {
  await signIn(page, 'aiko');
  await page.goto('/inbox/support/all');
  await pressUntil(page, '?', () =>
    expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible({ timeout: 3000 }),
  );
  await expectAccessible(page, '[data-sonner-toaster]');
  await page.keyboard.press('Escape');

  const first = await next(page);
  await expect(reason(page)).toContainText(new RegExp(`${first} |Escalated|Follow-up`));
  await page.keyboard.press('i');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('The hands wrote this');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('');
  await expect(chat(page).getByText('The hands wrote this').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await expect(reply(page)).toBeFocused();
  await page.keyboard.type('We are on our way.');
  await page.keyboard.press('Control+Enter');
  await expect(reply(page)).toHaveValue('');
  await expect(chat(page).getByText('We are on our way.').first()).toBeVisible();
  await expect(reason(page)).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(reply(page)).not.toBeFocused();

  const second = await next(page);
  expect(second).not.toBe(first);
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog', { name: 'Move to follow ups' })).toContainText(second);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Moved to follow ups').first()).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText('Undone').first()).toBeVisible();

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  await expect(page).toHaveURL(/\/open-tickets$/);
  await enterList(page);
  await page.keyboard.press('r');
  await expect(reply(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-row][aria-current]')).toBeFocused();
  await page.keyboard.press('p');
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeHidden();
  await page.keyboard.press('p');
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Search guests and codes' })).toBeFocused();
  await page.keyboard.press('Escape');
});

test('the palette finds guests and codes, goes to tabs and presses buttons', async ({ page }) => {
  const [one] = await conversationsOf(page, DEMO_KEY);
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/follow-ups');
  await openPalette(page, one!.reservation.code);
  await expect(palette(page).getByRole('option', { name: one!.reservation.code })).toBeVisible();
  await expectAccessible(page, '[data-sonner-toaster]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/inbox/support/follow-ups\\?conversation=${one!.id}`));
  await expect(guest(page)).toHaveText(one!.guest.name);

  await openPalette(page, 'fun level');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Fun level' })).toBeVisible();
  await page.keyboard.press('Escape');
  await openPalette(page, 'unans sales');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/inbox\/sales\/unanswered$/);
  await openPalette(page, '');
  await expect(palette(page).getByRole('option', { name: one!.guest.name }).first()).toBeVisible();
  await page.keyboard.type('your sess');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/settings\/sessions$/);
  await openPalette(page, 'zzzzzz');
  await expect(palette(page).getByText('Nothing by that name.')).toBeVisible();
});

test('what is typed while the palette is on its way is the palette’s, and presses no button of the page', async ({
  page,
}) => {
  await signIn(page, 'aiko');
  const { id } = await newInquiry(page.request, 'Early Keys');
  await page.goto(`/inbox/sales/all?conversation=${id}`);
  await awake(page);
  const scripts = Promise.withResolvers<void>();
  await page.route('**/_next/static/**', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  const isAsked = page.waitForRequest('**/_next/static/**');
  await page.keyboard.press('Control+k');
  await isAsked;
  await page.keyboard.type('aek');
  await page.keyboard.press('Backspace');
  await expect(palette(page)).toHaveCount(0);
  scripts.resolve();
  await expect(palette(page).getByRole('combobox')).toHaveValue('ae');
  await expect(palette(page).getByRole('combobox')).toBeFocused();
  const { status, assignee } = await conversationOf(page.request, id);
  expect({ status, assignee }).toEqual({ status: 'open', assignee: null });
});

test('a key pressed before the page listens is for what it opens, once it does', async ({ page }) => {
  await signIn(page, 'aiko');
  const { id } = await newInquiry(page.request, 'Hands Ahead');
  const scripts = Promise.withResolvers<void>();
  await page.route('**/_next/static/**/*.js', async (route) => {
    await scripts.promise;
    await route.continue();
  });
  await page.goto(`/inbox/sales/all?conversation=${id}`, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'Hands Ahead' }).first()).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('e');
  scripts.resolve();
  await expect(palette(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toHaveCount(0);
  expect((await conversationOf(page.request, id)).status).toBe('open');
});

test('what is typed while the chat is on its way stands in its note, and presses no button', async ({ page }) => {
  await signIn(page, 'aiko');
  const { id } = await newInquiry(page.request, 'Typed Ahead');
  await page.goto('/inbox/sales/all');
  await page.locator(`[data-row="${id}"]`).focus();
  const chatComes = Promise.withResolvers<void>();
  await page.route(`**/*conversation=${id}*`, async (route) => {
    await chatComes.promise;
    await route.continue();
  });
  const isAsked = page.waitForRequest(`**/*conversation=${id}*`);
  await page.keyboard.press('i');
  await isAsked;
  await page.keyboard.type('abee');
  await page.keyboard.press('Backspace');
  chatComes.resolve();
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('abe');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  await page.keyboard.type('!');
  await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('abe!');
  const { status, assignee } = await conversationOf(page.request, id);
  expect({ status, assignee }).toEqual({ status: 'open', assignee: null });
});

test('a view is saved from the filters, counted, shared, renamed and deleted', async ({ page, browser }) => {
  const name = `Direct ${Date.now()}`;
  const link = (of: Page, label: string) =>
    of
      .getByRole('navigation', { name: 'Main' })
      .getByRole('list', { name: 'Views' })
      .getByRole('link', { name: label });
  await signIn(page, 'chen');
  await page.goto('/inbox/support/all?status=confirmed');
  await page.getByRole('button', { name: 'Save view' }).click();
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('For everybody').check();
  await page.keyboard.press('Enter');
  await expect(link(page, name)).toHaveAttribute('aria-current', 'page');
  await expect(link(page, name)).toContainText(/\d/);
  await expectAccessible(page, '[data-sonner-toaster]');

  const other = await newPersonPage(browser, 'aiko');
  await other.goto('/inbox/support/unanswered');
  await link(other, name).click();
  await expect(other).toHaveURL(/\/inbox\/support\/all\?status=confirmed$/);
  await expect(other.getByRole('button', { name: `View ${name}` })).toHaveCount(0);

  await page.getByRole('button', { name: `View ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Rename' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill(`${name} again`);
  await page.keyboard.press('Enter');
  await expect(link(page, `${name} again`)).toBeVisible();
  await page.getByRole('button', { name: `View ${name} again` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Save view' })).toBeVisible();
  await expect(link(page, name)).toHaveCount(0);
});
