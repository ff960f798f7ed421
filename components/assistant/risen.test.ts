import { expect, it } from 'vitest';
import { risenTo } from './risen';

const at = (minute: number) => new Date(Date.UTC(2026, 3, 10, 10, minute));
const looked = (minute: number, funLevel: number | null) => ({
  ...{ trigger: 'message' as const, at: at(minute), funLevel, funReason: 'thanks a lot' },
});

it('suggests what the assistant saw above a person’s own level, once the guest wrote again', () => {
  expect(risenTo(2, { at: at(5) }, [looked(6, 4)])).toEqual({ level: 4, quote: 'thanks a lot' });
});

it.each([
  ['is the same', 4, undefined, looked(6, 4)],
  ['is lower', 4, undefined, looked(6, 2)],
  ['was overruled since', 2, { at: at(7) }, looked(6, 4)],
  ['saw no mood', 2, undefined, looked(6, null)],
  ['has nothing to rise from', null, undefined, looked(6, 4)],
])('suggests nothing where it %s', (_, level, rated, run) => {
  expect(risenTo(level, rated, [run])).toBeNull();
});

it('goes by the newest message that has a mood', () => {
  expect(risenTo(3, undefined, [looked(9, null), looked(8, 2), looked(7, 5)])).toBeNull();
});
