import { describe, expect, it } from 'vitest';
import { de, parts } from './de/catalog';
import { placeholders, readSentences } from './testing';

const { said, bare, literals } = readSentences(process.cwd());

it('finds what is said', () => {
  expect(said.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['Nobody needs an answer. Nice.', 'Sign in', '{who} took it']),
  );
});

it('shows no words that are not said by t', () => {
  expect(bare.map(({ text, at }) => `${at}: ${text}`)).toEqual([]);
});

describe('German', () => {
  const keys = Object.values(parts).flatMap(Object.keys);

  it('has every sentence', () => {
    const missing = said.filter(({ text }) => !Object.hasOwn(de, text));
    expect(missing.map(({ text, at }) => `${at}: ${text}`)).toEqual([]);
  });

  it('has none that nobody says', () => {
    expect(keys.filter((key) => !literals.has(key))).toEqual([]);
  });

  it('has each once', () => {
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
  });

  it.each(Object.entries(parts))('fills in the same as English: %s', (_, part) => {
    const differ = Object.entries(part).filter(
      ([english, german]) => placeholders(english).join() !== placeholders(german).join(),
    );
    expect(differ).toEqual([]);
  });
});
