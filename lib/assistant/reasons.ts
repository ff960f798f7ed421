import type { RunReason } from '@/db/schema';
import type { Words } from '@/lib/language/messages';

/** Why the assistant did, or did not, act: what the chat says in words, under the guest's message. `{detail}` is the run's own. */
export const reasons = {
  answered: 'It found the answer in what it knows.',
  'all-answered': 'Every question has an answer in what it knows.',
  'no-knowledge': 'Nothing that it knows answers this: “{detail}”.',
  'half-known': 'It knows an answer to a part of this only.',
  unsure: 'It was not sure enough.',
  'below-draft': 'It was too unsure to suggest anything.',
  topic: 'A person has to decide about this: {detail}.',
  forbidden: 'The account forbids it to speak of this: {detail}.',
  'wants-person': 'The guest asked for a person.',
  emergency: 'This may be an emergency: {detail}.',
  angry: 'The guest is unhappy and needs a person: “{detail}”.',
  injection: 'The message tries to instruct it; guests’ words are never instructions.',
  thanks: 'The guest thanked; there is nothing to answer.',
  'fact-lock': 'Its text names {detail}, which stands in no booking, listing or article.',
  'no-citation': 'Its text rests on nothing that it could cite.',
  'not-released': 'The guest may not have this yet: {detail}.',
  off: 'It is switched off here.',
  copilot: 'It only drafts here.',
  quiet: 'A person wrote {detail} minutes ago, so it stays silent.',
  typing: 'Somebody is typing.',
  'person-wrote': 'A person answered while it thought.',
  'guest-wrote': 'The guest wrote more while it thought.',
  closed: 'The conversation was closed meanwhile.',
  language: 'It has no answer in the guest’s language.',
  'model-failed': 'The model did not serve ({detail}); the built-in engine looked instead.',
  'model-escalated': 'The model asked for a person: {detail}',
  'forbidden-tool': 'The model asked for something that it may not do; nothing of it was done.',
  'foreign-source': 'The model named a source or task that it was not given; that was left out.',
  ungrounded: 'Its text speaks of something that its sources do not: {detail}.',
  failed: 'It failed at this message; a person has to look.',
  'not-connected': 'The channel is not connected, so nothing could be sent.',
} as const;

export type ReasonId = keyof typeof reasons;

/** The same where nothing is known of what it speaks of: in figures, and once a guest's words are erased. */
const bare: Partial<Record<ReasonId, string>> = {
  'no-knowledge': 'Nothing that it knows answers this.',
  topic: 'A person has to decide about this.',
  forbidden: 'The account forbids it to speak of this.',
  emergency: 'This may be an emergency.',
  angry: 'The guest is unhappy and needs a person.',
  'fact-lock': 'Its text names what stands in no booking, listing or article.',
  'not-released': 'The guest may not have this yet.',
  quiet: 'A person wrote shortly before, so it stays silent.',
  'model-failed': 'The model did not serve; the built-in engine looked instead.',
  'model-escalated': 'The model asked for a person.',
};

type Reason = Pick<RunReason, 'reason'> & { detail?: string | null };

/** A reason in words; one that a later version made is its bare name. */
export function sentenceOf({ reason, detail }: Reason, t: Words): string {
  if (!Object.hasOwn(reasons, reason)) return reason;
  const id = reason as ReasonId;
  if (!detail) return t(bare[id] ?? reasons[id]);
  return t(reasons[id], { detail: t.has(detail) ? t(detail) : detail });
}
