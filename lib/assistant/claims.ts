import { foldName } from '@/lib/inbox/search';
import { currencies, months, numerals, secrets, streets, units } from './lexicon/quantities';

export type Claim = {
  kind: 'code' | 'price' | 'date' | 'time' | 'amount' | 'address' | 'link' | 'phone' | 'email';
  text: string;
};

/** A claim and what it says, in every way that it may be read. */
export type Read = Claim & { says: string[] };
type Rule = { kind: Claim['kind']; pattern: RegExp; says: (match: RegExpExecArray) => string[] };

const words = (lists: string[]): string =>
  [...new Set(lists.flatMap((list) => list.split(' ')))].sort(longest).join('|');
const longest = (a: string, b: string): number => b.length - a.length;
export const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const AMOUNT = "\\d{1,3}(?:[.,’' \\u00a0\\u202f]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?";
const CURRENCY = Object.keys(currencies).map(escaped).sort(longest).join('|');
const MONTH = `(?:${words(months.map((each) => each.join(' ')))})\\p{L}{0,7}`;
const UNIT = words(Object.values(units));
const NUMERAL = words(numerals.map((each) => each.join(' ')));
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** What is found first is taken out of the text, so that a link's digits are no code and a date's no amount. */
const rules: Rule[] = [
  rule('email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu, ([text]) => [text.toLowerCase()]),
  rule(
    'link',
    /(?:https?:\/\/|www\.)[^\s<>"”]+|(?<![\p{L}\p{N}.@])(?:[a-z0-9-]+\.)+(?:com|net|org|io|app|eu|info|me|ly|co|pt|es|de|fr|it|nl|uk|be|ch|at|us)(?:\/[^\s<>"”]*)?(?![\p{L}\p{N}])/giu,
    ([text]) => [linkOf(text)],
  ),
  rule('price', new RegExp(`${EDGE}(${CURRENCY})\\s?(${AMOUNT})${END}`, 'giu'), ([, currency, amount]) => [
    priceOf(amount!, currency!),
  ]),
  rule('price', new RegExp(`${EDGE}(${AMOUNT})\\s?(${CURRENCY})${END}`, 'giu'), ([, amount, currency]) => [
    priceOf(amount!, currency!),
  ]),
  rule('date', /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu, ([, year, month, day]) => datesOf(+month!, +day!, year)),
  rule('date', /(?<![\d.])(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})(?!\d)/gu, ([, a, b, year]) => [
    ...datesOf(+b!, +a!, year),
    ...datesOf(+a!, +b!, year),
  ]),
  rule('date', /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\d)/gu, ([, day, month]) => datesOf(+month!, +day!, undefined)),
  rule(
    'date',
    new RegExp(
      `${EDGE}(\\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\\.)?\\s+(?:of\\s+|de\\s+|d['’])?(${MONTH})\\.?(?:,?\\s+(?:de\\s+)?(\\d{4}))?${END}`,
      'giu',
    ),
    ([, day, month, year]) => datesOf(monthOf(month!), +day!, year),
  ),
  rule(
    'date',
    new RegExp(`${EDGE}(${MONTH})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?${END}`, 'giu'),
    ([, month, day, year]) => datesOf(monthOf(month!), +day!, year),
  ),
  rule(
    'phone',
    /(?<![\p{L}\p{N}])(?:\+|00)\d[\d\s().-]{6,18}\d(?!\d)|(?<![\p{L}\p{N}])0\d[\d\s()/-]{6,14}\d(?!\d)|(?<![\p{L}\p{N}])\d{3}[\s-]\d{3}[\s-]\d{3,4}(?!\d)/gu,
    ([text]) => [text.replace(/\D/g, '').replace(/^00/, '')],
  ),
  rule('time', /(?<!\d)(\d{1,2})(?:[:.](\d{2}))?\s?(a\.?m\b\.?|p\.?m\b\.?)/giu, ([, hour, minute, half]) => [
    minutesOf((+hour! % 12) + (/^p/i.test(half!) ? 12 : 0), minute),
  ]),
  rule('time', /(?<![\d.,])(\d{1,2})(?::|h)(\d{2})(?:\s?(?:uhr|h|uur))?(?!\d)/giu, ([, hour, minute]) =>
    hoursOf(+hour!, minute),
  ),
  rule(
    'time',
    /(?<![\d.,])(\d{1,2})(?:\.(\d{2}))?\s?(?:uhr|o['’]clock|horas|heures?|uur)(?!\p{L})/giu,
    ([, hour, minute]) => hoursOf(+hour!, minute),
  ),
  rule('time', /(?<![\d.,])(\d{1,2})h(?![\p{L}\d])/giu, ([, hour]) => hoursOf(+hour!, undefined)),
  rule(
    'time',
    /(?<!\p{L})(?:at|until|till|from|by|um|bis|ab|a las|hasta las|desde las|à|alle|dalle|fino alle|às|até às|das|om|tot|vanaf)\s(\d{1,2})(?![\p{L}\d.,:%°]|\s?(?:\p{L}|%|°))/giu,
    ([, hour]) => hoursOf(+hour!, undefined),
  ),
  rule(
    'time',
    /(?<!\p{L})(noon|midday|mittags|mediodía|midi|mezzogiorno|meio-dia|midnight|mitternacht|medianoche|minuit|mezzanotte|meia-noite|middernacht)(?!\p{L})/giu,
    ([, word]) => (/^(midn|mitter|median|minuit|mezzan|meia|middern)/i.test(word!) ? ['0'] : ['720']),
  ),
  rule(
    'address',
    new RegExp(
      `${EDGE}(?:(?:${streets.before})\\s+[\\p{L}'’. -]{2,40}?,?\\s*(?:n[.º°]*\\s*)?\\d+|\\d+[a-z]?,?\\s+(?:(?:\\p{Lu}[\\p{L}'’]*|of|the)\\s+){1,4}(?:${streets.after})|\\p{Lu}[\\p{L}-]*\\s?(?:${streets.ending})\\s+\\d+[a-z]?|\\d+,?\\s+(?:${streets.before})\\s+\\p{L}[\\p{L}'’ -]{2,40})${END}`,
      'giu',
    ),
    ([text]) => [foldName(text)],
  ),
  rule('amount', new RegExp(`${EDGE}(${AMOUNT})\\s?[-–]?\\s?(${UNIT})(?!\\p{L})`, 'giu'), ([, amount, unit]) => [
    `${numberOf(amount!)} ${unitOf(unit!)}`,
  ]),
  rule('amount', new RegExp(`${EDGE}(${NUMERAL})\\s(${UNIT})(?!\\p{L})`, 'giu'), ([, numeral, unit]) => [
    `${numeralOf(numeral!)} ${unitOf(unit!)}`,
  ]),
  rule(
    'code',
    new RegExp(
      `(?<!\\p{L})(?:${secrets})(?!\\p{L})\\s*(?:is|ist|lautet|es|est|è|é|=|:|：)\\s*["“„'‘«\`]?([^\\s"”'’»\`]+)`,
      'giu',
    ),
    ([, word]) => [trimmed(word!)],
  ),
  rule(
    'code',
    /(?<![\p{L}\p{N}])(?=[\p{L}\p{N}#*_-]*\d)(?=[\p{L}\p{N}#*_-]*[\p{L}#*_])[\p{L}\p{N}#*_-]{3,}/gu,
    ([text]) => [trimmed(text)],
  ),
  rule('code', /(?<![\p{L}\p{N}])\d{3,}(?![\p{L}\p{N}])/gu, ([text]) => [text]),
  rule('amount', /(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?(?![\p{L}\p{N}])/gu, ([text]) => [String(numberOf(text))]),
];

/** Every code, price, date, time, amount, address, link and number of a text. */
export function claimsIn(text: string): Read[] {
  let rest = text.replace(/^\s*\d{1,2}[.)]\s/gmu, (mark) => ' '.repeat(mark.length));
  const claims: Read[] = [];
  for (const { kind, pattern, says } of rules) {
    rest = rest.replace(pattern, (...args) => {
      const match = args.slice(
        0,
        args.findIndex((arg) => typeof arg === 'number'),
      ) as unknown as RegExpExecArray;
      const said = says(match).filter(Boolean);
      if (said.length === 0 || (kind === 'code' && !looksSecret(match))) return match[0];
      claims.push({ kind, text: match[0].trim(), says: said });
      return ' '.repeat(match[0].length);
    });
  }
  return claims;
}

/** “The code is sent to you” names no code; one has a digit, a capital inside, a sign, or stands in quotes or after a colon. */
function looksSecret([text, word]: RegExpExecArray): boolean {
  if (!word) return true;
  return /\d|\p{Ll}\p{Lu}|[#*_@$]|\p{L}-\p{L}/u.test(trimmed(word)) || /["“„'‘«`:=]/.test(text.slice(0, -word.length));
}

function rule(kind: Claim['kind'], pattern: RegExp, says: Rule['says']): Rule {
  return { kind, pattern, says };
}

function linkOf(text: string): string {
  return trimmed(text)
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/$/, '')
    .replace(/^[^/?#]+/, (host) => host.toLowerCase());
}

function priceOf(amount: string, currency: string): string {
  return `${numberOf(amount)} ${currencies[currency.toLowerCase()]}`;
}

/** “1.234,50” and “1,234.50” are the same. */
function numberOf(amount: string): number {
  const [, whole = '', fraction = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(amount)!;
  return Number(`${whole.replace(/\D/g, '')}.${fraction || 0}`);
}

/** A date with its year also says itself without. */
function datesOf(month: number, day: number, year: string | undefined): string[] {
  if (month < 1 || month > 12 || day < 1 || day > 31) return [];
  const short = `${month}-${day}`;
  return year ? [`${year.length === 2 ? `20${year}` : year}-${short}`] : [short];
}

function monthOf(word: string): number {
  const name = foldName(word);
  return months.findIndex((starts) => starts.some((start) => name.startsWith(start))) + 1;
}

function hoursOf(hour: number, minute: string | undefined): string[] {
  if (hour > 24) return [];
  return hour >= 1 && hour < 12 ? [minutesOf(hour, minute), minutesOf(hour + 12, minute)] : [minutesOf(hour, minute)];
}

const minutesOf = (hour: number, minute: string | undefined): string => String((hour % 24) * 60 + Number(minute ?? 0));

function unitOf(word: string): string {
  const unit = foldName(word) || word;
  return Object.entries(units).find(([, names]) => names.split(' ').includes(unit))?.[0] ?? unit;
}

function numeralOf(word: string): number {
  return numerals.findIndex((each) => each.includes(foldName(word))) + 2;
}

const trimmed = (text: string): string => text.replace(/[.,;:!?)\]»”’"']+$/u, '');
