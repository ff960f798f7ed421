import { type ToolSet, tool } from 'ai';
import { z } from 'zod';
import { subjectOf } from './concepts';
import { articleOf, bookingOf, factOf } from './prompt';
import type { Context } from './proposal';
import { search } from './retrieval';

type Knowledge = Pick<Context, 'articles' | 'facts'>;

/**
 * What the model may ask for. Each tool sees only what its own context holds, which the program fills; arguments carry no ids of
 * accounts, listings or bookings. None of them changes anything: `proposeTask` and `escalate` are notes that `answer.ts` reads.
 */
export const tools = {
  searchKnowledge: tool({
    description:
      'Searches the articles and facts that this guest may be told now. Use a few keywords, in their language or English.',
    inputSchema: z.strictObject({ query: z.string().min(1).max(300) }),
    contextSchema: z.custom<Knowledge>(),
    execute: guarded(({ query }: { query: string }, knowledge: Knowledge) => ({ found: found(knowledge, query) })),
  }),
  getReservation: tool({
    description: 'The booking and the home that this guest writes about.',
    inputSchema: z.strictObject({}),
    contextSchema: z.custom<Context>(),
    execute: guarded((_: object, context: Context) => bookingOf(context)),
  }),
  proposeTask: tool({
    description: 'Proposes a task for staff, made from an item of the catalog. A person decides.',
    inputSchema: z.strictObject({ catalogItemId: z.string(), title: z.string().min(1).max(200) }),
    contextSchema: z.custom<Pick<Context, 'catalog'>>(),
    execute: guarded(({ catalogItemId }: { catalogItemId: string }, { catalog }: Pick<Context, 'catalog'>) =>
      catalog.some(({ id }) => id === catalogItemId) ? { proposed: true } : { error: 'not in the catalog' },
    ),
  }),
  escalate: tool({
    description: 'Asks for a person, with the reason in one short English sentence.',
    inputSchema: z.strictObject({ reason: z.string().min(1).max(300) }),
    execute: guarded(() => ({ noted: true })),
  }),
} satisfies ToolSet;

/** What each tool may see of a context. */
export function toolsContextOf(context: Context) {
  const { articles, facts, catalog } = context;
  return { searchKnowledge: { articles, facts }, getReservation: context, proposeTask: { catalog } };
}

/** A tool's error would reach the model word by word; it learns only that there was one. */
function guarded<Input, Seen, Output>(run: (input: Input, context: Seen) => Output) {
  return (input: Input, { context }: { context: Seen }): Output | { error: string } => {
    try {
      return run(input, context);
    } catch {
      return { error: 'not available' };
    }
  };
}

const HITS = 5;

/** Articles by what they speak of, in whatever language; facts are few, so they come whole. */
function found({ articles, facts }: Knowledge, query: string): object[] {
  const passages = search(subjectOf(query), articles).slice(0, HITS);
  return [...passages.map(({ article }) => articleOf(article)), ...facts.map(factOf)];
}
