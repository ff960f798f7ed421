'use client';

import { CalendarDays } from 'lucide-react';
import dynamic from 'next/dynamic';
import { FilterPopover } from './filter-popover';
import { useFilters } from './use-filters';

const StayCalendar = dynamic(() => import('./stay-calendar').then((module) => module.StayCalendar), {
  loading: () => <p className="h-82 w-64 text-muted-foreground text-sm">Loading…</p>,
});

/** Stays with a night from the first to the last day; the calendar is loaded when it is opened. */
export function FilterDates() {
  const { params, change } = useFilters();
  const [from, to] = [params.get('stayFrom'), params.get('stayTo')];
  return (
    <FilterPopover label="Dates" icon={CalendarDays} isSet={Boolean(from || to)} className="w-auto">
      {(close) => (
        <StayCalendar
          from={from}
          to={to}
          onApply={(stayFrom, stayTo) => {
            change({ stayFrom, stayTo });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}
