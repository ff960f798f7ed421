import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, localeOf } from './languages';

export type Values = Readonly<Record<string, string | number>>;

/** What each English sentence is in another language. */
export type Catalog = Readonly<Record<string, string>>;

/** Says an English sentence in a language: `t('Moved to {day}', { day })`. The sentence is a constant, never made of pieces. */
export type Words = {
  (sentence: string, values?: Values): string;
  readonly language: Language;
  readonly locale: string;
  /** Whether the catalog has it. */
  readonly has: (sentence: string) => boolean;
};

/** The words of a language; a sentence that its catalog lacks stays English. */
export function wordsIn(language: Language, catalog: Catalog): Words {
  const locale = localeOf(language);
  const compiled = new Map<string, Sentence>();
  const say = (sentence: string, values: Values = {}): string => {
    const known = compiled.get(sentence);
    if (known) return known(values);
    const made = compile(Object.hasOwn(catalog, sentence) ? catalog[sentence]! : plain(sentence), locale);
    if (compiled.size >= MOST_SENTENCES) compiled.clear();
    compiled.set(sentence, made);
    return made(values);
  };
  return Object.assign(say, { language, locale, has: (sentence: string) => Object.hasOwn(catalog, sentence) });
}

/** A sentence whose language is not known yet: said where somebody reads it. Values may be sentences, too. */
export type Saying = string | { sentence: string; values: Readonly<Record<string, string | number | Part>> };
type Part = { sentence: string; values?: Values };

/** Whether a stored value is one. */
export function isSaying(value: unknown): value is Saying {
  return (
    typeof value === 'string' ||
    (typeof value === 'object' && value !== null && 'sentence' in value && 'values' in value)
  );
}

export function say(t: Words, saying: Saying): string {
  if (typeof saying === 'string') return t(saying);
  const values = Object.entries(saying.values).map(([name, value]) => [name, sayPart(t, value)]);
  return t(saying.sentence, Object.fromEntries(values));
}

function sayPart(t: Words, value: string | number | Part): string | number {
  return typeof value === 'object' ? t(value.sentence, value.values) : value;
}

/** What needs no catalog: machines' English, and screens in English. */
export const english = wordsIn('en', {});

/** English without its note to translators: "Request // of a booking" is "Request". */
const plain = (sentence: string) => sentence.split(' // ')[0]!;

type Sentence = (values: Values) => string;

const MOST_SENTENCES = 5000;

/** Sentences with nothing but `{names}` are filled in here, as rows say thousands of them; plurals and choices are ICU's. */
function compile(pattern: string, locale: string): Sentence {
  if (!pattern.includes('{')) return () => pattern;
  if (!/\{\s*\w+\s*,/.test(pattern)) {
    return (values) => pattern.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
  }
  try {
    const message = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
    return (values) => String(message.format(values));
  } catch {
    // Somebody's text, and no sentence of ours.
    return () => pattern;
  }
}
