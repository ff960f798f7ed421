import { type Concept, type Subject, stemsIn, subjectOf } from './concepts';
import { evidence } from './lexicon/evidence';
import type { Article } from './proposal';

/** What an article says to a question, in its own words, and how sure it is that this answers it. */
export type Passage = { article: Article; quote: string; confidence: number };

type Sentence = { text: string; subject: Subject; stems: Set<string> };
type Read = { title: Subject; titleStems: Set<string>; sentences: Sentence[] };

/** Bodies up to this are quoted whole: an operator wrote them as one answer. */
const WHOLE = 420;
const MOST = 3;
const SENTENCE = /(?<=[.!?。！？])\s+|\n+/u;
/** What is only named along with another: “a cot for our baby” asks for the cot. */
const companions: Partial<Record<Concept, Concept[]>> = {
  parking: ['car'],
  charging: ['car', 'parking'],
  'self-check-in': ['check-in', 'key', 'door'],
  key: ['door'],
  shuttle: ['airport'],
  crib: ['children'],
  highchair: ['children'],
  beds: ['bedrooms'],
  airport: ['directions'],
};
/** Where a car is asked about alone, it is about where to leave it. */
const covers: Partial<Record<Concept, Concept[]>> = { parking: ['car'] };
/** A title that names a place has what is in it, where its text says so. */
const contains: Partial<Record<Concept, Concept[]>> = {
  kitchen: ['coffee', 'microwave', 'fridge', 'dishwasher', 'laundry'],
  bathroom: ['hairdryer', 'toiletries', 'laundry'],
  bedrooms: ['beds'],
  floor: ['elevator'],
  elevator: ['floor'],
  laundry: ['iron'],
  smoking: ['balcony'],
};
/** Titles that promise nothing of their own. */
const GENERAL: ReadonlySet<string> = new Set(['rules']);

/** The articles that speak of it, the surest first. */
export function search(subject: Subject, articles: Article[]): Passage[] {
  if (subject.concepts.size + subject.stems.size === 0) return [];
  const asked = { ...subject, concepts: alone(subject.concepts) };
  return articles
    .map((article) => passageOf(asked, article))
    .filter((passage) => passage !== null)
    .sort((a, b) => b.confidence - a.confidence || Number(a.article.isGeneral) - Number(b.article.isGeneral));
}

function passageOf(asked: Subject, article: Article): Passage | null {
  const read = readOf(article);
  const isAbout = [...asked.concepts].some((id) => has(read.title.concepts, id));
  const sentences = quoted(asked, read, isAbout);
  if (sentences.length === 0) return null;
  const confidence = confidenceOf(asked, read, sentences, article);
  return { article, quote: sentences.map(({ text }) => text).join(' '), confidence };
}

/** The whole of a short article about it, else the sentences that speak of it. */
function quoted(asked: Subject, { sentences, titleStems }: Read, isAbout: boolean): Sentence[] {
  const isTitled = isAbout || (asked.concepts.size === 0 && [...asked.stems].some((stem) => titleStems.has(stem)));
  const length = sentences.reduce((sum, { text }) => sum + text.length, 0);
  if (isTitled && length <= WHOLE) return sentences;
  const scored = sentences.map((sentence, at) => ({ sentence, at, score: overlap(asked, sentence, isTitled) }));
  const best = scored.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score || a.at - b.at);
  return best
    .slice(0, MOST)
    .filter(({ score }) => score >= best[0]!.score * 0.6)
    .sort((a, b) => a.at - b.at)
    .map(({ sentence }) => sentence);
}

function overlap(asked: Subject, { subject, stems, text }: Sentence, isTitled: boolean): number {
  const concepts = [...asked.concepts].filter((id) => has(subject.concepts, id)).length;
  const shared = [...asked.stems].filter((stem) => stems.has(stem)).length;
  const proofs = [...asked.wanted].filter((kind) => evidence[kind].test(text)).length;
  return 2 * concepts + shared + (concepts + shared > 0 || isTitled ? proofs : 0);
}

/** From what is asked and not said, what is said of something else, and what a right answer would have in it. */
function confidenceOf(
  asked: Subject,
  { title, titleStems, sentences }: Read,
  quote: Sentence[],
  article: Article,
): number {
  const said = new Set([...title.concepts, ...quote.flatMap(({ subject }) => [...subject.concepts])]);
  const stems = new Set([...titleStems, ...quote.flatMap(({ stems }) => [...stems])]);
  const text = quote.map((sentence) => sentence.text).join(' ');
  const isAbout = [...asked.concepts].some((id) => has(title.concepts, id));
  const isGeneral = [...title.concepts].every(
    (id) => GENERAL.has(id) || [...asked.concepts].every((each) => contains[id]?.includes(each)),
  );
  const unsaid = [...asked.concepts].filter((id) => !has(said, id)).length;
  const unknown = [...asked.stems].filter((stem) => !stems.has(stem)).length;
  const unproved = [...asked.wanted].filter((kind) => !evidence[kind].test(text)).length;
  const besides = isList(article.title)
    ? 0
    : [...alone(title.concepts)].filter((id) => !asked.concepts.has(id) && !GENERAL.has(id)).length;
  const narrower = [...title.stems].filter((stem) => !asked.stems.has(stem)).length;
  let confidence = 0.95;
  if (!isAbout && asked.concepts.size > 0) confidence -= isGeneral ? 0.05 : 0.25;
  if (asked.concepts.size === 0) confidence -= isSameWords(asked.stems, title) ? 0.05 : 0.25;
  // A title that is a question is as narrow as that question.
  confidence -= narrower * (article.title.includes('?') ? 0.22 : 0.06);
  confidence -= unsaid * (isAbout ? 0.25 : 0.5) + unknown * 0.22 + unproved * 0.25 + (isAbout ? besides * 0.22 : 0);
  return Math.max(0, sentences.length > 0 ? confidence : 0);
}

/** Words that no concept knows prove something only where the title is about them and nothing else. */
function isSameWords(stems: ReadonlySet<string>, title: Subject): boolean {
  return title.concepts.size === 0 && [...stems].every((stem) => title.stems.has(stem));
}

function alone(concepts: ReadonlySet<Concept>): Set<Concept> {
  return new Set([...concepts].filter((id) => ![...concepts].some((other) => companions[other]?.includes(id))));
}

function has(said: ReadonlySet<Concept>, id: Concept): boolean {
  return said.has(id) || [...said].some((other) => covers[other]?.includes(id));
}

/** “Towels and linen” speaks of each; “Pool towels” of one thing. */
const isList = (title: string): boolean =>
  !title.includes('?') && /[&,/+]|\s(?:and|und|y|et|e|ed|en|o|or|oder|ou|of)\s/i.test(title);

const reads = new Map<string, Read>();
const KEPT = 4000;

/** Articles are read again at each message: what was made of one is kept while there is room. */
function readOf({ title, body }: Article): Read {
  const key = `${title}\n${body}`;
  let read = reads.get(key);
  if (!read) {
    if (reads.size >= KEPT) reads.clear();
    read = {
      title: subjectOf(title),
      titleStems: stemsIn(title),
      sentences: sentencesOf(body).map((text) => ({ text, subject: subjectOf(text), stems: stemsIn(text) })),
    };
    reads.set(key, read);
  }
  return read;
}

function sentencesOf(body: string): string[] {
  return body
    .split(SENTENCE)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}
