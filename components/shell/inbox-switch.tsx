import { BadgeEuro, LifeBuoy } from 'lucide-react';
import Link from 'next/link';
import { tabPath } from '@/components/inbox/paths';
import { type Inbox, tabsOf } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';

const looks = { sales: { label: 'Sales', icon: BadgeEuro }, support: { label: 'Support', icon: LifeBuoy } };

/** Sales or Support; the page behind each is its first tab. */
export async function InboxSwitch({ inboxes, current }: { inboxes: Inbox[]; current: Inbox }) {
  const t = await words();
  return (
    <ul
      aria-label={t('Inbox')}
      className="mb-2 grid auto-cols-fr gap-0.5 rounded-lg bg-muted p-0.5 max-md:grid-flow-col lg:grid-flow-col"
    >
      {inboxes.map((inbox) => {
        const { label, icon: Icon } = looks[inbox];
        return (
          <li key={inbox}>
            <Link
              href={tabPath(inbox, tabsOf(inbox)[0]!.id)}
              prefetch={false}
              aria-current={inbox === current ? 'true' : undefined}
              title={t(label)}
              className="flex h-7 items-center justify-center rounded-md text-muted-foreground text-sm hover:text-foreground aria-[current]:bg-card aria-[current]:font-medium aria-[current]:text-foreground aria-[current]:shadow-xs max-md:h-10 dark:aria-[current]:bg-input"
            >
              <Icon aria-hidden className="hidden size-4 md:max-lg:block" />
              <span className="md:max-lg:sr-only">{t(label)}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
