import { requireKpi } from '@/components/kpis/gate';
import { Navigation } from '@/components/shell/navigation';

export default async function FigureNavigation({ params }: PageProps<'/kpis/[kpi]'>) {
  return <Navigation section={(await requireKpi((await params).kpi)).inbox} />;
}
