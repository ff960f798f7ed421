import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { awake, connected, enterList, holdActions, newPersonPage, newTicket, signIn } from './people';

const rows = (page: Page) => page.locator('[data-row]');
const row = (page: Page, name: string) => page.locator('li', { has: page.locator('[data-row]', { hasText: name }) });
const chat = (page: Page) => page.getByRole('region', { name: 'Conversation' });
const button = (page: Page, name: string | RegExp) =>
  chat(page).getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name });
const panel = (page: Page, name: string) => page.getByRole('dialog', { name });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });

/** Opens a row, with `mark` one of those that show it, with `-` before it one of the others, and says whose it is. */
async function openRow(page: Page, path: string, index = 0, mark = ''): Promise<string> {
  await page.goto(path);
  const image = page.getByRole('img', { name: mark.replace(/^-/, '') });
  const marked = page.locator('li', mark.startsWith('-') ? { hasNot: image } : { has: image }).locator('[data-row]');
  const one = (mark ? marked : rows(page)).nth(index);
  const name = (await one.textContent())!;
  await page.locator(`[data-row="${await one.getAttribute('data-row')}"]`).click();
  await expect(button(page, /Assigned to/)).toBeVisible();
  return name;
}

test('a sales agent’s morning: claim a lead, write, move it on, note the sale', async ({ page }) => {
  await signIn(page, 'maria');
  const name = await openRow(page, '/inbox/sales/active-leads', 2, 'Assigned to nobody');
  await awake(page);
  await page.keyboard.press('a');
  await expect(button(page, 'Assigned to Maria Duarte')).toBeVisible();
  await expect(row(page, name).getByRole('img', { name: 'Assigned to Maria Duarte' })).toBeVisible();
  await expect(chat(page).getByText('Maria Duarte took it').first()).toBeVisible();

  await button(page, 'Attribute the sale').click();
  await expectAccessible(page, '[data-sonner-toaster]');
  await panel(page, 'Whose sale is this?').getByRole('button', { name: 'Me (Maria Duarte)' }).click();
  await expect(button(page, 'Sale of Maria Duarte')).toBeVisible();

  await page.getByRole('textbox', { name: 'Reply' }).fill('Here is our offer, with late check-out.');
  await page.getByRole('button', { name: 'More ways to send' }).click();
  await page.getByRole('menuitem', { name: 'Send and move…' }).click();
  const move = panel(page, 'Move to follow ups');
  await move.getByLabel('Note for then (optional)').fill('Did she decide?');
  await move.getByRole('button', { name: /Tomorrow 9:00/ }).click();
  await expect(chat(page).getByText('Here is our offer').first()).toBeVisible();
  await expect(
    chat(page)
      .getByText(/Moved to tomorrow 9:00/)
      .first(),
  ).toBeVisible();
  await expect(chat(page).getByText(/“Did she decide\?”/)).toBeVisible();
  await expect(chat(page).getByText('Did she decide?', { exact: true })).toBeVisible();
  await page.goto('/inbox/sales/follow-ups');
  await expect(row(page, name)).toBeVisible();
});

test('a support agent’s morning: answer and close, dismiss, ring the bell, rate, all by hand', async ({ page }) => {
  await signIn(page, 'aiko');
  const name = await openRow(page, '/inbox/support/unanswered', 0);
  await page.getByRole('textbox', { name: 'Reply' }).fill('All settled, have a good day!');
  await page.getByRole('textbox', { name: 'Reply' }).press('Control+Shift+Enter');
  const anyway = page.getByRole('button', { name: 'Close anyway' });
  await expect(anyway.or(button(page, 'Reopen'))).toBeVisible();
  if (await anyway.isVisible()) await anyway.click();
  await expect(button(page, 'Close the ticket')).toHaveCount(0);
  await expect(rows(page).filter({ hasText: name })).toHaveCount(0);
  await undo(page).first().click();
  await expect(button(page, 'Close the ticket')).toBeVisible();
  await expect(chat(page).getByText('All settled').first()).toBeVisible();

  const thanks = await openRow(page, '/inbox/support/unanswered', 0);
  await awake(page);
  await page.keyboard.press('n');
  await expect(rows(page).filter({ hasText: thanks })).toHaveCount(0);
  await page.keyboard.press('z');
  await expect(rows(page).filter({ hasText: thanks })).toHaveCount(1);
  await expect(chat(page).getByText('marked it: no reply needed')).toHaveCount(0);

  await openRow(page, '/inbox/support/open-tickets?status=confirmed', 4, '-Escalated');
  await button(page, 'Ring the bell').click();
  await panel(page, 'Bell').getByLabel('Why a person is needed').fill('Wants to speak to the owner');
  await panel(page, 'Bell').getByRole('button', { name: 'Ring the bell' }).click();
  const lit = button(page, /^Escalated\. Aiko Tanaka: Wants to speak to the owner/);
  await expect(lit).toBeVisible();
  await expectAccessible(page, '[data-sonner-toaster]');
  await lit.click();
  await expect(panel(page, 'Bell').getByRole('list', { name: 'Why it rings' })).toContainText(
    'Aiko Tanaka: Wants to speak to the owner',
  );
  await panel(page, 'Bell').getByRole('button', { name: 'Switch the bell off' }).click();
  await expect(button(page, 'Ring the bell')).toBeVisible();

  await page.getByRole('complementary', { name: 'Details' }).getByRole('button', { name: '2 · angry' }).click();
  await expect(page.getByText(/2 · angry, said Aiko Tanaka/)).toBeVisible();
});

