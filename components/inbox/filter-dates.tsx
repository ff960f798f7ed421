'use client';

import { CalendarDays } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useWords } from '@/components/words/provider';
import { FilterPopover } from './filter-popover';
import { useFilters } from './use-filters';

const StayCalendar = dynamic(() => import('./stay-calendar').then((module) => module.StayCalendar), {
  loading: Loading,
});

/** Stays with a night from the first to the last day; the calendar is loaded when it is opened. */
export function FilterDates() {
  const t = useWords();
  const { params, change } = useFilters();
  const [from, to] = [params.get('stayFrom'), params.get('stayTo')];
  return (
    <FilterPopover label={t('Dates')} icon={CalendarDays} isSet={Boolean(from || to)} className="w-auto">
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

function Loading() {
  const t = useWords();
  return <p className="h-82 w-64 text-muted-foreground text-sm">{t('Loading…')}</p>;
}
