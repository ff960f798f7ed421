import { formatExact } from '@/lib/format/time';
import type { Reading } from '@/lib/kpis/queries';
import { periodText } from './words';

type FormulaProps = { reading: Reading; zone: string; viewer: string };

/** What a figure is for, how it is made, from when to when, and by whose clock. */
export function Formula({ reading, zone, viewer }: FormulaProps) {
  const { kpi, windows, trend } = reading;
  const { from } = windows[kpi.window];
  return (
    <div className="grid gap-2 text-sm">
      <p className="font-medium">{kpi.purpose}</p>
      <p className="text-muted-foreground">{kpi.formula}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs [&_dt]:text-muted-foreground">
        <dt>From</dt>
        <dd>
          {kpi.window === 'today' ? 'midnight' : 'the first of the month'}, in {zone}
        </dd>
        {viewer === zone ? null : (
          <>
            <dt>For you</dt>
            <dd>{formatExact(from, viewer)}</dd>
          </>
        )}
        {kpi.changes ? (
          <>
            <dt>Change</dt>
            <dd>this month up to now against {periodText(reading, zone)}</dd>
          </>
        ) : null}
        {trend ? (
          <>
            <dt>Line</dt>
            <dd>the last 30 days</dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}
