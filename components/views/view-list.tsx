import { Bookmark, TriangleAlert, UsersRound } from 'lucide-react';
import { tabPath } from '@/components/inbox/paths';
import { NavLink } from '@/components/shell/nav-link';
import { findTab, type Inbox } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import type { View } from '@/lib/views/queries';
import { loadViews, viewCounts } from './load';

/** The views of an inbox under its tabs, each with its count. Nothing where there are none. */
export async function ViewList({ inbox }: { inbox: Inbox }) {
  const views = (await loadViews()).filter((view) => view.inbox === inbox);
  if (views.length === 0) return null;
  const t = await words();
  return (
    <>
      <h2 className="mt-3 mb-1 px-2.5 text-muted-foreground text-xs md:max-lg:sr-only">{t('Views')}</h2>
      <ul aria-label={t('Views')} className="grid gap-px">
        {views.map((view) => (
          <li key={view.id}>
            <ViewItem view={view} />
          </li>
        ))}
      </ul>
    </>
  );
}

async function ViewItem({ view }: { view: View }) {
  const t = await words();
  const { id, inbox, tab, name, search, isShared, isMine } = view;
  const count = (await viewCounts(inbox))[id];
  const label = findTab(inbox, tab)?.label;
  const isReadable = count !== undefined && label !== undefined;
  const Icon = isReadable ? (isShared && !isMine ? UsersRound : Bookmark) : TriangleAlert;
  const about = isReadable ? t('{tab} with filters', { tab: t(label) }) : t('its filters can no longer be read');
  const badge = count?.count ? `${count.count}${count.capped ? '+' : ''}` : null;
  return (
    <NavLink href={tabPath(inbox, tab)} search={search} label={name} purpose={about} badge={badge}>
      <Icon aria-hidden />
    </NavLink>
  );
}
