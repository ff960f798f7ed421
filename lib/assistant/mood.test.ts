import { describe, expect, it } from 'vitest';
import { moods } from './lexicon/moods';
import { moodOf } from './mood';
import type { Context } from './proposal';

const at = new Date('2026-06-01T12:00:00Z');
const wrote = (...bodies: string[]): Context['thread'] => bodies.map((body) => ({ author: 'guest', body, at }));
const level = (...bodies: string[]) => moodOf(wrote(...bodies), null)?.level;

describe('moodOf', () => {
  it.each([
    [1, 'This is disgusting, cockroaches everywhere!'],
    [2, 'The flat is dirty and nobody answers.'],
    [3, 'Unfortunately the shower does not work.'],
    [4, 'What time is check-in?'],
    [4, 'No problem, take your time'],
    [4, 'Wie groß ist der Tisch?'],
    [5, 'We love it, wonderful place! 😍'],
    [2, 'Oh great, thanks for nothing.'],
    [3, 'The bed is not comfortable'],
  ])('%i: %s', (expected, text) => expect(level(text)).toBe(expected));

  it('weighs what was written last more', () => {
    expect(level('The heating is broken, this is awful.', 'It works now, thank you so much!')).toBeGreaterThanOrEqual(
      4,
    );
    expect(level('The heating is broken, this is awful.', 'ok')).toBeLessThanOrEqual(3);
  });

  it('quotes the words that weigh most', () => {
    const mood = moodOf(wrote('Hi there. The kitchen is filthy! When do we check out?'), null);
    expect(mood?.quote).toBe('The kitchen is filthy!');
  });

  it.each(['Can I get a refund of the cleaning fee?', 'Könnten wir eine Rückerstattung bekommen?'])(
    'takes a question about money for no anger: %s',
    (question) => {
      expect(moodOf(wrote(question), null)?.level).toBe(4);
    },
  );

  it('judges nothing where no guest wrote', () => {
    expect(moodOf([{ author: 'agent', body: 'Terrible weather', at }], null)).toBeNull();
  });

  it('has a line for each language and one of faces', () => {
    for (const lines of Object.values(moods)) expect([7, 8]).toContain(lines.split('\n').length);
  });
});
