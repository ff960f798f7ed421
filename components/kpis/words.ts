import { LOCALE } from '@/lib/format/locale';
import { formatMoneyShort } from '@/lib/format/money';
import { dateIn, formatDate, formatDateRange } from '@/lib/format/time';
import type { Unit } from '@/lib/kpis/kpi';
import type { Reading } from '@/lib/kpis/queries';
import { decimalsOf } from '@/lib/money';

/** "Total sales – November", "Top seller – 21 Nov": a figure's name on its tile. */
export function labelOf({ kpi, windows }: Pick<Reading, 'kpi' | 'windows'>, zone: string): string {
  const today = dateIn(windows.today.from, zone);
  if (kpi.dated === 'day') return `${kpi.label} – ${formatDate(today, today)}`;
  if (kpi.dated === 'month') return `${kpi.label} – ${month(today)}`;
  return kpi.label;
}

/** A value in its unit; a dash where there is none. Money in minor units of `currency`. */
export function valueText(unit: Unit, value: number | null, currency: string): string {
  if (value === null) return '—';
  if (unit === 'money') return formatMoneyShort({ minor: Math.round(value), currency });
  if (unit === 'percent') return `${number(value, 1)} %`;
  return number(value, unit === 'score' ? 2 : 0);
}

/** As `valueText`, in whole units of money from a thousand on: what a tile has room for. */
export function tileText(unit: Unit, value: number | null, currency: string): string {
  const whole = 10 ** decimalsOf(currency);
  const isLarge = unit === 'money' && value !== null && Math.abs(value) >= 1000 * whole;
  return valueText(unit, isLarge ? Math.round(value / whole) * whole : value, currency);
}

/** "12 %", "3 points", "0.2", "new"; without its sign, which the arrow tells. */
export function changeText({ kpi, change }: Pick<Reading, 'kpi' | 'change'>): string {
  if (change === null) return '';
  if (change === 'new') return 'new';
  const size = Math.abs(change);
  if (kpi.unit === 'percent') return `${number(size, 1)} points`;
  return kpi.unit === 'score' ? number(size, 2) : `${number(size, size < 10 ? 1 : 0)} %`;
}

/** What the change is against: "1–21 Oct". */
export function periodText({ windows }: Pick<Reading, 'windows'>, zone: string): string {
  const { from, to } = windows.previous;
  const last = new Date(to.getTime() - 2);
  return formatDateRange(dateIn(from, zone), dateIn(last, zone), dateIn(windows.today.from, zone));
}

export function month(day: string): string {
  return new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`));
}

function number(value: number, decimals: number): string {
  return new Intl.NumberFormat(LOCALE, { maximumFractionDigits: decimals }).format(value);
}
