import { z } from 'zod';
import type { RunReason, SuggestedTask } from '@/db/schema';
import { gapOf, unspokenIn } from './builtin';
import { languageOf } from './language';
import type { Context, Proposal } from './proposal';
import { partsOf } from './questions';
import { addedBy, citationOf, clean } from './sources';

/** What the model answers with. Limits are kept in code: not every endpoint takes them in a schema. */
export const answerSchema = z.object({
  action: z.enum(['answer', 'escalate', 'none']),
  text: z.string(),
  language: z.string(),
  citations: z.array(z.object({ source: z.string(), quote: z.string() })),
  tasks: z.array(z.object({ catalogItemId: z.string(), title: z.string() })),
  funLevel: z.literal([1, 2, 3, 4, 5]).nullable(),
  funReason: z.string().nullable(),
  confidence: z.number(),
  missing: z.string().nullable(),
  reason: z.string(),
});

export type Answer = z.infer<typeof answerSchema>;

/** What the model noted by its tools on the way to its answer. */
export type Notes = { escalation: string | null; tasks: { catalogItemId: string; title: string }[] };

const TEXT = 2000;
const PHRASE = 300;
const CITATIONS = 8;
const TASKS = 5;
/** A model that adds something of its own is not sure enough to send, whatever it says. */
const DOUBTFUL = 0.5;

/** The model's answer as a proposal: what it named and was not given is dropped and said. Null for an answer that is none. */
export function proposalOf(context: Context, answer: Answer, notes: Notes): Proposal | null {
  const action = notes.escalation === null ? answer.action : 'escalate';
  const text = action === 'answer' ? clean(answer.text, Infinity) : '';
  if (action === 'answer' && (text === '' || text.length > TEXT)) return null;
  const named = answer.citations.slice(0, CITATIONS).map((each) => citationOf(context, each, text));
  const proposed = tasksOf(context, [...notes.tasks, ...answer.tasks]);
  const citations = named.filter((each) => each !== null);
  const missing = clean(answer.missing ?? '', PHRASE);
  const doubts = [
    ...([...named, ...proposed].includes(null) ? [{ reason: 'foreign-source' }] : []),
    ...addedBy(context, text, citations).map((detail) => ({ reason: 'ungrounded', detail })),
  ];
  const { funLevel, language } = answer;
  return {
    ...{ action, text, citations: action === 'answer' ? citations : [] },
    language: /^[a-z]{2}$/.test(language) ? language : languageOf(context.question, context.guest.language),
    tasks: proposed.filter((each) => each !== null).slice(0, TASKS),
    ...{ funLevel, funReason: clean(answer.funReason ?? '', PHRASE) || null },
    confidence: Math.min(Math.max(answer.confidence, 0), doubts.length > 0 ? DOUBTFUL : 1),
    reasons: [...reasonsOf(action, missing, notes.escalation ?? answer.reason), ...doubts],
    gap: missing === '' ? null : gapOf(partsOf(missing, unspokenIn(context))),
  };
}

function reasonsOf(action: Proposal['action'], missing: string, why: string): RunReason[] {
  if (action === 'none') return [{ reason: 'thanks' }];
  if (action === 'answer') return missing === '' ? [] : [{ reason: 'half-known' }];
  if (missing !== '') return [{ reason: 'no-knowledge', detail: missing }];
  return [{ reason: 'model-escalated', detail: clean(why, PHRASE) }];
}

function tasksOf({ catalog }: Context, proposed: Answer['tasks']): (SuggestedTask | null)[] {
  const once = new Map(proposed.map((task) => [task.catalogItemId, task]));
  return [...once.values()].map(({ catalogItemId, title }) => {
    const item = catalog.find(({ id }) => id === catalogItemId);
    return item ? { catalogItemId, title: clean(title, 200) || item.name } : null;
  });
}
