import { Temporal } from 'temporal-polyfill';
import { ms } from './lines';
import type { Reading } from './readings';

export type Wanted = {
  q?: string;
  listing?: string[];
  status?: string[];
  stayFrom?: string;
  stayTo?: string;
  /** Minor units of the base currency. */
  priceMin?: number;
  priceMax?: number;
  createdWithin?: '24h' | '7d' | '30d';
  /** Instants, or days of the account's calendar, both included (choice). */
  createdFrom?: string;
  createdTo?: string;
};

type Clock = { now: number; timezone: string };

const HOURS = { '24h': 24, '7d': 7 * 24, '30d': 30 * 24 };

/** Narrows a tab's list; all that is wanted is joined with AND. With a query, exact codes come first, then the tab's order. */
export function narrow(list: Reading[], wanted: Wanted, clock: Clock): Reading[] {
  const kept = list.filter((r) => isWanted(r, wanted, clock));
  const q = wanted.q;
  if (!q) return kept;
  return [...kept.filter((r) => isExactCode(r, q)), ...kept.filter((r) => !isExactCode(r, q))];
}

function isWanted(r: Reading, w: Wanted, { now, timezone }: Clock): boolean {
  const { checkIn, checkOut, listing, status } = r.reservation;
  const since = w.createdWithin ? now - HOURS[w.createdWithin] * 3_600_000 : Number.NEGATIVE_INFINITY;
  const price = r.totalBase;
  return (
    (!w.q || matches(r, w.q)) &&
    (!w.listing || w.listing.includes(listing)) &&
    (!w.status || w.status.includes(status)) &&
    (!w.stayFrom || checkOut > w.stayFrom) &&
    (!w.stayTo || checkIn <= w.stayTo) &&
    (w.priceMin === undefined || (price !== null && price >= w.priceMin)) &&
    (w.priceMax === undefined || (price !== null && price <= w.priceMax)) &&
    r.firstKnownAt >= since &&
    (!w.createdFrom || r.firstKnownAt >= momentOf(w.createdFrom, timezone, 0)) &&
    (!w.createdTo || r.firstKnownAt <= momentOf(w.createdTo, timezone, 1))
  );
}

/** The instant, or the first (of the day `after` it: the last before that) millisecond of a day. */
function momentOf(when: string, timeZone: string, after: 0 | 1): number {
  if (when.includes('T')) return ms(when);
  const midnight = Temporal.PlainDate.from(when).add({ days: after }).toZonedDateTime({ timeZone });
  return midnight.epochMilliseconds - after;
}

function matches(r: Reading, q: string): boolean {
  const words = wordsOf(q);
  const inName = words.length > 0 && words.every((word) => isInName(word, wordsOf(r.guestName)));
  const code = codeOf(q);
  return inName || isExactCode(r, q) || ([...code].length >= 4 && codeOf(r.reservation.code).includes(code));
}

/** Choice: the count of characters is each word's own, as words come in any order. */
function isInName(word: string, name: string[]): boolean {
  return name.some((part) => ([...word].length >= 3 ? part.includes(word) : part.startsWith(word)));
}

function isExactCode(r: Reading, q: string): boolean {
  return codeOf(q) !== '' && codeOf(q) === codeOf(r.reservation.code);
}

/** Choice: what is neither letter, mark nor digit parts words, in names and queries alike ("Silva, Ana", "Turner-Hughes"). */
function wordsOf(text: string): string[] {
  return plain(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

function codeOf(text: string): string {
  return plain(text).replace(/[\s\p{Pd}]+/gu, '');
}

/** Any case, without accents; Korean syllables stay whole. */
function plain(text: string): string {
  const bare = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  return bare.replaceAll('ø', 'o').replaceAll('ł', 'l').replaceAll('ß', 'ss');
}
