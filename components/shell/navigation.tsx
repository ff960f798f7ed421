import { ConciergeBell } from 'lucide-react';
import Link from 'next/link';
import { type ReactNode, Suspense } from 'react';
import { AccountMenu } from '@/components/auth/account-menu';
import { inboxesOf } from '@/components/inbox/paths';
import { NoticeButton } from '@/components/notices/notice-button';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import { findTab, tabsOf } from '@/lib/inbox/tabs';
import { words } from '@/lib/language/request';
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
  const t = await words();
  const agent = await requireAgent();
  const inboxes = inboxesOf(agent);
  const inbox = inboxes.find((each) => each === section) ?? inboxes[0];
  const tabs = inbox ? tabsOf(inbox) : [findTab('support', 'all')!];
  const body = <NavBody inboxes={inboxes} inbox={inbox} tabs={tabs} />;
  return (
    <>
      <nav aria-label={t('Main')} className="hidden min-h-0 w-14 shrink-0 flex-col border-r bg-rail md:flex lg:w-54">
        <Brand />
        <div className="min-h-0 flex-1 overflow-y-auto">{body}</div>
        <Foot className="max-lg:flex-col-reverse" />
      </nav>
      {hasChat ? null : (
        <BottomBar tabs={tabs}>
          {body}
          <Foot>
            <Notifications />
          </Foot>
        </BottomBar>
      )}
      <RememberZone zone={await viewerZone(agent)} />
    </>
  );
}

function Brand() {
  return (
    <div className="mx-3 mt-3 mb-1 flex h-9 items-center justify-between max-lg:mx-0 max-lg:h-auto max-lg:flex-col max-lg:gap-1">
      <Link href="/" className="flex h-9 items-center gap-2.5 rounded-md px-1 font-semibold text-base">
        <span className="flex size-7 items-center justify-center rounded-md bg-foreground text-background">
          <ConciergeBell aria-hidden className="size-4" />
        </span>
        <span className="max-lg:sr-only">Bellhop</span>
      </Link>
      <Notifications />
    </div>
  );
}

function Notifications() {
  return (
    <Suspense fallback={<Skeleton className="size-8" />}>
      <NoticeButton />
    </Suspense>
  );
}

function Foot({ className, children }: { className?: string; children?: ReactNode }) {
  return (
    <div className={cn('flex items-center gap-1 border-t p-2', className)}>
      <Suspense fallback={<Skeleton className="h-10 flex-1 md:max-lg:w-10 md:max-lg:flex-none" />}>
        <AccountMenu />
      </Suspense>
      {children}
      <ThemeToggle />
    </div>
  );
}
