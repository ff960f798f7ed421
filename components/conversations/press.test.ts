import { toast } from 'sonner';
import { beforeEach, expect, test, vi } from 'vitest';
import * as actions from '@/lib/conversations/actions';
import type { PerformManyInput } from '@/lib/conversations/input';
import type { Target } from './keys';
import { pressMany, pressOne } from './press';
import { clearSelection, select, selection } from './selection';
import { undoLast } from './undo';

vi.mock('@/lib/conversations/actions', () => ({ perform: vi.fn(), performMany: vi.fn(), undo: vi.fn() }));
vi.mock('sonner', () => ({
  toast: Object.assign(vi.fn(), {
    ...{ success: vi.fn(), error: vi.fn(), warning: vi.fn(), loading: vi.fn(), dismiss: vi.fn() },
  }),
}));

const seen: Target['seen'] = {
  ...{ status: 'open', followUpAt: null, waitingSince: null, escalations: 0, funLevel: null },
  ...{ assistantMode: null, assigneeId: null, sellerId: null, lastMessageId: null },
};
const targets = (count: number, prefix = 'row') =>
  Array.from({ length: count }, (_, index): Target => ({ id: `${prefix}-${index}`, guest: 'Ana', seen, stay: null }));
const pressing = { act: { control: 'close' as const }, who: null, warn: vi.fn(), renew: vi.fn() };
const performMany = vi.mocked(actions.performMany);
const undo = vi.mocked(actions.undo);

/** Does all that is asked, and says so. */
const carriesOut = async ({ items }: PerformManyInput) => {
  const eventIds = items.map(({ conversationId }) => `event of ${conversationId}`);
  return { ok: true as const, value: { done: items.length, told: [], eventIds } };
};

beforeEach(() => {
  vi.clearAllMocks();
  clearSelection();
  performMany.mockImplementation(carriesOut as never);
});

test('a run takes its own rows out of the selection, and leaves what was selected meanwhile', async () => {
  const rows = targets(150);
  const meanwhile = targets(1, 'other');
  select(rows);
  performMany.mockImplementationOnce((async (input: PerformManyInput) => {
    select([...rows, ...meanwhile]);
    return carriesOut(input);
  }) as never);
  await pressMany(rows, pressing);
  expect([...selection().keys()]).toEqual(['other-0']);
  const runs = performMany.mock.calls.map(([input]) => (input as unknown as { runId: string }).runId);
  expect(runs).toHaveLength(2);
  expect(new Set(runs).size).toBe(1);
});

test('a stopped run leaves the rest selected, and one runs at a time', async () => {
  const rows = targets(250);
  select(rows);
  performMany.mockImplementationOnce((async (input: PerformManyInput) => {
    await pressMany(targets(2, 'other'), pressing);
    const [, shown] = vi.mocked(toast.loading).mock.calls[0]!;
    (shown!.action as unknown as { onClick: () => void }).onClick();
    return carriesOut(input);
  }) as never);
  await pressMany(rows, pressing);
  expect(performMany).toHaveBeenCalledTimes(1);
  expect(selection().size).toBe(150);
  expect(toast.success).toHaveBeenCalledWith('Closed', expect.objectContaining({ description: '100 conversations' }));
});

test('an undo begins with the newest, goes on past what is refused, and tells how many stayed', async () => {
  await pressMany(targets(250), pressing);
  const refusal = { status: 409 as const, detail: 'The time to undo this has passed.', errors: [] };
  undo.mockResolvedValueOnce({ ok: false, refusal });
  undo.mockResolvedValueOnce({ ok: true, value: { undone: 100 } });
  undo.mockResolvedValueOnce({ ok: true, value: { undone: 50 } });
  await undoLast(pressing.renew);
  expect(undo.mock.calls[0]![0]).toMatchObject({ eventIds: expect.arrayContaining(['event of row-249']) });
  expect(undo).toHaveBeenCalledTimes(3);
  expect(toast.warning).toHaveBeenCalledWith('Undone for 150 conversations', {
    description: '100 conversations stayed as they were. The time to undo this has passed.',
  });
  expect(pressing.renew).toHaveBeenCalled();
});

test('a lost connection leaves the rest selected and says so', async () => {
  const rows = targets(150);
  select(rows);
  performMany.mockImplementationOnce(carriesOut as never);
  performMany.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  await pressMany(rows, pressing);
  expect(selection().size).toBe(50);
  expect(toast.error).toHaveBeenCalledWith('This did not reach the server. Try again.');
});

test('to undo a click that is still on its way waits for it, and leaves the one before', async () => {
  const [first, second] = targets(2);
  const answer = (eventId: string) => ({
    ok: true as const,
    value: { outcome: 'done' as const, detail: null, eventId },
  });
  const slow = Promise.withResolvers<ReturnType<typeof answer>>();
  vi.mocked(actions.perform)
    .mockResolvedValueOnce(answer('the first') as never)
    .mockReturnValueOnce(slow.promise as never);
  undo.mockResolvedValue({ ok: true, value: { undone: 1 } } as never);
  await pressOne(first!, pressing);
  const pressed = pressOne(second!, pressing);
  const undone = undoLast(vi.fn());
  expect(undo).not.toHaveBeenCalled();
  slow.resolve(answer('the second'));
  await Promise.all([pressed, undone]);
  expect(undo.mock.calls).toEqual([[{ eventIds: ['the second'] }]]);
});
