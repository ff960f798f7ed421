import type { RunReason, SuggestedTask } from '@/db/schema';
import { stemOf, subjectOf } from './concepts';
import { type Answer, answerTo, filled, withheldFor } from './findings';
import { languageOf } from './language';
import { frames } from './lexicon/frames';
import { wordsOf } from './lexicon/phrases';
import { moodOf, valenceOf } from './mood';
import type { Context, Effort, Engine, Proposal } from './proposal';
import { isMereThanks, type Part, partsOf } from './questions';
import type { ReasonId } from './reasons';
import { isInjection, type Topic, topicsIn } from './topics';

export const BUILTIN_VERSION = 'builtin-1';

type Draft = Pick<Proposal, 'action' | 'text' | 'citations' | 'confidence' | 'reasons' | 'gap'>;

/** Surer than this, an answer may leave by itself where the account's threshold is the default. */
const DRAFT_ONLY = 0.6;
const SURE = 0.75;
const WORTH_A_DRAFT = 0.4;
/** Whoever asks more at once is a person's to answer. */
const MOST_ASKED = 6;

/** Answers by quoting what is known, without a model: the same message in the same context has the same answer. */
export const builtin: Engine = async (context) => ({ proposal: propose(context), effort });

const effort: Effort = {
  engine: 'builtin',
  model: null,
  promptVersion: BUILTIN_VERSION,
  fallback: null,
  toolCalls: [],
  inputTokens: null,
  outputTokens: null,
  costMicros: 0,
};

function propose(context: Context): Proposal {
  const language = languageOf(context.question, context.guest.language);
  const mood = moodOf(context.thread, context.funLevel);
  const parts = partsOf(context.question, unspokenIn(context));
  return {
    ...draftOf(context, parts, language),
    language,
    tasks: tasksFor(context, parts),
    funLevel: mood?.level ?? null,
    funReason: mood?.quote ?? null,
  };
}

function draftOf(context: Context, parts: Part[], language: string): Draft {
  const { question } = context;
  const topics = topicsIn(question, context.reservation.status);
  if (isInjection(question)) return escalation([because('injection')]);
  const urgent = topics.filter(({ kind }) => kind !== 'decision');
  if (urgent.length > 0) return escalation(urgent.map(reasonOf));
  if (valenceOf(question) <= -2) return escalation([because('angry', moodOf(context.thread, null)?.quote ?? '')]);
  const decisions = topics.filter(({ kind }) => kind === 'decision');
  if (isMereThanks(question) && decisions.length === 0)
    return { ...escalation([because('thanks')]), action: 'none', confidence: 0.9 };
  const asked = parts.filter(({ kind }) => kind === 'question');
  const withheld = [...new Set(asked.flatMap(({ subject }) => withheldFor(subject, context.withheld)))];
  if (withheld.length > 0) return escalation([because('not-released', withheld.join(', '))]);
  return answered(context, parts, decisions, language);
}

function answered(context: Context, parts: Part[], decisions: Topic[], language: string): Draft {
  const asked = parts.filter(({ kind }) => kind === 'question');
  const requests = parts.filter(({ kind }) => kind === 'request');
  const answers = asked.slice(0, MOST_ASKED).flatMap((part) => answersTo(part, context, language));
  const known = answers.flatMap(({ answer }) => (isKnown(answer) ? [answer] : []));
  const unknown = [
    ...answers.flatMap(({ part, answer }) => (isKnown(answer) ? [] : [part])),
    ...asked.slice(MOST_ASKED),
    ...requests,
  ];
  const reasons = decisions.map(reasonOf);
  const gap = gapOf(unknown);
  if (known.length === 0) {
    const detail = (unknown[0] ?? parts[0])?.text ?? context.question;
    return { ...escalation([...reasons, because('no-knowledge', detail.slice(0, 160))]), gap };
  }
  const isOther = known.some((answer) => answer.language !== language);
  if (isOther) reasons.push(because('language'));
  if (unknown.length > 0) reasons.push(because('half-known'));
  if (reasons.length === 0) reasons.push(because(known.length > 1 ? 'all-answered' : 'answered'));
  const least = Math.min(...known.map(({ confidence }) => confidence));
  const isWhole = unknown.length + decisions.length === 0 && !isOther && !leavesOpen(parts, known);
  return {
    action: 'answer',
    text: framed(context, known, language),
    citations: known.flatMap(({ citations }) => citations),
    confidence: isWhole ? least : Math.min(least, DRAFT_ONLY),
    reasons,
    gap,
  };
}

