type Values = Record<string, string | string[] | undefined>;

/** The names of the URL's filters, in the order of the screen. */
export const filterNames = [
  'q',
  'listing',
  'status',
  'stayFrom',
  'stayTo',
  'priceMin',
  'priceMax',
  'createdWithin',
  'createdFrom',
  'createdTo',
] as const;

export type FilterName = (typeof filterNames)[number];

/** The filters of an address as one canonical query string, without empty ones. */
export function filtersIn(params: Pick<URLSearchParams, 'getAll'>): string {
  const kept = new URLSearchParams();
  for (const name of filterNames) for (const value of params.getAll(name)) if (value) kept.append(name, value);
  return kept.toString();
}

/** The open conversation, and the filters. */
export function readSearch(values: Values): { conversationId?: string; search: string } {
  const search = filtersIn({ getAll: (name) => [values[name] ?? []].flat() });
  return { conversationId: [values.conversation].flat()[0] || undefined, search };
}
