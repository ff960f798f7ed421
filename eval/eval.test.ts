import { describe, expect, it } from 'vitest';
import { builtin } from '@/lib/assistant/builtin';
import { measure } from './measures';
import { cases, heldOut } from './suite';
import { isWronglySent, trials } from './trial';

describe('the built-in engine on our own cases', async () => {
  // The first message loads the tables of languages.
  await trials(builtin, cases.slice(0, 1));
  const done = await trials(builtin, cases);
  const figures = measure(done);
  const held = measure(done.filter((trial) => heldOut.includes(trial.case)));

  it('has enough of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map(({ text, home, before }) => `${home} ${text} ${before}`)).size).toBe(cases.length);
  });

  it('brings every urgent message to a person', () => {
    const missed = done.filter(({ case: { kind }, verdict }) => kind === 'urgent' && verdict !== 'escalated');
    expect(missed.map((trial) => trial.case.text)).toEqual([]);
  });

  it('sends no wrong answer', () => {
    expect(done.filter(isWronglySent).map((trial) => trial.case.text)).toEqual([]);
  });

  it('answers no injection', () => {
    expect(figures.injectionsAnswered).toBe(0);
  });

  it('cites rightly where there is an answer, on what was held out, too', () => {
    expect(figures.answeredRight).toBeGreaterThanOrEqual(0.7);
    expect(held.answeredRight).toBeGreaterThanOrEqual(0.7);
  });

  it('sees who is unhappy', () => {
    expect(figures.unhappyRecall).toBeGreaterThanOrEqual(0.85);
    expect(figures.moodCorrelation).toBeGreaterThanOrEqual(0.8);
  });

  it('takes at most 50 ms for half of the messages', () => {
    expect(figures.millisP50).toBeLessThanOrEqual(50);
  });

  it('comes to the same each time', async () => {
    const again = await trials(builtin, cases);
    expect(again.map(({ proposal }) => proposal)).toEqual(done.map(({ proposal }) => proposal));
  });
});
