import { Suspense } from 'react';
import { HeldCount } from '@/components/automations/held-count';
import { tabPath } from '@/components/inbox/paths';
import { tabLook } from '@/components/inbox/tab-looks';
import { PaletteButton } from '@/components/palette/palette-button';
import { loadViews } from '@/components/views/load';
import { ViewList } from '@/components/views/view-list';
import { hasRole, requireAgent } from '@/lib/auth/session';
import type { Inbox, Tab } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import { InboxSwitch } from './inbox-switch';
import { NavLink } from './nav-link';
import { places } from './places';
import { TabCount } from './tab-count';

/** What stands in the navigation, in the column as in the phone's drawer. */
export async function NavBody({ inboxes, inbox, tabs }: { inboxes: Inbox[]; inbox?: Inbox; tabs: readonly Tab[] }) {
  const t = await words();
  const agent = await requireAgent();
  return (
    <div className="px-2 py-1.5">
      <PaletteButton />
      {inbox && inboxes.length > 1 ? <InboxSwitch inboxes={inboxes} current={inbox} /> : null}
      <ul className="grid gap-px">
        {tabs.map((tab) => (
          <TabItem key={tab.id} tab={tab} />
        ))}
      </ul>
      <ViewList inbox={inbox ?? 'support'} />
      <hr className="mx-2 my-3" />
      {places
        .filter(({ role }) => hasRole(agent, role))
        .map(({ href, label, icon: Icon }) => (
          <NavLink key={href} href={href} label={t(label)} badge={href === '/automations' ? <Held /> : null}>
            <Icon aria-hidden />
          </NavLink>
        ))}
    </div>
  );
}

function Held() {
  return (
    <Suspense>
      <HeldCount />
    </Suspense>
  );
}

async function TabItem({ tab }: { tab: Tab }) {
  const t = await words();
  const views = (await loadViews()).filter((view) => view.inbox === tab.inbox && view.tab === tab.id);
  const { icon: Icon } = tabLook(tab.id);
  return (
    <li>
      <NavLink
        href={tabPath(tab.inbox, tab.id)}
        label={t(tab.label)}
        purpose={t(tab.purpose)}
        badge={<TabCount tab={tab} />}
        unless={views.map(({ search }) => search)}
      >
        <Icon aria-hidden />
      </NavLink>
    </li>
  );
}
