import type { Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { expect, test } from './demo';
import { conversationOf, guestWrites, newInquiry, signIn } from './people';

/** Issue 4: a whole shift by keyboard alone. After the sign-in nothing here clicks, fills or focuses: hands press keys, eyes look. */

const MOST = 20;
const chat = (page: Page) => page.getByRole('region', { name: 'Conversation' });
const thread = (page: Page) => page.getByRole('region', { name: 'Messages' });
const field = (page: Page, name: 'Reply' | 'Note') => page.getByRole('textbox', { name, exact: true });
const option = (page: Page) => page.getByRole('option', { selected: true });
const button = (page: Page, name: string | RegExp) =>
  chat(page).getByRole('toolbar', { name: 'Actions' }).getByRole('button', { name });
const opened = (page: Page) => new URL(page.url()).searchParams.get('conversation');

type Guest = { id: string; name: string; question: string };

/** Guests who have waited for months: nobody in the demo for so long, so that Next comes to them first after what rings. */
async function letWait(page: Page, place: number): Promise<Guest> {
  const long = new Date(Date.now() - (200 * 24 - place) * 3_600_000);
  const { id, reservation, name } = await newInquiry(
    page.request,
    `Shift${String.fromCharCode(97 + place)} Guest`,
    long,
  );
  const question = `Question ${place} ${uuidv7().slice(-6)}`;
  await guestWrites(page.request, reservation, question, new Date(long.getTime() + 60_000));
  return { id, name, question };
}

/** Where the hands are: on this row, or on no row, so that keys mean the open chat. */
async function expectHandsAt(page: Page, { id }: Guest): Promise<void> {
  const place = () =>
    page.evaluate(
      () => document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-row]')?.dataset.row ?? null,
    );
  await expect.poll(async () => [null, id].includes(await place())).toBe(true);
}

/** By Next until it is one of ours: whoever rings louder is left to others. */
async function next(page: Page, guests: Guest[]): Promise<Guest> {
  for (;;) {
    const before = opened(page);
    await page.keyboard.press('.');
    await expect.poll(() => opened(page)).not.toBe(before);
    const guest = guests.find(({ id }) => id === opened(page));
    if (guest) return guest;
    await expect(chat(page).getByRole('status').first()).toBeVisible();
  }
}

async function read(page: Page, guest: Guest): Promise<void> {
  await expect(chat(page).getByRole('heading', { name: guest.name })).toBeVisible();
  await expect(thread(page)).toContainText(guest.question);
  await expect(
    chat(page)
      .getByRole('status')
      .filter({ hasText: /waited/ }),
  ).toBeVisible();
  await expectHandsAt(page, guest);
}

async function answer(page: Page, guest: Guest): Promise<void> {
  await page.keyboard.press('r');
  await expect(field(page, 'Reply')).toBeFocused();
  await page.keyboard.type('/thank');
  await expect(option(page)).toContainText('Thank you');
  await page.keyboard.press('Enter');
  await expect(field(page, 'Reply')).toHaveValue(/^Thank you, Shift[a-z]!/);
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Reply')).toHaveValue('');
  await expect(thread(page)).toContainText(`Thank you, ${guest.name.split(' ')[0]}!`);
  await expect(field(page, 'Reply')).toBeFocused();
  await page.keyboard.press('Escape');
  await expectHandsAt(page, guest);
}

async function note(page: Page, guest: Guest): Promise<void> {
  await page.keyboard.press('i');
  await expect(field(page, 'Note')).toBeFocused();
  await page.keyboard.type('Yours from here, @tom');
  await expect(option(page)).toContainText('Tom Okafor');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Note')).toHaveValue('');
  await expect(thread(page).locator('strong', { hasText: '@Tom Okafor' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expectHandsAt(page, guest);
}

/** By typing a name, or by the arrows down to oneself. */
async function assign(page: Page, guest: Guest, toTom: boolean): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Assign to' });
  await page.keyboard.press('A');
  await expect(dialog).toContainText(guest.name);
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  if (toTom) await page.keyboard.type('tom');
  else await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(button(page, `Assigned to ${toTom ? 'Tom Okafor' : 'Maria Duarte'}`)).toBeVisible();
  await expectHandsAt(page, guest);
}

async function move(page: Page, guest: Guest): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Move to follow ups' });
  await page.keyboard.press('m');
  await expect(dialog).toContainText(guest.name);
  await page.keyboard.press('3');
  await expect(dialog).toBeHidden();
  await expect(thread(page)).toContainText('Maria Duarte moved it to');
}

async function close(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await expect(thread(page)).toContainText('Closed by Maria Duarte');
}

test('a shift: twenty guests are read, answered, noted, assigned, moved or closed by keys alone', async ({ page }) => {
  test.setTimeout(900_000);
  await signIn(page, 'maria');
  const guests: Guest[] = [];
  for (let place = 0; place < MOST; place++) guests.push(await letWait(page, place));
  await page.goto('/inbox/sales/unanswered');
  await expect(page.locator('[data-live="on"]')).toBeAttached();

  const done: (Guest & { toTom: boolean; isMoved: boolean })[] = [];
  while (done.length < MOST) {
    const guest = await next(page, guests);
    const told = { toTom: done.length % 2 === 0, isMoved: done.length % 3 === 0 };
    await read(page, guest);
    await answer(page, guest);
    await note(page, guest);
    await assign(page, guest, told.toTom);
    await (told.isMoved ? move(page, guest) : close(page));
    done.push({ ...guest, ...told });
  }

  expect(done.map(({ id }) => id)).toEqual(guests.map(({ id }) => id));
  for (const { id, toTom, isMoved } of done) {
    const { status, assignee, waitingSince, followUpAt } = await conversationOf(page.request, id);
    expect({ status, assignee, waitingSince, isMoved: followUpAt !== null }).toEqual({
      status: isMoved ? 'follow_up' : 'closed',
      assignee: `${toTom ? 'tom' : 'maria'}@bellhop.example`,
      waitingSince: null,
      isMoved,
    });
  }
});
