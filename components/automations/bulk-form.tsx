'use client';

import { useState } from 'react';
import { toast } from 'sonner';
import { uuidv7 } from 'uuidv7';
import { statusWords } from '@/components/conversations/reservation-words';
import { ActionForm, Labelled } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import type { Action } from '@/lib/actions';
import { sendToMany } from '@/lib/automations/actions';
import type { BulkInput } from '@/lib/automations/input';
import { BulkRecipients } from './bulk-recipients';
import { takeBack } from './bulk-undo';
import { ChoicePopover } from './choice-popover';
import type { Offered } from './offered';
import { ChannelField } from './sending-fields';
import { TextFields } from './text-fields';

type Props = { offered: Omit<Offered, 'tag'>; today: string; language: string };

const blank = (today: string, language: string): BulkInput => ({
  ...{ id: uuidv7(), name: '', listingIds: [], statuses: ['confirmed'], from: today, to: today },
  ...{ templates: [{ language, body: '' }], channel: null, except: [] },
});

/** Writes one message to many; at the right to whom it would go, each with a box to leave them out. */
export function BulkForm({ offered, today, language }: Props) {
  const t = useWords();
  const [bulk, setBulk] = useState(() => blank(today, language));
  const [count, setCount] = useState<number | null>(null);
  const put = (changes: Partial<BulkInput>) => setBulk((before) => ({ ...before, ...changes }));
  const unseen = { status: 409 as const, detail: t('Look first who gets it: the list is on its way.'), errors: [] };
  const send: Action<never, { id: string; sendAt: Date; count: number }> = async () =>
    count === null && isComplete(bulk) ? { ok: false, refusal: unseen } : sendToMany(bulk);
  const done = ({ id, sendAt, count: sent }: { id: string; sendAt: Date; count: number }) => {
    toast.success(t('{count, plural, one {Goes to # guest} other {Goes to # guests}} in a minute', { count: sent }), {
      id,
      duration: Math.max(5000, sendAt.getTime() - Date.now()),
      action: { label: t('Undo'), onClick: () => void takeBack(id, t) },
    });
    setBulk(blank(today, language));
  };
  const label =
    count === null
      ? t('Send to all of them')
      : t('{count, plural, one {Send to # guest} other {Send to # guests}}', { count });
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
      <div key={bulk.id} className="rounded-lg border bg-card p-4 md:p-5">
        <ActionForm action={send} submit={label} onDone={done}>
          <Labelled name="name" label={t('Name')} hint={t('For your own list: guests do not see it.')}>
            {(props) => (
              <Input
                {...props}
                value={bulk.name}
                onChange={({ target }) => put({ name: target.value })}
                required
                maxLength={100}
                autoComplete="off"
              />
            )}
          </Labelled>
          <Labelled name="listingIds" label={t('Listings')}>
            {() => (
              <ChoicePopover
                label={t('Listings')}
                none={t('All listings')}
                choices={offered.listing}
                chosen={bulk.listingIds}
                change={(listingIds) => put({ listingIds })}
              />
            )}
          </Labelled>
          <Days bulk={bulk} put={put} />
          <Statuses chosen={bulk.statuses} change={(statuses) => put({ statuses })} />
          <TextFields
            templates={bulk.templates}
            languages={offered.language}
            change={(templates) => put({ templates })}
          />
          <ChannelField of={bulk.channel} channels={offered.channel} change={(channel) => put({ channel })} />
        </ActionForm>
      </div>
      <BulkRecipients bulk={bulk} exclude={(except) => put({ except })} onCount={setCount} />
    </div>
  );
}

/** Otherwise the server says what is missing. */
function isComplete({ statuses, from, to }: BulkInput): boolean {
  return statuses.length > 0 && from !== '' && to !== '';
}

function Days({ bulk, put }: { bulk: BulkInput; put: (changes: Partial<BulkInput>) => void }) {
  const t = useWords();
  const day = (name: 'from' | 'to', label: string) => (
    <Labelled name={name} label={label}>
      {(props) => (
        <Input
          {...props}
          type="date"
          required
          value={bulk[name]}
          onChange={({ target }) => put({ [name]: target.value })}
        />
      )}
    </Labelled>
  );
  return (
    <div className="grid grid-cols-2 gap-3">
      {day('from', t('Stays from'))}
      {day('to', t('Stays to'))}
    </div>
  );
}

type StatusesProps = { chosen: BulkInput['statuses']; change: (statuses: BulkInput['statuses']) => void };

function Statuses({ chosen, change }: StatusesProps) {
  const t = useWords();
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-2 text-sm">
      <legend className="mb-1.5 font-medium">{t('Status')}</legend>
      {(Object.keys(statusWords) as (keyof typeof statusWords)[]).map((status) => (
        // biome-ignore lint/a11y/noLabelWithoutControl: it wraps its control.
        <label key={status} className="flex items-center gap-2">
          <Checkbox
            checked={chosen.includes(status)}
            onChange={({ target }) =>
              change(target.checked ? [...chosen, status] : chosen.filter((each) => each !== status))
            }
          />
          {t(statusWords[status].label)}
        </label>
      ))}
    </fieldset>
  );
}
