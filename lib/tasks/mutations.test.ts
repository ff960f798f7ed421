import { and, asc, eq, like } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeWorld, stay } from '@/db/fixtures';
import { catalogItems, conversations, events, members, tasks } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { findDifferences } from '@/lib/consistency/queries';
import { listConversations } from '@/lib/inbox/queries';
import { changeTask, createTask, decideRefund, stepTask } from './mutations';
import { listTasks } from './queries';

const NOON = new Date('2026-05-02T12:00:00Z');
const later = (minutes: number) => new Date(NOON.getTime() + minutes * 60_000);
const euros = (minor: number) => ({ minor, currency: 'EUR' });
const FIFTY = euros(5000);

type Four = [Agent, Agent, Agent, Agent];
const { db } = await testDatabase();
const world = await makeWorld(db, { now: NOON });
const [sofia, bruno, chen, dora] = ['sofia', 'bruno', 'chen', 'dora'].map((name) => world.agents[name]!) as Four;
const stranger = (await makeWorld(db, { now: NOON })).agents.dora!;
const items = Object.fromEntries(
  (await db.select().from(catalogItems).where(eq(catalogItems.accountId, world.accountId))).map((item) => [
    item.externalId,
    item.id,
  ]),
);

let stays = 0;
async function booked(): Promise<string> {
  const name = `s${++stays}`;
  await world.tell(stay(name, '2026-04-01T10:00:00Z', { status: stays % 2 ? 'confirmed' : 'cancelled' }));
  const isIt = and(eq(conversations.accountId, world.accountId), eq(conversations.codeFolded, `hm${name}`));
  const [conversation] = await db.select({ id: conversations.id }).from(conversations).where(isIt);
  return conversation!.id;
}

/** A task on a stay of its own: a refund of 50 €, unless said otherwise. */
async function given({ item = 'refund', amount = FIFTY as typeof FIFTY | null, at = 0 } = {}) {
  const conversationId = await booked();
  const { taskId } = await createTask(sofia, { conversationId, catalogItemId: items[item]!, amount }, later(at));
  return { conversationId, taskId };
}

const taskOf = async (id: string) => (await db.select().from(tasks).where(eq(tasks.id, id)))[0]!;

async function history(conversationId: string) {
  const told = and(eq(events.conversationId, conversationId), like(events.kind, 'task.%'));
  const rows = await db.select().from(events).where(told).orderBy(asc(events.occurredAt), asc(events.id));
  return rows.map(({ kind, memberId, data }) => ({ kind, memberId, data }));
}

/** Those of `ids` that the tab lists, in its order. */
async function waitingRefunds(ids: string[]): Promise<string[]> {
  const list = {
    inbox: 'support' as const,
    tab: 'waiting-refunds',
    filters: { listing: [], status: [] },
    limit: 200,
    now: later(600),
  };
  const { rows } = await listConversations(world.system, list);
  return rows.map(({ id }) => id).filter((id) => ids.includes(id));
}

const finish = (agent: Agent, taskId: string, expected: 'open' | 'in_progress' = 'open', now = later(5)) =>
  stepTask(agent, { taskId, status: 'done', expected }, now);
const decide = (agent: Agent, taskId: string, decision: 'approved' | 'rejected', amount = FIFTY, now = later(2)) =>
  decideRefund(agent, { taskId, decision, expected: { approval: 'pending', amount } }, now);
const refused = (status: number, detail?: string) => expect.objectContaining(detail ? { status, detail } : { status });

