import type { APIRequestContext, Page } from '@playwright/test';
import { uuidv7 } from 'uuidv7';
import { expectAccessible } from './accessible';
import { expect, test } from './demo';
import { DEMO_KEY, signIn, switchAccount } from './people';

/** Dora runs both accounts of the demo: she has to choose. */
async function enter(page: Page): Promise<void> {
  await signIn(page, 'dora');
  await switchAccount(page, 'Maré Stays');
}

const headers = { authorization: `Bearer ${DEMO_KEY}` };
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text });

type Stay = { externalId: string; name: string; checkIn: string; checkOut: string; adults?: number };

/** A confirmed booking, as a channel reports it while it happens. Its conversation's id. */
async function book(request: APIRequestContext, { externalId, name, ...stay }: Stay): Promise<string> {
  const { items } = await (
    await request.get('/api/v1/inboxes/sales/conversations?tab=all&limit=1', { headers })
  ).json();
  const data = {
    ...{ code: externalId.slice(-10).toUpperCase(), listing: items[0].listing.externalId, channel: 'airbnb' },
    ...{ collectedBy: 'channel', status: 'confirmed', occurredAt: new Date().toISOString(), ...stay },
    guest: { externalId: `guest of ${externalId}`, name },
  };
  const answer = await request.put(`/api/v1/reservations/${externalId}`, { headers, data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()).conversationId;
}

/** Fills in the form of a new rule up to its text. */
async function writeRule(page: Page, name: string, text: string): Promise<void> {
  await page.goto('/settings/automations/new');
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Text', { exact: true }).fill(text);
}

async function tryOn(page: Page, name: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Find a booking by guest or code' }).fill(name);
  const found = page.getByRole('combobox', { name: 'Booking to try it on' });
  await expect(found.getByRole('option', { name: new RegExp(name) })).toBeAttached();
  await found.selectOption({ label: (await found.getByRole('option', { name: new RegExp(name) }).textContent())! });
}

async function switchOn(page: Page, name: string): Promise<void> {
  await page.getByRole('switch', { name: `“${name}” is on` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Switch it on' }).click();
  await expect(page.getByRole('switch', { name: `“${name}” is on` })).toHaveAttribute('aria-checked', 'true');
}

test('a rule is written with a preview and a difference, and its message follows the booking until it is sent', async ({
  page,
  request,
}) => {
  const name = `Greta ${Date.now() % 100_000}`;
  const stay = { externalId: `rule-${uuidv7()}`, name: `${name} Lind`, checkIn: day(9), checkOut: day(12) };
  const conversation = await book(request, stay);
  await enter(page);
  await page.goto('/settings/automations');
  await expect(row(page, 'Check-in details')).toContainText('On the day of check-in at 09:00');
  await expectAccessible(page);

  const rule = `Parking ${Date.now() % 100_000}`;
  await writeRule(page, rule, 'Hello {{guest.shoeSize}}');
  await expect(page.getByText('Text names {{guest.shoeSize}}, which is no variable.')).toBeVisible();
  await page.getByLabel('Text', { exact: true }).fill('Hello {{guest.firstName}}, we call {{guest.phone}}.');
  await tryOn(page, name);
  const preview = page.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('Hello Greta, we call [guest.phone?].');
  await expect(preview).toContainText('Waits for a person: nothing is known of Guest’s phone.');
  const next = page.getByRole('region', { name: 'The next 14 days' });
  await expect(next).toContainText('nothing is known of Guest’s phone');
  await page.getByLabel('Text', { exact: true }).fill('Hello {{guest.firstName}}, we call {{guest.phone|you}}.');
  await expect(preview).toContainText('Hello Greta, we call you.');
  await expect(preview).not.toContainText('Waits for a person');
  await expect(next).toContainText(/messages? (is|are) added/);
  await page.getByRole('button', { name: 'Add a condition' }).click();
  await page.getByRole('menuitem', { name: 'Channel', exact: true }).click();
  await page.getByRole('button', { name: 'Channel: Choose channels' }).click();
  await page.getByRole('checkbox', { name: 'Vrbo' }).check();
  await page.getByRole('button', { name: 'Apply (1)' }).click();
  await expect(preview).toContainText('A condition is not met: Channel');
  await page.getByRole('button', { name: 'Channel: Vrbo' }).click();
  await page.getByRole('checkbox', { name: 'Airbnb' }).check();
  await page.getByRole('button', { name: 'Apply (2)' }).click();
  await expect(preview).not.toContainText('A condition is not met');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Add the rule, switched off' }).click();
  await expect(page.getByRole('heading', { name: rule })).toBeVisible();
  await switchOn(page, rule);
  await expect(page.getByRole('region', { name: 'Its messages' }).getByRole('listitem')).toHaveCount(5);
  await page.getByRole('link', { name: 'All of the next 14 days' }).click();
  await expect(row(page, name)).toContainText(rule);
  await expectAccessible(page);

  await page.goto(`/conversations/${conversation}`);
  const strip = page.getByRole('region', { name: 'Goes out next' });
  const planned = strip.getByRole('listitem').filter({ hasText: rule });
  await expect(planned.locator('time')).toHaveAttribute('datetime', new RegExp(`^${day(6)}`));
  await expectAccessible(page);
  await book(request, { ...stay, checkIn: day(10), checkOut: day(13) });
  await expect(planned.locator('time')).toHaveAttribute('datetime', new RegExp(`^${day(7)}`));

  await planned.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('dialog').getByLabel('Text').fill('Dear Greta, we call you.');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(planned).toContainText('Dear Greta');
  await planned.getByRole('button', { name: 'Send now' }).click();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByRole('article').filter({ hasText: 'Dear Greta, we call you.' })).toContainText(rule);
  await expect(planned).toHaveCount(0);
  const log = page.getByRole('complementary', { name: 'Details' }).getByRole('listitem').filter({ hasText: rule });
  await expect(log).toContainText(/Delivered|Sent/);

  await page.goto('/settings/automations');
  await page.getByRole('link', { name: rule }).click();
  await expect(page.getByRole('region', { name: 'Its messages' })).toContainText('Dear Greta, we call you.');
});

test('a message waits while its guest is unhappy, and is released by a person', async ({ page, request }) => {
  const name = `Udo ${Date.now() % 100_000}`;
  const stay = { externalId: `held-${uuidv7()}`, name, checkIn: day(20), checkOut: day(23), adults: 2 };
  const conversation = await book(request, stay);
  const data = {
    ...{ externalId: uuidv7(), reservation: stay.externalId, action: 'fun-level', level: 2 },
    ...{ by: 'dora@bellhop.example', at: new Date().toISOString() },
  };
  const rated = await request.post('/api/v1/actions', { headers, data });
  expect(rated.ok(), await rated.text()).toBe(true);
  await enter(page);
  const rule = `Changed ${Date.now() % 100_000}`;
  await writeRule(page, rule, 'Hurrah, your booking is changed!');
  await page.getByLabel('Goes out').selectOption('changed');
  await page.getByLabel('Quiet hours, by the guest’s clock where it is known').uncheck();
  await page.getByRole('button', { name: 'Add the rule, switched off' }).click();
  await expect(page.getByRole('heading', { name: rule })).toBeVisible();
  await switchOn(page, rule);

  await page.goto('/automations');
  await book(request, { ...stay, adults: 3 });
  const waiting = page.getByRole('region', { name: 'Waiting for release' });
  const held = waiting.getByRole('listitem').filter({ hasText: name });
  await expect(held).toContainText('The guest is unhappy');
  await expectAccessible(page);
  await held.getByRole('button', { name: 'Release and send now' }).click();
  await expect(held).toHaveCount(0);
  await page.goto(`/conversations/${conversation}`);
  await expect(page.getByRole('region', { name: 'Messages' })).toContainText('Hurrah, your booking is changed!');
});

test('one message goes to many, without those left out, and can be taken back for a minute', async ({
  page,
  request,
}) => {
  const run = Date.now() % 100_000;
  for (const who of ['Ida', 'Jon'])
    await book(request, {
      ...{ externalId: `many-${uuidv7()}`, name: `${who} ${run}` },
      ...{ checkIn: '2029-03-01', checkOut: '2029-03-04' },
    });
  await enter(page);
  await page.goto('/automations/bulk');
  await page.getByLabel('Stays from').fill('2029-03-02');
  await page.getByLabel('Stays to').fill('2029-03-02');
  await page.getByLabel('Name', { exact: true }).fill(`Water ${run}`);
  await page.getByLabel('Text', { exact: true }).fill('Dear {{guest.firstName}}, the water is off until noon.');
  const who = page.getByRole('region', { name: 'Who gets it' });
  await expect(who).toContainText('2 guests of 2');
  await expectAccessible(page);
  await who.getByRole('checkbox', { name: new RegExp(`Jon ${run}`) }).uncheck();
  await expect(who).toContainText('1 guest of 2');
  await page.getByRole('button', { name: 'Send to 1 guest' }).click();
  const sent = page.getByRole('region', { name: 'Sent to many' });
  await expect(sent.getByRole('listitem').filter({ hasText: `Water ${run}` })).toContainText('0 of 1 sent');
  await page.locator('[data-sonner-toast]').getByRole('button', { name: 'Undo' }).click();
  await expect(sent.getByRole('listitem').filter({ hasText: `Water ${run}` })).toContainText('nobody got it');
});

test('a guest who wants no messages that win back is noted', async ({ page, request }) => {
  const conversation = await book(request, {
    ...{ externalId: `out-${uuidv7()}`, name: `Otto ${Date.now() % 100_000}` },
    ...{ checkIn: day(30), checkOut: day(33) },
  });
  await enter(page);
  await page.goto(`/conversations/${conversation}`);
  await page.getByRole('complementary', { name: 'Details' }).getByRole('link', { name: /^Otto/ }).click();
  const choice = page.getByRole('switch', { name: 'Messages after a failed inquiry' });
  await expect(choice).toHaveAttribute('aria-checked', 'true');
  await choice.click();
  await expect(page.getByText('The guest wants none.')).toBeVisible();
  await expectAccessible(page);
});
