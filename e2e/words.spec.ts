import type { Browser, Page } from '@playwright/test';
import { de } from '../lib/language/de/catalog';
import { expect, test } from './demo';
import { hearing, PASSWORD } from './people';

/** English that is not German as well: a page in German has none of it. */
const ENGLISH = Object.keys(de).filter((key) => key.length > 3 && de[key] !== key && !key.includes('{'));

async function signedIn(browser: Browser, locale: string): Promise<Page> {
  const page = hearing(await (await browser.newContext({ locale, timezoneId: 'Europe/Berlin' })).newPage());
  await page.goto('/sign-in');
  await page.locator('input[name="email"]').first().fill('dora@bellhop.example');
  await page.locator('input[name="password"]').first().fill(PASSWORD);
  await page.locator('button[type="submit"]').first().click();
  await expect(page).toHaveURL(/\/inbox\//);
  return page;
}

/** What is shown or read aloud, without what guests and staff wrote. */
function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: (string | null)[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('bdi, [dir="auto"], script, style, article, [lang]:not(html)'))
        texts.push(node.textContent);
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      texts.push(...['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name)));
    return texts.flatMap((text) => text?.trim() || []);
  });
}

async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  const shown = new Set(await wordsOn(page));
  expect(ENGLISH.filter((key) => shown.has(key))).toEqual([]);
}

test('a German browser sees German, a choice outlives it', async ({ browser }) => {
  const page = await signedIn(browser, 'de-DE');
  await page.goto('/inbox/sales/all');
  await expect(page.getByRole('heading', { level: 1, name: /^Alle/ })).toBeVisible();
  await expectGerman(page);
  await page.locator('[data-row]').first().click();
  await expect(page.getByRole('textbox', { name: 'Antwort', exact: true })).toBeVisible();
  await expect(page.getByText('Buchung', { exact: true })).toBeVisible();
  await expectGerman(page);

  await page.goto('/kpis/total-sales');
  await expect(page.getByRole('heading', { name: /^Umsatz gesamt – \p{L}+$/u })).toBeVisible();
  await expect(page.getByText(/^[\d.,]+\s[€$£]$/).first()).toBeVisible();
  await expect(page.getByText(/zu 1\.(–\d+\.)? \p{L}+/u)).toBeVisible();
  await expectGerman(page);
  for (const path of [
    'account',
    'team',
    'listings',
    'rates',
    'catalog',
    'tags',
    'automations',
    'automations/new',
    'api-keys',
    'audit',
    'password',
    'sessions',
  ]) {
    await page.goto(`/settings/${path}`);
    await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
    await expectGerman(page);
  }
  for (const path of ['/automations', '/automations/bulk']) {
    await page.goto(path);
    await expect(
      page.getByRole('heading', { level: 1, name: /^(Automatische Nachrichten|Nachricht an viele)$/ }),
    ).toBeVisible();
    await expectGerman(page);
  }
  await page.goto('/settings/password');
  await page.getByLabel('Aktuelles Passwort').fill('not this one');
  await page.getByLabel('Neues Passwort').fill('a new and long one');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Aktuelles Passwort ist nicht das Passwort.')).toBeVisible();

  await page.getByRole('button', { name: /Kontomenü/ }).click();
  await page.getByRole('menuitemradio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitemradio', { name: 'Automatic' }).click();
  await expect(page.getByRole('heading', { name: 'Einstellungen' })).toBeVisible();
});

test('an American browser sees English, and German where it is chosen', async ({ browser }) => {
  const page = await signedIn(browser, 'en-US');
  await page.goto('/inbox/sales/all');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: /^All/ })).toBeVisible();
  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Alle/ })).toBeVisible();
  await expectGerman(page);
});
