import { BarChart } from '@/components/kpis/bar-chart';
import type { Figures } from '@/lib/assistant/figures';
import { formatDate } from '@/lib/format/time';
import { words } from '@/lib/language/request';
import type { Span } from './spans';

const charts = [
  { of: 'sent', label: 'Sent' },
  { of: 'drafts', label: 'Drafts' },
  { of: 'escalated', label: 'Calls for a person' },
] as const;

/** What became of messages, day by day; a day on which nothing happened stands there, too. */
export async function DayCharts({ figures, span, today }: { figures: Figures; span: Span; today: string }) {
  const t = await words();
  const known = new Map(figures.days.map((each) => [each.day, each]));
  const days = lastDays(today, span);
  return (
    <section aria-label={t('By day')} className="grid gap-x-8 gap-y-5 rounded-lg border bg-card p-4 md:grid-cols-3">
      {charts.map(({ of, label }) => (
        <BarChart
          key={of}
          title={t(label)}
          caption={t('{figure} by day', { figure: t(label) })}
          days={days.map((day) => ({ day: formatDate(day, today, t), value: known.get(day)?.[of] ?? 0 }))}
          text={(value) => (value ?? 0).toLocaleString(t.locale)}
        />
      ))}
    </section>
  );
}

/** Dates up to `today` (`YYYY-MM-DD`), oldest first. */
function lastDays(today: string, count: number): string[] {
  const noon = Date.parse(`${today}T12:00:00Z`);
  return Array.from({ length: count }, (_, place) =>
    new Date(noon - (count - 1 - place) * 86_400_000).toISOString().slice(0, 10),
  );
}
