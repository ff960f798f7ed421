import { afterEach, expect, test, vi } from 'vitest';
import type { Seen } from '@/lib/conversations/input';
import { foresee, forget, isForeseen, settle } from './foreseen';

const seen: Seen = {
  ...{ status: 'open', followUpAt: null, waitingSince: null, escalations: 0, funLevel: 2 },
  ...{ assistantMode: null, assigneeId: null, sellerId: null, lastMessageId: null },
};

afterEach(() => {
  forget(['a']);
  vi.useRealTimers();
});

test('a press that changes nothing to be seen is not awaited, so that the row stays as bright and as pressable', () => {
  foresee('a', seen, { control: 'fun-level', level: 2 });
  expect(isForeseen('a', seen, { control: 'fun-level', level: 2 })).toBe(false);
  const moved: Seen = { ...seen, status: 'follow_up', followUpAt: '2026-05-01T09:00:00.000Z' };
  const move = { control: 'move', when: { preset: '1h', zone: 'UTC' }, note: 'Again' } as const;
  foresee('a', moved, move);
  expect(isForeseen('a', moved, move)).toBe(false);
});

test('a second click on what is on its way says nothing new; once done it is forgotten, whatever comes back', () => {
  vi.useFakeTimers();
  const take = { control: 'assign', assigneeId: 'b' } as const;
  foresee('a', seen, take);
  expect(isForeseen('a', seen, take)).toBe(true);
  settle('a');
  expect(isForeseen('a', seen, take)).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(isForeseen('a', seen, take)).toBe(false);
});

test('what is foreseen anew outlives the one that was settled', () => {
  vi.useFakeTimers();
  foresee('a', seen, { control: 'close' });
  settle('a');
  foresee('a', seen, { control: 'fun-level', level: 4 });
  vi.advanceTimersByTime(10_000);
  expect(isForeseen('a', seen, { control: 'fun-level', level: 4 })).toBe(true);
});
