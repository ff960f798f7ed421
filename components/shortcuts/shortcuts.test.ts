import { describe, expect, it } from 'vitest';
import { tabLook } from '@/components/inbox/tab-looks';
import { inboxes, tabsOf } from '@/lib/inbox/tabs';
import { chordWords } from './keys';
import { chordOf } from './listen';
import { shortcutList } from './shortcuts';

describe.each(inboxes)('the keys in %s', (inbox) => {
  const tabs = tabsOf(inbox).map(({ id }) => `g ${tabLook(id).key}`);
  const all = [...shortcutList.flatMap(({ keys }) => keys), ...tabs];

  it('do one thing each', () => {
    expect(all.filter((key, place) => all.indexOf(key) !== place)).toEqual([]);
  });

  it('leave the first of two free', () => {
    const firsts = new Set(all.filter((key) => key.includes(' ')).map((key) => key.split(' ')[0]!));
    expect(all.filter((key) => firsts.has(key))).toEqual([]);
  });
});

const pressed = (key: string, held: Partial<KeyboardEvent> = {}) =>
  chordOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, ...held } as KeyboardEvent);

it.each([
  [pressed('a'), 'a'],
  [pressed('A', { shiftKey: true }), 'A'],
  [pressed('?', { shiftKey: true }), '?'],
  [pressed('Enter'), 'Enter'],
  [pressed('Enter', { shiftKey: true }), 'Shift+Enter'],
  [pressed('K', { metaKey: true }), 'Mod+k'],
  [pressed('k', { ctrlKey: true }), 'Mod+k'],
  [pressed('Enter', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Enter'],
])('%s is %s', (chord, expected) => {
  expect(chord).toBe(expected);
});

it.each([
  ['a', false, 'A'],
  ['A', false, '⇧A'],
  ['?', false, '?'],
  ['Mod+k', true, '⌘K'],
  ['Mod+k', false, 'Ctrl K'],
  ['Mod+Shift+Enter', false, 'Ctrl ⇧↵'],
  ['ArrowDown', false, '↓'],
])('%s (Mac: %s) stands on the keyboard as %s', (chord, isMac, words) => {
  expect(chordWords(chord, isMac)).toBe(words);
});
