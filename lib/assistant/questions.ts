import { type Subject, subjectOf } from './concepts';
import { asks, requested } from './lexicon/asking';
import { thanking } from './lexicon/frames';
import { find, phrasebook, wordsOf } from './lexicon/phrases';

/** A part of a message: it asks for something to be told or to be done, or only tells. */
export type Part = {
  text: string;
  kind: 'question' | 'request' | 'statement';
  subject: Subject;
  /** “Is there a lift and a cot?” asks of each, should nothing speak of both. */
  pieces: Subject[];
};

const book = phrasebook({ ...asks, ...requested });
const thanks = phrasebook(thanking);
/** “and”, where what follows may be a question of its own. */
const AND = /\s*(?:,|;|\s(?:and|und|y|et|e|ed|en|as well as|sowie|además|anche|ook|also))\s+/giu;
const SENTENCE = /(?<=[.!?？。！])\s+|[\n;]+/u;

/** What a message asks and tells, in its order; greetings and thanks are left out. */
export function partsOf(message: string, unspoken?: ReadonlySet<string>): Part[] {
  const sentences = message.split(SENTENCE).filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
  return sentences
    .flatMap((sentence) => clausesOf(sentence.trim()))
    .flatMap((text) => {
      const subject = subjectOf(text, unspoken);
      const says = subject.concepts.size + subject.stems.size;
      const kind = kindOf(text, subject);
      // “Hi there!”, “How are you?” and “thank you” speak of nothing.
      return says === 0 && kind !== 'request'
        ? []
        : [{ text, kind, subject, pieces: piecesOf(text, subject, unspoken) }];
    });
}

/** Whether a message thanks, agrees or greets and asks for nothing. */
export function isMereThanks(message: string): boolean {
  if (/[?？]/.test(message)) return false;
  const words = wordsOf(message);
  const said = find(thanks, words);
  if (said.every(({ id }) => id !== 'thanks') && !/[👍🙏👌😊🙂❤😍]/u.test(message)) return false;
  const covered = new Set(said.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
  return words.length - covered.size <= Math.floor(words.length / 5);
}

function kindOf(text: string, { concepts, stems }: Subject): Part['kind'] {
  const words = wordsOf(text);
  const ids = new Set(find(book, words).map(({ id }) => id));
  if (ids.has('request')) return 'request';
  if (/[?？]/.test(text) || ids.has('question')) return 'question';
  // “Wi-Fi password please”
  return concepts.size > 0 && stems.size === 0 && words.length <= 5 ? 'question' : 'statement';
}

/** A sentence is parted at an “and” that a question of its own follows. */
function clausesOf(sentence: string): string[] {
  const clauses: string[] = [];
  let start = 0;
  for (const { 0: and, index } of sentence.matchAll(AND)) {
    const [before, after] = [sentence.slice(start, index), sentence.slice(index + and.length)];
    if (!isAsking(after) || subjectOf(before).concepts.size === 0 || subjectOf(after).concepts.size === 0) continue;
    clauses.push(before);
    start = index + and.length;
  }
  return [...clauses, sentence.slice(start)];
}

function piecesOf(text: string, { wanted }: Subject, unspoken?: ReadonlySet<string>): Subject[] {
  const pieces = text.split(AND).map((piece) => ({ ...subjectOf(piece, unspoken), wanted }));
  return pieces.length > 1 && pieces.every(({ concepts }) => concepts.size > 0) ? pieces : [];
}

/** Whether it begins as a question does. */
function isAsking(text: string): boolean {
  return find(book, wordsOf(text)).some(({ from, id }) => from <= 1 && id === 'question');
}
