'use client';

import { useState } from 'react';
import { NativeSelect } from '@/components/settings/native-select';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import { findBookingsToTry } from '@/lib/automations/actions';
import { formatDateRange } from '@/lib/format/time';
import { useAsked } from './use-asked';

const ask = (input: { q: string }) => findBookingsToTry(input);

/** The booking that a rule is tried on: one of those that come next, or found by its guest or code. */
export function BookingChoice({ chosen, choose }: { chosen?: string; choose: (conversationId: string) => void }) {
  const t = useWords();
  const [q, setQ] = useState('');
  const { value: found } = useAsked({ q }, ask);
  const today = new Date().toISOString().slice(0, 10);
  return (
    <div className="grid gap-1.5">
      <Input
        type="search"
        aria-label={t('Find a booking by guest or code')}
        placeholder={t('Find a booking by guest or code')}
        value={q}
        maxLength={100}
        onChange={({ target }) => setQ(target.value)}
      />
      <NativeSelect
        aria-label={t('Booking to try it on')}
        value={found?.some(({ conversationId }) => conversationId === chosen) ? chosen : ''}
        onChange={({ target }) => target.value && choose(target.value)}
      >
        <option value="">{found?.length === 0 ? t('No such booking') : t('Choose a booking')}</option>
        {found?.map(({ conversationId, guest, listing, checkIn, checkOut }) => (
          <option key={conversationId} value={conversationId}>
            {`${guest} · ${listing} · ${formatDateRange(checkIn, checkOut, today, t)}`}
          </option>
        ))}
      </NativeSelect>
    </div>
  );
}
