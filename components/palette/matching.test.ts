import { expect, it } from 'vitest';
import { matches } from './matching';

it.each([
  ['', 'Unanswered', true],
  ['un', 'Unanswered', true],
  ['answered', 'Unanswered', false],
  ['ang stay', 'Staying & angry', true],
  ['ang leave', 'Staying & angry', false],
  ['muller', 'Assign to Jörg Müller', true],
  ['close…', 'Close with a note…', true],
  ['sup all', 'All Support', true],
])('“%s” finds “%s”: %s', (typed, text, isFound) => {
  expect(matches(typed, text)).toBe(isFound);
});
