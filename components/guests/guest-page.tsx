import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import { OptOut } from '@/components/automations/opt-out';
import { ClocksProvider, WallClock } from '@/components/conversations/clocks';
import { viewerZone } from '@/components/shell/viewer-zone';
import { Avatar } from '@/components/ui/avatar';
import { Skeleton } from '@/components/ui/skeleton';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { type GuestRecord, getGuestRecord } from '@/lib/guests/queries';
import { words } from '@/lib/language/request';
import { EraseRunsButton } from './erase-runs-button';
import { Figures } from './figures';
import { MergedProfiles } from './merged-profiles';
import { MoodChart } from './mood-chart';
import { GuestReviews } from './reviews';
import { Stays } from './stays';
import { Suggestions } from './suggestions';
import { OpenTasks } from './tasks';
import { languageName, waysTo } from './words';

/** Everything about a person: how to reach them, what they stayed, spent, felt and said, and who else they may be. */
export async function GuestPage({ guestId }: { guestId: string }) {
  const agent = await requireAgent();
  const now = new Date();
  const zone = await viewerZone(agent);
  const record = await getGuestRecord(agent, { guestId, now });
  const { summary, stays, moods, reviews, tasks, merged, suggestions } = record;
  const currency = agent.account.baseCurrency;
  return (
    <ClocksProvider zone={zone} listing={zone} now={now}>
      <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5 md:px-8 md:py-8">
        <Header guest={summary} />
        <Suggestions guest={summary} suggestions={suggestions} now={now} currency={currency} />
        <Figures record={record} currency={currency} />
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <Stays stays={stays} now={now} />
            <GuestReviews reviews={reviews} />
          </div>
          <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
            <MoodChart moods={moods} stays={stays} zone={zone} now={now} />
            <OpenTasks tasks={tasks} />
            <OptOut guestId={summary.id} isOut={summary.isOptedOut} />
            <MergedProfiles profiles={merged} keptName={summary.name} />
            {hasRole(agent, 'admin') ? <EraseRunsButton guestId={summary.id} name={summary.name} /> : null}
          </div>
        </div>
      </div>
    </ClocksProvider>
  );
}

async function Header({ guest }: { guest: GuestRecord['summary'] }) {
  const t = await words();
  return (
    <header className="grid gap-3">
      <Link
        href="/guests"
        className="flex w-fit items-center gap-1 text-muted-foreground text-sm hover:text-foreground max-md:min-h-11"
      >
        <ArrowLeft aria-hidden className="size-3.5" />
        {t('Guests')}
      </Link>
      <div className="flex items-start gap-3">
        <Avatar name={guest.name} className="size-11 text-base" />
        <div className="min-w-0">
          <h1 className="font-semibold text-xl tracking-tight [overflow-wrap:anywhere]">
            <bdi>{guest.name}</bdi>
          </h1>
          <p className="flex flex-wrap gap-x-3 text-muted-foreground">
            {guest.language ? <span>{languageName(guest.language, t)}</span> : null}
            {guest.timezone ? <WallClock zone={guest.timezone} title={t('The time where the guest is')} /> : null}
          </p>
          <p className="flex flex-wrap gap-x-3">
            {waysTo(guest).map(({ text, href }) => (
              <a key={href} href={href} className="text-primary [overflow-wrap:anywhere] hover:underline max-md:py-1">
                {text}
              </a>
            ))}
          </p>
        </div>
      </div>
    </header>
  );
}

/** The page's place while it is read. */
export function GuestPageSkeleton() {
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6 px-4 py-5 md:px-8 md:py-8">
      <Skeleton className="h-20 w-72" />
      <Skeleton className="h-20" />
      <Skeleton className="h-64" />
    </div>
  );
}
