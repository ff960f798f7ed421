import { hasRole, requireAgent } from '@/lib/auth/session';
import type { Tab } from '@/lib/inbox/tabs';
import { loadViews } from './load';
import { SaveView } from './save-view';
import { ViewMenu } from './view-menu';

/** The view that a list with these filters is, and what can be done with it; or a way to keep it as one. */
export async function ViewOfList({ tab, search }: { tab: Tab; search: string }) {
  const agent = await requireAgent();
  const mayShare = hasRole(agent, 'manager');
  const view = (await loadViews()).find(
    (each) => each.inbox === tab.inbox && each.tab === tab.id && each.search === search,
  );
  if (!view) return <SaveView inbox={tab.inbox} tab={tab.id} search={search} mayShare={mayShare} />;
  return <ViewMenu view={view} mayShare={mayShare} mayChange={view.isShared ? mayShare : view.isMine} />;
}
