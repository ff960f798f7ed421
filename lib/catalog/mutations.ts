import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { catalogItems, tasks } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { refold } from '@/lib/conversations/refold';
import { recordEvent } from '@/lib/events/record';
import { refuseStranger } from '@/lib/members/queries';
import { notFound, Refusal } from '@/lib/refusal';
import type { AddItemInput, CatalogFields, ChangeItemInput } from './input';

/** Adds an item from which tasks are made. For admins, as all that follows. */
export async function addItem(agent: Agent, input: AddItemInput, now = new Date()): Promise<{ catalogItemId: string }> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    await refuseStranger(tx, agent.accountId, input.assigneeId);
    const id = uuidv7();
    const item = { accountId: agent.accountId, id, externalId: id, name: input.name, kind: input.kind };
    await tx.insert(catalogItems).values({ ...item, ...columnsOf(input), asOf: now });
    await tell(tx, agent, 'catalog-item.added', { catalogItemId: id, ...input }, now);
    return { catalogItemId: id };
  });
}

/** Changes an item. Its tasks keep what they say; of another kind they are at once, and Waiting Refunds with them. */
export async function changeItem(agent: Agent, input: ChangeItemInput, now = new Date()): Promise<void> {
  const { catalogItemId, expected, ...wanted } = input;
  return change(agent, catalogItemId, async (tx, item) => {
    const is: Partial<CatalogFields> = fieldsOf(item);
    const changed = Object.keys(wanted).filter((key) => !same(wanted, is, key));
    if (changed.length === 0) return;
    if (!changed.every((key) => same(expected, is, key))) {
      throw new Refusal(409, {
        sentence: '“{name}” was changed meanwhile: look at it again.',
        values: { name: item.name },
      });
    }
    await refuseStranger(tx, agent.accountId, wanted.assigneeId);
    await tx
      .update(catalogItems)
      .set({ ...columnsOf(wanted), asOf: now })
      .where(isItem(agent, catalogItemId));
    const [after, before] = [pick(wanted, changed), pick(is, changed)];
    await tell(tx, agent, 'catalog-item.changed', { catalogItemId, name: item.name, ...after, before }, now);
    if (changed.includes('kind')) await refoldTasksOf(tx, agent, catalogItemId);
  });
}

/** No longer offers an item; the tasks made from it stand. */
export async function retireItem(agent: Agent, { catalogItemId }: { catalogItemId: string }, now = new Date()) {
  return change(agent, catalogItemId, async (tx, { name, retiredAt }) => {
    if (retiredAt) return;
    await tx.update(catalogItems).set({ retiredAt: now }).where(isItem(agent, catalogItemId));
    await tell(tx, agent, 'catalog-item.retired', { catalogItemId, name }, now);
  });
}

/** Offers a retired item again. */
export async function offerItem(agent: Agent, { catalogItemId }: { catalogItemId: string }, now = new Date()) {
  return change(agent, catalogItemId, async (tx, { name, retiredAt }) => {
    if (!retiredAt) return;
    await tx.update(catalogItems).set({ retiredAt: null }).where(isItem(agent, catalogItemId));
    await tell(tx, agent, 'catalog-item.offered', { catalogItemId, name }, now);
  });
}

type Item = typeof catalogItems.$inferSelect;

async function change(agent: Agent, id: string, run: (tx: Db, item: Item) => Promise<void>): Promise<void> {
  requireAdmin(agent);
  return transaction(await getDb(), async (tx) => {
    const [item] = await tx.select().from(catalogItems).where(isItem(agent, id)).for('update');
    if (!item) throw notFound('catalog item');
    await run(tx, item);
  });
}

function isItem({ accountId }: Agent, id: string) {
  return and(eq(catalogItems.accountId, accountId), eq(catalogItems.id, id));
}

async function refoldTasksOf(tx: Db, { accountId }: Agent, catalogItemId: string): Promise<void> {
  const touched = await tx
    .selectDistinct({ id: tasks.conversationId })
    .from(tasks)
    .where(and(eq(tasks.accountId, accountId), eq(tasks.catalogItemId, catalogItemId)));
  await refold(
    tx,
    accountId,
    touched.map(({ id }) => id),
  );
}

function tell(tx: Db, agent: Agent, kind: string, data: Record<string, unknown>, occurredAt: Date) {
  return recordEvent(tx, agent, { kind, data, occurredAt });
}

function fieldsOf({ name, kind, priority, assigneeId, priceMinor, priceCurrency }: Item): CatalogFields {
  const price = priceMinor === null || priceCurrency === null ? null : { minor: priceMinor, currency: priceCurrency };
  return { name, kind, priority, assigneeId, price };
}

function columnsOf({ price, ...fields }: Partial<CatalogFields>) {
  if (price === undefined) return fields;
  return { ...fields, priceMinor: price?.minor ?? null, priceCurrency: price?.currency ?? null };
}

function same(a: object, b: object, key: string): boolean {
  return isDeepStrictEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]);
}

function pick(fields: object, keys: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));
}
