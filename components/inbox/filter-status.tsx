'use client';

import { Tag } from 'lucide-react';
import { statusWords } from '@/components/conversations/reservation-words';
import { useWords } from '@/components/words/provider';
import { Choices } from './choices';
import { FilterPopover } from './filter-popover';
import { useFilters } from './use-filters';

/** Several statuses of the reservation. */
export function FilterStatus() {
  const t = useWords();
  const { params, change } = useFilters();
  const chosen = params.getAll('status');
  const choices = Object.entries(statusWords).map(([value, { label }]) => ({ value, label: t(label) }));
  return (
    <FilterPopover label={t('Status')} icon={Tag} isSet={chosen.length > 0} className="w-52">
      {(close) => (
        <Choices
          choices={choices}
          chosen={chosen}
          onApply={(status) => {
            change({ status });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}
