import sentiment from 'wink-sentiment';
import { type Spoken, spokenIn } from './language';
import { moods, turning } from './lexicon/moods';
import { find, type Match, phrasebook, type Word, wordsOf } from './lexicon/phrases';
import type { Context } from './proposal';

type Level = 1 | 2 | 3 | 4 | 5;
type Feeling = { from: number; to: number; weight: number };

const WEIGHTS: Record<string, number> = { furious: -3.4, angry: -2.2, unhappy: -1.1, content: 0.8, delighted: 2 };
const LINES: Spoken[] = ['en', 'de', 'es', 'fr', 'it', 'pt', 'nl'];
/** “Groß” is no feeling in German: each language has its own book. */
const books = LINES.map((language, line) => ({ language, book: phrasebook(lineOf(moods, line)) }));
const turns = phrasebook(turning);
const faces = Object.entries(moods).flatMap(([mood, words]) =>
  [...words.matchAll(/\p{Extended_Pictographic}/gu)].map(([face]) => [face, WEIGHTS[mood]!] as const),
);
/** How much an older message still counts beside the next. */
const FADING = 0.55;
const QUOTE = 160;

/** How the guest feels over the thread, 1 furious … 5 delighted, and the words that weigh most; null where no guest wrote. */
export function moodOf(thread: Context['thread'], before: number | null): { level: Level; quote: string } | null {
  const said = thread.filter(
    ({ author, body }) => author === 'guest' && /[\p{L}\p{Extended_Pictographic}]/u.test(body),
  );
  if (said.length === 0) return before === null ? null : { level: before as Level, quote: '' };
  const felt = said.map(({ body }) => feelingsIn(body));
  const sums = felt.map((feelings) => valence(feelings));
  let [sum, weight] = [0, 0];
  for (const [at, value] of sums.entries()) {
    const recency = FADING ** (sums.length - 1 - at);
    // A message that feels nothing says little about the mood.
    const counts = recency * (value === 0 ? 0.35 : 1);
    sum += value * counts;
    weight += counts;
  }
  const level = levelOf(sum / weight);
  return { level, quote: quoteOf(said, felt, level) };
}

/** How one text feels: below zero unhappy, from -4 to 3. */
export function valenceOf(text: string): number {
  return valence(feelingsIn(text));
}

function levelOf(value: number): Level {
  if (value <= -3) return 1;
  if (value <= -1.5) return 2;
  if (value <= -0.5) return 3;
  return value < 1.5 ? 4 : 5;
}

/** Anger outweighs thanks: “thanks, but it is filthy” is no content guest. */
function valence(feelings: Feeling[]): number {
  const bad = feelings.filter(({ weight }) => weight < 0).map(({ weight }) => weight);
  const good = feelings.filter(({ weight }) => weight > 0).map(({ weight }) => weight);
  const worst = Math.min(0, ...bad);
  const best = Math.max(0, ...good);
  const more = (count: number): number => Math.min(1, 0.3 * Math.max(0, count - 1));
  if (worst === 0) return best === 0 ? 0 : Math.min(3, best + more(good.length));
  // Many small troubles anger; they do not enrage.
  const floor = worst > -3 ? -2.9 : -4;
  return Math.max(floor, worst - more(bad.length) + (worst > -2 ? best * 0.5 : best * 0.15));
}

function feelingsIn(text: string): Feeling[] {
  const words = wordsOf(text);
  const turned = find(turns, words);
  const spoken = spokenIn(text);
  const read = books.filter(({ language }) => spoken.length === 0 || spoken.includes(language));
  const told = read.flatMap(({ book }) => find(book, words)).map((match) => feelingOf(match, words, turned, text));
  const sarcasm = turned.filter(({ id }) => id === 'sarcasm').map(({ from, to }) => ({ from, to, weight: -2 }));
  const kept = told.filter(({ from, to, weight }) => weight < 0 || !sarcasm.some((s) => s.from <= from && s.to >= to));
  const all = [...kept, ...sarcasm].map(({ from, to, weight }) => ({
    from: words[from]!.from,
    to: words[to - 1]!.to,
    weight: isShouted(text) && weight < 0 ? weight * 1.25 : weight,
  }));
  if (all.length === 0 && spoken[0] === 'en') all.push(...generalFeeling(text));
  const drawn = faces.flatMap(([face, weight]) => {
    const from = text.indexOf(face);
    return from < 0 ? [] : [{ from, to: from + face.length, weight: weight * 0.8 }];
  });
  return [...all, ...drawn];
}

/** Where our words of the trade are silent, a word list of everyday English speaks, though not of what is only asked. */
function generalFeeling(text: string): Feeling[] {
  return [...text.matchAll(/[^.!?\n]+[.!?]*/g)].flatMap(({ 0: sentence, index }) => {
    const score = sentence.endsWith('?') ? 0 : sentiment(sentence).score;
    const weight = score <= -4 ? -2.2 : score <= -2 ? -1.1 : score >= 5 ? 2 : 0;
    return weight === 0 ? [] : [{ from: index, to: index + sentence.length, weight }];
  });
}

function feelingOf({ id, from, to }: Match, words: Word[], turned: Match[], text: string): Feeling {
  const near = turned.filter(
    (turn) =>
      turn.to <= from && from - turn.to <= 2 && !/[.!?;,]/.test(text.slice(words[turn.to - 1]!.to, words[from]!.from)),
  );
  const isNegated = near.some((turn) => turn.id === 'not');
  const isStrong = near.some((turn) => turn.id === 'very' && turn.to === from);
  const weight = WEIGHTS[id]! * (isStrong ? 1.25 : 1);
  if (!isNegated) return { from, to, weight };
  return { from, to, weight: weight > 0 ? -1.3 : 0.3 };
}

function isShouted(text: string): boolean {
  const letters = text.replace(/[^\p{Lu}\p{Ll}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '');
  return (letters.length > 12 && capitals.length / letters.length > 0.6) || /!{2,}/.test(text);
}

/** The sentence around what weighs most in the direction of the level; newer words first. */
function quoteOf(said: Context['thread'], felt: Feeling[][], level: Level): string {
  const sign = level <= 3 ? -1 : 1;
  const best = felt
    .flatMap((feelings, at) => feelings.map((feeling) => ({ ...feeling, at })))
    .filter(({ weight }) => weight * sign > 0)
    .sort((a, b) => Math.abs(b.weight) * FADING ** -b.at - Math.abs(a.weight) * FADING ** -a.at)[0];
  if (!best) return shortened(said.at(-1)!.body.trim());
  const { body } = said[best.at]!;
  const start = Math.max(...['. ', '! ', '? ', '\n'].map((end) => body.lastIndexOf(end, best.from - 1) + 1), 0);
  const rest = body.slice(best.to).search(/[.!?\n]/);
  return shortened(body.slice(start, rest < 0 ? undefined : best.to + rest + 1).trim());
}

function shortened(text: string): string {
  return text.length <= QUOTE ? text : `${text.slice(0, QUOTE - 1).trimEnd()}…`;
}

function lineOf(lexicon: Record<string, string>, line: number): Record<string, string> {
  return Object.fromEntries(Object.entries(lexicon).map(([id, lines]) => [id, lines.split('\n')[line]!]));
}
