import Link from 'next/link';
import { statusWords } from '@/components/conversations/reservation-words';
import { Mood } from '@/components/inbox/mood';
import { Badge } from '@/components/ui/badge';
import { channelLabel } from '@/lib/channels/channels';
import { formatMoneyShort } from '@/lib/format/money';
import { stayDates } from '@/lib/format/stay';
import type { GuestStay } from '@/lib/guests/past';
import { words } from '@/lib/language/request';
import { Part } from './part';

/** What the guest booked or asked for; each line leads to its conversation. */
export async function Stays({ stays, now }: { stays: GuestStay[]; now: Date }) {
  const t = await words();
  return (
    <Part title={t('Stays and conversations')}>
      <ul className="divide-y rounded-lg border bg-card">
        {stays.map((stay) => (
          <Line key={stay.id} stay={stay} now={now} />
        ))}
      </ul>
    </Part>
  );
}

async function Line({ stay, now }: { stay: GuestStay; now: Date }) {
  const t = await words();
  const { label, tone } = statusWords[stay.reservationStatus];
  return (
    <li className="relative grid gap-0.5 px-4 py-2.5 hover:bg-accent/60 max-md:px-3">
      <p className="flex items-center gap-2">
        <Link
          href={`/conversations/${stay.id}`}
          prefetch={false}
          className="min-w-0 truncate font-medium after:absolute after:inset-0"
        >
          <bdi>{stay.listing}</bdi>
        </Link>
        <Badge tone={tone}>{t(label)}</Badge>
        {stay.waitingSince ? <Badge tone="amber">{t('Waiting')}</Badge> : null}
        <span className="ml-auto shrink-0 font-medium">{stay.total ? formatMoneyShort(stay.total, t) : null}</span>
      </p>
      <p className="flex items-center gap-x-2 text-muted-foreground text-sm">
        <span>{stayDates(stay, now, t)}</span>
        <span className="min-w-0 truncate">
          {channelLabel(stay.channel)} · <bdi>{stay.code}</bdi>
        </span>
        <span className="ml-auto flex shrink-0 items-center gap-2">
          {t(STATES[stay.status])}
          <Mood level={stay.funLevel} />
        </span>
      </p>
    </li>
  );
}

const STATES: Record<GuestStay['status'], string> = { open: 'Open', follow_up: 'Follow up', closed: 'Closed' };
