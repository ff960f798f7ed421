import { Settings } from 'lucide-react';
import { countsOf } from '@/components/inbox/gate';
import { tabPath } from '@/components/inbox/paths';
import { tabLook } from '@/components/inbox/tab-looks';
import type { Inbox, Tab } from '@/lib/inbox/tabs';
import { InboxSwitch } from './inbox-switch';
import { NavLink } from './nav-link';

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
      <NavLink href={tabPath(tab.inbox, tab.id)} label={tab.label} purpose={tab.purpose} badge={<Count tab={tab} />}>
        <Icon aria-hidden />
      </NavLink>
    </li>
  );
}

const WEIGHT = { calm: '', work: 'font-semibold text-foreground', harm: 'font-semibold text-red' };

async function Count({ tab }: { tab: Tab }) {
  const { count, capped } = (await countsOf(tab.inbox))[tab.id] ?? { count: null, capped: false };
  if (!count) return null;
  return (
    <span className={WEIGHT[tabLook(tab.id).count]}>
      {count}
      {capped ? '+' : ''}
    </span>
  );
}
