'use client';

import { History } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';
import { FilterPopover } from './filter-popover';
import { type FilterChanges, useFilters } from './use-filters';
import { withins } from './withins';

/** Time since the reservation was first known: a preset, or days of the account's calendar. */
export function FilterCreated() {
  const t = useWords();
  const { params, change } = useFilters();
  const within = params.get('createdWithin');
  const isSet = ['createdWithin', 'createdFrom', 'createdTo'].some((name) => params.has(name));
  return (
    <FilterPopover label={t('Created')} icon={History} isSet={isSet} className="w-64">
      {(close) => {
        const apply = (changes: FilterChanges) => {
          change({ createdWithin: null, createdFrom: null, createdTo: null, ...changes });
          close();
        };
        return (
          <>
            <div className="grid gap-px pb-2">
              {Object.entries(withins).map(([value, { label }]) => (
                <Button
                  key={value}
                  variant="ghost"
                  aria-pressed={within === value}
                  onClick={() => apply({ createdWithin: value })}
                  className="justify-start px-2 aria-pressed:bg-selected aria-pressed:text-primary"
                >
                  {t(label)}
                </Button>
              ))}
            </div>
            <form
              action={(form) => apply({ createdFrom: String(form.get('from')), createdTo: String(form.get('to')) })}
              className="grid gap-2 border-t pt-3"
            >
              <Day name="from" label={t('From')} value={params.get('createdFrom')} />
              <Day name="to" label={t('To')} value={params.get('createdTo')} />
              <Button type="submit" size="sm" className="justify-self-end">
                {t('Apply')}
              </Button>
            </form>
          </>
        );
      }}
    </FilterPopover>
  );
}

function Day({ name, label, value }: { name: string; label: string; value: string | null }) {
  return (
    <Label className="grid grid-cols-[3rem_1fr] items-center">
      {label}
      <Input type="date" name={name} defaultValue={value?.slice(0, 10)} />
    </Label>
  );
}