describe('a task is made', () => {
  it('from a catalog item, which says what nobody else does', async () => {
    const conversationId = await booked();
    const cleaning = { priority: 'high' as const, assigneeId: bruno.memberId, priceMinor: 4500, priceCurrency: 'EUR' };
    await db.update(catalogItems).set(cleaning).where(eq(catalogItems.id, items.cleaning!));
    const catalogItemId = items.cleaning!;
    const { taskId } = await createTask(sofia, { conversationId, catalogItemId, dueAt: later(60) }, later(1));
    expect((await listTasks(sofia, conversationId)).find(({ id }) => id === taskId)).toMatchObject({
      ...{ title: 'Extra cleaning', status: 'open', priority: 'high', kind: 'cleaning', approval: null },
      ...{ assignee: { name: 'Bruno Keller' }, amount: euros(4500), dueAt: later(60), createdAt: later(1) },
    });
    expect(await history(conversationId)).toEqual([
      expect.objectContaining({
        kind: 'task.created',
        memberId: sofia.memberId,
        data: expect.objectContaining({ taskId, title: 'Extra cleaning', amount: euros(4500), approval: null }),
      }),
    ]);
  });

  it('once, however often it is sent, also at once', async () => {
    const conversationId = await booked();
    const input = { conversationId, catalogItemId: items.refund!, externalId: 'web-1' };
    const made = await Promise.all(Array.from({ length: 4 }, () => createTask(sofia, input, NOON)));
    expect(made.map(({ result }) => result).sort()).toEqual(['created', 'unchanged', 'unchanged', 'unchanged']);
    expect(new Set(made.map(({ taskId }) => taskId)).size).toBe(1);
    await expect(createTask(sofia, { ...input, conversationId: await booked() }, NOON)).rejects.toEqual(refused(409));
  });

  it('of what is offered here, for somebody who works here', async () => {
    const [conversationId, catalogItemId] = [await booked(), items.cleaning!];
    const from = (agent: Agent, more = {}) => createTask(agent, { conversationId, catalogItemId, ...more }, NOON);
    await expect(from(stranger)).rejects.toEqual(refused(404));
    await expect(from(sofia, { assigneeId: stranger.memberId })).rejects.toEqual(refused(404));
    await expect(from(sofia, { catalogItemId: crypto.randomUUID() })).rejects.toEqual(refused(404));
    await db.update(members).set({ retiredAt: NOON }).where(eq(members.id, bruno.memberId));
    await expect(from(sofia, { assigneeId: bruno.memberId })).rejects.toEqual(refused(404));
    const { taskId } = await from(sofia);
    expect(await taskOf(taskId)).toMatchObject({ assigneeId: null });
    await db.update(members).set({ retiredAt: null }).where(eq(members.id, bruno.memberId));
    await db.update(catalogItems).set({ retiredAt: NOON }).where(eq(catalogItems.id, catalogItemId));
    await expect(from(sofia)).rejects.toEqual(
      refused(409, '“Extra cleaning” is no longer offered: choose another catalog item.'),
    );
    await db.update(catalogItems).set({ retiredAt: null }).where(eq(catalogItems.id, catalogItemId));
  });
});

describe('a task is worked on', () => {
  it('through its states, each step one event with before and after', async () => {
    const { conversationId, taskId } = await given({ item: 'cleaning' });
    const steps = ['in_progress', 'open', 'in_progress', 'done', 'open', 'cancelled', 'in_progress'] as const;
    let expected: (typeof steps)[number] = 'open';
    for (const [minute, status] of steps.entries()) {
      await stepTask(sofia, { taskId, status, expected }, later(minute + 1));
      expected = status;
    }
    expect((await history(conversationId)).map(({ kind }) => kind.slice(5)).join(' ')).toBe(
      'created started paused started finished reopened cancelled reopened',
    );
    expect((await history(conversationId)).at(-1)!.data).toEqual({
      ...{ taskId, title: 'Extra cleaning', status: 'in_progress', before: { status: 'cancelled' } },
    });
  });

  it('and a program’s older report does not take it back', async () => {
    const conversationId = await booked();
    const fact = { type: 'task', externalId: 'pms-1', reservation: `s${stays}`, catalogItem: 'refund' } as const;
    await world.tell({ ...fact, title: 'Towels', status: 'open', occurredAt: NOON.toISOString() });
    const [known] = await listTasks(sofia, conversationId);
    await stepTask(sofia, { taskId: known!.id, status: 'cancelled', expected: 'open' }, later(9));
    await world.tell({ ...fact, title: 'Towels', status: 'open', occurredAt: later(3).toISOString() });
    expect(await taskOf(known!.id)).toMatchObject({ status: 'cancelled' });
    await world.tell({ ...fact, title: 'Towels', status: 'done', occurredAt: later(20).toISOString() });
    await expect(
      stepTask(sofia, { taskId: known!.id, status: 'open', expected: 'cancelled' }, later(21)),
    ).rejects.toEqual(refused(409));
  });

  it('by nobody of another account', async () => {
    const { taskId } = await given();
    await expect(finish(stranger, taskId)).rejects.toEqual(refused(404));
    await expect(changeTask(stranger, { taskId, title: 'Mine', expected: {} })).rejects.toEqual(refused(404));
    await expect(decide(stranger, taskId, 'approved')).rejects.toEqual(refused(404));
    expect(await listTasks(stranger, (await taskOf(taskId)).conversationId)).toEqual([]);
  });
});

