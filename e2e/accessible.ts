import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** axe finds nothing serious, once the page has come whole: its title is streamed. What `besides` matches is left out. */
export async function expectAccessible(page: Page, besides?: string): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  const axe = new AxeBuilder({ page });
  const { violations } = await (besides ? axe.exclude(besides) : axe).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`)).toEqual([]);
}
