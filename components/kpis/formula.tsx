import { formatExact } from '@/lib/format/time';
import type { Reading } from '@/lib/kpis/queries';
import { words } from '@/lib/language/request';
import { periodText } from './words';

type FormulaProps = { reading: Reading; zone: string; viewer: string };

/** What a figure is for, how it is made, from when to when, and by whose clock. */
export async function Formula({ reading, zone, viewer }: FormulaProps) {
  const t = await words();
  const { kpi, windows, trend } = reading;
  const { from } = windows[kpi.window];
  return (
    <div className="grid gap-2 text-sm">
      <p className="font-medium">{t(kpi.purpose)}</p>
      <p className="text-muted-foreground">{t(kpi.formula)}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs [&_dt]:text-muted-foreground">
        <dt>{t('From')}</dt>
        <dd>{t(kpi.window === 'today' ? 'midnight, in {zone}' : 'the first of the month, in {zone}', { zone })}</dd>
        {viewer === zone ? null : (
          <>
            <dt>{t('For you')}</dt>
            <dd>{formatExact(from, viewer, t)}</dd>
          </>
        )}
        {kpi.changes ? (
          <>
            <dt>{t('Change // difference')}</dt>
            <dd>{t('this month up to now against {period}', { period: periodText(reading, zone, t) })}</dd>
          </>
        ) : null}
        {trend ? (
          <>
            <dt>{t('Line')}</dt>
            <dd>{t('the last 30 days')}</dd>
          </>
        ) : null}
      </dl>
    </div>
  );
}
