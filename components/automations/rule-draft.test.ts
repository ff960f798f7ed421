import { expect, it } from 'vitest';
import type { RuleInput } from '@/lib/automations/input';
import { blankRule, draftOf, followed, rebased, saved } from './rule-draft';

const of: RuleInput = { ...blankRule('en'), id: '019b7e5c-0000-7000-8000-000000000000', version: 1, name: 'Parking' };
const written = (name: string, base = draftOf(of)) => ({ ...base, rule: { ...base.rule, name } });

it('takes over what others save as long as nothing is written, with its fields filled anew', () => {
  const theirs = { ...of, version: 2, late: 'skip' as const };
  expect(followed(draftOf(of), theirs)).toEqual({ rule: theirs, from: theirs, round: 1 });
  expect(followed(draftOf(of), of)).toEqual(draftOf(of));
});

it('takes a version that says nothing else as its own, in whatever order it comes back', () => {
  const trigger = { at: '10:00', days: -3, on: 'check-in' as const };
  const next = followed(written('Mine'), { ...of, version: 2, trigger });
  expect(next).toMatchObject({ rule: { name: 'Mine', version: 2 }, from: { version: 2 }, round: 0 });
});

it('stays behind what others say otherwise, until it is saved over that', () => {
  const theirs = { ...of, version: 2, name: 'Theirs' };
  const draft = written('Mine');
  expect(followed(draft, theirs)).toBe(draft);
  expect(rebased(draft, theirs)).toMatchObject({ rule: { name: 'Mine', version: 2 }, round: 0 });
  expect(followed(rebased(draft, theirs), theirs).rule.name).toBe('Mine');
});

it('keeps what is written while it is saved, whether the answer or the refreshed page comes first', () => {
  const sent = { ...of, name: 'Mine ' };
  const stored = { ...of, version: 2, name: 'Mine' };
  const draft = written('Mine and more', draftOf(of));
  const first = followed(saved(draft, sent), stored);
  expect(first).toMatchObject({ rule: { name: 'Mine and more', version: 2 }, from: stored, round: 0 });
  expect(followed(saved(followed(draft, stored), sent), stored)).toEqual(first);
  expect(followed(first, { ...stored, version: 3, name: 'Theirs' })).toBe(first);
});
