import { describe, expect, it } from 'vitest';
import { matching, mentionsIn, triggerAt } from './triggers';

describe('what is called at the caret', () => {
  it.each([
    ['/', 'reply', { kind: 'reply', start: 0, query: '' }],
    ['Hi /chec', 'reply', { kind: 'reply', start: 3, query: 'chec' }],
    ['Hi\n/früh-ein', 'reply', { kind: 'reply', start: 3, query: 'früh-ein' }],
    ['and/or', 'reply', null],
    ['https://x', 'reply', null],
    ['/two words', 'reply', null],
    ['/', 'note', null],
    ['@', 'note', { kind: 'person', start: 0, query: '' }],
    ['Ask (@Ana Sil', 'note', { kind: 'person', start: 5, query: 'Ana Sil' }],
    ['a@b', 'note', null],
    ['@', 'reply', null],
    ['So :smi', 'reply', { kind: 'emoji', start: 3, query: 'smi' }],
    ['So :smi', 'note', { kind: 'emoji', start: 3, query: 'smi' }],
    ['at 10:30', 'reply', null],
    ['List: a', 'reply', null],
    ['Nice :)', 'reply', null],
  ] as const)('%j in a %s', (text, kind, expected) => {
    expect(triggerAt(text, text.length, kind)).toEqual(expected);
  });

  it('is what stands before the caret, in a text of any length', () => {
    expect(triggerAt('/early and more', 3, 'reply')).toEqual({ kind: 'reply', start: 0, query: 'ea' });
    const long = `${'x '.repeat(5000)}/pay`;
    expect(triggerAt(long, long.length, 'reply')).toEqual({ kind: 'reply', start: 10_000, query: 'pay' });
  });
});

it('finds what begins so before what only has it', () => {
  const replies = [
    ['late', 'Late check-out', 'Yes'],
    ['checkin', 'Arrival', 'Hello'],
    ['wifi', 'Wi-Fi', 'Please check the router'],
    ['Überweisung', 'Payment', 'By bank'],
  ] as const;
  const found = (query: string) => matching(replies, query, (reply) => reply).map(([shortcut]) => shortcut);
  expect(found('check')).toEqual(['checkin', 'late', 'wifi']);
  expect(found('uber')).toEqual(['Überweisung']);
  expect(found('ou')).toEqual([]);
  expect(found('')).toHaveLength(4);
  expect(found('zzz')).toEqual([]);
});

it('a mention is of the longest name that stands there', () => {
  const people = [{ name: 'Ana' }, { name: 'Ana Silva' }, { name: 'Bo' }];
  expect(mentionsIn('Ask @Ana Silva and @Bo', people)).toEqual([{ name: 'Ana Silva' }, { name: 'Bo' }]);
  expect(mentionsIn('@Ana, @Ana Silva', people)).toEqual([{ name: 'Ana Silva' }, { name: 'Ana' }]);
  expect(mentionsIn('Ana', people)).toEqual([]);
});
