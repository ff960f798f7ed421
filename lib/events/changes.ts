import { isDeepStrictEqual } from 'node:util';

export type Changes = { before: Record<string, unknown>; after: Record<string, unknown> };

/** What a change leaves otherwise than it was, for the event that tells of it; null when nothing. */
export function changesOf<T extends object>(was: T, becomes: Partial<T>): Changes | null {
  const keys = (Object.keys(becomes) as (keyof T & string)[]).filter(
    (key) => !isDeepStrictEqual(was[key], becomes[key]),
  );
  if (keys.length === 0) return null;
  const pick = (from: Partial<T>) => Object.fromEntries(keys.map((key) => [key, from[key] ?? null]));
  return { before: pick(was), after: pick(becomes) };
}
