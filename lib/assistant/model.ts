import { isStepCount, NoSuchToolError, Output, type StepResult, ToolLoopAgent } from 'ai';
import type { RunReason } from '@/db/schema';
import { answerSchema, type Notes, proposalOf } from './answer';
import { builtin } from './builtin';
import { type Endpoint, endpoint, ModelFailure } from './endpoint';
import { INSTRUCTIONS, PROMPT_VERSION, promptOf } from './prompt';
import type { Context, Effort, Engine, Proposal } from './proposal';
import { clean } from './sources';
import { tools, toolsContextOf } from './tools';
import { isInjection, topicsIn } from './topics';

const STEPS = 6;

type Step = StepResult<typeof tools>;
/** What is known of a talk with the model, also where it ends in the middle. */
type Talk = Notes & { calls: Effort['toolCalls']; inputTokens: number; outputTokens: number; isForbidden: boolean };

/** Whether this installation has a model at all. */
export function modelIsConfigured(): boolean {
  return endpoint() !== null;
}

/** The model of this installation, with the built-in engine behind it. */
export const model: Engine = (context, signal) => {
  const connected = endpoint();
  return connected ? modelEngine(connected, builtin)(context, signal) : builtin(context, signal);
};

/** Asks the model behind an endpoint; where it does not serve, the other engine does, and the effort says why. */
export function modelEngine(endpoint: Endpoint, otherwise: Engine): Engine {
  return async (context, signal) => {
    if (waitsForNoModel(context.question)) return otherwise(context, signal);
    const talk: Talk = {
      ...{ escalation: null, tasks: [], calls: [] },
      ...{ inputTokens: 0, outputTokens: 0, isForbidden: false },
    };
    const asked = await endpoint.ask((within) => converse(endpoint, context, talk, within), signal).catch(causeOf);
    const spent = effortOf(endpoint, talk);
    if (typeof asked === 'object') return { proposal: asked, effort: spent };
    const { proposal, effort } = await otherwise(context, signal);
    const decided = decidedBefore(talk);
    if (decided) return { proposal: handedOver(proposal, decided), effort: spent };
    const reasons = [...proposal.reasons, { reason: 'model-failed', detail: asked }];
    const served = { engine: effort.engine, promptVersion: effort.promptVersion, fallback: asked };
    return { proposal: { ...proposal, reasons }, effort: { ...spent, ...served } };
  };
}

/** An emergency is told to a person at once, and what gives orders to a machine is not shown to one. */
function waitsForNoModel(question: string): boolean {
  return isInjection(question) || topicsIn(question).some(({ kind }) => kind !== 'decision');
}

/** What needs no answer of the model any more: it asked for what it may not, or for a person. */
function decidedBefore({ isForbidden, escalation }: Talk): RunReason | null {
  if (isForbidden) return { reason: 'forbidden-tool' };
  return escalation === null ? null : { reason: 'model-escalated', detail: clean(escalation, RECORDED) };
}

/** One conversation with the model: it looks things up and notes what it would do, and answers with one object. */
async function converse(endpoint: Endpoint, context: Context, talk: Talk, signal: AbortSignal): Promise<Proposal> {
  const agent = new ToolLoopAgent({
    ...endpoint.call,
    instructions: INSTRUCTIONS,
    tools,
    toolsContext: toolsContextOf(context),
    output: Output.object({ name: 'proposal', schema: answerSchema }),
    stopWhen: [isStepCount(STEPS), ({ steps }) => steps.at(-1)?.toolCalls.some(isUnknown) ?? false],
    onStepEnd: (step) => note(talk, step),
  });
  const { output } = await agent.generate({
    prompt: promptOf(context),
    abortSignal: signal,
    timeout: endpoint.settings.timeoutMillis,
  });
  const proposal = proposalOf(context, output, talk);
  if (!proposal) throw new ModelFailure('no valid answer');
  return proposal;
}

/** Keeps what a step of the model asked for and took. */
function note(talk: Talk, { toolCalls, toolResults, usage, performance }: Step): void {
  talk.inputTokens += usage.inputTokens ?? 0;
  talk.outputTokens += usage.outputTokens ?? 0;
  for (const call of toolCalls) {
    const result = toolResults.find(({ toolCallId }) => toolCallId === call.toolCallId);
    const ok = result !== undefined && !Object.hasOwn(result.output as object, 'error');
    const millis = Math.round(performance.toolExecutionMs[call.toolCallId] ?? 0);
    talk.calls.push({ tool: clean(call.toolName, 100), input: storable(call), ok, millis });
    talk.isForbidden ||= isUnknown(call);
    if (!ok || call.dynamic) continue;
    if (call.toolName === 'escalate') talk.escalation ??= call.input.reason;
    if (call.toolName === 'proposeTask') talk.tasks.push(call.input);
  }
}

const isUnknown = (call: Step['toolCalls'][number]) =>
  Boolean(call.dynamic && call.invalid && NoSuchToolError.isInstance(call.error));

/** What a model asked for, as it may stand in the record: what no tool took has no shape, so it is kept as text. */
function storable({ input, invalid }: Step['toolCalls'][number]): unknown {
  if (invalid) return clean(JSON.stringify(input) ?? '', RECORDED);
  return Object.fromEntries(
    Object.entries(input as object).map(([key, value]) => [key, clean(String(value), RECORDED)]),
  );
}

const RECORDED = 500;

function effortOf({ settings }: Endpoint, { calls, inputTokens, outputTokens }: Talk): Effort {
  const { model, inputPrice = 0, outputPrice = 0 } = settings;
  return {
    ...{ engine: 'model', model, promptVersion: PROMPT_VERSION, fallback: null, toolCalls: calls },
    ...{ inputTokens, outputTokens },
    // Dollars per million tokens are millionths of a dollar per token.
    costMicros: Math.round(inputTokens * inputPrice + outputTokens * outputPrice),
  };
}

/** Mood and language stand; a person does the rest. */
function handedOver(proposal: Proposal, reason: RunReason): Proposal {
  return { ...proposal, action: 'escalate', text: '', citations: [], tasks: [], confidence: 0, reasons: [reason] };
}

const causeOf = (error: unknown) => (error instanceof ModelFailure ? error.message : 'stopped');
