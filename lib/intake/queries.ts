import { and, eq, inArray } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { listings, reservations } from '@/db/schema';
import type { Entry } from './mutations';

/** The listings whose families' stays these entries may change: where reservations are, and where they are said to go. */
export async function familiesOf(tx: Db, accountId: string, entries: Entry[]): Promise<string[]> {
  const named = entries.flatMap(({ type, input }) => {
    if (type === 'listing') return [input.externalId, ...(input.parentExternalId ? [input.parentExternalId] : [])];
    return type === 'reservation' ? [input.listing] : [];
  });
  const moving = entries.flatMap(({ type, input }) => (type === 'reservation' ? [input.externalId] : []));
  const byName = named.length
    ? await tx
        .select({ id: listings.id })
        .from(listings)
        .where(and(eq(listings.accountId, accountId), inArray(listings.externalId, [...new Set(named)])))
    : [];
  const present = moving.length
    ? await tx
        .select({ id: reservations.listingId })
        .from(reservations)
        .where(and(eq(reservations.accountId, accountId), inArray(reservations.externalId, [...new Set(moving)])))
    : [];
  return [...new Set([...byName, ...present].map(({ id }) => id))];
}
