import type { DraftKind } from '@/lib/drafts/kinds';

export type TriggerKind = 'reply' | 'person' | 'emoji';

/** What a person begins to call: from the sign at `start` to the caret. */
export type Trigger = { kind: TriggerKind; start: number; query: string };

type Row = { kind: TriggerKind; sign: string; in: readonly DraftKind[]; pattern: RegExp };

/** One row per sign, which counts at the start of a text or after a space. */
export const triggers: readonly Row[] = [
  { kind: 'reply', sign: '/', in: ['reply'], pattern: /(?:^|\s)\/([\p{L}\p{N}_-]{0,30})$/u },
  { kind: 'person', sign: '@', in: ['note'], pattern: /(?:^|[\s(])@((?:[\p{L}\p{M}.'’-]{1,30} ?){0,3})$/u },
  { kind: 'emoji', sign: ':', in: ['reply', 'note'], pattern: /(?:^|\s):([\p{L}\p{N}_+-]{2,30})$/u },
];

/** What is being called at the caret, if anything is. */
export function triggerAt(text: string, caret: number, writing: DraftKind): Trigger | null {
  const before = text.slice(Math.max(0, caret - 130), caret);
  for (const { kind, in: kinds, pattern } of triggers) {
    const query = kinds.includes(writing) ? pattern.exec(before)?.[1] : undefined;
    if (query !== undefined) return { kind, query, start: caret - query.length - 1 };
  }
  return null;
}

/** Those of the things that a query means, the best first: what begins so, then a word in it, then any part of it. */
export function matching<T>(things: readonly T[], query: string, wordsOf: (thing: T) => readonly string[]): T[] {
  const wanted = folded(query);
  if (!wanted) return [...things];
  const ranked = things.map((thing) => ({ thing, rank: rankOf(wordsOf(thing).map(folded), wanted) }));
  return ranked
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.rank - b.rank)
    .map(({ thing }) => thing);
}

/** Words come the most telling first. */
function rankOf(words: string[], wanted: string): number {
  const ranks = words.map((word, place) => {
    if (word.startsWith(wanted)) return place;
    if (word.includes(` ${wanted}`)) return words.length + place;
    return wanted.length > 2 && word.includes(wanted) ? 2 * words.length + place : Number.POSITIVE_INFINITY;
  });
  return Math.min(...ranks);
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/** Whom a note names: each "@Name" is the person with the longest name that stands there. */
export function mentionsIn<P extends { name: string }>(text: string, people: readonly P[]): P[] {
  let rest = text;
  return people
    .toSorted((a, b) => b.name.length - a.name.length)
    .filter(({ name }) => {
      const isThere = rest.includes(`@${name}`);
      rest = rest.replaceAll(`@${name}`, ' ');
      return isThere;
    });
}
