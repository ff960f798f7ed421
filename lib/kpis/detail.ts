import { rate } from './aggregates';

type Part = number | null | undefined;

/** A rate in whole percent; a dash where there is nothing to divide by. */
export function whole(part: Part, of: Part): string {
  const value = rate(part, of);
  return value === null ? '—' : `${Math.round(value)} %`;
}
