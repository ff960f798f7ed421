import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requireKpi } from '@/components/kpis/gate';
import { KpiPage } from '@/components/kpis/kpi-page';
import { KpiRows, KpiRowsSkeleton } from '@/components/kpis/kpi-rows';
import { ErrorBoundary } from '@/components/shell/error-boundary';
import { words } from '@/lib/language/request';

type Props = PageProps<'/kpis/[kpi]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await words();
  return { title: t((await requireKpi((await params).kpi)).label) };
}

export default async function FigurePage({ params, searchParams }: Props) {
  const t = await words();
  const { id } = await requireKpi((await params).kpi);
  const { cursor } = await searchParams;
  const from = typeof cursor === 'string' ? cursor : undefined;
  return (
    <KpiPage id={id}>
      <ErrorBoundary what={t('The rows')}>
        <Suspense key={from} fallback={<KpiRowsSkeleton />}>
          <KpiRows id={id} cursor={from} />
        </Suspense>
      </ErrorBoundary>
    </KpiPage>
  );
}
