import type { Citation } from '@/db/schema';
import type { Concept, Subject } from './concepts';
import { nightsOf } from './fact-lock';
import { type Frame, frames } from './lexicon/frames';
import type { Context, Fact } from './proposal';
import { search } from './retrieval';

/** What is known to one question; `withheld` are facts that would answer it and are not the guest's yet. */
export type Answer = { text: string; citations: Citation[]; confidence: number; language: string };
export type Known = Pick<Context, 'articles' | 'facts' | 'withheld' | 'reservation' | 'listing'>;

/** What asks for a fact: sets of concepts, each whole. */
const askedBy: Record<string, Concept[][]> = {
  'wifi-name': [['wifi'], ['network-name'], ['wifi', 'network-name'], ['wifi', 'network-name', 'code']],
  'wifi-password': [['wifi'], ['wifi', 'code'], ['wifi', 'network-name', 'code']],
  'door-code': [['door', 'code'], ['code'], ['code', 'check-in'], ['door', 'code', 'check-in']],
  'key-place': [['key'], ['key', 'check-in'], ['key', 'door']],
  'key-box-code': [['key', 'code']],
  'gate-code': [['gate', 'code']],
  'alarm-code': [['alarm'], ['alarm', 'code']],
  'parking-place': [['parking'], ['parking', 'car']],
  'parking-code': [
    ['parking', 'code'],
    ['parking', 'code', 'car'],
  ],
  address: [['address'], ['address', 'directions']],
  directions: [['directions'], ['address', 'directions'], ['directions', 'airport']],
  'house-phone': [['phone']],
  'emergency-phone': [['emergency-number'], ['emergency-number', 'phone']],
  license: [['license']],
};
/** Whoever asks only whether there is one, or what it costs, is answered by an article. */
const TELLING: Record<string, (subject: Subject) => boolean> = {
  'parking-place': ({ wanted }) => wanted.has('place'),
  'wifi-name': isMoreThanExistence,
  'wifi-password': isMoreThanExistence,
};

type Said = {
  asks: Concept;
  wants: Subject['wanted'] | null;
  says: keyof Frame;
  values: (known: Known) => Record<string, string>;
};

/** What booking and listing answer by themselves. */
const booked: Said[] = [
  {
    asks: 'check-in',
    wants: new Set(['time']),
    says: 'check-in',
    values: ({ listing }) => ({ time: listing.checkInTime }),
  },
  {
    asks: 'check-out',
    wants: new Set(['time']),
    says: 'check-out',
    values: ({ listing }) => ({ time: listing.checkOutTime }),
  },
  {
    asks: 'my-dates',
    wants: null,
    says: 'dates',
    values: ({ reservation: { checkIn, checkOut } }) => ({ from: checkIn, to: checkOut }),
  },
  {
    asks: 'my-nights',
    wants: null,
    says: 'nights',
    values: ({ reservation: { checkIn, checkOut } }) => ({ count: String(nightsOf(checkIn, checkOut)) }),
  },
  {
    asks: 'my-party',
    wants: null,
    says: 'party',
    values: ({ reservation: { adults, children } }) => ({ count: String((adults ?? 0) + (children ?? 0)) }),
  },
  { asks: 'my-code', wants: null, says: 'code', values: ({ reservation: { code } }) => ({ code }) },
];

/** The best answer to one question, or none. */
export function answerTo(subject: Subject, known: Known, language: string): Answer | null {
  const found = [...factAnswers(subject, known.facts, language), ...bookedAnswer(subject, known, language)];
  const passages = search(subject, known.articles);
  const own = passages.find(({ article }) => article.language === language);
  const other = passages[0];
  // Another language's article is quoted only where it is clearly the better one.
  const best = own && (!other || own.confidence >= 0.6 || own.confidence >= other.confidence - 0.2) ? own : other;
  const quoted: Answer[] = best ? [fromArticle(best)] : [];
  return [...found, ...quoted].sort((a, b) => b.confidence - a.confidence)[0] ?? null;
}

/** Keys of facts that would answer it, if the guest might have them. */
export function withheldFor(subject: Subject, withheld: string[]): string[] {
  return withheld.filter((key) => isAskedBy(key, subject));
}

function isMoreThanExistence({ wanted, concepts }: Subject): boolean {
  return !wanted.has('existence') || concepts.has('code');
}

function factAnswers(subject: Subject, facts: Fact[], language: string): Answer[] {
  const asked = facts.filter(({ key }) => isAskedBy(key, subject));
  if (asked.length === 0) return [];
  return [
    {
      text: asked.map(({ label, value }) => `${label}: ${value}`).join('\n'),
      citations: asked.map(({ key, label, value }) => ({ kind: 'fact', id: key, title: label, quote: value })),
      confidence: subject.stems.size === 0 ? 0.96 : 0.96 - 0.22 * subject.stems.size,
      language,
    },
  ];
}

function isAskedBy(key: string, subject: Subject): boolean {
  const wantsOther = [...subject.wanted].some((kind) => !['place', 'way', 'existence'].includes(kind));
  const isAsked = (askedBy[key] ?? []).some(
    (concepts) => concepts.length === subject.concepts.size && concepts.every((id) => subject.concepts.has(id)),
  );
  return isAsked && !wantsOther && (TELLING[key]?.(subject) ?? true);
}

function bookedAnswer(subject: Subject, known: Known, language: string): Answer[] {
  const rows = booked.filter(
    ({ asks, wants }) => subject.concepts.has(asks) && (!wants || [...wants].every((each) => subject.wanted.has(each))),
  );
  if (rows.length === 0 || rows.length < subject.concepts.size) return [];
  const frame = frames[language] ?? frames.en!;
  const text = rows.map(({ says, values }) => filled(frame[says], values(known))).join(' ');
  const citation: Citation = {
    kind: 'reservation',
    id: known.reservation.code,
    title: known.reservation.code,
    quote: text,
  };
  return [
    {
      text,
      citations: [citation],
      confidence: 0.95 - 0.22 * subject.stems.size,
      language: language in frames ? language : 'en',
    },
  ];
}

function fromArticle({ article, quote, confidence }: ReturnType<typeof search>[number]): Answer {
  const { id, version, title, language } = article;
  return { text: quote, citations: [{ kind: 'article', id, version, title, quote }], confidence, language };
}

/** A sentence of the frame with its values. */
export function filled(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
