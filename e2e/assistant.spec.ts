import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { awake, connected, conversationOf, guestWrites, newInquiry, newPersonPage } from './people';
import { call, person } from './walkers';

/** What the assistant does in the chat, with the engine that is built in; it appears by itself: nobody reloads a page here. */

const QUESTION = 'Hello! Do you have a travel cot for our baby?';
const chat = (page: Page) => page.getByRole('region', { name: 'Conversation' });
const draft = (page: Page) => page.getByRole('region', { name: 'Draft by the assistant' });
const field = (page: Page) => page.getByRole('textbox', { name: 'Reply', exact: true });
const article = (page: Page, text: string | RegExp) => chat(page).getByRole('article').filter({ hasText: text });
const button = (page: Page, name: string | RegExp) =>
  chat(page).getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name });

test.beforeAll(async ({ playwright, demo }) => {
  const dora = await person(playwright.request, demo.url, 'dora');
  const account = { mode: 'copilot', sales: '', support: '', sendAbove: 0.75, draftAbove: 0.4 };
  const input = { ...account, debounceSeconds: 0, quietMinutes: 30, holdingMessage: '', forbidden: '' };
  expect((await call(dora, 'changeAssistant', input)).ok).toBe(true);
  await dora.dispose();
});

/** A guest's chat that no other journey knows, open and alive. */
async function openChat(page: Page, name: string) {
  const guest = await newInquiry(page.request, name);
  await page.goto(`/inbox/sales/all?conversation=${guest.id}`);
  await connected(page);
  return { ...guest, asks: (body: string) => guestWrites(page.request, guest.reservation, body) };
}

async function choose(page: Page, mode: RegExp) {
  await button(page, /^The assistant/).click();
  await page.getByRole('dialog', { name: 'What the assistant may do' }).getByRole('button', { name: mode }).click();
}

test('a draft appears, opens its source, and is sent with one key', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  const { asks } = await openChat(page, 'Lena Falk');
  await asks(QUESTION);
  await expect(draft(page)).toContainText(/travel cots/i);
  await expect(article(page, QUESTION)).toContainText('Drafted an answer · It only drafts here.');
  await draft(page).getByRole('button', { name: /cots/i }).click();
  await expect(page.getByRole('dialog').filter({ hasText: 'From an article' })).toContainText(/cots/i);
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await article(page, QUESTION)
    .getByRole('button', { name: /Drafted an answer/ })
    .click();
  const why = page.getByRole('dialog', { name: 'What the assistant made of this' });
  await expect(why).toContainText('Built in');
  await expect(why).toContainText('Copilot');
  await expectAccessible(page);
  await page.keyboard.press('Escape');

  await field(page).fill('What I had begun');
  await field(page).blur();
  await page.keyboard.press('y');
  await expect(draft(page)).toHaveCount(0);
  const ours = article(page, 'Drafted by the assistant');
  await expect(ours).toContainText(/travel cots/i);
  await expect(ours).toContainText('Maria Duarte');
  await expect(article(page, QUESTION)).toContainText('Its draft was sent');
  await expect(field(page)).toHaveValue('What I had begun');
});

test('a draft is edited below what was written already, and others see that it is over', async ({ browser }) => {
  const [page, other] = [await newPersonPage(browser, 'maria'), await newPersonPage(browser, 'chen')];
  const { id, asks } = await openChat(page, 'Paul Adler');
  await other.goto(`/inbox/sales/all?conversation=${id}`);
  await connected(other);
  await asks(QUESTION);
  await expect(draft(other)).toBeVisible();
  await field(page).fill('Congratulations!');
  await field(page).blur();
  await page.keyboard.press('d');
  await expect(field(page)).toHaveValue(/^Congratulations!\n\n[\s\S]*travel cots/i);
  await expect(draft(page)).toHaveCount(0);
  await expect(page.getByText('You are editing the assistant’s draft.')).toBeVisible();
  await field(page).press('ControlOrMeta+Enter');
  await expect(article(page, 'From the assistant’s draft')).toContainText('Congratulations!');
  await expect(article(page, QUESTION)).toContainText('Its draft was edited and sent');
  await expect(draft(other)).toHaveCount(0);
});

