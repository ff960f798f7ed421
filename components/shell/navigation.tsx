import { ConciergeBell } from 'lucide-react';
import Link from 'next/link';
import { Suspense } from 'react';
import { AccountMenu } from '@/components/auth/account-menu';
import { inboxesOf } from '@/components/inbox/paths';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import { findTab, tabsOf } from '@/lib/inbox/tabs';
import { BottomBar } from './bottom-bar';
import { NavBody } from './nav-body';
import { RememberZone } from './remember-zone';
import { ThemeToggle } from './theme-toggle';
import { viewerZone } from './viewer-zone';

/**
 * The tabs of the inbox in the URL (elsewhere of the member's first), settings and the person: beside the page, as a rail
 * of icons where there is little room, as a bar below on a phone (which gives way to an open chat's own).
 */
export async function Navigation({ section, hasChat = false }: { section?: string; hasChat?: boolean }) {
  const agent = await requireAgent();
  const inboxes = inboxesOf(agent);
  const inbox = inboxes.find((each) => each === section) ?? inboxes[0];
  const tabs = inbox ? tabsOf(inbox) : [findTab('support', 'all')!];
  const body = <NavBody inboxes={inboxes} inbox={inbox} tabs={tabs} />;
  return (
    <>
      <nav aria-label="Main" className="hidden min-h-0 w-14 shrink-0 flex-col border-r bg-rail md:flex lg:w-54">
        <Brand />
        <div className="min-h-0 flex-1 overflow-y-auto">{body}</div>
        <Foot className="max-lg:flex-col-reverse" />
      </nav>
      {hasChat ? null : (
        <BottomBar tabs={tabs}>
          {body}
          <Foot />
        </BottomBar>
      )}
      <RememberZone zone={await viewerZone(agent)} />
    </>
  );
}

function Brand() {
  return (
    <Link
      href="/"
      className="mx-3 mt-3 mb-1 flex h-9 items-center gap-2.5 rounded-md px-1 font-semibold text-base max-lg:mx-auto"
    >
      <span className="flex size-7 items-center justify-center rounded-md bg-foreground text-background">
        <ConciergeBell aria-hidden className="size-4" />
      </span>
      <span className="max-lg:sr-only">Bellhop</span>
    </Link>
  );
}

function Foot({ className }: { className?: string }) {
  return (
    <div className={cn('flex items-center gap-1 border-t p-2', className)}>
      <Suspense fallback={<Skeleton className="h-10 flex-1 md:max-lg:w-10 md:max-lg:flex-none" />}>
        <AccountMenu />
      </Suspense>
      <ThemeToggle />
    </div>
  );
}