describe('two hands at once', () => {
  it('finish: one does, the other is told who did', async () => {
    const { conversationId, taskId } = await given({ item: 'cleaning' });
    const both = await Promise.allSettled([finish(sofia, taskId), finish(bruno, taskId)]);
    const [late] = both.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(late!.reason.detail).toMatch(/^(Sofia Almeida|Bruno Keller) finished this task a moment ago\.$/);
    expect(await history(conversationId)).toHaveLength(2);
  });

  it('of one person in two windows: they are told that it was they', async () => {
    const { taskId } = await given({ item: 'cleaning' });
    await finish(sofia, taskId);
    await expect(finish(sofia, taskId, 'open', later(90))).rejects.toEqual(
      refused(409, 'You finished this task earlier.'),
    );
  });

  it('edit the same field: the second is told; other fields and the same value pass', async () => {
    const { conversationId, taskId } = await given({ item: 'cleaning' });
    const change = (agent: Agent, fields: object, expected: object, minute: number) =>
      changeTask(agent, { taskId, ...fields, expected }, later(minute));
    await change(bruno, { title: 'Deep clean' }, { title: 'Extra cleaning' }, 1);
    await expect(change(sofia, { title: 'Quick clean' }, { title: 'Extra cleaning' }, 5)).rejects.toEqual(
      refused(409, 'Bruno Keller changed this task 4 min ago.'),
    );
    await change(sofia, { title: 'Deep clean' }, { title: 'Extra cleaning' }, 6);
    await change(sofia, { dueAt: later(90), priority: 'urgent' }, { dueAt: null, priority: 'high' }, 7);
    expect(await taskOf(taskId)).toMatchObject({ title: 'Deep clean', dueAt: later(90), priority: 'urgent' });
    expect((await history(conversationId)).at(-1)!.data).toMatchObject({
      ...{ title: 'Deep clean', dueAt: later(90).toISOString(), priority: 'urgent' },
      before: { dueAt: null, priority: 'high' },
    });
    expect(await history(conversationId)).toHaveLength(3);
  });

  it('approve what another has made larger: refused', async () => {
    const { taskId } = await given();
    await changeTask(sofia, { taskId, amount: euros(50_000), expected: { amount: FIFTY } }, later(1));
    await expect(decide(chen, taskId, 'approved')).rejects.toEqual(
      refused(409, 'Sofia Almeida changed this task 1 min ago.'),
    );
  });
});

