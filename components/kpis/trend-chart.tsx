import { dateIn, formatDate } from '@/lib/format/time';
import type { Reading } from '@/lib/kpis/queries';
import { words } from '@/lib/language/request';
import { BarChart } from './bar-chart';
import { valueText } from './words';

/** A figure over the last thirty days. */
export async function TrendChart({ reading, zone }: { reading: Reading; zone: string }) {
  const t = await words();
  const { kpi, currency, windows, trend } = reading;
  const today = dateIn(windows.today.from, zone);
  const days = windows.days.map(({ from }, place) => ({
    day: formatDate(dateIn(from, zone), today, t),
    value: trend?.[place] ?? null,
  }));
  return (
    <BarChart
      title={t('The last 30 days')}
      caption={t('{figure} of the last 30 days', { figure: t(kpi.label) })}
      days={days}
      text={(value) => valueText(kpi.unit, value, currency, t)}
    />
  );
}
