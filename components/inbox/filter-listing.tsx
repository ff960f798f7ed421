'use client';

import { House } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useWords } from '@/components/words/provider';
import { listingChoices } from '@/lib/listings/actions';
import { type Choice, Choices } from './choices';
import { FilterPopover } from './filter-popover';
import { useFilters } from './use-filters';

/** Several listings, searchable; their names are asked for when the panel opens. */
export function FilterListing() {
  const t = useWords();
  const { params, change } = useFilters();
  const chosen = params.getAll('listing');
  return (
    <FilterPopover label={t('Listing')} icon={House} isSet={chosen.length > 0}>
      {(close) => (
        <Listings
          chosen={chosen}
          onApply={(listing) => {
            change({ listing });
            close();
          }}
        />
      )}
    </FilterPopover>
  );
}

function Listings({ chosen, onApply }: { chosen: string[]; onApply: (chosen: string[]) => void }) {
  const t = useWords();
  const [choices, setChoices] = useState<Choice[] | string>();
  useEffect(() => {
    listingChoices({}).then(
      (result) => setChoices(result.ok ? result.value.map(choiceOf) : result.refusal.detail),
      () => setChoices(t('The listings could not be loaded. Close this and try again.')),
    );
  }, [t]);
  if (!choices) return <p className="h-64 text-muted-foreground text-sm">{t('Loading…')}</p>;
  if (typeof choices === 'string') return <p role="alert">{choices}</p>;
  return <Choices choices={choices} chosen={chosen} searchable onApply={onApply} />;
}

function choiceOf({ id, name }: { id: string; name: string }): Choice {
  return { value: id, label: name };
}
