import { inboxesOf, tabPath } from '@/components/inbox/paths';
import { tabLook } from '@/components/inbox/tab-looks';
import { sections } from '@/components/settings/sections';
import { places } from '@/components/shell/places';
import { hasRole, type SessionAgent } from '@/lib/auth/session';
import { findTab, type Inbox, tabsOf } from '@/lib/inbox/tabs';
import { kpisOf } from '@/lib/kpis/kpis';
import type { Words } from '@/lib/language/messages';
import type { View } from '@/lib/views/queries';

/** A place that the palette leads to. */
export type Entry = {
  id: string;
  kind: 'tab' | 'view' | 'place' | 'kpi' | 'settings';
  label: string;
  /** Which inbox's it is, where there are two. */
  inbox?: Inbox;
  href: string;
  keys?: string;
};

/** Every place that is open to this agent. */
export function entriesOf(agent: SessionAgent, views: View[], t: Words): Entry[] {
  const inboxes = inboxesOf(agent);
  const tabs = inboxes.length > 0 ? inboxes.flatMap(tabsOf) : [findTab('support', 'all')!];
  return [
    ...tabs.map(
      ({ id, inbox, label }): Entry => ({
        ...{ id: `${inbox}/${id}`, kind: 'tab', label: t(label), inbox },
        ...{ href: tabPath(inbox, id), keys: `g ${tabLook(id).key}` },
      }),
    ),
    ...views.map(
      ({ id, name, inbox, tab, search }): Entry => ({
        ...{ id, kind: 'view', label: name, inbox, href: `${tabPath(inbox, tab)}?${search}` },
      }),
    ),
    ...places
      .filter(({ role }) => hasRole(agent, role))
      .map(({ href, label }): Entry => ({ id: href, kind: 'place', label: t(label), href })),
    ...inboxes.flatMap(kpisOf).map(
      ({ id, inbox, label }): Entry => ({
        ...{ id, kind: 'kpi', label: t(label), inbox, href: `/kpis/${id}` },
      }),
    ),
    ...sections
      .filter(({ role }) => hasRole(agent, role))
      .map(({ path, label }): Entry => ({ id: path, kind: 'settings', label: t(label), href: path })),
  ];
}
