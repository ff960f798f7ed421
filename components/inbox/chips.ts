import { statusWords } from '@/components/conversations/reservation-words';
import { formatMoneyShort } from '@/lib/format/money';
import { formatDate, formatDateRange } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { minorUnits } from '@/lib/money';
import { type FilterName, filterNames } from './search';
import { withins } from './withins';

/** A filter in words, and the query string without it. */
export type Chip = { label: string; rest: string };

type ChipContext = { names: ReadonlyMap<string, string>; currency: string; t: Words };

/** The chips of a query string, in the order of the screen. A value that cannot be read shows as it stands. */
export function chipsOf(params: URLSearchParams, { names, currency, t }: ChipContext): Chip[] {
  const many = (name: FilterName, word: (value: string) => string) =>
    [...new Set(params.getAll(name))].map((value) => ({ label: word(value), rest: without(params, [name], value) }));
  const span = (from: FilterName, to: FilterName, words: (from: string | null, to: string | null) => string) =>
    params.has(from) || params.has(to)
      ? [{ label: words(params.get(from), params.get(to)), rest: without(params, [from, to]) }]
      : [];
  return [
    ...many('q', (text) => `“${text}”`),
    ...many('listing', (id) => names.get(id) ?? t('Unknown listing')),
    ...span('stayFrom', 'stayTo', (from, to) => t('Stay {days}', { days: days(from, to, t) })),
    ...many('status', (status) =>
      status in statusWords ? t(statusWords[status as keyof typeof statusWords].label) : status,
    ),
    ...span('priceMin', 'priceMax', (min, max) => prices(min, max, currency, t)),
    ...many('createdWithin', (within) => (withins[within] ? t(withins[within].text) : within)),
    ...span('createdFrom', 'createdTo', (from, to) => t('Created {days}', { days: days(from, to, t) })),
  ];
}

function without(params: URLSearchParams, gone: FilterName[], value?: string): string {
  const rest = new URLSearchParams();
  for (const name of filterNames)
    for (const each of params.getAll(name))
      if (!gone.includes(name) || (value !== undefined && each !== value)) rest.append(name, each);
  return rest.toString();
}

function days(from: string | null, to: string | null, t: Words): string {
  const thisYear = new Date().toISOString();
  const day = (text: string) => (DATE.test(text) ? formatDate(text, thisYear, t) : text);
  if (from && to && from !== to)
    return DATE.test(from) && DATE.test(to) && from < to
      ? formatDateRange(from, to, thisYear, t)
      : `${day(from)} – ${day(to)}`;
  if (from && to) return day(from);
  return from ? t('from {day}', { day: day(from) }) : t('until {day}', { day: day(to!) });
}

const DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function prices(min: string | null, max: string | null, currency: string, t: Words): string {
  const price = (text: string) => {
    const minor = minorUnits(text, currency);
    return typeof minor === 'number' ? formatMoneyShort({ minor, currency }, t) : text;
  };
  if (min && max) return `${price(min)} – ${price(max)}`;
  return min ? t('From {price}', { price: price(min) }) : t('Up to {price}', { price: price(max!) });
}
