/** How far back the figures reach, in days of the account, today included. */
export const spans = [7, 30, 90] as const;
export type Span = (typeof spans)[number];

/** The span that an address names; of any other, the middle one. */
export function spanIn(search: Record<string, string | string[] | undefined>): Span {
  return spans.find((days) => String(days) === search.days) ?? 30;
}
