'use client';

import { useId } from 'react';
import { languageName } from '@/components/guests/words';
import { NativeSelect } from '@/components/settings/native-select';
import { useFieldError } from '@/components/ui/action-form';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { useWords } from '@/components/words/provider';
import { LANGUAGES } from './words';

type Choice = { id: string; name: string };

/** A long text of an ActionForm. */
export function TextField({ name, label, of, max }: { name: string; label: string; of: string; max: number }) {
  const id = useId();
  const error = useFieldError(name, label);
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        name={name}
        defaultValue={of}
        required
        maxLength={max}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-below` : undefined}
        className="max-h-[45dvh] min-h-32"
      />
      {error ? (
        <p id={`${id}-below`} className="text-red text-sm">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export function LanguageField({ of }: { of: string }) {
  const t = useWords();
  const id = useId();
  const codes = LANGUAGES.includes(of) ? LANGUAGES : [of, ...LANGUAGES];
  const options = codes
    .map((code) => ({ code, label: languageName(code, t) }))
    .sort((a, b) => a.label.localeCompare(b.label, t.locale));
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{t('Language')}</Label>
      <NativeSelect id={id} name="language" defaultValue={of}>
        {options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}

/** Of which listing it tells, or of all of them. */
export function ListingField({ of, listings }: { of: string | null; listings: Choice[] }) {
  const t = useWords();
  const id = useId();
  return (
    <div className="grid min-w-0 gap-1.5">
      <Label htmlFor={id}>{t('Listing')}</Label>
      <NativeSelect id={id} name="listingId" defaultValue={of ?? ''}>
        <option value="">{t('All listings')}</option>
        {listings.map((listing) => (
          <option key={listing.id} value={listing.id}>
            {listing.name}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
