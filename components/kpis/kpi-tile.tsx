import { CircleHelp } from 'lucide-react';
import Link from 'next/link';
import { viewerZone } from '@/components/shell/viewer-zone';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import { type Reading, readKpi } from '@/lib/kpis/queries';
import { words } from '@/lib/language/request';
import { Change } from './change';
import { Formula } from './formula';
import { Reveal } from './reveal';
import { SellerList } from './seller-list';
import { Sparkline } from './sparkline';
import { labelOf, tileText, valueText } from './words';

/** One figure: what it is, how much, how it goes, and the way to its rows. */
export async function KpiTile({ id }: { id: string }) {
  const t = await words();
  const agent = await requireAgent();
  const { timezone } = agent.account;
  const reading = await readKpi(agent, id, { now: new Date(), settings: agent.account });
  const { kpi } = reading;
  const label = labelOf(reading, timezone, t);
  return (
    <div className="group @container relative grid h-21 content-between px-3.5 py-2 hover:bg-accent/60">
      <p className="flex items-center gap-1 text-muted-foreground text-xs">
        <Link
          href={`/kpis/${id}`}
          prefetch={false}
          className="min-w-0 truncate after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-primary focus-visible:after:-outline-offset-2"
        >
          {label}
        </Link>
        <Reveal
          label={t('About {label}', { label: t(kpi.label) })}
          content={<Formula reading={reading} zone={timezone} viewer={await viewerZone(agent)} />}
        >
          <CircleHelp aria-hidden className="size-3.5" />
        </Reveal>
      </p>
      <Value reading={reading} />
      <Change reading={reading} zone={timezone} />
    </div>
  );
}

async function Value({ reading }: { reading: Reading }) {
  const t = await words();
  const { kpi, value, found, sellers, currency, trend } = reading;
  const isThin = kpi.unit === 'score' && (found.n ?? 0) < 3;
  const detail = kpi.detail(found, t);
  const names = [...sellers.values()].map(({ name }) => name);
  return (
    <p className="flex min-w-0 items-baseline gap-1.5">
      <data
        value={value ?? ''}
        title={valueText(kpi.unit, value, currency, t)}
        className={cn('shrink-0 font-semibold text-lg tabular-nums tracking-tight', isThin && 'text-muted-foreground')}
      >
        {tileText(kpi.unit, value, currency, t)}
      </data>
      {kpi.id === 'total-sales' ? (
        <Reveal label={t('{detail}, by agent', { detail })} content={<SellerList reading={reading} />} opensWithTile>
          {detail}
        </Reveal>
      ) : (
        <span className="min-w-0 truncate text-muted-foreground text-xs">
          {(kpi.id === 'top-seller' && names[0]) || detail}
        </span>
      )}
      {trend ? <Sparkline values={trend} /> : null}
    </p>
  );
}

/** The place of a tile that is on its way. */
export function KpiTileSkeleton() {
  return (
    <div className="grid h-21 content-between px-3.5 py-2.5">
      <Skeleton className="h-3 w-20" />
      <Skeleton className="h-5 w-24" />
      <Skeleton className="h-3 w-16" />
    </div>
  );
}
