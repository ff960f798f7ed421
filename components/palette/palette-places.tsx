'use client';

import { BarChart3, Bookmark, ChevronRight, Inbox, type LucideIcon, Settings } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useWords } from '@/components/words/provider';
import type { Entry } from './entries';
import { matches } from './matching';
import type { PartProps } from './palette-deeds';
import { PaletteGroup, PaletteItem } from './palette-item';

/** In the order of the palette. */
const looks: Record<Entry['kind'], { heading: string; icon: LucideIcon; isAlways?: true }> = {
  tab: { heading: 'Go to', icon: Inbox, isAlways: true },
  view: { heading: 'Views', icon: Bookmark, isAlways: true },
  place: { heading: 'Pages', icon: ChevronRight, isAlways: true },
  kpi: { heading: 'Figures', icon: BarChart3 },
  settings: { heading: 'Settings', icon: Settings },
};

/** Tabs and views; figures and settings once something is typed. */
export function PlaceItems({ entries, query, choose }: PartProps & { entries: Entry[] }) {
  const t = useWords();
  const router = useRouter();
  const inboxes = new Set(entries.flatMap(({ inbox }) => inbox ?? []));
  const about = ({ inbox }: Entry) =>
    inbox && inboxes.size > 1 ? (inbox === 'sales' ? t('Sales') : t('Support')) : undefined;
  return Object.entries(looks).map(([kind, { heading, icon: Icon, isAlways }]) => {
    const found = entries.filter(
      (entry) =>
        entry.kind === kind &&
        (query || isAlways) &&
        matches(query, `${entry.label} ${about(entry) ?? ''} ${t(heading)}`),
    );
    if (found.length === 0) return null;
    return (
      <PaletteGroup key={kind} heading={t(heading)}>
        {found.map((entry) => (
          <PaletteItem
            key={entry.id}
            id={entry.id}
            icon={<Icon aria-hidden />}
            label={entry.label}
            about={about(entry)}
            keys={entry.keys}
            onSelect={() => choose(() => router.push(entry.href))}
          />
        ))}
      </PaletteGroup>
    );
  });
}
