import type { AssistantMode, AssistantSettings, RunReason } from '@/db/schema';
import { type Claim, unproved } from './fact-lock';
import type { Context, Proposal } from './proposal';
import { forbiddenIn, topicsIn } from './topics';

/** What is so around the conversation when the verdict falls. */
export type Situation = {
  mode: AssistantMode;
  isConnected: boolean;
  /** When a person last wrote to the guest. */
  personWroteAt: Date | null;
  someoneTypes: boolean;
};

export type Verdict = {
  outcome: 'sent' | 'draft' | 'escalated' | 'silent';
  /** First what decided. */
  reasons: RunReason[];
};

type Rules = Pick<AssistantSettings, 'sendAbove' | 'draftAbove' | 'quietMinutes'>;

/**
 * What becomes of a proposal (product.md §6): never more than the engine's own action, and less wherever a rule says so. Nothing
 * leaves that a person has to decide about, that names what no source knows, or that rests on nothing.
 */
export function judge(context: Context, proposal: Proposal, situation: Situation, rules: Rules): Verdict {
  const { mode } = situation;
  if (mode === 'off') return { outcome: 'silent', reasons: [{ reason: 'off' }] };
  const needsPerson = personReasons(context, proposal);
  if (needsPerson.length > 0) return handOver(needsPerson, proposal, mode);
  if (proposal.action === 'none') return { outcome: 'silent', reasons: orElse(proposal.reasons, 'thanks') };
  if (proposal.action === 'escalate') return handOver(orElse(proposal.reasons, 'unsure'), proposal, mode);
  const faults = faultsOf(context, proposal);
  if (faults.length > 0) return handOver([...faults, ...proposal.reasons], proposal, mode);
  if (proposal.confidence < rules.draftAbove)
    return handOver([{ reason: 'below-draft' }, ...proposal.reasons], proposal, mode);
  const held = heldBack(context, proposal, situation, rules);
  return held.length > 0
    ? { outcome: 'draft', reasons: [...held, ...proposal.reasons.filter((reason) => !held.includes(reason))] }
    : { outcome: 'sent', reasons: orElse(proposal.reasons, 'answered') };
}

/** What in a text that is to leave stands in no source: the fact lock, for the assistant's text and, as a warning, a person's. */
export function claimWords(claims: Claim[]): string {
  return claims.map(({ text }) => `“${text}”`).join(', ');
}

/** In autopilot the bell rings; who drafts only has a person before the screen anyway, whom only what cannot wait is worth a bell. */
function handOver(reasons: RunReason[], { funLevel }: Proposal, mode: AssistantMode): Verdict {
  const cannotWait = reasons.some(({ reason }) => URGENT.has(reason)) || (funLevel ?? 5) <= 1;
  return { outcome: mode === 'autopilot' || cannotWait ? 'escalated' : 'silent', reasons };
}

const URGENT = new Set(['emergency', 'wants-person', 'angry']);
const KINDS = { emergency: 'emergency', person: 'wants-person', decision: 'topic' } as const;

/** Topics that are a person's own, in the guest's question, whatever the engine made of them. */
function personReasons(
  { question, forbidden, reservation }: Context,
  { funLevel, funReason, reasons }: Proposal,
): RunReason[] {
  const topics = topicsIn(question, reservation.status).map(({ kind, label }) => ({
    reason: KINDS[kind],
    detail: label,
  }));
  const refused = forbiddenIn(question, forbidden).map((detail) => ({ reason: 'forbidden', detail }));
  const angry = funLevel !== null && funLevel <= 2 ? [{ reason: 'angry', detail: funReason ?? '' }] : [];
  const tricks = reasons.filter(({ reason }) => reason === 'injection' || reason === 'forbidden-tool');
  const order = ['emergency', 'wants-person', 'angry', 'topic', 'forbidden', 'injection', 'forbidden-tool'];
  return [...topics, ...angry, ...refused, ...tricks].sort((a, b) => order.indexOf(a.reason) - order.indexOf(b.reason));
}

/** Why this text must not leave as it is, nor be suggested. */
function faultsOf(context: Context, { text, citations }: Proposal): RunReason[] {
  const claims = unproved(text, context);
  // What an article says of prices or times is knowledge; what the text adds to it would be a promise.
  const told = new Set(citations.flatMap(({ quote }) => topicsIn(quote).map(({ id }) => id)));
  const topics = topicsIn(text, context.reservation.status).filter(
    ({ id, kind }) => kind === 'decision' && !told.has(id),
  );
  return [
    ...(claims.length > 0 ? [{ reason: 'fact-lock', detail: claimWords(claims) }] : []),
    ...(citations.length === 0 ? [{ reason: 'no-citation' }] : []),
    ...topics.map(({ label }) => ({ reason: 'topic', detail: label })),
    ...forbiddenIn(text, context.forbidden).map((detail) => ({ reason: 'forbidden', detail })),
  ];
}

/** Why it is a draft for a person and no message. */
function heldBack(
  { now }: Context,
  { confidence, reasons }: Proposal,
  { mode, isConnected, personWroteAt, someoneTypes }: Situation,
  { sendAbove, quietMinutes }: Rules,
): RunReason[] {
  const minutes = personWroteAt ? Math.floor((now.getTime() - personWroteAt.getTime()) / 60_000) : Infinity;
  const partial = reasons.find(({ reason }) => PARTIAL.has(reason));
  return [
    ...(mode === 'copilot' ? [{ reason: 'copilot' }] : []),
    ...(minutes < quietMinutes ? [{ reason: 'quiet', detail: String(minutes) }] : []),
    ...(someoneTypes ? [{ reason: 'typing' }] : []),
    ...(isConnected ? [] : [{ reason: 'not-connected' }]),
    ...(confidence < sendAbove && !partial ? [{ reason: 'unsure' }] : []),
    ...(partial ? [partial] : []),
  ];
}

/** Half an answer, and one of a model that named what it was not given, is a draft at most. */
const PARTIAL: ReadonlySet<string> = new Set([
  ...['half-known', 'language', 'not-released'],
  ...['foreign-source', 'ungrounded'],
]);

function orElse(reasons: RunReason[], reason: string): RunReason[] {
  return reasons.length > 0 ? reasons : [{ reason }];
}
