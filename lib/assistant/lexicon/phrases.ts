import { foldName } from '@/lib/inbox/search';

/**
 * How the lexicon is written: phrases parted by commas or lines, a line for each language. `park*` is any word that begins so,
 * `*park*` any that has it inside, `speak … manager` the two with at most four words between. Case and accents do not matter.
 */
export type Lexicon = Record<string, string>;

/** A word as it is compared, and where it stands in the text. */
export type Word = { text: string; from: number; to: number };

/** What was found: the row's id and the words that say so, by number (`to` is the one after the last). */
export type Match = { id: string; from: number; to: number };

export type Phrasebook = { exact: Map<string, Pattern[]>; starts: Map<string, Pattern[]>; inside: Pattern[] };

type Pattern = { id: string; parts: Part[] };
type Part = { text: string; kind: 'word' | 'start' | 'inside'; gap: boolean };

const GAP = 4;
/** Scripts without spaces are compared character by character. */
const WORD = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}]+/gu;
const SPACELESS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

export function wordsOf(text: string): Word[] {
  const parts = SPACELESS.test(text) ? text.matchAll(WORD) : text.matchAll(/[\p{L}\p{M}\p{N}]+/gu);
  return [...parts].map(({ 0: word, index }) => ({ text: foldName(word), from: index, to: index + word.length }));
}

export function phrasebook(lexicon: Lexicon): Phrasebook {
  const book: Phrasebook = { exact: new Map(), starts: new Map(), inside: [] };
  for (const [id, phrases] of Object.entries(lexicon)) {
    for (const phrase of phrases.split(/[,\n]/)) {
      const parts = partsOf(phrase);
      if (parts.length > 0) enter(book, { id, parts });
    }
  }
  return book;
}

/** All that is said of the lexicon; what lies inside a longer find is a part of it and not told. */
export function find(book: Phrasebook, words: Word[]): Match[] {
  const all = words.flatMap((word, at) =>
    candidates(book, word.text).flatMap(({ id, parts }) => {
      const to = end(parts, words, at);
      return to === null ? [] : [{ id, from: at, to }];
    }),
  );
  return all.filter((match, at) => !all.some((other, place) => swallows(other, match, place < at)));
}

function swallows(other: Match, match: Match, isEarlier: boolean): boolean {
  if (other === match || other.from > match.from || other.to < match.to) return false;
  const isLonger = other.to - other.from > match.to - match.from;
  return isLonger || (isEarlier && other.id === match.id);
}

function partsOf(phrase: string): Part[] {
  const parts: Part[] = [];
  let gap = false;
  for (const piece of phrase.trim().split(/\s+/)) {
    if (piece === '…') {
      gap = true;
      continue;
    }
    const words = wordsOf(piece);
    for (const [at, { text }] of words.entries()) {
      const isLast = at === words.length - 1;
      const kind = isLast && piece.endsWith('*') ? (piece.startsWith('*') ? 'inside' : 'start') : 'word';
      parts.push({ text, kind, gap });
      gap = false;
    }
  }
  return parts;
}

function enter(book: Phrasebook, pattern: Pattern): void {
  const { kind, text } = pattern.parts[0]!;
  if (kind === 'inside') return void book.inside.push(pattern);
  const map = kind === 'start' ? book.starts : book.exact;
  map.set(text, [...(map.get(text) ?? []), pattern]);
}

/** No beginning of ours is longer; a guest's word may have twenty thousand letters. */
const LONGEST = 40;

function candidates(book: Phrasebook, word: string): Pattern[] {
  const found = [...(book.exact.get(word) ?? []), ...book.inside.filter(({ parts }) => word.includes(parts[0]!.text))];
  const most = Math.min(word.length, LONGEST);
  for (let length = 2; length <= most; length++) found.push(...(book.starts.get(word.slice(0, length)) ?? []));
  return found;
}

function end(parts: Part[], words: Word[], start: number): number | null {
  let at = start + 1;
  for (const part of parts.slice(1)) {
    const reach = part.gap ? GAP : 0;
    const next = words.slice(at, at + reach + 1).findIndex(({ text }) => fits(part, text));
    if (next < 0) return null;
    at += next + 1;
  }
  return at;
}

function fits({ text, kind }: Part, word: string): boolean {
  if (kind === 'word') return word === text;
  return kind === 'start' ? word.startsWith(text) : word.includes(text);
}
