'use client';

import { Ellipsis, Pencil, Plus, Trash2, Upload } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Button, buttonVariants } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useWords } from '@/components/words/provider';
import { addRate, changeRate, removeRate } from '@/lib/rates/actions';
import { RatesImport } from './rates-import';

type Rate = { currency: string; day: string; rate: string };

export function AddRateButton({ base }: { base: string }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden /> {t('Add a rate')}
        </Button>
      </DialogTrigger>
      <DialogContent title={t('Add a rate')}>
        <ActionForm action={addRate} submit={t('Add')} onDone={() => setOpen(false)}>
          <div className="grid grid-cols-2 gap-3">
            <Field
              name="currency"
              label={t('Currency')}
              list="currencies"
              required
              autoComplete="off"
              placeholder="USD"
            />
            <Field name="day" label={t('From')} type="date" required />
          </div>
          <RateField base={base} />
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}

export function ImportRatesButton({ base }: { base: string }) {
  const t = useWords();
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="outline">
          <Upload aria-hidden /> {t('Import')}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={t('Import rates')}
        description={t('A line each: currency, day, rate in {base}. A rate that is there already is replaced.', {
          base,
        })}
      >
        <RatesImport />
      </DialogContent>
    </Dialog>
  );
}

/** What can be done about one rate. */
export function RateMenu({ rate, base }: { rate: Rate; base: string }) {
  const t = useWords();
  const [open, setOpen] = useState<'change' | 'remove'>();
  const close = () => setOpen(undefined);
  const name = t('{currency} from {day}', { ...rate });
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger
          aria-label={t('Change {name}', { name })}
          className={buttonVariants({ variant: 'ghost', size: 'icon' })}
        >
          <Ellipsis aria-hidden />
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => setOpen('change')}>
            <Pencil aria-hidden /> {t('Change')}
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setOpen('remove')} className="text-red [&_svg]:text-red">
            <Trash2 aria-hidden /> {t('Delete')}
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={open !== undefined} onOpenChange={close}>
        {open === 'change' ? (
          <DialogContent title={name}>
            <ActionForm action={changeRate} submit={t('Save')} onDone={close}>
              <Which rate={rate} />
              <RateField base={base} defaultValue={rate.rate} />
            </ActionForm>
          </DialogContent>
        ) : null}
        {open === 'remove' ? (
          <DialogContent
            title={t('Delete {name}?', { name })}
            description={t(
              'Totals that it converted take the rate before it, or are left out of sums where there is none.',
            )}
          >
            <ActionForm action={removeRate} submit={t('Delete')} tone="destructive" onDone={close}>
              <Which rate={rate} />
            </ActionForm>
          </DialogContent>
        ) : null}
      </Dialog>
    </>
  );
}

function Which({ rate: { currency, day } }: { rate: Rate }) {
  return (
    <>
      <input type="hidden" name="currency" value={currency} />
      <input type="hidden" name="day" value={day} />
    </>
  );
}

function RateField({ base, ...props }: { base: string } & Partial<ComponentProps<typeof Field>>) {
  const t = useWords();
  return (
    <Field
      name="rate"
      label={t('Rate')}
      inputMode="decimal"
      required
      autoComplete="off"
      placeholder="0.9215"
      hint={t('How many {base} one unit is worth.', { base })}
      {...props}
    />
  );
}
