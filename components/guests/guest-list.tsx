import { UserSearch } from 'lucide-react';
import Link from 'next/link';
import { statusWords } from '@/components/conversations/reservation-words';
import { NextPage } from '@/components/settings/next-page';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import { formatMoneyShort } from '@/lib/format/money';
import { stayDates } from '@/lib/format/stay';
import { type GuestRow, listGuests } from '@/lib/guests/queries';
import { words } from '@/lib/language/request';
import { staysText } from './words';

/** A page of the guests, by name. */
export async function GuestList({ query, after }: { query?: string; after?: string }) {
  const t = await words();
  const agent = await requireAgent();
  const now = new Date();
  const { guests, next } = await listGuests(agent, { query, after, now });
  if (guests.length === 0) return <Nobody isSearch={Boolean(query)} />;
  return (
    <>
      <ul className="divide-y rounded-lg border bg-card">
        {guests.map((guest) => (
          <Row key={guest.id} guest={guest} now={now} currency={agent.account.baseCurrency} />
        ))}
      </ul>
      <div className="flex gap-2">
        {after ? <NextPage path="/guests" search={{ q: query }} label={t('First page')} /> : null}
        {next ? <NextPage path="/guests" search={{ q: query, after: next }} label={t('More guests')} /> : null}
      </div>
    </>
  );
}

async function Row({ guest, now, currency }: { guest: GuestRow; now: Date; currency: string }) {
  const t = await words();
  const { latest, spend, duplicates } = guest;
  return (
    <li className="relative flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-accent/60 max-md:px-3">
      <Avatar name={guest.name} className="size-9" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2">
          <Link
            href={`/guests/${guest.id}`}
            prefetch={false}
            className="max-w-full truncate font-medium after:absolute after:inset-0"
          >
            <bdi>{guest.name}</bdi>
          </Link>
          {duplicates > 0 ? (
            <Badge tone="amber">
              {t('{count, plural, one {# possible duplicate} other {# possible duplicates}}', { count: duplicates })}
            </Badge>
          ) : null}
        </p>
        {latest ? (
          <p className="flex gap-1 whitespace-nowrap text-muted-foreground text-sm">
            <bdi className="min-w-0 truncate">{latest.listing}</bdi>
            <span>· {stayDates(latest, now, t)}</span>
            {latest.status === 'confirmed' ? null : (
              <span className="max-md:hidden">· {t(statusWords[latest.status].label)}</span>
            )}
          </p>
        ) : null}
      </div>
      <p className="shrink-0 text-right">
        {spend === null ? null : (
          <span className="block font-medium">{formatMoneyShort({ minor: spend, currency }, t)}</span>
        )}
        <span className="block text-muted-foreground text-sm">{staysText(guest, t)}</span>
      </p>
    </li>
  );
}

async function Nobody({ isSearch }: { isSearch: boolean }) {
  const t = await words();
  return (
    <div className="grid justify-items-center gap-2 rounded-lg border border-dashed px-4 py-12 text-center text-muted-foreground">
      <UserSearch aria-hidden className="size-6" />
      <p>
        {isSearch
          ? t('Nobody found. Try a part of the name, a reservation code, or the whole e-mail or phone.')
          : t('No guests yet. They come with their bookings.')}
      </p>
    </div>
  );
}

/** The list's place while it is read. */
export function GuestListSkeleton() {
  return (
    <div className="divide-y rounded-lg border bg-card">
      {Array.from({ length: 10 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: all alike
        <div key={index} className="flex h-14 items-center gap-3 px-4">
          <Skeleton className="size-9 rounded-full" />
          <Skeleton className="h-4 w-48" />
        </div>
      ))}
    </div>
  );
}
