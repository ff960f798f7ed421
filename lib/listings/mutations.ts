import { and, eq, inArray } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { listings } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { record } from '@/lib/intake/mutations';
import { notFound, Refusal } from '@/lib/refusal';
import type { ListingSettings } from './input';

/**
 * Changes a listing by the way in that channels use, so that stay instants and conflicts are worked out again with it.
 * Refusal 404 for a listing or parent of another account, 422 for a parent that stands below, 409 when overtaken.
 */
export async function changeListing(agent: Agent, { listingId, parentId, ...fields }: ListingSettings): Promise<void> {
  requireAdmin(agent);
  const names = await externalIds(agent, [listingId, ...(parentId ? [parentId] : [])]);
  const externalId = names.get(listingId);
  const parentExternalId = parentId ? names.get(parentId) : undefined;
  if (!externalId || (parentId && !parentExternalId)) throw notFound('listing');
  const input = { externalId, parentExternalId, ...fields };
  const [outcome] = await record(agent, [{ type: 'listing', input }], { history: false });
  // The intake names fields of its own entries; a form has others.
  if (!outcome!.ok) throw new Refusal(outcome!.refusal.status, outcome!.refusal.detail);
  if (!outcome!.applied)
    throw new Refusal(409, 'A channel reported this listing as of a later time: look at it again.');
}

async function externalIds(agent: Agent, ids: string[]): Promise<Map<string, string>> {
  const rows = await (await getDb())
    .select({ id: listings.id, externalId: listings.externalId })
    .from(listings)
    .where(and(eq(listings.accountId, agent.accountId), inArray(listings.id, ids)));
  return new Map(rows.map(({ id, externalId }) => [id, externalId]));
}
