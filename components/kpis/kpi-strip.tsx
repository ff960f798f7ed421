import { cookies } from 'next/headers';
import { Suspense } from 'react';
import { inboxesOf } from '@/components/inbox/paths';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { requireAgent } from '@/lib/auth/session';
import { kpisOf } from '@/lib/kpis/kpis';
import { words } from '@/lib/language/request';
import { KpiTile, KpiTileSkeleton } from './kpi-tile';
import { FIGURES_COOKIE } from './strip-cookie';
import { StripToggle } from './strip-toggle';

/** The figures of an inbox above its list, for its team; each comes on its own. Folded away, none is read. */
export async function KpiStrip({ section }: { section: string }) {
  const t = await words();
  const agent = await requireAgent();
  const inbox = inboxesOf(agent).find((each) => each === section);
  if (!inbox) return null;
  const isOpen = (await cookies()).get(FIGURES_COOKIE)?.value !== 'closed';
  return (
    <section aria-label={t('Figures')} className="relative flex shrink-0 border-b bg-card">
      {isOpen ? (
        <ul className="flex min-w-0 flex-1 snap-x overflow-x-auto [scrollbar-width:none]">
          {kpisOf(inbox).map(({ id }) => (
            <li key={id} className="relative min-w-42 flex-1 snap-start border-r last:border-r-0">
              <ErrorBoundary what={t('This figure')}>
                <Suspense fallback={<KpiTileSkeleton />}>
                  <KpiTile id={id} />
                </Suspense>
              </ErrorBoundary>
            </li>
          ))}
        </ul>
      ) : (
        <p className="flex-1 px-3.5 py-1 text-muted-foreground text-xs">{t('Figures are folded away')}</p>
      )}
      <StripToggle isOpen={isOpen} />
    </section>
  );
}

/** The strip's place while it is not known who looks. */
export function KpiStripSkeleton() {
  return <div className="h-21.25 border-b bg-card" />;
}
