import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { macros } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { variablesFor } from '@/lib/automations/queries';
import { render } from '@/lib/automations/template';
import { variableOf } from '@/lib/automations/variables';
import { closeWarning, controls, type Subject } from '@/lib/conversations/controls';
import type { Act } from '@/lib/conversations/input';
import { writeNote } from '@/lib/conversations/notes';
import { carryOut, lockAsSeen, weigh } from '@/lib/conversations/perform';
import { findWritten, write } from '@/lib/conversations/replies';
import type { Saying } from '@/lib/language/messages';
import { notFound, Refusal } from '@/lib/refusal';
import { putTag } from '@/lib/tags/mutations';
import type { RunMacroInput, Step } from './input';

export type Ran = {
  outcome: 'done' | 'unchanged' | 'warned';
  /** What a person should know before it is done. */
  detail: Saying | null;
  /** What of it can be taken back. */
  eventIds: string[];
};

type Run = RunMacroInput & { at: Date };

/** All steps of a macro in the caller's transaction, which a refusal of any of them ends. */
export async function runSteps(tx: Db, agent: Agent, input: RunMacroInput, clock: () => Date): Promise<Ran> {
  const steps = await findSteps(tx, agent, input.macroId);
  if (await hasRun(tx, agent, input, steps)) return { outcome: 'unchanged', detail: null, eventIds: [] };
  const acts = steps.flatMap((step) => actOf(step, agent, input) ?? []);
  const { subject, at } = await lockAsSeen(tx, agent, input, acts, clock);
  const detail = input.despite ? null : warningOf(steps, subject);
  if (detail) return { outcome: 'warned', detail, eventIds: [] };
  const eventIds: string[] = [];
  for (const [place, step] of steps.entries()) eventIds.push(...(await take(tx, agent, step, place, { ...input, at })));
  await countRun(tx, agent, input.macroId, at);
  return { outcome: 'done', detail: null, eventIds };
}

function warningOf(steps: Step[], subject: Subject): Saying | null {
  const closing = steps.findIndex(({ control }) => control === 'close');
  const isAnswered = steps.slice(0, closing).some(({ control }) => ANSWERS.has(control));
  return closing < 0 || subject.status === 'closed' ? null : closeWarning(subject, isAnswered);
}

/** After these nobody waits. */
const ANSWERS: ReadonlySet<Step['control']> = new Set(['reply', 'no-reply-needed']);

/** One step; the events of it that can be undone. */
async function take(tx: Db, agent: Agent, step: Step, place: number, run: Run): Promise<string[]> {
  const { conversationId, at } = run;
  if (step.control === 'tag') await putTag(tx, agent, { conversationId, name: step.name }, at);
  if (step.control === 'note' || step.control === 'reply') await say(tx, agent, step, place, run);
  const act = actOf(step, agent, run);
  if (!act) return [];
  const weighed = await weigh(tx, agent, [{ conversationId, seen: null }], act, { clock: () => at });
  const verdict = weighed.verdicts.get(conversationId)!;
  if (verdict.outcome === 'refused') throw verdict.refusal;
  const done = await carryOut(tx, agent, act, weighed);
  return controls[act.control].undoable ? done.map(({ eventId }) => eventId) : [];
}

type Written = Extract<Step, { control: 'reply' | 'note' }>;

async function say(tx: Db, agent: Agent, { control, body }: Written, place: number, run: Run): Promise<void> {
  const { conversationId, at } = run;
  const { text, missing } = render(body, await variablesFor(tx, agent, conversationId, at));
  if (missing.length > 0) {
    const labels = missing.map((name) => variableOf(name)!.label).join(', ');
    throw new Refusal(409, `Nothing was done, as this is not known here: ${labels}.`);
  }
  const said = { conversationId, body: text, externalId: wordsId(run, place) };
  if (control === 'note') return void (await writeNote(tx, agent, said, at));
  const { delivery, deliveryError } = await write(tx, agent, { ...said, lastMessageId: run.seen.lastMessageId }, at);
  if (delivery === 'not_sent') throw new Refusal(409, `${deliveryError}: nothing was done.`);
}

function wordsId({ runId }: Pick<RunMacroInput, 'runId'>, place: number): string {
  return `macro-${runId}-${place}`;
}

/** Whether words of this run are there already: its answer was lost on the way. */
async function hasRun(tx: Db, agent: Agent, input: RunMacroInput, steps: Step[]): Promise<boolean> {
  const place = steps.findIndex(({ control }) => control === 'reply' || control === 'note');
  return place >= 0 && (await findWritten(tx, agent, wordsId(input, place))) !== undefined;
}

/** The button that a step presses, by whoever runs it; none for words and tags. */
function actOf(step: Step, { memberId }: Agent, { zone }: Pick<RunMacroInput, 'zone'>): Act | null {
  const who = (id: string | null) => (id === 'me' ? memberId : id);
  switch (step.control) {
    case 'reply':
    case 'note':
    case 'tag':
      return null;
    case 'assign':
      return { ...step, assigneeId: who(step.assigneeId) };
    case 'sale':
      return { ...step, sellerId: who(step.sellerId) };
    case 'move': {
      const { preset, ...move } = step;
      return { ...move, when: { preset, zone } };
    }
    case 'close':
      return { ...step, despite: true };
    default:
      return step;
  }
}

async function findSteps(tx: Db, { accountId }: Agent, id: string): Promise<Step[]> {
  const [macro] = await tx
    .select({ steps: macros.steps })
    .from(macros)
    .where(and(eq(macros.accountId, accountId), eq(macros.id, id), isNull(macros.retiredAt)));
  if (!macro) throw notFound('macro');
  return macro.steps as Step[];
}

async function countRun(tx: Db, { accountId }: Agent, id: string, now: Date): Promise<void> {
  await tx
    .update(macros)
    .set({ uses: sql`${macros.uses} + 1`, lastUsedAt: now })
    .where(and(eq(macros.accountId, accountId), eq(macros.id, id)));
}
