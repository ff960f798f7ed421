import type { Citation } from '@/db/schema';
import { type Concept, subjectOf } from './concepts';
import { bookingOf } from './prompt';
import type { Context } from './proposal';

const QUOTE = 300;

/** Text of a model that can be stored and shown: no control characters, no halves of characters, at most `length` long. */
export function clean(text: string, length: number): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]/gu, (char) => (char === '\n' || char === '\t' ? char : ''))
    .toWellFormed()
    .trim()
    .slice(0, length)
    .toWellFormed();
}

/** The source that the model named, with words that stand in it; null for one that it was not given. */
export function citationOf(
  context: Context,
  { source, quote }: { source: string; quote: string },
  text: string,
): Citation | null {
  const found = sourceOf(context, source.trim());
  if (!found) return null;
  const { body, ...citation } = found;
  const copied = clean(quote, QUOTE);
  const spoken = words(copied).join(' ');
  const isCopied = spoken !== '' && words(body).join(' ').includes(spoken);
  return { ...citation, quote: isCopied ? copied : sentenceLike(body, text) };
}

/** What everybody may say of a stay. */
const OF_EVERY_STAY: Concept[] = ['check-in', 'check-out', 'my-dates', 'my-nights', 'my-party', 'my-code'];

/** What a text speaks of and neither a source that it cites nor a fact does, in whatever language each is. */
export function addedBy(context: Context, text: string, citations: Citation[]): Concept[] {
  const bodies = citations.map(
    ({ kind, id }) => sourceOf(context, kind === 'reservation' ? kind : `${kind}:${id}`)?.body,
  );
  const facts = context.facts.map(({ key, label, value }) => `${key} ${label} ${value}`);
  const grounds = subjectOf([...bodies, ...facts].join('\n')).concepts;
  return [...subjectOf(text).concepts].filter((id) => !grounds.has(id) && !OF_EVERY_STAY.includes(id));
}

function sourceOf(context: Context, source: string): (Omit<Citation, 'quote'> & { body: string }) | null {
  const { articles, facts, reservation, listing } = context;
  const article = articles.find(({ id }) => source === `article:${id}`);
  if (article) {
    const { id, version, title, body } = article;
    return { kind: 'article', id, version, title, body: `${title}\n${body}` };
  }
  const fact = facts.find(({ key }) => source === `fact:${key}`);
  if (fact) return { kind: 'fact', id: fact.key, title: fact.label, body: `${fact.label}: ${fact.value}` };
  if (source !== 'reservation' && source !== 'listing') return null;
  const title = source === 'listing' ? listing.name : reservation.code;
  return { kind: 'reservation', id: reservation.code, title, body: JSON.stringify(bookingOf(context)[source]) };
}

/** The sentence of a source that shares most words with a text. */
function sentenceLike(body: string, text: string): string {
  const said = new Set(words(text));
  const shared = (sentence: string) => words(sentence).filter((word) => said.has(word)).length;
  const sentences = body.split(/(?<=[.!?])\s+|\n+/).filter((sentence) => sentence.trim() !== '');
  return clean(
    sentences.reduce((best, each) => (shared(each) > shared(best) ? each : best), sentences[0] ?? ''),
    QUOTE,
  );
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
