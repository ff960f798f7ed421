import { cache } from 'react';
import { requireAgent } from '@/lib/auth/session';
import { parseFilters } from '@/lib/inbox/filters';
import { countLists } from '@/lib/inbox/queries';
import type { Inbox } from '@/lib/inbox/tabs';
import { listViews } from '@/lib/views/queries';

/** The views that are open to the agent who is signed in, once per request. */
export const loadViews = cache(async () => listViews(await requireAgent()));

export type ViewCount = { count: number; capped: boolean };

/** How many conversations each view of an inbox has; one whose filters can no longer be read has no count. */
export const viewCounts = cache(async (inbox: Inbox): Promise<Record<string, ViewCount>> => {
  const agent = await requireAgent();
  const lists = (await loadViews()).flatMap((view) => {
    const filters = view.inbox === inbox ? parseFilters(view.search) : null;
    return filters?.success ? [{ ...view, filters: filters.data }] : [];
  });
  return countLists(agent, lists, { viewerId: agent.memberId, now: new Date(), settings: agent.account });
});
