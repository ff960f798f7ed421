import { Settings } from 'lucide-react';
import { tabPath } from '@/components/inbox/paths';
import { tabLook } from '@/components/inbox/tab-looks';
import type { Inbox, Tab } from '@/lib/inbox/tabs';
import { InboxSwitch } from './inbox-switch';
import { NavLink } from './nav-link';
import { TabCount } from './tab-count';

/** What stands in the navigation, in the column as in the phone's drawer. */
export function NavBody({ inboxes, inbox, tabs }: { inboxes: Inbox[]; inbox?: Inbox; tabs: readonly Tab[] }) {
  return (
    <div className="px-2 py-1.5">
      {inbox && inboxes.length > 1 ? <InboxSwitch inboxes={inboxes} current={inbox} /> : null}
      <ul className="grid gap-px">
        {tabs.map((tab) => (
          <TabItem key={tab.id} tab={tab} />
        ))}
      </ul>
      <hr className="mx-2 my-3" />
      <NavLink href="/settings" label="Settings">
        <Settings aria-hidden />
      </NavLink>
    </div>
  );
}

function TabItem({ tab }: { tab: Tab }) {
  const { icon: Icon } = tabLook(tab.id);
  return (
    <li>
      <NavLink href={tabPath(tab.inbox, tab.id)} label={tab.label} purpose={tab.purpose} badge={<TabCount tab={tab} />}>
        <Icon aria-hidden />
      </NavLink>
    </li>
  );
}
