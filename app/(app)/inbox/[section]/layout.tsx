import { Suspense } from 'react';
import { KpiStrip, KpiStripSkeleton } from '@/components/kpis/kpi-strip';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { words } from '@/lib/language/request';

/** The inbox's figures stay while its tabs change; on a phone they give way to an open chat. */
export default async function InboxLayout({ children, params }: LayoutProps<'/inbox/[section]'>) {
  const t = await words();
  const { section } = await params;
  return (
    <div className="group/inbox flex h-full min-h-0 flex-col">
      <div className="shrink-0 max-md:group-has-[[data-chat]]/inbox:hidden">
        <ErrorBoundary what={t('The figures')}>
          <Suspense fallback={<KpiStripSkeleton />}>
            <KpiStrip section={section} />
          </Suspense>
        </ErrorBoundary>
      </div>
      <div className="min-h-0 flex-1">{children}</div>
    </div>
  );
}