describe('a refund', () => {
  it('waits for a manager or admin, then is finished', async () => {
    const { conversationId, taskId } = await given();
    await expect(finish(sofia, taskId)).rejects.toEqual(
      refused(409, 'A manager has to approve this refund before it is finished.'),
    );
    await expect(decide(sofia, taskId, 'approved')).rejects.toEqual(refused(403));
    await decide(chen, taskId, 'rejected');
    await expect(finish(sofia, taskId)).rejects.toEqual(
      refused(409, 'This refund was rejected: cancel it, or have it decided again.'),
    );
    const again = { approval: 'rejected' as const, amount: FIFTY };
    await decideRefund(dora, { taskId, decision: 'approved', expected: again }, later(3));
    expect(await taskOf(taskId)).toMatchObject({
      approval: 'approved',
      decidedBy: dora.memberId,
      decidedAt: later(3),
    });
    expect((await history(conversationId)).at(-1)).toEqual({
      kind: 'task.approved',
      memberId: dora.memberId,
      data: { taskId, title: 'Partial refund', approval: 'approved', amount: FIFTY, before: { approval: 'rejected' } },
    });
    await finish(sofia, taskId);
    expect(await taskOf(taskId)).toMatchObject({ status: 'done' });
    await expect(
      decideRefund(dora, { taskId, decision: 'rejected', expected: { approval: 'approved', amount: FIFTY } }),
    ).rejects.toEqual(refused(409, 'This refund is finished: re-open it to decide again.'));
  });

  it('of another amount has to be approved again', async () => {
    const { conversationId, taskId } = await given();
    await decide(chen, taskId, 'approved');
    await changeTask(sofia, { taskId, priority: 'low', expected: { priority: 'normal' } }, later(3));
    expect(await taskOf(taskId)).toMatchObject({ approval: 'approved' });
    await changeTask(sofia, { taskId, amount: euros(6000), expected: { amount: FIFTY } }, later(4));
    expect(await taskOf(taskId)).toMatchObject({ approval: 'pending', decidedBy: null, decidedAt: null });
    expect((await history(conversationId)).at(-1)!.data).toMatchObject({
      ...{ amount: euros(6000), approval: 'pending', before: { amount: FIFTY, approval: 'approved' } },
    });
    await expect(finish(sofia, taskId)).rejects.toEqual(refused(409));
  });

  it('without an amount cannot be approved, other work needs no approval', async () => {
    const { taskId } = await given({ amount: null });
    await expect(
      decideRefund(chen, { taskId, decision: 'approved', expected: { approval: 'pending', amount: null } }),
    ).rejects.toEqual(refused(409, 'Say how much it is before it is approved.'));
    const other = await given({ item: 'cleaning' });
    await expect(decide(chen, other.taskId, 'approved')).rejects.toEqual(refused(409));
  });

  it('that a program wrote waits like any other, and the program may finish it', async () => {
    const conversationId = await booked();
    const fact = { type: 'task', externalId: 'pms-2', reservation: `s${stays}`, catalogItem: 'refund' } as const;
    await world.tell({ ...fact, title: 'Deposit', status: 'open' });
    const [known] = await listTasks(sofia, conversationId);
    expect(known).toMatchObject({ approval: 'pending', amount: null });
    await expect(finish(sofia, known!.id)).rejects.toEqual(refused(409));
    await world.tell({ ...fact, title: 'Deposit', status: 'done' });
    expect(await taskOf(known!.id)).toMatchObject({ status: 'done', approval: null });
  });
});

it('puts the guest in Waiting Refunds, the oldest task first, until it is finished; cancelled stays too', async () => {
  const [second, first] = [await given({ at: 20 }), await given({ at: 10 })];
  const cleaned = await given({ item: 'cleaning' });
  const listed = () => waitingRefunds([first, second, cleaned].map(({ conversationId }) => conversationId));
  const more = { conversationId: second.conversationId, catalogItemId: items.refund!, amount: FIFTY };
  const older = await createTask(sofia, more, later(5));
  expect(await listed()).toEqual([second.conversationId, first.conversationId]);
  await stepTask(sofia, { taskId: older.taskId, status: 'cancelled', expected: 'open' }, later(30));
  expect(await listed()).toEqual([first.conversationId, second.conversationId]);
  await decide(chen, first.taskId, 'approved');
  await stepTask(sofia, { taskId: first.taskId, status: 'in_progress', expected: 'open' }, later(31));
  expect(await listed()).toHaveLength(2);
  await finish(sofia, first.taskId, 'in_progress', later(32));
  expect(await listed()).toEqual([second.conversationId]);
  await stepTask(sofia, { taskId: first.taskId, status: 'open', expected: 'done' }, later(33));
  expect(await listed()).toEqual([first.conversationId, second.conversationId]);
});

it('leaves nothing that folds otherwise', async () => {
  expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
});
