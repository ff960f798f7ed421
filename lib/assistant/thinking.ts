import { builtin } from './builtin';
import type { Found } from './context';
import { model } from './model';
import { judge, type Verdict } from './policy';
import type { Effort, Proposal } from './proposal';

export type Thought = { proposal: Proposal; effort: Effort; verdict: Verdict; millis: number };

/** What the assistant would do about a conversation as it was found, and what policy makes of it. Writes nothing, never throws. */
export async function think(
  { context, situation, settings }: Pick<Found, 'context' | 'situation' | 'settings'>,
  signal: AbortSignal,
): Promise<Thought> {
  const start = performance.now();
  // Where it has nothing to say the fun level is still rated; that takes no model.
  const engine = situation.mode === 'off' ? builtin : model;
  const { proposal, effort } = await engine(context, signal).catch(failed);
  const verdict = judge(context, proposal, situation, settings);
  return { proposal, effort, verdict, millis: Math.round(performance.now() - start) };
}

/** An engine never throws; should one do so all the same, the message waits for a person. */
function failed(): { proposal: Proposal; effort: Effort } {
  const nothing = { text: '', language: 'en', citations: [], tasks: [], funLevel: null, funReason: null, gap: null };
  const none = { fallback: null, toolCalls: [], inputTokens: null, outputTokens: null, costMicros: 0 };
  return {
    proposal: { ...nothing, action: 'escalate', confidence: 0, reasons: [{ reason: 'failed' }] },
    effort: { ...none, engine: 'builtin', model: null, promptVersion: 'none' },
  };
}
