import { CircleAlert } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { channelLabel } from '@/lib/channels/channels';
import type { Conversation } from '@/lib/conversations/queries';
import { formatMoney } from '@/lib/format/money';
import { nights, nightsText, stayDates, stayText } from '@/lib/format/stay';
import { dateIn } from '@/lib/format/time';
import { statusWords } from './reservation-words';
import { Section } from './section';

type Reservation = Conversation['reservation'];

/** The booking: where, when, who comes, what it costs and who still collects what. */
export function ReservationSection({ conversation, now }: { conversation: Conversation; now: Date }) {
  const { reservation, listing, overbookedUntil, overbookedNights } = conversation;
  const stay = { ...conversation, ...reservation, timezone: listing.timezone };
  const { label, tone } = statusWords[reservation.status];
  return (
    <Section title="Reservation">
      <p className="flex items-start justify-between gap-2 font-semibold">
        <bdi className="min-w-0 [overflow-wrap:anywhere]">{listing.name}</bdi>
        <Badge tone={tone}>{label}</Badge>
      </p>
      <p className="text-muted-foreground [overflow-wrap:anywhere]">
        {reservation.code} · {channelLabel(reservation.channel)}
      </p>
      <p className="pt-2 font-semibold">{stayDates(stay, now)}</p>
      <p className="text-muted-foreground">
        {counted(nights(stay), 'night')}
        {reservation.status === 'confirmed' && ` · ${stayText(stay, now)}`}
      </p>
      <p className="text-muted-foreground" title={`By the clock of ${listing.timezone}`}>
        {listing.checkInTime} → {listing.checkOutTime}
      </p>
      {overbookedNights && overbookedUntil && overbookedUntil > now && (
        <p className="flex items-start gap-1 pt-1 text-red">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
          Overbooked, {nightsText(overbookedNights, dateIn(now, listing.timezone))}
        </p>
      )}
      <p className="pt-2 font-semibold">{reservation.total ? formatMoney(reservation.total) : 'No price'}</p>
      <p className="text-muted-foreground">{[payment(reservation), party(reservation)].filter(Boolean).join(' · ')}</p>
    </Section>
  );
}

/** What is paid and what is owed; unknown is said, never guessed (product.md §1). */
function payment({ total, paid, balance, collectedBy }: Reservation): string | null {
  if (!total) return null;
  if (!paid) return 'payment unknown';
  if (!balance) return `${formatMoney(paid)} paid`;
  if (balance.minor <= 0) return balance.minor < 0 ? `${formatMoney(negated(balance))} paid too much` : 'paid';
  return `${formatMoney(balance)} still owed, ${COLLECTORS[collectedBy]}`;
}

const COLLECTORS: Record<Reservation['collectedBy'], string> = {
  host: 'you collect it',
  channel: 'the channel collects it',
  unknown: 'not known who collects it',
};

function negated({ minor, currency }: { minor: number; currency: string }) {
  return { minor: -minor, currency };
}

function party({ adults, children }: Reservation): string | null {
  const people = [adults ? counted(adults, 'adult') : null, children ? counted(children, 'child', 'children') : null];
  return people.filter(Boolean).join(', ') || null;
}

function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
