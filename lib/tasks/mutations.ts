import { isDeepStrictEqual } from 'node:util';
import { and, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Db, getDb, transaction } from '@/db/client';
import { catalogItems, tasks } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireRole } from '@/lib/auth/roles';
import { lockConversation } from '@/lib/conversations/lock';
import { ago } from '@/lib/conversations/races';
import { refold } from '@/lib/conversations/refold';
import { recordEvent } from '@/lib/events/record';
import { refuseStranger, worksHere } from '@/lib/members/queries';
import { notFound, Refusal } from '@/lib/refusal';
import type { ChangeTaskInput, CreateTaskInput, RefundDecisionInput, TaskFields, TaskStepInput } from './input';
import { findLastTold } from './queries';
import { approvalOf, eventOfStep, isFinished } from './steps';

/** Makes a task from a catalog item that is offered; what is not said is the item's. The same `externalId` again is the same task. */
export async function createTask(agent: Agent, input: CreateTaskInput, now = new Date()): Promise<Created> {
  return transaction(await getDb(), (tx) => makeTask(tx, agent, input, now));
}

type Created = { taskId: string; result: 'created' | 'unchanged' };

/** The same, in the caller's transaction. */
export async function makeTask(tx: Db, agent: Agent, input: CreateTaskInput, now: Date): Promise<Created> {
  const thread = await lockConversation(tx, agent.accountId, input.conversationId);
  if (!thread) throw notFound('conversation');
  const known = await findCreated(tx, agent, input);
  if (known) return { taskId: known, result: 'unchanged' };
  const item = await findOffered(tx, agent, input.catalogItemId);
  const fields = { ...(await defaultsOf(tx, agent, item)), ...said(input) };
  await refuseStranger(tx, agent.accountId, fields.assigneeId);
  const id = uuidv7();
  const task = { accountId: agent.accountId, id, externalId: input.externalId ?? id, catalogItemId: item.id };
  const thing = { conversationId: thread.id, reservationId: thread.reservationId };
  const approval = approvalOf({ kind: item.kind, approval: null });
  const state = { status: 'open' as const, approval, createdAt: now, asOf: now };
  await tx.insert(tasks).values({ ...task, ...thing, ...columnsOf(fields), title: fields.title, ...state });
  const data = { taskId: id, item: item.name, itemKind: item.kind, ...fields, approval };
  await recordEvent(tx, agent, { conversationId: thread.id, kind: 'task.created', data, occurredAt: now });
  await refold(tx, agent.accountId, [thread.id]);
  return { taskId: id, result: 'created' };
}

/** Changes what a task says. Another amount of a refund has to be approved again. */
export async function changeTask(agent: Agent, input: ChangeTaskInput, now = new Date()): Promise<void> {
  const wanted = said(input);
  return change(agent, input.taskId, now, async (tx, task) => {
    const is = fieldsOf(task);
    const changed = pick(wanted, (key) => !isDeepStrictEqual(wanted[key], is[key]));
    if (Object.keys(changed).some((key) => !isDeepStrictEqual(input.expected[key as Field], is[key as Field])))
      throw await lateFor(tx, agent, task, now);
    if (Object.keys(changed).length === 0) return null;
    if (isFinished(task.status)) throw new Refusal(409, 'This task is finished: re-open it to change it.');
    await refuseStranger(tx, agent.accountId, changed.assigneeId);
    const asksAgain = changed.amount !== undefined && approvalOf(task) !== null && approvalOf(task) !== 'pending';
    const before = pick(is, (key) => key in changed);
    if (!asksAgain) return { kind: 'task.changed', set: columnsOf(changed), after: changed, before };
    const set = { ...columnsOf(changed), approval: 'pending' as const, decidedBy: null, decidedAt: null };
    const after = { ...changed, approval: 'pending' };
    return { kind: 'task.changed', set, after, before: { ...before, approval: task.approval } };
  });
}

/** Starts, finishes, cancels or re-opens a task. A refund is finished only once it is approved (Refusal 409). */
export async function stepTask(
  agent: Agent,
  { taskId, status, expected }: TaskStepInput,
  now = new Date(),
): Promise<void> {
  return change(agent, taskId, now, async (tx, task) => {
    if (task.status !== expected) throw await lateFor(tx, agent, task, now);
    if (status === task.status) return null;
    if (status === 'done') refuseUnapproved(task);
    const kind = eventOfStep(task.status, status);
    return { kind, set: { status }, after: { status }, before: { status: task.status } };
  });
}

/** Approves or rejects a refund of a certain amount; for managers and admins. */
export async function decideRefund(agent: Agent, input: RefundDecisionInput, now = new Date()): Promise<void> {
  requireRole(agent, 'manager');
  const { decision, expected } = input;
  return change(agent, input.taskId, now, async (tx, task) => {
    const [approval, { amount }] = [approvalOf(task), fieldsOf(task)];
    if (!approval) throw new Refusal(409, 'Only a refund needs to be approved.');
    if (!isDeepStrictEqual({ approval, amount }, expected)) throw await lateFor(tx, agent, task, now);
    if (approval === decision) return null;
    if (isFinished(task.status)) throw new Refusal(409, 'This refund is finished: re-open it to decide again.');
    if (!amount && decision === 'approved') throw new Refusal(409, 'Say how much it is before it is approved.');
    const set = { approval: decision, decidedBy: agent.memberId, decidedAt: now };
    return { kind: `task.${decision}`, set, after: { approval: decision, amount }, before: { approval } };
  });
}