test('a draft is looked at again, and rejected with a reason', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  const { asks } = await openChat(page, 'Nora Quist');
  await asks(QUESTION);
  await draft(page).getByRole('button', { name: 'Look again' }).click();
  await expect(draft(page)).toContainText(/travel cots/i);
  await draft(page).getByRole('button', { name: 'Reject' }).click();
  const asked = page.getByRole('dialog', { name: 'Reject' });
  await asked.getByLabel('In your words (optional)').fill('Too dry');
  await asked.getByRole('button', { name: 'The tone is off' }).click();
  await expect(draft(page)).toHaveCount(0);
  const told = article(page, QUESTION).getByRole('button', { name: /Its draft was rejected/ });
  await told.click();
  const why = page.getByRole('dialog', { name: 'What the assistant made of this' });
  await expect(why).toContainText('The tone is off: Too dry');
  await expect(why).toContainText('Maria Duarte');
  await why.getByRole('button', { name: 'Look again' }).click();
  await expect(draft(page)).toBeVisible();
});

test('what a person has to decide is theirs: why stands there, and no draft', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  const { asks } = await openChat(page, 'Igor Novak');
  const body = 'Can I get a refund of the cleaning fee?';
  await asks(body);
  await expect(article(page, body)).toContainText('A person has to decide about this');
  await expect(draft(page)).toHaveCount(0);
});

test('on autopilot in one chat the answer leaves by itself, and the mode is undone', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  const { id, asks } = await openChat(page, 'Vera Lund');
  await expect(button(page, 'The assistant drafts only')).toBeVisible();
  await choose(page, /^Autopilot/);
  await expect(button(page, 'The assistant answers by itself')).toBeVisible();
  await expect(chat(page).getByText('Maria Duarte lets the assistant answer by itself')).toBeVisible();
  await asks(QUESTION);
  await expect(article(page, /travel cots/i)).toContainText('Assistant');
  await expect(article(page, QUESTION)).toContainText('Answered by itself');
  expect((await conversationOf(page.request, id)).waitingSince).toBeNull();
  await page.goto('/inbox/sales/ai-active');
  const row = page.locator('li', { has: page.locator(`[data-row="${id}"]`) });
  await expect(row.getByRole('img', { name: 'The assistant answers by itself' })).toBeVisible();

  await page.goto(`/inbox/sales/all?conversation=${id}`);
  await awake(page);
  await page.keyboard.press('w');
  await page.getByRole('dialog', { name: 'What the assistant may do' }).getByRole('button', { name: /^Off/ }).click();
  await expect(button(page, 'The assistant is off')).toBeVisible();
  await page.keyboard.press('z');
  await expect(button(page, 'The assistant answers by itself')).toBeVisible();
  await choose(page, /^As in the listing/);
  await expect(button(page, 'The assistant drafts only')).toBeVisible();
});

test('who is typing is not interrupted: on autopilot, too, it is a draft for them', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  const { asks } = await openChat(page, 'Tomas Brandt');
  await choose(page, /^Autopilot/);
  await expect(button(page, 'The assistant answers by itself')).toBeVisible();
  const isTold = page.waitForResponse(
    (answer) =>
      answer.url().endsWith('/api/presence') && answer.request().postDataJSON().typing === true && answer.ok(),
  );
  await field(page).pressSequentially('Let me s');
  await isTold;
  await asks(QUESTION);
  await field(page).pressSequentially('ee what we have for you');
  await expect(draft(page)).toBeVisible();
  await expect(article(page, QUESTION)).toContainText('Somebody is typing.');
  await expect(field(page)).toHaveValue('Let me see what we have for you');
});

test('an emergency rings the bell, and says why', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  const { asks } = await openChat(page, 'Ines Prado');
  const body = 'Help, it smells of gas in the whole flat!';
  await asks(body);
  await expect(button(page, /^Escalated\. .*emergency/)).toBeVisible();
  await expect(article(page, body)).toContainText('Rang the bell · This may be an emergency');
});

test('a figure that nothing knows is asked about once before it leaves', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  await openChat(page, 'Olaf Berg');
  await field(page).fill('The pool costs 47 € a day.');
  await field(page).press('ControlOrMeta+Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'No booking, listing or article says' })).toContainText('47');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Send anyway' }).click();
  await expect(article(page, 'The pool costs 47 € a day.')).toBeVisible();
  await field(page).fill('See you soon!');
  await field(page).press('ControlOrMeta+Enter');
  await expect(article(page, 'See you soon!')).toBeVisible();
});

test('a task that the guest asked for is one click', async ({ browser }) => {
  const page = await newPersonPage(browser, 'maria');
  const { asks } = await openChat(page, 'Rita Holm');
  await asks('Could you arrange an airport transfer for us please?');
  const task = chat(page).getByRole('button', { name: 'Make the task “Airport transfer”' });
  await expect(task).toBeVisible();
  await task.click();
  await expect(task).toHaveCount(0);
  await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('Airport transfer');
});
