import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireAgent } from '@/lib/auth/session';
import { countTabs } from '@/lib/inbox/queries';
import type { Inbox, Tab } from '@/lib/inbox/tabs';
import { tabFor } from './paths';

/** The tab that a page's URL names, for the agent who is signed in; any other is "not found". */
export async function requireTab(section: string, id: string): Promise<Tab> {
  return tabFor(await requireAgent(), section, id) ?? notFound();
}

/** The counts of an inbox's tabs, once per request: the navigation and the list's title show the same. */
export const countsOf = cache(async (inbox: Inbox) => {
  const agent = await requireAgent();
  return countTabs(agent, { inbox, viewerId: agent.memberId, now: new Date(), settings: agent.account });
});
