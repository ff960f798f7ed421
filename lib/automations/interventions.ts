import { and, eq } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { automations, guests, plannedMessages } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { notConnected } from '@/lib/channels/channels';
import { lockConversation } from '@/lib/conversations/lock';
import { recordEvent } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import type { EditPlannedInput } from './input';
import { leave, waysOut } from './leaving';
import { replanGuests } from './planning';
import { contextsOf, renderFor } from './texts';
import { DAY } from './triggers';
import { variableOf } from './variables';
import { wakeSender } from './waking';

type Planned = typeof plannedMessages.$inferSelect;
type Rule = Pick<typeof automations.$inferSelect, 'name' | 'templates' | 'channel'>;
type Locked = { planned: Planned; rule: Rule; channel: string };

/** Other words or another time for one guest. Refusal 409 when it has left or was cancelled. */
export async function editPlanned(agent: Agent, input: EditPlannedInput, now: Date): Promise<void> {
  const { plannedId, body, sendAt } = input;
  await transaction(await getDb(), async (tx) => {
    const locked = await lockUnsettled(tx, agent, plannedId);
    const { planned } = locked;
    if (sendAt && sendAt <= now) throw new Refusal(409, 'This time has passed. Choose a later one.');
    const time = sendAt && { sendAt, movedTo: sendAt, expiresAt: new Date(sendAt.getTime() + DAY) };
    const isOutdated = planned.reason === 'rewritten';
    const resumes = isOutdated ? body !== undefined : sendAt && (planned.state === 'held' || isTooLate(planned));
    // What was missing has been filled in; it still waits for its release.
    const filled = body !== undefined && planned.reason?.startsWith('empty:') && { reason: null };
    await change(tx, planned, { ...(body !== undefined && { body }), ...filled, ...time, ...(resumes && RESUMED) });
    if (sendAt) await wakeSender(tx, sendAt, now, agent.accountId);
    const data = { ...(body !== undefined && { isRewritten: true }), ...(sendAt && { sendAt }) };
    await tell(tx, agent, 'automation.edited', locked, now, data);
  });
}

/** With another time one that is held, or came too late, is weighed again then; words that were outdated, once written anew. */
const RESUMED = { state: 'scheduled', reason: null } as const;

/** This one does not go, whatever the rule says. */
export async function cancelPlanned(agent: Agent, { plannedId }: { plannedId: string }, now: Date): Promise<void> {
  await transaction(await getDb(), async (tx) => {
    const locked = await lockUnsettled(tx, agent, plannedId);
    const settled = {
      sendAt: now < locked.planned.sendAt ? now : locked.planned.sendAt,
      settledAt: now,
      settledBy: agent.memberId,
    };
    await change(tx, locked.planned, { state: 'cancelled', reason: null, ...settled });
    await tell(tx, agent, 'automation.cancelled', locked, now);
  });
}

/** It leaves at once: before its time, or released where it was held. Refusal 409 while a variable has no value. */
export async function sendPlannedNow(agent: Agent, { plannedId }: { plannedId: string }, now: Date): Promise<void> {
  await transaction(await getDb(), async (tx) => {
    const locked = await lockUnsettled(tx, agent, plannedId);
    const { id, conversationId, state } = locked.planned;
    if (state === 'skipped' && !isTooLate(locked.planned))
      throw new Refusal(409, 'It does not leave, as things stand.');
    const channel = locked.rule.channel ?? locked.channel;
    if (!(await waysOut(tx, agent.accountId)).has(channel)) {
      throw new Refusal(409, `${notConnected(channel)}.`);
    }
    const body = await wordsOf(tx, agent, locked, now);
    await leave(tx, agent.accountId, [{ plannedId: id, conversationId, channel, body }], now, agent.memberId);
    await tell(tx, agent, 'automation.released', locked, now);
  });
}

/** Whether a guest wants no messages that win back. */
export async function optOut(
  agent: Agent,
  { guestId, isOut }: { guestId: string; isOut: boolean },
  now: Date,
): Promise<void> {
  const { accountId } = agent;
  await transaction(await getDb(), async (tx) => {
    const mine = and(eq(guests.accountId, accountId), eq(guests.id, guestId));
    const [guest] = await tx.select().from(guests).where(mine).for('update');
    if (!guest) throw notFound('guest');
    if ((guest.optedOutAt !== null) === isOut) return;
    await tx
      .update(guests)
      .set({ optedOutAt: isOut ? now : null })
      .where(mine);
    await replanGuests(tx, accountId, [guestId], now);
    const kind = isOut ? 'guest.opted_out' : 'guest.opted_in';
    await recordEvent(tx, agent, { kind, data: { guestId, name: guest.name }, occurredAt: now });
  });
}

function isTooLate({ state, reason }: Planned): boolean {
  return state === 'skipped' && (reason === 'late' || reason === 'expired');
}

async function wordsOf(tx: Db, { accountId }: Agent, { planned, rule }: Locked, now: Date): Promise<string> {
  if (planned.body !== null) return planned.body;
  const [context] = await contextsOf(tx, accountId, [{ conversationId: planned.conversationId, at: now }]);
  const { text, missing } = renderFor(rule.templates, context!);
  if (missing.length === 0) return text;
  const names = missing.map((name) => variableOf(name)!.label).join(', ');
  throw new Refusal(409, { sentence: 'It cannot leave, as this is not known here: {names}.', values: { names } });
}

/** As it stands once nobody else can change it: who sends, cancels or edits one locks its conversation first. */
async function lockUnsettled(tx: Db, { accountId }: Agent, id: string): Promise<Locked> {
  const mine = and(eq(plannedMessages.accountId, accountId), eq(plannedMessages.id, id));
  const [found] = await tx.select({ of: plannedMessages.conversationId }).from(plannedMessages).where(mine);
  const conversation = found && (await lockConversation(tx, accountId, found.of));
  if (!conversation) throw notFound('planned message');
  const { name, templates, channel } = automations;
  const [row] = await tx
    .select({ planned: plannedMessages, rule: { name, templates, channel } })
    .from(plannedMessages)
    .innerJoin(automations, and(eq(automations.accountId, accountId), eq(automations.id, plannedMessages.automationId)))
    .where(mine)
    .for('update', { of: plannedMessages });
  const { planned, rule } = row!;
  if (planned.state === 'sent') throw new Refusal(409, 'It has left already.');
  if (planned.state === 'cancelled') throw new Refusal(409, 'It was cancelled already.');
  if (planned.settledAt) throw new Refusal(409, 'It does not leave, as things stand.');
  return { planned, rule, channel: conversation.channel };
}

async function change(tx: Db, { accountId, id }: Planned, to: Partial<Planned>): Promise<void> {
  await tx
    .update(plannedMessages)
    .set(to)
    .where(and(eq(plannedMessages.accountId, accountId), eq(plannedMessages.id, id)));
}

function tell(tx: Db, agent: Agent, kind: string, { planned, rule }: Locked, now: Date, more: object = {}) {
  const { id: plannedId, automationId, conversationId } = planned;
  const data = { plannedId, automationId, name: rule.name, ...more };
  return recordEvent(tx, agent, { conversationId, kind, data, occurredAt: now });
}
