'use client';

import { useId, useState } from 'react';
import { ActionForm, Field } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent, DialogTrigger } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';
import { changeListing } from '@/lib/listings/actions';
import type { ListingRow } from '@/lib/listings/queries';
import { NativeSelect } from './native-select';

type Choice = { id: string; name: string };
type Props = { listing: ListingRow; choices: Choice[] };

/** Changes one listing. */
export function ListingButton({ listing, choices }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const { id, name, timezone, checkInTime, checkOutTime, unitCount } = listing;
  return (
    <Dialog open={isOpen} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="outline" size="sm" aria-label={t('Edit {name}', { name })}>
          {t('Edit')}
        </Button>
      </DialogTrigger>
      <DialogContent title={name} description={t('Its stays, conflicts and lists follow at once.')}>
        <ActionForm action={changeListing} submit={t('Save')} onDone={() => setOpen(false)}>
          <input type="hidden" name="listingId" value={id} />
          <Field name="name" label={t('Name')} defaultValue={name} required autoComplete="off" />
          <Field
            name="timezone"
            label={t('Time zone')}
            defaultValue={timezone}
            list="zones"
            required
            autoComplete="off"
          />
          <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            <Field name="checkInTime" label={t('Check-in')} type="time" defaultValue={checkInTime} required />
            <Field name="checkOutTime" label={t('Check-out')} type="time" defaultValue={checkOutTime} required />
            <Field
              name="unitCount"
              label={t('Units')}
              type="number"
              min={1}
              max={1000}
              defaultValue={unitCount}
              required
            />
          </div>
          <Parent listing={listing} choices={choices} />
        </ActionForm>
      </DialogContent>
    </Dialog>
  );
}

function Parent({ listing: { id, parentId }, choices }: Props) {
  const t = useWords();
  const field = useId();
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={field}>{t('Part of')}</Label>
      <NativeSelect id={field} name="parentId" defaultValue={parentId ?? ''} aria-describedby={`${field}-below`}>
        <option value="">{t('No other: it stands by itself')}</option>
        {choices
          .filter((choice) => choice.id !== id)
          .map((choice) => (
            <option key={choice.id} value={choice.id}>
              {choice.name}
            </option>
          ))}
      </NativeSelect>
      <p id={`${field}-below`} className="text-muted-foreground text-sm">
        {t('A villa and its rooms exclude each other: a room is part of the villa.')}
      </p>
    </div>
  );
}
