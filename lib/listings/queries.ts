import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { listings } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The account's listings by name, all or those of `ids`; ids of others, or that are none, are passed over. */
export async function listListings(actor: Actor, ids?: string[]): Promise<{ id: string; name: string }[]> {
  const known = ids?.filter((id) => UUID.test(id));
  return (await getDb())
    .select({ id: listings.id, name: listings.name })
    .from(listings)
    .where(and(eq(listings.accountId, actor.accountId), known && inArray(listings.id, known)))
    .orderBy(asc(listings.name), asc(listings.id));
}

const PAGE = 100;

/** The account's listings by name with what an admin may change, and after which of them they go on. */
export async function listListingSettings(agent: Agent, after?: string) {
  requireAdmin(agent);
  const db = await getDb();
  const { id, externalId, name, timezone, checkInTime, checkOutTime, unitCount, parentId } = listings;
  const mine = eq(listings.accountId, agent.accountId);
  const last = db
    .select({ name, id })
    .from(listings)
    .where(and(mine, eq(id, after ?? '')))
    .limit(1);
  const beyond = after && UUID.test(after) ? sql`(${name}, ${id}) > (${last})` : undefined;
  const rows = await db
    .select({ id, externalId, name, timezone, checkInTime, checkOutTime, unitCount, parentId })
    .from(listings)
    .where(and(mine, beyond))
    .orderBy(asc(name), asc(id))
    .limit(PAGE + 1);
  return { listings: rows.slice(0, PAGE), next: rows.length > PAGE ? rows[PAGE - 1]!.id : null };
}

export type ListingRow = Awaited<ReturnType<typeof listListingSettings>>['listings'][number];
