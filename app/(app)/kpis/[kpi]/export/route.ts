import { Readable } from 'node:stream';
import { exportedKpi } from '@/components/kpis/gate';
import { csvOf } from '@/lib/kpis/csv';

/** The rows behind a figure as CSV, streamed; for managers and admins (product.md §1, member). */
export async function GET(_: Request, { params }: RouteContext<'/kpis/[kpi]/export'>) {
  const { agent, kpi } = await exportedKpi((await params).kpi);
  const now = new Date();
  const name = `${kpi.id}-${now.toISOString().slice(0, 10)}.csv`;
  return new Response(Readable.toWeb(Readable.from(csvOf(agent, kpi.id, now))) as ReadableStream, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
