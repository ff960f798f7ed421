import { area } from './lexicon/area';
import { filler, wanted } from './lexicon/asking';
import { comforts } from './lexicon/comforts';
import { home } from './lexicon/home';
import { find, type Lexicon, type Match, phrasebook, wordsOf } from './lexicon/phrases';
import { small } from './lexicon/small-words';
import { stay } from './lexicon/stay';

const concepts: Lexicon = { ...home, ...comforts, ...stay, ...area };
const books = {
  concepts: phrasebook(concepts),
  wanted: phrasebook(wanted),
  small: phrasebook(small),
  filler: phrasebook(filler),
};

export type Concept = keyof typeof home | keyof typeof comforts | keyof typeof stay | keyof typeof area;
export type Wanted = keyof typeof wanted;

/** What a text is about: concepts of the trade, the kind of answer it wants, and the words that remain, by stem. */
export type Subject = { concepts: Set<Concept>; wanted: Set<Wanted>; stems: Set<string> };

/** Whatever the language, one idea has one id; `unspoken` are stems that say nothing here (the listing's name, the guest's). */
export function subjectOf(text: string, unspoken: ReadonlySet<string> = new Set()): Subject {
  const words = wordsOf(text);
  const said = { small: find(books.small, words), filler: find(books.filler, words) };
  const politeness = said.small;
  const wants = find(books.wanted, words);
  const phrases = [...politeness, ...wants.filter(({ id }) => id === 'price')].filter(({ from, to }) => to - from > 1);
  const about = find(books.concepts, words).filter((match) => !isWithin(match, phrases));
  const known = taken([...about, ...wants, ...said.small, ...said.filler], words.length);
  const rest = words.filter(({ text }, at) => !known[at] && isTelling(text) && !unspoken.has(stemOf(text)));
  return {
    concepts: new Set(about.map(({ id }) => id as Concept)),
    wanted: new Set(wants.map(({ id }) => id as Wanted)),
    stems: new Set(rest.map(({ text }) => stemOf(text))),
  };
}

/** The stems of all that stands in a text, small words too. */
export function stemsIn(text: string): Set<string> {
  return new Set(wordsOf(text).map((word) => stemOf(word.text)));
}

/** A rough stem of the languages of the lexicon: enough to find “towel” in “towels” and “heated” in “heating”. */
export function stemOf(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word;
  const stem = word.replace(/(ungen|ingen|ungs|ings|ing|ung|ions|ion|ed|es|en|er|em|as|os|is|s|e|a|o|i)$/, '');
  return stem.length >= 4 ? stem : word.slice(0, 4);
}

function isWithin({ from, to }: Match, others: Match[]): boolean {
  return others.some((other) => other.from <= from && other.to >= to);
}

function taken(matches: Match[], length: number): boolean[] {
  const known = Array.from({ length }, () => false);
  for (const { from, to } of matches) known.fill(true, from, to);
  return known;
}

const isTelling = (word: string): boolean => word.length > 1 || /\d/.test(word);
