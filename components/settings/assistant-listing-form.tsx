'use client';

import { X } from 'lucide-react';
import { useId, useTransition } from 'react';
import { toast } from 'sonner';
import { ActionForm } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Label } from '@/components/ui/label';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { changeListingMode } from '@/lib/assistant/actions';
import { modes } from '@/lib/assistant/modes';
import { NativeSelect } from './native-select';

/** Gives a listing a mode of its own, or another one. */
export function ListingModeForm({ listings }: { listings: { id: string; name: string }[] }) {
  const t = useWords();
  const id = useId();
  return (
    <ActionForm
      action={changeListingMode}
      submit={t('Set the mode')}
      tone="outline"
      narrow
      onDone={() => toast.success(t('Saved'))}
    >
      <div className="grid gap-3 sm:grid-cols-[1fr_9rem]">
        <div className="grid min-w-0 gap-1.5">
          <Label htmlFor={`${id}-listing`}>{t('Listing')}</Label>
          <NativeSelect id={`${id}-listing`} name="listingId" required>
            {listings.map((listing) => (
              <option key={listing.id} value={listing.id}>
                {listing.name}
              </option>
            ))}
          </NativeSelect>
        </div>
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-mode`}>{t('Mode')}</Label>
          <NativeSelect id={`${id}-mode`} name="mode">
            {Object.entries(modes).map(([value, { label }]) => (
              <option key={value} value={value}>
                {t(label)}
              </option>
            ))}
          </NativeSelect>
        </div>
      </div>
    </ActionForm>
  );
}

/** The listing does as its inbox again. */
export function ClearListingMode({ listingId, name }: { listingId: string; name: string }) {
  const t = useWords();
  const [isPending, start] = useTransition();
  const clear = () =>
    start(async () => {
      const result = await reach(changeListingMode({ listingId, mode: '' }));
      if (!result.ok) toast.error(result.refusal.detail);
    });
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={t('{name}: as in its inbox again', { name })}
      title={t('As in its inbox again')}
      aria-disabled={isPending}
      onClick={clear}
    >
      <X aria-hidden />
    </Button>
  );
}
