'use client';

import { CircleAlert } from 'lucide-react';
import { useEffect, useId } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import { tryBulk } from '@/lib/automations/actions';
import type { BulkPreview } from '@/lib/automations/bulk';
import type { BulkInput } from '@/lib/automations/input';
import { formatDateRange } from '@/lib/format/time';
import { tried } from './rule-draft';
import { useAsked } from './use-asked';
import { missingText, reasonText } from './words';

type Props = {
  bulk: BulkInput;
  exclude: (except: string[]) => void;
  /** How many would get it now; null while that is not known. */
  onCount: (count: number | null) => void;
};

const ask = (input: BulkInput) => tryBulk(input);

/** To whom it would go and as what, as soon as that is known; a box leaves somebody out. */
export function BulkRecipients({ bulk, exclude, onCount }: Props) {
  const t = useWords();
  const { value, refusal, isAsking } = useAsked(tried(bulk), ask);
  // What was asked before says nothing of those who are chosen now.
  const total = isAsking || refusal || !value ? null : value.total;
  useEffect(() => onCount(total), [total, onCount]);
  const toggle = (id: string) =>
    exclude(bulk.except.includes(id) ? bulk.except.filter((each) => each !== id) : [...bulk.except, id]);
  return (
    <section aria-label={t('Who gets it')} className="grid gap-2 lg:sticky lg:top-4">
      <h2 className="font-semibold">{t('Who gets it')}</h2>
      {refusal || !value ? (
        <p className="text-muted-foreground text-sm">
          {refusal && refusal.errors.length === 0 ? refusal.detail : null}
          {refusal && refusal.errors.length > 0 ? t('Shown as soon as the form is complete.') : null}
          {refusal ? null : t('Loading…')}
        </p>
      ) : (
        <>
          <p aria-live="polite" className="text-muted-foreground text-sm">
            {t('{count, plural, one {# guest} other {# guests}} of {all, number}', {
              count: value.total,
              all: value.recipients.length,
            })}
            {value.waiting > 0
              ? ` · ${t('{count, plural, one {# waits} other {# wait}} for a person first', { count: value.waiting })}`
              : null}
          </p>
          <ul
            aria-busy={isAsking}
            className={cn('max-h-[70dvh] divide-y overflow-y-auto rounded-lg border bg-card', isAsking && 'opacity-60')}
          >
            {value.recipients.map((recipient) => (
              <Recipient
                key={recipient.conversationId}
                recipient={recipient}
                isExcluded={bulk.except.includes(recipient.conversationId)}
                toggle={() => toggle(recipient.conversationId)}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

type RecipientProps = { recipient: BulkPreview['recipients'][number]; isExcluded: boolean; toggle: () => void };

function Recipient({ recipient, isExcluded, toggle }: RecipientProps) {
  const t = useWords();
  const id = useId();
  const { guest, listing, checkIn, checkOut, text, missing, reason } = recipient;
  const today = new Date().toISOString().slice(0, 10);
  const why = missing.length > 0 ? t('Nothing is known of {detail}', { detail: missingText(missing, t) }) : null;
  return (
    <li className="flex items-start gap-2.5 px-3 py-2 text-sm">
      <Checkbox id={id} checked={!isExcluded} onChange={toggle} className="mt-0.5" />
      <div className={cn('grid min-w-0 flex-1 gap-0.5', isExcluded && 'opacity-60')}>
        <label htmlFor={id} className="truncate">
          <bdi className="font-medium">{guest}</bdi> · <bdi>{listing}</bdi>
        </label>
        <span className="text-muted-foreground">{formatDateRange(checkIn, checkOut, today, t)}</span>
        {why || reason ? (
          <span className="flex items-start gap-1 text-amber">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" /> {why ?? reasonText(reason!, t)}
          </span>
        ) : null}
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-primary">{t('What they read')}</summary>
          <p dir="auto" className="whitespace-pre-wrap pt-1 [overflow-wrap:anywhere]">
            {text}
          </p>
        </details>
      </div>
    </li>
  );
}