type Task = typeof tasks.$inferSelect & Pick<typeof catalogItems.$inferSelect, 'kind'>;
type Change = {
  kind: string;
  set: Partial<typeof tasks.$inferInsert>;
  after: Record<string, unknown>;
  before: Record<string, unknown>;
};
type Field = keyof TaskFields;

/** One change of a task: conversation locked, looked at, written, told, folded. */
async function change(
  agent: Agent,
  taskId: string,
  now: Date,
  decide: (tx: Db, task: Task) => Promise<Change | null>,
): Promise<void> {
  const { accountId } = agent;
  return transaction(await getDb(), async (tx) => {
    const { conversationId } = await findTask(tx, agent, taskId);
    await lockConversation(tx, accountId, conversationId);
    const task = await findTask(tx, agent, taskId);
    const decided = await decide(tx, task);
    if (!decided) return;
    const { kind, set, after, before } = decided;
    // A program's older report must not take it back.
    await tx
      .update(tasks)
      .set({ ...set, asOf: now })
      .where(and(eq(tasks.accountId, accountId), eq(tasks.id, taskId)));
    const data = { taskId, title: task.title, ...after, before };
    await recordEvent(tx, agent, { conversationId, kind, data, occurredAt: now });
    await refold(tx, accountId, [conversationId]);
  });
}

async function findTask(tx: Db, { accountId }: Agent, id: string): Promise<Task> {
  const [found] = await tx
    .select({ task: tasks, kind: catalogItems.kind })
    .from(tasks)
    .innerJoin(catalogItems, and(eq(catalogItems.accountId, tasks.accountId), eq(catalogItems.id, tasks.catalogItemId)))
    .where(and(eq(tasks.accountId, accountId), eq(tasks.id, id)));
  if (!found) throw notFound('task');
  return { ...found.task, kind: found.kind };
}

async function findCreated(tx: Db, { accountId }: Agent, input: CreateTaskInput): Promise<string | undefined> {
  if (input.externalId === undefined) return undefined;
  const [known] = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.accountId, accountId), eq(tasks.externalId, input.externalId)));
  if (!known) return undefined;
  const isSame = known.conversationId === input.conversationId && known.catalogItemId === input.catalogItemId;
  if (!isSame) throw new Refusal(409, `There is already a task ${input.externalId} with other content.`);
  return known.id;
}

async function findOffered(tx: Db, { accountId }: Agent, id: string) {
  const [item] = await tx
    .select()
    .from(catalogItems)
    .where(and(eq(catalogItems.accountId, accountId), eq(catalogItems.id, id)))
    .for('share');
  if (!item) throw notFound('catalog item');
  if (item.retiredAt)
    throw new Refusal(409, {
      sentence: '“{name}” is no longer offered: choose another catalog item.',
      values: { name: item.name },
    });
  return item;
}

async function defaultsOf(tx: Db, agent: Agent, item: typeof catalogItems.$inferSelect) {
  const { name: title, priority, assigneeId, priceMinor, priceCurrency } = item;
  const stays = assigneeId !== null && (await worksHere(tx, agent.accountId, assigneeId));
  const amount = moneyOf(priceMinor, priceCurrency);
  return { title, priority, assigneeId: stays ? assigneeId : null, dueAt: null, amount };
}

function refuseUnapproved(task: Task): void {
  const approval = approvalOf(task);
  if (approval === 'pending') throw new Refusal(409, 'A manager has to approve this refund before it is finished.');
  if (approval === 'rejected') throw new Refusal(409, 'This refund was rejected: cancel it, or have it decided again.');
}

/** To a person who acts on what is no longer so: who did what. */
async function lateFor(tx: Db, agent: Agent, task: Task, now: Date): Promise<Refusal> {
  const last = await findLastTold(tx, agent, task);
  if (!last) return new Refusal(409, 'Somebody changed this task meanwhile. Look again.');
  const who =
    last.byId === agent.memberId ? { sentence: 'You // did this' } : (last.by ?? { sentence: 'A connected program' });
  return new Refusal(409, {
    sentence: DONE[last.kind] ?? '{who} changed this task {ago}.',
    values: { who, ago: ago(last.at, now) },
  });
}

const DONE: Record<string, string> = {
  'task.finished': '{who} finished this task {ago}.',
  'task.cancelled': '{who} cancelled this task {ago}.',
  'task.reopened': '{who} re-opened this task {ago}.',
  'task.started': '{who} started this task {ago}.',
  'task.paused': '{who} put this task back {ago}.',
  'task.approved': '{who} approved this refund {ago}.',
  'task.rejected': '{who} rejected this refund {ago}.',
};

function fieldsOf(task: Task) {
  const { title, priority, assigneeId, dueAt, amountMinor, amountCurrency } = task;
  return { title, priority, assigneeId, dueAt, amount: moneyOf(amountMinor, amountCurrency) };
}

function moneyOf(minor: number | null, currency: string | null) {
  return minor === null || currency === null ? null : { minor, currency };
}

function said({ title, priority, assigneeId, dueAt, amount }: TaskFields): TaskFields {
  const fields = { title, priority, assigneeId, dueAt, amount };
  return pick(fields, (key) => fields[key] !== undefined);
}

function columnsOf({ amount, ...fields }: TaskFields) {
  if (amount === undefined) return fields;
  return { ...fields, amountMinor: amount?.minor ?? null, amountCurrency: amount?.currency ?? null };
}

function pick<T extends TaskFields>(fields: T, wanted: (key: Field) => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => wanted(key as Field))) as Partial<T>;
}
