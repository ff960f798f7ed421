'use client';

import { Banknote } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';
import { FilterPopover } from './filter-popover';
import { useFilters } from './use-filters';

/** The guest's total from and to, both included, in the account's currency. */
export function FilterPrice({ currency }: { currency: string }) {
  const t = useWords();
  const { params, change } = useFilters();
  return (
    <FilterPopover label={t('Price')} icon={Banknote} isSet={params.has('priceMin') || params.has('priceMax')}>
      {(close) => (
        <form
          action={(form) => {
            change({ priceMin: text(form, 'priceMin'), priceMax: text(form, 'priceMax') });
            close();
          }}
          className="grid grid-cols-2 gap-3"
        >
          <Amount name="priceMin" label={t('From ({currency})', { currency })} value={params.get('priceMin')} />
          <Amount name="priceMax" label={t('To ({currency})', { currency })} value={params.get('priceMax')} />
          <p className="col-span-2 text-muted-foreground text-xs">
            {t('Bookings whose price in {currency} is not known are left out.', { currency })}
          </p>
          <Button type="submit" size="sm" className="col-start-2 justify-self-end">
            {t('Apply')}
          </Button>
        </form>
      )}
    </FilterPopover>
  );
}

function Amount({ name, label, value }: { name: string; label: string; value: string | null }) {
  const t = useWords();
  return (
    <Label className="grid gap-1">
      {label}
      <Input
        name={name}
        inputMode="decimal"
        pattern="\d{1,12}([.,]\d{1,3})?"
        title={t('An amount such as 250 or 99.50')}
        defaultValue={value ?? ''}
      />
    </Label>
  );
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
    .trim()
    .replace(',', '.');
}