test('closing a ticket warns where the guest waits; undo brings it back', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/unanswered');
  const name = (await rows(page).nth(1).textContent())!;
  await row(page, name).hover();
  await row(page, name).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(panel(page, 'Close').getByRole('alert')).toContainText('still waits for an answer');
  await panel(page, 'Close').getByLabel('Note for the history').fill('Called them');
  await panel(page, 'Close').getByRole('button', { name: 'Close anyway' }).click();
  await expect(rows(page).filter({ hasText: name })).toHaveCount(0);
  await undo(page).click();
  await expect(rows(page).filter({ hasText: name })).toHaveCount(1);
});

test('several rows at once, and all that match', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/follow-ups');
  const count = await rows(page).count();
  await row(page, (await rows(page).nth(0).textContent())!).hover();
  await page.getByRole('checkbox').first().click();
  await page
    .getByRole('checkbox')
    .nth(2)
    .click({ modifiers: ['Shift'] });
  const bar = page.getByRole('region', { name: 'Selected conversations' });
  await expect(bar.getByText('3 selected')).toBeVisible();
  await expectAccessible(page, '[data-sonner-toaster]');
  await bar.getByRole('button', { name: `Select all ${count} that match` }).click();
  await expect(bar.getByText(`${count} selected`)).toBeVisible();
  await bar.getByRole('button', { name: 'Reopen' }).click();
  await expect(rows(page)).toHaveCount(0);
  await expect(page.getByText(`${count} conversations`)).toBeVisible();
  await undo(page).click();
  await expect(rows(page)).toHaveCount(count);
});

test('a long run goes on while another tab is opened, and is undone as a whole', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/sales/all');
  await expect(async () => {
    await row(page, (await rows(page).first().textContent())!).hover();
    await page.getByRole('checkbox').first().click({ timeout: 1000 });
  }).toPass();
  const bar = page.getByRole('region', { name: 'Selected conversations' });
  await bar.getByRole('button', { name: /^Select all \d+ that match/ }).click();
  await expect(bar.getByText(/^\d{3} selected/)).toBeVisible();
  const release = await holdActions(page);
  await bar.getByRole('button', { name: 'Assign to me' }).click();
  const working = page.getByText(/^Working on \d+ conversations/);
  await expect(working).toBeVisible();
  await page
    .getByRole('navigation', { name: 'Main' })
    .first()
    .getByRole('link', { name: /^Unanswered/ })
    .click();
  await expect(page).toHaveURL(/\/unanswered$/);
  await expect(working).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stop' })).toBeVisible();
  release();
  await expect(page.getByText('Assigned to you')).toBeVisible();
  await undo(page).click();
  await expect(page.getByText(/^Undone for \d+ conversations$/)).toBeVisible();
});

test('a row that leaves hands the focus to the next one, and with Ctrl a digit is the browser’s', async ({ page }) => {
  await signIn(page, 'sofia');
  await page.goto('/inbox/support/unanswered');
  const [first, second] = await rows(page).allTextContents();
  await enterList(page);
  await page.keyboard.press('m');
  await expect(panel(page, 'Move to follow ups')).toBeVisible();
  await page.keyboard.press('Control+2');
  await expect(panel(page, 'Move to follow ups')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('n');
  await expect(rows(page).filter({ hasText: first! })).toHaveCount(0);
  await expect(rows(page).filter({ hasText: second! })).toBeFocused();
  await page.keyboard.press('z');
  await expect(rows(page).filter({ hasText: first! })).toHaveCount(1);
});

test('two people claim the same conversation at once: one has it, the other is told', async ({ page, browser }) => {
  await signIn(page, 'sofia');
  const other = await newPersonPage(browser, 'bruno');
  const { id } = await newTicket(page.request, 'Claimed Twice');
  for (const each of [page, other]) {
    // A screen that hears nothing shows what was.
    await each.route('**/api/stream*', (route) => route.abort());
    await each.goto(`/inbox/support/open-tickets?conversation=${id}`);
    await expect(button(each, 'Assigned to nobody')).toBeVisible();
    await awake(each);
  }
  await Promise.all([page.keyboard.press('a'), other.keyboard.press('a')]);
  const told = /(Sofia Almeida|Bruno Keller) took this a moment ago\./;
  const tellings = () => Promise.all([page, other].map((each) => each.getByText(told).count()));
  await expect.poll(async () => (await tellings()).reduce((sum, count) => sum + count, 0)).toBe(1);
  const winner = (await page.getByText(told).count()) > 0 ? 'Bruno Keller' : 'Sofia Almeida';
  for (const each of [page, other]) await expect(button(each, `Assigned to ${winner}`)).toBeVisible();
});

test('what somebody else did meanwhile is told, not overwritten', async ({ page, browser }) => {
  await signIn(page, 'sofia');
  const other = await newPersonPage(browser, 'aiko');
  const { id } = await newTicket(page.request, 'Moved Meanwhile');
  // A screen that hears nothing shows what was.
  await page.route('**/api/stream*', (route) => route.abort());
  for (const each of [page, other]) {
    await each.goto(`/inbox/support/open-tickets?conversation=${id}`);
    await expect(button(each, 'Move to follow ups')).toBeVisible();
  }
  await connected(other);
  await button(other, 'Move to follow ups').click();
  await panel(other, 'Move to follow ups')
    .getByRole('button', { name: /In 4 hours/ })
    .click();
  await expect(other.getByText('Moved to follow ups').first()).toBeVisible();
  await button(page, 'Move to follow ups').click();
  await panel(page, 'Move to follow ups')
    .getByRole('button', { name: /In 1 hour/ })
    .click();
  await expect(page.getByText('Aiko Tanaka moved this to a later time a moment ago.')).toBeVisible();
  await expect(chat(page).getByText('Aiko Tanaka moved it to').first()).toBeVisible();
});
