import { formatMoneyShort } from '@/lib/format/money';
import type { GuestRecord } from '@/lib/guests/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { stars } from './words';

type Figure = { label: string; value: string; detail: string | null };

/** What a guest comes to, each figure with what it counts. */
export async function Figures({ record, currency }: { record: GuestRecord; currency: string }) {
  const t = await words();
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-border md:grid-cols-4">
      {figuresOf(record, currency, t).map(({ label, value, detail }) => (
        <div key={label} className="grid content-start gap-0.5 bg-card px-4 py-3">
          <dt className="text-muted-foreground text-sm">{label}</dt>
          <dd className="font-semibold text-xl tracking-tight">{value}</dd>
          {detail ? <dd className="text-muted-foreground text-sm">{detail}</dd> : null}
        </div>
      ))}
    </dl>
  );
}

function figuresOf({ summary, rating }: GuestRecord, currency: string, t: Words): Figure[] {
  const { stays, upcoming, nights, spend, pricedNights, unpriced } = summary;
  const money = (minor: number) => formatMoneyShort({ minor: Math.round(minor), currency }, t);
  const figure = (value: number) => value.toLocaleString(t.locale);
  return [
    {
      label: t('Stays'),
      value: figure(stays),
      detail: upcoming > 0 ? t('{count} to come', { count: upcoming }) : null,
    },
    { label: t('Nights'), value: figure(nights), detail: null },
    {
      label: t('Spend on confirmed stays'),
      value: spend === null ? '—' : money(spend),
      detail:
        [
          spend !== null && pricedNights > 0 && t('{amount} a night', { amount: money(spend / pricedNights) }),
          unpriced > 0 && t('{count} without a price', { count: unpriced }),
        ]
          .filter(Boolean)
          .join(' · ') || null,
    },
    {
      label: t('Reviews'),
      value: rating.mean === null ? '—' : stars(rating.mean, t),
      detail: rating.count > 0 ? t('{count, plural, one {# review} other {# reviews}}', { count: rating.count }) : null,
    },
  ];
}
