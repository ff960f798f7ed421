import { statusWords } from '@/components/conversations/reservation-words';
import { formatMoneyShort } from '@/lib/format/money';
import { formatDate, formatDateRange } from '@/lib/format/time';
import { minorUnits } from '@/lib/money';
import { type FilterName, filterNames } from './search';
import { withins } from './withins';

/** A filter in words, and the query string without it. */
export type Chip = { label: string; rest: string };

type ChipContext = { names: ReadonlyMap<string, string>; currency: string };

/** The chips of a query string, in the order of the screen. A value that cannot be read shows as it stands. */
export function chipsOf(params: URLSearchParams, { names, currency }: ChipContext): Chip[] {
  const many = (name: FilterName, word: (value: string) => string) =>
    [...new Set(params.getAll(name))].map((value) => ({ label: word(value), rest: without(params, [name], value) }));
  const span = (from: FilterName, to: FilterName, words: (from: string | null, to: string | null) => string) =>
    params.has(from) || params.has(to)
      ? [{ label: words(params.get(from), params.get(to)), rest: without(params, [from, to]) }]
      : [];
  return [
    ...many('q', (text) => `“${text}”`),
    ...many('listing', (id) => names.get(id) ?? 'Unknown listing'),
    ...span('stayFrom', 'stayTo', (from, to) => `Stay ${days(from, to)}`),
    ...many('status', (status) =>
      status in statusWords ? statusWords[status as keyof typeof statusWords].label : status,
    ),
    ...span('priceMin', 'priceMax', (min, max) => prices(min, max, currency)),
    ...many('createdWithin', (within) => `Created in the ${withins[within] ?? within}`),
    ...span('createdFrom', 'createdTo', (from, to) => `Created ${days(from, to)}`),
  ];
}

function without(params: URLSearchParams, gone: FilterName[], value?: string): string {
  const rest = new URLSearchParams();
  for (const name of filterNames)
    for (const each of params.getAll(name))
      if (!gone.includes(name) || (value !== undefined && each !== value)) rest.append(name, each);
  return rest.toString();
}

function days(from: string | null, to: string | null): string {
  const thisYear = new Date().toISOString();
  const day = (text: string) => (DATE.test(text) ? formatDate(text, thisYear) : text);
  if (from && to && from !== to)
    return DATE.test(from) && DATE.test(to) && from < to
      ? formatDateRange(from, to, thisYear)
      : `${day(from)} – ${day(to)}`;
  if (from && to) return day(from);
  return from ? `from ${day(from)}` : `until ${day(to!)}`;
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function prices(min: string | null, max: string | null, currency: string): string {
  const price = (text: string) => {
    const minor = minorUnits(text, currency);
    return typeof minor === 'number' ? formatMoneyShort({ minor, currency }) : text;
  };
  if (min && max) return `${price(min)} – ${price(max)}`;
  return min ? `From ${price(min)}` : `Up to ${price(max!)}`;
}
