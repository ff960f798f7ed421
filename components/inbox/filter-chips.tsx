import { X } from 'lucide-react';
import Link from 'next/link';
import { ViewOfList } from '@/components/views/view-of-list';
import { requireAgent } from '@/lib/auth/session';
import type { Tab } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import { listListings } from '@/lib/listings/queries';
import { type Chip, chipsOf } from './chips';
import { tabPath } from './paths';

/** The filters that are set, each with its way out. Nothing where none is. */
export async function FilterChips({ tab, search }: { tab: Tab; search: string }) {
  const t = await words();
  const params = new URLSearchParams(search);
  if (params.size === 0) return null;
  const agent = await requireAgent();
  const ids = params.getAll('listing');
  const listings = ids.length ? await listListings(agent, ids) : [];
  const names = new Map(listings.map(({ id, name }) => [id, name]));
  const path = tabPath(tab.inbox, tab.id);
  return (
    <ul aria-label={t('Filters in use')} className="flex flex-wrap items-center gap-1">
      {chipsOf(params, { names, currency: agent.account.baseCurrency, t: await words() }).map((chip) => (
        <ChipItem key={chip.label} chip={chip} path={path} />
      ))}
      <li>
        <Link
          href={path}
          scroll={false}
          prefetch={false}
          className="rounded-sm px-1 text-primary text-xs hover:underline"
        >
          {t('Clear all')}
        </Link>
      </li>
      <li>
        <ViewOfList tab={tab} search={search} />
      </li>
    </ul>
  );
}

async function ChipItem({ chip, path }: { chip: Chip; path: string }) {
  const t = await words();
  return (
    <li className="max-w-full">
      <Link
        href={chip.rest ? `${path}?${chip.rest}` : path}
        scroll={false}
        prefetch={false}
        aria-label={t('Remove filter: {label}', { label: chip.label })}
        className="flex h-6 items-center gap-1 rounded-md bg-selected pr-1 pl-2 text-primary text-xs hover:bg-primary/15 max-md:h-8"
      >
        <span dir="auto" className="min-w-0 truncate">
          {chip.label}
        </span>
        <X aria-hidden className="size-3.5 shrink-0" />
      </Link>
    </li>
  );
}
