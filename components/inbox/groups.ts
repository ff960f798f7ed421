import { nightsText } from '@/lib/format/stay';
import { dateIn } from '@/lib/format/time';
import type { InboxRow } from '@/lib/inbox/queries';
import type { Tab } from '@/lib/inbox/tabs';
import type { Words } from '@/lib/language/messages';

/** What rows are shown by: the viewer's zone for times, the account's for days, the response time for clocks, their language. */
export type RowContext = { now: Date; zone: string; accountZone: string; slaSeconds: number; t: Words };

export type RowGroup = { key: string; heading: string | null; tone?: 'red'; rows: InboxRow[] };

/**
 * The rows of a page under the headings of their tab: Follow ups by when they are due, Overbooking by connected stays;
 * elsewhere all under none. Rows come in the tab's order, so that a group is a run. A heading that the page before
 * ended with (`after`) is not said again.
 */
export function groupRows(tab: Tab, rows: InboxRow[], context: RowContext, after?: string): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const key = keyOf(tab, row, context);
    const last = groups.at(-1);
    if (last?.key === key) last.rows.push(row);
    else groups.push({ key, heading: null, rows: [row] });
  }
  return groups.map((group) => (group.key === after ? group : { ...group, ...headingOf(tab, group, context) }));
}

function keyOf(tab: Tab, row: InboxRow, { now, accountZone }: RowContext): string {
  if (tab.groups === 'conflict') return row.overbooked?.group ?? '';
  if (tab.groups !== 'due' || !row.followUpAt) return '';
  if (row.followUpAt <= now) return 'overdue';
  return dateIn(row.followUpAt, accountZone) === dateIn(now, accountZone) ? 'today' : 'later';
}

const due: Record<string, { heading: string; tone?: 'red' }> = {
  overdue: { heading: 'Overdue', tone: 'red' },
  today: { heading: 'Today' },
  later: { heading: 'Later' },
};

function dueOf(key: string, t: Words): Pick<RowGroup, 'heading' | 'tone'> {
  const group = due[key];
  return group ? { ...group, heading: t(group.heading) } : { heading: null };
}

function headingOf(tab: Tab, { key, rows }: RowGroup, { now, accountZone, t }: RowContext) {
  if (tab.groups !== 'conflict') return dueOf(key, t);
  const places = [...new Set(rows.map((row) => row.listing.name))].join(t(' and '));
  return {
    heading: t('{places}: overbooked on the {nights}', {
      places,
      nights: nightsText(nightsOf(rows), dateIn(now, accountZone), t),
    }),
    tone: 'red' as const,
  };
}

/** All nights in conflict of a group, each run of them once. */
function nightsOf(rows: InboxRow[]): [string, string][] {
  const pairs = rows.flatMap((row) => row.overbooked?.nights ?? []).sort(([a], [b]) => (a < b ? -1 : 1));
  const merged: [string, string][] = [];
  for (const [first, last] of pairs) {
    const open = merged.at(-1);
    if (open && first <= dayAfter(open[1])) open[1] = last > open[1] ? last : open[1];
    else merged.push([first, last]);
  }
  return merged;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
