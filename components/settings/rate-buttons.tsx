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
import { addRate, changeRate, removeRate } from '@/lib/rates/actions';
import { RatesImport } from './rates-import';

type Rate = { currency: string; day: string; rate: string };

export function AddRateButton({ base }: { base: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button>
          <Plus aria-hidden /> Add a rate
        </Button>
      </DialogTrigger>
      <DialogContent title="Add a rate">
        <ActionForm action={addRate} submit="Add" onDone={() => setOpen(false)}>
          <div className="grid grid-cols-2 gap-3">
            <Field name="currency" label="Currency" list="currencies" required autoComplete="off" placeholder="USD" />
            <Field name="day" label="From" type="date" required />
          </div>
          <RateField base={base} />
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}

export function ImportRatesButton({ base }: { base: string }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="outline">
          <Upload aria-hidden /> Import
        </Button>
      </DialogTrigger>
      <DialogContent
        title="Import rates"
        description={`A line each: currency, day, rate in ${base}. A rate that is there already is replaced.`}
      >
        <RatesImport />
      </DialogContent>
    </Dialog>
  );
}

/** What can be done about one rate. */
export function RateMenu({ rate, base }: { rate: Rate; base: string }) {
  const [open, setOpen] = useState<'change' | 'remove'>();
  const close = () => setOpen(undefined);
  const name = `${rate.currency} from ${rate.day}`;
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger
          aria-label={`Change ${name}`}
          className={buttonVariants({ variant: 'ghost', size: 'icon' })}
        >
          <Ellipsis aria-hidden />
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end">
          <DropdownMenuItem onSelect={() => setOpen('change')}>
            <Pencil aria-hidden /> Change
          </DropdownMenuItem>
          <DropdownMenuItem onSelect={() => setOpen('remove')} className="text-red [&_svg]:text-red">
            <Trash2 aria-hidden /> Delete
          </DropdownMenuItem>
        </DropdownMenuContent>
      </DropdownMenu>
      <Dialog open={open !== undefined} onOpenChange={close}>
        {open === 'change' ? (
          <DialogContent title={name}>
            <ActionForm action={changeRate} submit="Save" onDone={close}>
              <Which rate={rate} />
              <RateField base={base} defaultValue={rate.rate} />
            </ActionForm>
          </DialogContent>
        ) : null}
        {open === 'remove' ? (
          <DialogContent
            title={`Delete ${name}?`}
            description="Totals that it converted take the rate before it, or are left out of sums where there is none."
          >
            <ActionForm action={removeRate} submit="Delete" tone="destructive" onDone={close}>
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
  return (
    <Field
      name="rate"
      label="Rate"
      inputMode="decimal"
      required
      autoComplete="off"
      placeholder="0.9215"
      hint={`How many ${base} one unit is worth.`}
      {...props}
    />
  );
}
