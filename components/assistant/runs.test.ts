import { expect, it } from 'vitest';
import type { RunSeen } from '@/lib/assistant/queries';
import { english } from '@/lib/language/messages';
import { byMessage, surenessOf, whyWords } from './runs';

const run = (rest: Partial<RunSeen>) => rest as RunSeen;

it('stands at the guest’s message that it looked at last, and at ours that it became', () => {
  const newest = run({ id: '3', messageId: 'asked', sentMessageId: 'answer' });
  const first = run({ id: '1', messageId: 'hello', sentMessageId: null });
  const { looked, sent } = byMessage([newest, run({ id: '2', messageId: 'asked', sentMessageId: null }), first]);
  expect([looked.get('asked'), looked.get('hello')]).toEqual([newest, first]);
  expect([...sent]).toEqual([['answer', newest]]);
});

it.each([
  [{ outcome: 'draft', fate: 'open', reasons: [{ reason: 'copilot' }] }, 'Drafted an answer · It only drafts here.'],
  [{ outcome: 'draft', fate: 'rejected', reasons: [] }, 'Its draft was rejected'],
  [
    { outcome: 'escalated', fate: null, reasons: [{ reason: 'topic', detail: 'Refund' }, { reason: 'unsure' }] },
    'Rang the bell · A person has to decide about this: Refund.',
  ],
  [{ outcome: 'silent', fate: null, reasons: [{ reason: 'of-tomorrow' }] }, 'Said nothing · of-tomorrow'],
] as const)('%o is told as “%s”', (of, words) => {
  expect(whyWords({ ...of, reasons: [...of.reasons] }, english)).toBe(words);
});

it.each([
  [1, 'sure'],
  [0.75, 'sure'],
  [0.74, 'fairly sure'],
  [0, 'not sure'],
])('a confidence of %d is “%s”', (confidence, words) => {
  expect(surenessOf(confidence, english)).toBe(words);
});
