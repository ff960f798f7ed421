import { CircleAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { channelLabel } from '@/lib/channels/channels';
import type { Conversation } from '@/lib/conversations/queries';
import { formatMoney } from '@/lib/format/money';
import { nights, nightsText, stayDates, stayText } from '@/lib/format/stay';
import { dateIn } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { statusWords } from './reservation-words';
import { Section } from './section';

type Reservation = Conversation['reservation'];

/** The booking: where, when, who comes, what it costs and who still collects what. */
export async function ReservationSection({ conversation, now }: { conversation: Conversation; now: Date }) {
  const t = await words();
  const { reservation, listing, overbookedUntil, overbookedNights } = conversation;
  const stay = { ...conversation, ...reservation, timezone: listing.timezone };
  const { label, tone } = statusWords[reservation.status];
  return (
    <Section title={t('Reservation')}>
      <p className="flex items-start justify-between gap-2 font-semibold">
        <bdi className="min-w-0 [overflow-wrap:anywhere]">{listing.name}</bdi>
        <Badge tone={tone}>{t(label)}</Badge>
      </p>
      <p className="text-muted-foreground [overflow-wrap:anywhere]">
        {reservation.code} · {t(channelLabel(reservation.channel))}
      </p>
      <p className="pt-2 font-semibold">{stayDates(stay, now, t)}</p>
      <p className="text-muted-foreground">
        {t('{n, plural, one {# night} other {# nights}}', { n: nights(stay) })}
        {reservation.status === 'confirmed' && ` · ${stayText(stay, now, t)}`}
      </p>
      <p className="text-muted-foreground" title={t('By the clock of {timezone}', { timezone: listing.timezone })}>
        {listing.checkInTime} → {listing.checkOutTime}
      </p>
      {overbookedNights && overbookedUntil && overbookedUntil > now && (
        <p className="flex items-start gap-1 pt-1 text-red">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          {t('Overbooked, {nights}', { nights: nightsText(overbookedNights, dateIn(now, listing.timezone), t) })}
        </p>
      )}
      <p className="pt-2 font-semibold">{reservation.total ? formatMoney(reservation.total, t) : t('No price')}</p>
      <p className="text-muted-foreground">
        {[payment(reservation, t), party(reservation, t)].filter(Boolean).join(' · ')}
      </p>
    </Section>
  );
}

/** What is paid and what is owed; unknown is said, never guessed (product.md §1). */
function payment({ total, paid, balance, collectedBy }: Reservation, t: Words): string | null {
  if (!total) return null;
  if (!paid) return t('payment unknown');
  if (!balance) return t('{amount} paid', { amount: formatMoney(paid, t) });
  if (balance.minor <= 0)
    return balance.minor < 0 ? t('{amount} paid too much', { amount: formatMoney(negated(balance), t) }) : t('paid');
  return t(COLLECTORS[collectedBy], { amount: formatMoney(balance, t) });
}

const COLLECTORS: Record<Reservation['collectedBy'], string> = {
  host: '{amount} still owed, you collect it',
  channel: '{amount} still owed, the channel collects it',
  unknown: '{amount} still owed, not known who collects it',
};

function negated({ minor, currency }: { minor: number; currency: string }) {
  return { minor: -minor, currency };
}

function party({ adults, children }: Reservation, t: Words): string | null {
  const people = [
    adults && t('{n, plural, one {# adult} other {# adults}}', { n: adults }),
    children && t('{n, plural, one {# child} other {# children}}', { n: children }),
  ];
  return people.filter(Boolean).join(', ') || null;
}
