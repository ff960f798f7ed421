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

/** The open conversation, and all else of the URL as one canonical query string: the filters, without empty ones. */
export function readSearch(values: Values): { conversationId?: string; search: string } {
  const params = new URLSearchParams();
  for (const name of filterNames)
    for (const value of [values[name] ?? []].flat()) if (value) params.append(name, value);
  return { conversationId: [values.conversation].flat()[0] || undefined, search: params.toString() };
}

/** The query string as the plain object that `inboxFilters` reads; a name that stands twice is a list. */
export function searchValues(search: string): Values {
  const params = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const all = params.getAll(name);
      return [name, all.length > 1 ? all : all[0]];
    }),
  );
}
