import { requireAgent } from '@/lib/auth/session';
import type { Tab } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
import { FilterChips } from './filter-chips';
import { FilterCreated } from './filter-created';
import { FilterDates } from './filter-dates';
import { FilterListing } from './filter-listing';
import { FilterPrice } from './filter-price';
import { FilterStatus } from './filter-status';
import { countsOf } from './gate';
import { SearchBox } from './search-box';
import { SelectButton } from './select-button';

/** The tab's name and count, search and filters. */
export async function ListHeader({ tab, search }: { tab: Tab; search: string }) {
  const t = await words();
  const { account } = await requireAgent();
  return (
    <header className="grid shrink-0 grid-cols-[minmax(0,1fr)] gap-2 border-b px-3.5 pt-2.5 pb-2">
      <div className="flex min-h-7 items-center gap-3">
        <h1 className="flex shrink-0 items-center gap-2 font-semibold text-lg" title={t(tab.purpose)}>
          {t(tab.label)}
          <Count tab={tab} />
        </h1>
        <SearchBox />
        <SelectButton />
      </div>
      <div className="-mx-3.5 flex gap-1.5 overflow-x-auto px-3.5 [scrollbar-width:none]">
        <FilterListing />
        <FilterDates />
        <FilterStatus />
        <FilterPrice currency={account.baseCurrency} />
        <FilterCreated />
      </div>
      <FilterChips tab={tab} search={search} />
    </header>
  );
}

async function Count({ tab }: { tab: Tab }) {
  const { count, capped } = (await countsOf(tab.inbox))[tab.id] ?? { count: null, capped: false };
  if (count === null) return null;
  return (
    <span className="rounded-full bg-muted px-1.5 font-normal text-muted-foreground text-xs leading-5">
      {count}
      {capped ? '+' : ''}
    </span>
  );
}
