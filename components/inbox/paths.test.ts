import { expect, it } from 'vitest';
import { firstTabPath, inboxesOf, tabFor } from './paths';

it.each([
  [['sales'], ['sales'], '/inbox/sales/unanswered'],
  [['support'], ['support'], '/inbox/support/unanswered'],
  [['support', 'sales'], ['sales', 'support'], '/inbox/sales/unanswered'],
  [[], [], '/inbox/support/all'],
] as const)('a member of %j sees %j and starts at %s', (teams, inboxes, path) => {
  expect(inboxesOf({ teams })).toEqual(inboxes);
  expect(firstTabPath({ teams })).toBe(path);
});

it.each([
  ['sales', 'unanswered', true],
  ['support', 'unanswered', false],
  ['support', 'all', true],
  ['sales', 'overbooking', false],
  ['sales', 'nonsense', false],
  ['nonsense', 'all', false],
])('a member of sales alone may open %s/%s: %s', (section, id, isOpen) => {
  expect(tabFor({ teams: ['sales'] }, section, id) !== undefined).toBe(isOpen);
});
