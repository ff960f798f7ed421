import { and, asc, eq, inArray } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { listings } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';

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
