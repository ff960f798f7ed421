import type { z } from 'zod';
import type { Actor } from '@/lib/auth/actor';
import { countTabs, listConversations } from '@/lib/inbox/queries';
import { findTab, type Inbox, inboxes, tabsOf } from '@/lib/inbox/tabs';
import { notFound, Refusal } from '@/lib/refusal';
import type { operations } from './operations';
import { listingIds, memberId } from './queries';
import type { ConversationItem, TabResource } from './resources';
import { itemShape } from './shape';

/** The tabs of an inbox in the order of the screen; `as` says whose My Tickets is counted. */
export async function listTabs(actor: Actor, inbox: string, as: string | undefined, now: Date): Promise<TabResource[]> {
  const known = inboxOf(inbox);
  const viewerId = as === undefined ? null : await memberId(actor, as, 'as');
  const counts = await countTabs(actor, { inbox: known, viewerId, now });
  return tabsOf(known).map(({ id, label, purpose }) => ({ id, label, purpose, ...counts[id]! }));
}

type Wanted = z.output<typeof operations.listConversations.query>;

/** A page of a tab, filtered. Refusals: 404 for another inbox, 422 for an unknown tab, member or listing, or My Tickets of nobody. */
export async function listItems(actor: Actor, inbox: string, wanted: Wanted, now: Date) {
  const { tab: tabId, as, limit, cursor, listing, ...filters } = wanted;
  const known = inboxOf(inbox);
  const tab = findTab(known, tabId);
  if (!tab)
    throw invalid(
      'tab',
      `tab must be one of ${tabsOf(known)
        .map(({ id }) => id)
        .join(', ')}.`,
    );
  if (tab.personal && as === undefined) throw invalid('as', `as is missing: ${tabId} are somebody's.`);
  const viewerId = as === undefined ? null : await memberId(actor, as, 'as');
  const ids = await listingIds(actor, listing);
  const page = { cursor, limit, viewerId, now };
  const { rows, nextCursor } = await listConversations(actor, {
    ...{ inbox: known, tab: tabId, filters: { ...filters, listing: ids } },
    ...page,
  });
  return { items: rows.map((row): ConversationItem => itemShape(row)), nextCursor };
}

/** The inbox of that name; any other is not found. */
export function inboxOf(name: string): Inbox {
  const inbox = inboxes.find((each) => each === name);
  if (!inbox) throw notFound('inbox');
  return inbox;
}

function invalid(path: string, message: string): Refusal {
  return new Refusal(422, message, [{ path, message }]);
}
