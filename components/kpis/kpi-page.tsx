import { ArrowLeft, Download } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { firstTabPath } from '@/components/inbox/paths';
import { viewerZone } from '@/components/shell/viewer-zone';
import { buttonVariants } from '@/components/ui/button';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { readKpi } from '@/lib/kpis/queries';
import { words } from '@/lib/language/request';
import { Change } from './change';
import { Formula } from './formula';
import { SellerList } from './seller-list';
import { TrendChart } from './trend-chart';
import { labelOf, valueText } from './words';

/** A figure with what it means, and under it (`children`) the rows it counted. */
export async function KpiPage({ id, children }: { id: string; children: ReactNode }) {
  const t = await words();
  const agent = await requireAgent();
  const { timezone } = agent.account;
  const reading = await readKpi(agent, id, { now: new Date(), settings: agent.account });
  const { kpi, value, found, currency } = reading;
  return (
    <div className="mx-auto grid w-full max-w-5xl gap-6 px-4 py-5 md:px-8 md:py-8">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-1">
          <Link
            href={agent.teams.includes(kpi.inbox) ? `/inbox/${kpi.inbox}/all` : firstTabPath(agent)}
            className="flex items-center gap-1 text-muted-foreground text-sm hover:text-foreground"
          >
            <ArrowLeft aria-hidden className="size-3.5" />
            {kpi.inbox === 'sales' ? t('Sales') : t('Support')}
          </Link>
          <h1 className="font-semibold text-xl tracking-tight">{labelOf(reading, timezone, t)}</h1>
          <p className="flex items-baseline gap-2">
            <span className="font-semibold text-2xl tabular-nums tracking-tight">
              {valueText(kpi.unit, value, currency, t)}
            </span>
            <span className="text-muted-foreground">{kpi.detail(found, t)}</span>
          </p>
          <Change reading={reading} zone={timezone} />
        </div>
        {hasRole(agent, 'manager') ? (
          <a href={`/kpis/${id}/export`} download className={buttonVariants({ variant: 'outline', size: 'sm' })}>
            <Download aria-hidden />
            {t('Export CSV')}
          </a>
        ) : null}
      </header>
      <div className="grid gap-6 rounded-lg border bg-card p-4 md:grid-cols-2">
        <Formula reading={reading} zone={timezone} viewer={await viewerZone(agent)} />
        {reading.trend ? <TrendChart reading={reading} zone={timezone} /> : null}
        {kpi.id === 'total-sales' ? <SellerList reading={reading} /> : null}
      </div>
      {children}
    </div>
  );
}
