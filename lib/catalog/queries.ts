import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { catalogItems, members } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';

export type CatalogItem = Awaited<ReturnType<typeof listCatalog>>[number];

/** Every catalog item, those no longer offered last. For admins. */
export async function listCatalog(agent: Agent) {
  requireAdmin(agent);
  return select(agent, true);
}

/** What tasks can be made from, by kind and name. */
export async function listOffered(actor: Actor) {
  return select(actor, false);
}

async function select(actor: Actor, retiredToo: boolean) {
  const { id, name, kind, priority, priceMinor, priceCurrency, retiredAt } = catalogItems;
  const rows = await (await getDb())
    .select({
      ...{ id, name, kind, priority, priceMinor, priceCurrency, retiredAt },
      assignee: { id: members.id, name: members.name },
    })
    .from(catalogItems)
    .leftJoin(members, and(eq(members.accountId, catalogItems.accountId), eq(members.id, catalogItems.assigneeId)))
    .where(and(eq(catalogItems.accountId, actor.accountId), retiredToo ? undefined : isNull(retiredAt)))
    .orderBy(sql`${retiredAt} is not null`, sql`${kind} <> 'refund'`, asc(kind), sql`lower(${name})`, asc(id));
  return rows.map(({ priceMinor, priceCurrency, ...item }) => ({
    ...item,
    price: priceMinor === null || priceCurrency === null ? null : { minor: priceMinor, currency: priceCurrency },
  }));
}
