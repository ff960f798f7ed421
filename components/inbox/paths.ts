import type { Agent } from '@/lib/auth/actor';
import { findTab, type Inbox, inboxes, type Tab, tabsOf } from '@/lib/inbox/tabs';

export function tabPath(inbox: Inbox, tab: string): string {
  return `/inbox/${inbox}/${tab}`;
}

/** The inboxes whose tabs a member sees: those of their teams (product.md §1). */
export function inboxesOf(agent: Pick<Agent, 'teams'>): Inbox[] {
  return inboxes.filter((inbox) => agent.teams.includes(inbox));
}

/** Where a member starts: the first tab of their first inbox. A member without a team still has All. */
export function firstTabPath(agent: Pick<Agent, 'teams'>): string {
  const inbox = inboxesOf(agent)[0];
  return inbox ? tabPath(inbox, tabsOf(inbox)[0]!.id) : tabPath('support', 'all');
}

/** The tab of that inbox and id, if its team has this member; All is open to members of either team (product.md §1). */
export function tabFor(agent: Pick<Agent, 'teams'>, section: string, id: string): Tab | undefined {
  const tab = findTab(section, id);
  return tab && (tab.id === 'all' || inboxesOf(agent).includes(tab.inbox)) ? tab : undefined;
}
