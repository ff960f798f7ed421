import type { Unit } from './kpi';

/** Percent of a count or sum, points of a rate, difference of a score; "new" after nothing; null where it cannot be told. */
export type Change = number | 'new' | null;

/** This month up to now against the same part of the month before (product.md §3). */
export function changeOf(unit: Unit, now: number | null, before: number | null): Change {
  if (now === null) return null;
  if (before === null) return 'new';
  if (unit === 'percent' || unit === 'score') return now - before;
  return before === 0 ? 'new' : ((now - before) / before) * 100;
}
