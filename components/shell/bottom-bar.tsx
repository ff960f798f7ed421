import type { ReactNode } from 'react';
import { tabPath } from '@/components/inbox/paths';
import { tabLook } from '@/components/inbox/tab-looks';
import type { Tab } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import { BarLink } from './bar-link';
import { MoreSheet } from './more-sheet';
import { TabCount } from './tab-count';

/** The tabs within reach of a thumb, in order, with the shorter words that fit there. */
const thumb: Record<string, string> = {
  unanswered: 'Inbox',
  'follow-ups': 'Follow ups',
  'my-tickets': 'Mine',
  escalations: 'Alerts',
};

/** The phone's navigation; `children` is all of it, behind More. */
export async function BottomBar({ tabs, children }: { tabs: readonly Tab[]; children: ReactNode }) {
  const t = await words();
  const shown = Object.keys(thumb).flatMap((id) => tabs.find((tab) => tab.id === id) ?? []);
  return (
    <nav
      aria-label={t('Main')}
      className="grid shrink-0 auto-cols-fr grid-flow-col border-t bg-card pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {shown.map((tab) => {
        const { icon: Icon } = tabLook(tab.id);
        return (
          <BarLink key={tab.id} href={tabPath(tab.inbox, tab.id)} label={t(thumb[tab.id]!)}>
            <span className="relative">
              <Icon aria-hidden className="size-5" strokeWidth={1.75} />
              <TabCount tab={tab} className="-top-1 absolute left-full ml-0.5 text-xs leading-4" />
            </span>
          </BarLink>
        );
      })}
      <MoreSheet>{children}</MoreSheet>
    </nav>
  );
}
