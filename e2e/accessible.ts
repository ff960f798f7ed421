import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** axe finds nothing serious, once the page has settled: between two pages it has no title. What `besides` matches is left out. */
export async function expectAccessible(page: Page, besides?: string): Promise<void> {
  const serious = async () => {
    const axe = new AxeBuilder({ page });
    const { violations } = await (besides ? axe.exclude(besides) : axe).analyze();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  };
  await expect.poll(serious, { timeout: 20_000 }).toEqual([]);
}
