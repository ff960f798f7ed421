import { expect, test } from 'vitest';
import { changed, followed, waitingOf } from './waiting-files';

const file = (id: string) => ({ id, name: id, mediaType: 'text/plain', bytes: 1, width: null, height: null });
const [a, b, c] = [file('a'), file('b'), file('c')];
const coming = { key: 'k', name: 'c', bytes: 1, progress: 0.5 };
const keys = (all: { key: string }[]) => all.map(({ key }) => key);

test('what the server gives back comes in, what left from elsewhere goes, and what is coming stays', () => {
  const all = [waitingOf(a), coming];
  expect(keys(followed(all, [a], [a, b]))).toEqual(['a', 'k', 'b']);
  expect(keys(followed(all, [a], []))).toEqual(['k']);
  expect(keys(followed([], [], [a]))).toEqual(['a']);
});

test('what was taken out here is not brought back by an older answer', () => {
  expect(followed([], [a], [a])).toEqual([]);
});

test('a file that arrives while the server tells of it stands there once', () => {
  const told = followed([coming], [], [c]);
  expect(keys(told)).toEqual(['k', 'c']);
  expect(keys(changed(told, 'k', { file: c, progress: 1 }))).toEqual(['k']);
  expect(keys(followed(changed([coming], 'k', { file: c }), [], [c]))).toEqual(['k']);
});
