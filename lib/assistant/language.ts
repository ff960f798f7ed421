import { eld } from 'eld/extrasmall';
import { find, phrasebook, wordsOf } from './lexicon/phrases';
import { small } from './lexicon/small-words';

export type Spoken = keyof typeof small;

const smallWords = phrasebook(small);
/** Signs that one language of the lexicon has alone. */
const MARKS: [RegExp, Spoken][] = [
  [/[¿¡ñ]/i, 'es'],
  [/[ãõ]/i, 'pt'],
  [/ß/, 'de'],
];
/** Texts of fewer letters are told by their small words alone. */
const ENOUGH = 24;

/** The language of a text, two letters; of one too short to tell, the fallback (else English). */
export function languageOf(text: string, fallback: string | null): string {
  const marked = MARKS.find(([mark]) => mark.test(text));
  if (marked) return marked[1];
  const [first, ...ties] = spokenIn(text);
  const letters = text.replace(/\P{L}/gu, '').length;
  const seen = eld.detect(text);
  const isSure = seen.isReliable() && letters >= ENOUGH;
  if (first && ties.length === 0) return isSure && !(seen.language in small) ? seen.language : first;
  if (isSure || (seen.isReliable() && ties.includes(seen.language as Spoken))) return seen.language;
  return fallback?.slice(0, 2).toLowerCase() || first || (seen.isReliable() && seen.language) || 'en';
}

/** The languages of the lexicon that a text has most small words of; none where it has none. */
export function spokenIn(text: string): Spoken[] {
  const votes = new Map<Spoken, number>();
  for (const { id } of find(smallWords, wordsOf(text))) votes.set(id as Spoken, (votes.get(id as Spoken) ?? 0) + 1);
  const most = Math.max(...votes.values());
  return [...votes.keys()].filter((language) => votes.get(language) === most);
}