type Tried = { part: Part; answer: Answer | null };

/** One answer to the whole, else one to each of its pieces. */
function answersTo(part: Part, context: Context, language: string): Tried[] {
  const answer = answerTo(part.subject, context, language);
  if (part.pieces.length === 0 || (answer && answer.confidence >= SURE)) return [{ part, answer }];
  return part.pieces.map((subject) => ({ part: { ...part, subject }, answer: answerTo(subject, context, language) }));
}

function isKnown(answer: Answer | null): answer is Answer {
  return answer !== null && answer.confidence >= WORTH_A_DRAFT;
}

/** What is told beside the questions and speaks of something else waits for a person's eye. */
function leavesOpen(parts: Part[], known: Answer[]): boolean {
  const said = subjectOf(
    known.map(({ text, citations }) => [text, ...citations.map(({ title }) => title)].join(' ')).join(' '),
  );
  return parts.some(
    ({ kind, subject }) => kind === 'statement' && [...subject.concepts].some((id) => !said.concepts.has(id)),
  );
}

function framed({ guest }: Context, answers: Answer[], language: string): string {
  const frame = frames[language] ?? frames.en!;
  const name = firstName(guest.name);
  const quotes = [...new Set(answers.map(({ text }) => text))];
  return [name ? filled(frame.greeting, { name }) : frame.nameless, ...quotes, frame.closing].join('\n\n');
}

/** “Silva, Ana” is Ana; what is no name is not said. */
function firstName(name: string): string | null {
  const given = name.includes(',') ? name.split(',')[1]! : name;
  const first = given.trim().split(/\s+/)[0] ?? '';
  return /^\p{L}[\p{L}'’-]{1,29}$/u.test(first) ? first : null;
}

function reasonOf({ kind, label }: Topic): RunReason {
  if (kind === 'person') return because('wants-person');
  return because(kind === 'emergency' ? 'emergency' : 'topic', label);
}

function because(reason: ReasonId, detail?: string): RunReason {
  return detail === undefined ? { reason } : { reason, detail };
}

function escalation(reasons: RunReason[]): Draft {
  return { action: 'escalate', text: '', citations: [], confidence: 0, reasons, gap: null };
}

/** The same for the same question, whoever asks it: its concepts, else the stems of its words. */
export function gapOf(unknown: Part[]): string | null {
  for (const { subject } of unknown) {
    if (subject.concepts.size > 0) return [...subject.concepts].sort().join(' ');
    const stems = [...subject.stems].filter((stem) => !/\d/.test(stem)).sort((a, b) => b.length - a.length);
    if (stems.length > 0) return stems.slice(0, 4).sort().join(' ');
  }
  return null;
}

/** Names are no part of a question. */
export function unspokenIn({ guest, listing }: Context): ReadonlySet<string> {
  return new Set(wordsOf(`${guest.name} ${listing.name}`).map(({ text }) => stemOf(text)));
}

/** Catalog items that a request, or what is broken, speaks of. */
function tasksFor({ catalog, question }: Context, parts: Part[]): SuggestedTask[] {
  const calls = topicsIn(question).some(({ id }) => id === 'complaint') || parts.some(({ kind }) => kind === 'request');
  if (!calls) return [];
  const asked = new Set(parts.flatMap(({ subject }) => [...subject.concepts, ...subject.stems]));
  return catalog
    .filter(({ name }) => {
      const { concepts, stems } = subjectOf(name);
      return [...concepts, ...stems].some((each) => asked.has(each));
    })
    .slice(0, 3)
    .map(({ id, name }) => ({ catalogItemId: id, title: name }));
}
