import type { RunSeen } from '@/lib/assistant/queries';
import { sentenceOf } from '@/lib/assistant/reasons';
import type { Words } from '@/lib/language/messages';

/** Runs by the message that they stand at: the guest's that was looked at last by them, and ours that they became. */
export function byMessage(runs: readonly RunSeen[]) {
  const oldestFirst = runs.toReversed();
  return {
    looked: new Map(oldestFirst.map((run) => [run.messageId, run])),
    sent: new Map(oldestFirst.flatMap((run) => (run.sentMessageId ? [[run.sentMessageId, run]] : []))),
  };
}

/** What became of it, and first of all why: "Drafted an answer · It only drafts here." */
export function whyWords({ outcome, fate, reasons: [first] }: Pick<RunSeen, 'outcome' | 'fate' | 'reasons'>, t: Words) {
  const what = t((fate && fates[fate]) ?? outcomes[outcome]);
  return first ? `${what} · ${sentenceOf(first, t)}` : what;
}

const outcomes: Record<RunSeen['outcome'], string> = {
  sent: 'Answered by itself',
  draft: 'Drafted an answer',
  escalated: 'Rang the bell',
  silent: 'Said nothing',
  discarded: 'Held back',
};

const fates: Record<NonNullable<RunSeen['fate']>, string> = {
  open: 'Drafted an answer',
  accepted: 'Its draft was sent',
  edited: 'Its draft was edited and sent',
  rejected: 'Its draft was rejected',
  stale: 'Its draft was not used',
};

/** How sure it was, in words. */
export function surenessOf(confidence: number, t: Words): string {
  return t(sureness.find(({ from }) => confidence >= from)!.word);
}

const sureness = [
  { from: 0.75, word: 'sure' },
  { from: 0.5, word: 'fairly sure' },
  { from: 0, word: 'not sure' },
];
