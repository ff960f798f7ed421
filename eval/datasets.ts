import { existsSync, readFileSync } from 'node:fs';
import type { Article, Engine } from '@/lib/assistant/proposal';
import { homes } from './listings';
import { share } from './measures';
import { contextOf } from './trial';
import { type Verdict, verdictOf } from './verdict';

type Line = Record<string, unknown>;
/** `isBooked`: it rests on the reservation alone, which these hotels’ own answers do not know. */
type Looked = { verdict: Verdict; cited: string[]; isBooked: boolean };
type Faq = { doc_id: string; question: string; answer: string };

/** What public data says, each as a row of figures; a folder that is not there is said to be absent. */
export async function datasetFigures(engine: Engine, folder: string): Promise<Record<string, Record<string, number>>> {
  if (!existsSync(`${folder}/faq`) || !existsSync(`${folder}/intents`)) return {};
  return {
    'dstc9: hotels’ questions': await hotelQuestions(engine, linesOf(`${folder}/faq/dstc9_hotel_faq.jsonl`)),
    'dstc11: guests in dialogue': await dialogues(engine, folder),
    'nlu++: utterances': await utterances(engine, linesOf(`${folder}/intents/nlupp_hotels.jsonl`)),
  };
}

/** Each hotel's own question is asked twice: with its answer among the articles, titled by nothing, and with it taken out. */
async function hotelQuestions(engine: Engine, lines: Line[]): Promise<Record<string, number>> {
  const hotels = Map.groupBy(lines as (Faq & { listing_id: string })[], (line) => line.listing_id);
  const known: boolean[] = [];
  const sentWithout: boolean[] = [];
  const sentWrong: boolean[] = [];
  for (const faqs of hotels.values()) {
    for (const faq of faqs) {
      const others = faqs.filter((each) => each !== faq).map(articleOf);
      const whole = await look(engine, [...others, { ...articleOf(faq), title: '' }], faq.question);
      known.push(whole.cited.includes(faq.doc_id) && whole.verdict !== 'escalated');
      sentWrong.push(whole.verdict === 'sent' && !whole.isBooked && !whole.cited.includes(faq.doc_id));
      const without = await look(engine, others, faq.question);
      sentWithout.push(without.verdict === 'sent' && !without.isBooked);
    }
  }
  return {
    asked: known.length,
    'right article, untitled': share(known, Boolean),
    'sent another article': sentWrong.filter(Boolean).length,
    'taken out, sent one that says the same or not': sentWithout.filter(Boolean).length,
  };
}

/** Messages of dialogues; most rest on reviews, which the assistant never quotes, or need no knowledge at all. */
async function dialogues(engine: Engine, folder: string): Promise<Record<string, number>> {
  const hotels = linesOf(`${folder}/faq/dstc11_hotel_knowledge.jsonl`) as { listing_id: string; faqs: Faq[] }[];
  type Question = { message: string; gold?: { doc_type: string; doc_id: number; listing_id: string }[] | null };
  const questions = linesOf(`${folder}/faq/dstc11_hotel_questions.jsonl`) as Question[];
  const found: boolean[] = [];
  let wrong = 0;
  for (const [at, { message, gold }] of questions.entries()) {
    const faqs = (gold ?? []).filter(({ doc_type }) => doc_type === 'faq');
    const hotel = hotels.find(({ listing_id }) => listing_id === gold?.[0]?.listing_id) ?? hotels[at % hotels.length]!;
    const ids = faqs.filter(({ listing_id }) => listing_id === hotel.listing_id).map(({ doc_id }) => String(doc_id));
    const { verdict, cited, isBooked } = await look(engine, hotel.faqs.map(articleOf), message);
    const isRight = cited.length > 0 && cited.every((id) => ids.includes(id));
    if (ids.length > 0) found.push(isRight && verdict !== 'escalated');
    if (verdict === 'sent' && !isRight && !isBooked) wrong++;
  }
  return {
    asked: questions.length,
    'answerable by an FAQ': found.length,
    'right FAQ': share(found, Boolean),
    'sent what is no gold': wrong,
  };
}

/** What callers want that no text answers must not be sent one. */
async function utterances(engine: Engine, lines: Line[]): Promise<Record<string, number>> {
  const deciding = [
    'booking',
    'change',
    'cancel_close_leave_freeze',
    'wrong_notworking_notshowing',
    'lost_stolen',
    'refund',
  ];
  const looked: { intents: string[]; verdict: Verdict }[] = [];
  for (const { text, intents } of lines as { text: string; intents: string[] }[]) {
    looked.push({ intents, verdict: (await look(engine, homes.lisbon.articles, text)).verdict });
  }
  const with_ = (wanted: string[]) => looked.filter(({ intents }) => intents.some((intent) => wanted.includes(intent)));
  return {
    asked: looked.length,
    'sent to what a person decides': with_(deciding).filter(({ verdict }) => verdict === 'sent').length,
    'handed over on demand': share(with_(['handoff']), ({ verdict }) => verdict === 'escalated'),
  };
}

async function look(engine: Engine, articles: Article[], message: string): Promise<Looked> {
  const context = { ...contextOf(homes.lisbon, message), articles, facts: [], withheld: [] };
  const { proposal } = await engine(context, new AbortController().signal);
  const isBooked = proposal.citations.some(({ kind }) => kind === 'reservation');
  return { verdict: verdictOf(proposal, context), cited: proposal.citations.map(({ id }) => id), isBooked };
}

function articleOf({ doc_id, question, answer }: Faq): Article {
  return { id: doc_id, version: 1, title: question, body: answer, language: 'en', isGeneral: false };
}

function linesOf(path: string): Line[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}
