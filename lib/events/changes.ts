import { isDeepStrictEqual } from 'node:util';
import { Refusal } from '@/lib/refusal';

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

/** Refuses (409) to write over what the screen had not shown: `expected` is what it showed of the thing called `name`. */
export function refuseUnseen(name: string, { before }: Changes, expected: object): void {
  const shown = new Map(Object.entries(expected));
  if (Object.entries(before).every(([key, was]) => isDeepStrictEqual(shown.get(key) ?? null, was))) return;
  throw new Refusal(409, { sentence: '“{name}” was changed meanwhile: look at it again.', values: { name } });
}
