import { FlaskConical, Settings2 } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { inboxesOf, tabPath } from '@/components/inbox/paths';
import { buttonVariants } from '@/components/ui/button';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { type Span, spans } from './spans';

/** What the assistant did: the span that is looked at, the ways to its work, and under them its figures (`children`). */
export async function AssistantPage({ days, children }: { days: Span; children: ReactNode }) {
  const t = await words();
  const agent = await requireAgent();
  const inbox = inboxesOf(agent).at(-1);
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-6 px-4 py-5 md:px-8 md:py-8">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h1 className="font-semibold text-xl tracking-tight">{t('Assistant')}</h1>
          <p className="text-muted-foreground">{t('What it did, and what people made of it.')}</p>
        </div>
        <div className="flex gap-2">
          <Link href="/assistant/sandbox" className={buttonVariants({ variant: 'outline' })}>
            <FlaskConical aria-hidden />
            {t('Sandbox')}
          </Link>
          {hasRole(agent, 'admin') ? (
            <Link href="/settings/assistant" className={buttonVariants({ variant: 'outline' })}>
              <Settings2 aria-hidden />
              {t('Settings')}
            </Link>
          ) : null}
        </div>
      </header>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <Spans current={days} />
        <p className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
          {inbox ? (
            <Link href={tabPath(inbox, 'ai-active')} className="text-primary hover:underline">
              {t('Where it is at work now')}
            </Link>
          ) : null}
          <Link href="/settings/knowledge/gaps" className="text-primary hover:underline">
            {t('What it could not answer')}
          </Link>
        </p>
      </div>
      {children}
    </div>
  );
}

async function Spans({ current }: { current: Span }) {
  const t = await words();
  return (
    <nav aria-label={t('Span')} className="flex rounded-md border bg-card p-0.5">
      {spans.map((days) => (
        <Link
          key={days}
          href={`/assistant?days=${days}`}
          aria-current={days === current ? 'page' : undefined}
          className="touch flex h-7 items-center rounded-sm px-3 text-muted-foreground text-sm hover:text-foreground aria-[current]:bg-selected aria-[current]:font-medium aria-[current]:text-foreground"
        >
          {t('{days} days', { days })}
        </Link>
      ))}
    </nav>
  );
}
