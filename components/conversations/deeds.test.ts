import { expect, test } from 'vitest';
import { english } from '@/lib/language/messages';
import { deedOf } from './deeds';

const ana = { id: 'a', name: 'Ana' };
const euros = (minor: number) => ({ minor, currency: 'EUR' });
const deed = (kind: Parameters<typeof deedOf>[0]['kind'], data: object, about: typeof ana | null = null, byId = 'b') =>
  deedOf({ kind, data: { title: 'Towels', ...data }, about, byId }, 'Eva', english);

test('a task is made for somebody, or for nobody in particular', () => {
  expect(deed('task.created', {})).toBe('Eva made the task “Towels”');
  expect(deed('task.created', { amount: euros(5000) }, ana)).toBe('Eva made the task “Towels”, €50.00 for Ana');
  expect(deed('task.created', {}, ana, ana.id)).toBe('Eva made the task “Towels”');
});

test('a change names what became of each field', () => {
  const before = { amount: null, priority: 'normal', approval: 'approved' };
  expect(deed('task.changed', { amount: euros(6000), priority: 'high', approval: 'pending', before })).toBe(
    'Eva changed “Towels”: amount none → €60.00, priority high, to be approved again',
  );
  expect(
    deed('task.changed', { title: 'Linen', assigneeId: ana.id, before: { title: 'Towels', assigneeId: null } }, ana),
  ).toBe('Eva changed “Linen”: was “Towels”, given to Ana');
  expect(deed('task.changed', { dueAt: null, before: { dueAt: '2026-05-01T10:00:00Z' } })).toBe(
    'Eva changed “Towels”: no due time',
  );
});

test('a reply that could not leave says why', () => {
  expect(deed('reply.unscheduled', { guestWrote: false })).toBe('Eva cancelled the scheduled reply');
  const refused = { sentence: '{channel} takes no files.', values: { channel: 'Airbnb' } };
  expect(deed('reply.unscheduled', { guestWrote: false, refused })).toBe(
    'The scheduled reply stays here. Airbnb takes no files.',
  );
});

test('an event of a later version is told without its details', () => {
  expect(deed('task.changed', {})).toBe('Eva changed “Towels”');
  expect(deed('tag.added', { name: 'VIP' })).toBe('Eva added the tag “VIP”');
});
