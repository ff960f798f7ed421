import type { Metadata } from 'next';
import { Suspense } from 'react';
import { requireKpi } from '@/components/kpis/gate';
import { KpiPage } from '@/components/kpis/kpi-page';
import { KpiRows, KpiRowsSkeleton } from '@/components/kpis/kpi-rows';
import { ErrorBoundary } from '@/components/shell/error-boundary';

type Props = PageProps<'/kpis/[kpi]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await requireKpi((await params).kpi)).label };
}

export default async function FigurePage({ params, searchParams }: Props) {
  const { id } = await requireKpi((await params).kpi);
  const { cursor } = await searchParams;
  const from = typeof cursor === 'string' ? cursor : undefined;
  return (
    <KpiPage id={id}>
      <ErrorBoundary what="The rows">
        <Suspense key={from} fallback={<KpiRowsSkeleton />}>
          <KpiRows id={id} cursor={from} />
        </Suspense>
      </ErrorBoundary>
    </KpiPage>
  );
}
