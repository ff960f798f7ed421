import { and, eq, gt, gte, inArray, like, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { conversations as c, statuses } from '@/db/schema';
import { date, instant } from '@/lib/instants';
import { decimalsOf, minorUnits } from '@/lib/money';
import { isStorable } from '@/lib/text';
import { foldCode, foldName } from './search';

/** What an account contributes to the meaning of a filter. */
export type FilterContext = { now: Date; timezone: string; baseCurrency: string };

const WITHIN = { '24h': 1, '7d': 7, '30d': 30 } as const;
const many = <T extends z.ZodType>(item: T) =>
  z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item).max(100));
const amount = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/, 'must be an amount such as 250 or 99.50');
/** A day of the account's calendar, or an instant. */
const moment = z.union([date, instant], { error: 'must be a date as YYYY-MM-DD, or an instant with its offset' });

/** Search and filters as they stand in the URL and in the API's parameters (product.md §4); all combine with AND. */
export const inboxFilters = z
  .strictObject({
    q: z
      .string()
      .max(200, 'must have at most 200 characters')
      .refine(isStorable, 'contains a character that cannot be searched')
      .optional(),
    listing: many(z.uuid('must be a listing of this account')),
    status: many(z.enum(statuses)),
    stayFrom: date.optional(),
    stayTo: date.optional(),
    priceMin: amount.optional(),
    priceMax: amount.optional(),
    createdWithin: z.enum(['24h', '7d', '30d']).optional(),
    createdFrom: moment.optional(),
    createdTo: moment.optional(),
  })
  .refine((f) => !f.stayFrom || !f.stayTo || f.stayFrom <= f.stayTo, {
    path: ['stayTo'],
    message: 'must not be before stayFrom',
  })
  .refine((f) => !f.priceMin || !f.priceMax || Number(f.priceMin) <= Number(f.priceMax), {
    path: ['priceMax'],
    message: 'must not be below priceMin',
  });

export type Filters = z.output<typeof inboxFilters>;

/** The filters of a query string; a name that stands twice is a list. */
export function parseFilters(search: string): z.ZodSafeParseResult<Filters> {
  const params = new URLSearchParams(search);
  const values = [...new Set(params.keys())].map((name) => {
    const all = params.getAll(name);
    return [name, all.length > 1 ? all : all[0]];
  });
  return inboxFilters.safeParse(Object.fromEntries(values));
}

type Filter = keyof Filters;

/** One row a filter: the conversations that it lets through. Search is apart, because it also orders. */
const conditions = {
  listing: (ids) => (ids.length ? inArray(c.listingId, ids) : undefined),
  status: (list) => (list.length ? inArray(c.reservationStatus, list) : undefined),
  // A stay matches with a night from the first to the last day, both included: leaving on the first is out, arriving on the last is in.
  stayFrom: (day) => gt(c.checkOut, day),
  stayTo: (day) => lte(c.checkIn, day),
  priceMin: (price, { baseCurrency }) => gte(c.totalBaseMinor, inMinor(price, baseCurrency)),
  priceMax: (price, { baseCurrency }) => lte(c.totalBaseMinor, inMinor(price, baseCurrency)),
  createdWithin: (within, { now }) => gte(c.firstKnownAt, new Date(now.getTime() - WITHIN[within] * 86_400_000)),
  createdFrom: (from, { timezone }) => gte(c.firstKnownAt, from instanceof Date ? from : startOf(from, timezone, 0)),
  createdTo: (to, { timezone }) =>
    to instanceof Date ? lte(c.firstKnownAt, to) : lt(c.firstKnownAt, startOf(to, timezone, 1)),
} satisfies {
  [F in Exclude<Filter, 'q'>]: (value: NonNullable<Filters[F]>, context: FilterContext) => SQL | undefined;
};

export function whereFilters(filters: Filters, context: FilterContext): SQL | undefined {
  const parts = Object.entries(conditions).map(([name, condition]) => {
    const value = filters[name as Filter];
    return value === undefined
      ? undefined
      : (condition as (value: unknown, context: FilterContext) => SQL | undefined)(value, context);
  });
  return and(...parts);
}

/** What a query finds: exactly that code, which comes first, and everything else (product.md §4, Search). */
export function whereSearch(query: string): { exact: SQL; rest: SQL } {
  const { exact, part } = whereCoded(query);
  const isOther = sql`${c.codeFolded} <> ${foldCode(query)}`;
  return { exact, rest: and(isOther, or(whereNamed(c.nameFolded, query), part) ?? sql`false`)! };
}

/** Names in which every word of a query stands, a short one at the beginning of a word. */
export function whereNamed(names: PgColumn, query: string): SQL | undefined {
  const words = foldName(query).split(' ').filter(Boolean);
  return words.length
    ? and(...words.map((word) => like(names, [...word].length > 2 ? `%${word}%` : `% ${word}%`)))
    : undefined;
}

/** The code that a query is, and the codes that it is a part of. */
export function whereCoded(query: string): { exact: SQL; part: SQL | undefined } {
  const code = foldCode(query);
  const part = [...code].length > 3 ? like(c.codeFolded, `%${code.replace(/[%_\\]/g, '\\$&')}%`) : undefined;
  return { exact: eq(c.codeFolded, code), part };
}

function inMinor(price: string, currency: string): number {
  const minor = minorUnits(price, currency);
  return typeof minor === 'number' ? minor : Math.round(Number(price) * 10 ** decimalsOf(currency));
}

/** Midnight by the account's clock, `days` later. */
function startOf(day: string, timezone: string, days: number): Date {
  return new Date(Temporal.PlainDate.from(day).add({ days }).toZonedDateTime(timezone).epochMilliseconds);
}
