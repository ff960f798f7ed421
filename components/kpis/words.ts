import { formatMoneyShort } from '@/lib/format/money';
import { dateIn, formatDate, formatDateRange } from '@/lib/format/time';
import type { Unit } from '@/lib/kpis/kpi';
import type { Reading } from '@/lib/kpis/queries';
import type { Words } from '@/lib/language/messages';
import { decimalsOf } from '@/lib/money';

/** "Total sales – November", "Top seller – 21 Nov": a figure's name on its tile. */
export function labelOf({ kpi, windows }: Pick<Reading, 'kpi' | 'windows'>, zone: string, t: Words): string {
  const label = t(kpi.label);
  const today = dateIn(windows.today.from, zone);
  if (kpi.dated === 'day') return `${label} – ${formatDate(today, today, t)}`;
  if (kpi.dated === 'month') return `${label} – ${month(today, t)}`;
  return label;
}

/** A value in its unit; a dash where there is none. Money in minor units of `currency`. */
export function valueText(unit: Unit, value: number | null, currency: string, t: Words): string {
  if (value === null) return '—';
  if (unit === 'money') return formatMoneyShort({ minor: Math.round(value), currency }, t);
  if (unit === 'percent') return `${number(value, 1, t)} %`;
  return number(value, unit === 'score' ? 2 : 0, t);
}

/** As `valueText`, in whole units of money from a thousand on: what a tile has room for. */
export function tileText(unit: Unit, value: number | null, currency: string, t: Words): string {
  const whole = 10 ** decimalsOf(currency);
  const isLarge = unit === 'money' && value !== null && Math.abs(value) >= 1000 * whole;
  return valueText(unit, isLarge ? Math.round(value / whole) * whole : value, currency, t);
}

/** "12 %", "3 points", "0.2", "new"; without its sign, which the arrow tells. */
export function changeText({ kpi, change }: Pick<Reading, 'kpi' | 'change'>, t: Words): string {
  if (change === null) return '';
  if (change === 'new') return t('new');
  const size = Math.abs(change);
  if (kpi.unit === 'percent') return t('{size} points', { size: number(size, 1, t) });
  return kpi.unit === 'score' ? number(size, 2, t) : `${number(size, size < 10 ? 1 : 0, t)} %`;
}

/** What the change is against: "1–21 Oct". */
export function periodText({ windows }: Pick<Reading, 'windows'>, zone: string, t: Words): string {
  const { from, to } = windows.previous;
  const last = new Date(to.getTime() - 2);
  return formatDateRange(dateIn(from, zone), dateIn(last, zone), dateIn(windows.today.from, zone), t);
}

export function month(day: string, t: Words): string {
  return new Intl.DateTimeFormat(t.locale, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

function number(value: number, decimals: number, t: Words): string {
  return new Intl.NumberFormat(t.locale, { maximumFractionDigits: decimals }).format(value);
}
