import { foldName } from '@/lib/inbox/search';
import { decimalString } from '@/lib/money';
import { type Claim, claimsIn, escaped, type Read } from './claims';
import type { Context } from './proposal';

export type { Claim } from './claims';
export type FactSources = Pick<Context, 'question' | 'reservation' | 'listing' | 'articles' | 'facts' | 'guest'>;

/** What outgoing text claims that no booking, listing or article says; the guest's own words prove nothing. */
export function unproved(text: string, context: FactSources): Claim[] {
  const source = sourceOf(context);
  const known = new Map<string, Set<string>>();
  for (const { kind, says } of claimsIn(source)) {
    known.set(kind, new Set([...(known.get(kind) ?? []), ...asWritten(kind, says)]));
  }
  const folded = ` ${foldName(source)} `;
  return claimsIn(text)
    .filter((claim) => !isProved(claim, known, source, folded))
    .map(({ kind, text }) => ({ kind, text }));
}

/** “11:00” in a source is the morning's; a date with its year is also known without it. */
function asWritten(kind: Claim['kind'], says: string[]): string[] {
  if (kind === 'time') return says.slice(0, 1);
  return kind === 'date' ? says.flatMap((date) => [date, date.replace(/^\d{4}-/, '')]) : says;
}

function isProved(
  { kind, text, says }: Read,
  known: Map<string, Set<string>>,
  source: string,
  folded: string,
): boolean {
  const same = known.get(kind) ?? new Set();
  if (says.some((each) => same.has(each))) return true;
  if (kind === 'phone') return [...same].some((each) => says.some((said) => endsAlike(each, said)));
  if (kind === 'address') return says.some((each) => folded.includes(` ${each} `));
  if (kind === 'code') return says.some((each) => isToken(each, source));
  // A bare number may stand in any kind of fact; one with a unit only with that.
  return kind === 'amount' && /^[\d.]+$/.test(says[0]!) && isToken(text.trim(), source);
}

/** All that may be said, as one text; the guest's words and name are not in it. */
function sourceOf({ reservation, listing, articles, facts }: FactSources): string {
  const { code, checkIn, checkOut, adults, children, total, paid, balance } = reservation;
  const party = (adults ?? 0) + (children ?? 0);
  return [
    ...[code, checkIn, checkOut, `${nightsOf(checkIn, checkOut)} nights`],
    ...(adults ? [`${adults} adults`, `${party} guests`] : []),
    ...(children ? [`${children} children`] : []),
    ...[total, paid, balance].flatMap((money) => (money ? [`${money.currency} ${decimalString(money)}`] : [])),
    ...[listing.name, listing.checkInTime, listing.checkOutTime],
    ...articles.flatMap(({ title, body }) => [title, body]),
    ...facts.map(({ label, value }) => `${label}: ${value}`),
  ].join('\n');
}

export function nightsOf(checkIn: string, checkOut: string): number {
  return Math.round((Date.parse(checkOut) - Date.parse(checkIn)) / 86_400_000);
}

function endsAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 7 && long.endsWith(short.replace(/^0/, ''));
}

function isToken(text: string, source: string): boolean {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(text)}(?![\\p{L}\\p{N}])`, 'u').test(source);
}
