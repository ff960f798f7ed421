import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { type RateInput, rateInput } from './input';

export type RefusedLine = { line: number; sentence: string };

/**
 * Reads rates from a table as spreadsheets write it: currency, day and rate, between commas, semicolons or tabs, with or
 * without a heading. A line that cannot be read is left out and told in one sentence.
 */
export function readRates(csv: string, base: string): { rates: RateInput[]; refused: RefusedLine[] } {
  const rates = new Map<string, { line: number; rate: RateInput }>();
  const refused: RefusedLine[] = [];
  for (const [index, text] of csv
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const cells = cellsOf(text);
    if (cells.every((cell) => cell === '') || (index === 0 && isHeading(cells))) continue;
    const read = readRate(cells, base);
    const key = 'sentence' in read ? '' : `${read.currency} ${read.day}`;
    const earlier = rates.get(key);
    if ('sentence' in read) refused.push({ line: index + 1, sentence: read.sentence });
    else if (earlier) refused.push({ line: index + 1, sentence: `It says ${key} again, after line ${earlier.line}.` });
    else rates.set(key, { line: index + 1, rate: read });
  }
  return { rates: [...rates.values()].map(({ rate }) => rate), refused };
}

/** The rate of a line, or why it has none. */
function readRate([currency, day, rate, ...more]: string[], base: string): RateInput | { sentence: string } {
  if (rate === undefined || more.length > 0) return { sentence: 'It needs three values: currency, day, rate.' };
  try {
    const read = parse(rateInput, { currency, day, rate });
    return read.currency === base ? { sentence: `${base} is the base currency: it needs no rate.` } : read;
  } catch (refusal) {
    if (refusal instanceof Refusal) return { sentence: capital(refusal.detail) };
    throw refusal;
  }
}

function cellsOf(line: string): string[] {
  const separator = [';', '\t', ','].find((each) => line.includes(each)) ?? ',';
  return line.split(separator).map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  );
}

function isHeading(cells: string[]): boolean {
  return cells.length >= 3 && cells.every((cell) => !/\d/.test(cell));
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
