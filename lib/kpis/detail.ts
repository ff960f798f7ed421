import { rate } from './aggregates';

type Part = number | null | undefined;

/** "1 booking", "3 bookings". */
export function plural(count: Part, one: string, many = `${one}s`): string {
  return `${count ?? 0} ${count === 1 ? one : many}`;
}

/** A rate in whole percent; a dash where there is nothing to divide by. */
export function whole(part: Part, of: Part): string {
  const value = rate(part, of);
  return value === null ? '—' : `${Math.round(value)} %`;
}
