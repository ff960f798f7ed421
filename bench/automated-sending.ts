import { setTimeout as after } from 'node:timers/promises';
import { and, eq, inArray, like, sql } from 'drizzle-orm';
import { type Database, type Db, rowsOf, transaction } from '@/db/client';
import { channelConnections, conversations, messages, plannedMessages } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { differenceOf } from '@/lib/automations/difference';
import type { RuleInput } from '@/lib/automations/input';
import { listRules } from '@/lib/automations/queries';
import { sendAutomated } from '@/lib/automations/sending';
import { refold } from '@/lib/conversations/refold';
import { jobs } from '@/lib/jobs/jobs';
import { startJobs, stopJobs } from '@/lib/jobs/worker';
import { type Figure, measure } from './measure';

export type Sending = {
  /** Due at once, by one worker. */
  perSecond: number;
  /** Of messages that fall due one after the other, from its time until it is written. */
  lateness: { dueASecond: number; p50: number; p99: number; messages: number };
};

/** Saving a rule that stands a day earlier, as its form asks it at every change. */
export async function measureDifference(agent: Agent, now: Date, runs: number): Promise<Figure> {
  const rules = await listRules(agent, '', now);
  const inputs = rules.flatMap((rule): RuleInput[] => {
    const { id, name, conditions, templates, channel, quiet, late, holdsWhenUnhappy, holdsAfterPersonHours } = rule;
    if (rule.trigger.on !== 'check-in' && rule.trigger.on !== 'check-out') return [];
    const trigger =
      'days' in rule.trigger
        ? { ...rule.trigger, days: rule.trigger.days - 1 }
        : { ...rule.trigger, minutes: rule.trigger.minutes - 1440 };
    return [
      { id, name, trigger, conditions, templates, channel, quiet, late, holdsWhenUnhappy, holdsAfterPersonHours },
    ];
  });
  return measure(runs, (run) => differenceOf(agent, { rule: inputs[run % inputs.length]!, isOn: true }, now));
}

/** The sender on planned messages of the biggest account, put to times that suit; what it wrote is taken out again. */
export async function measureSending(database: Database, agent: Agent): Promise<Sending> {
  const { db } = database;
  const added = await connectAll(db, agent);
  try {
    const perSecond = await measureBacklog(db, agent, 3000);
    const lateness = await measureLateness(db, agent, { dueASecond: 200, seconds: 15 });
    return { perSecond, lateness };
  } finally {
    await takeOut(db, agent);
    const mine = eq(channelConnections.accountId, agent.accountId);
    if (added.length > 0)
      await db.delete(channelConnections).where(and(mine, inArray(channelConnections.channel, added)));
  }
}

async function connectAll(db: Db, { accountId }: Agent): Promise<string[]> {
  const rows = await db
    .selectDistinct({ channel: conversations.channel })
    .from(conversations)
    .where(eq(conversations.accountId, accountId));
  const values = rows.map(({ channel }) => ({ accountId, channel, provider: 'demo' }));
  const made = await db.insert(channelConnections).values(values).onConflictDoNothing().returning();
  return made.map(({ channel }) => channel);
}

async function measureBacklog(db: Db, agent: Agent, count: number): Promise<number> {
  const now = new Date();
  await putAt(db, agent, count, () => new Date(now.getTime() - 60_000));
  const start = performance.now();
  await sendAutomated(db, new AbortController().signal, () => new Date());
  return Math.round((count / (performance.now() - start)) * 1000);
}

async function measureLateness(
  db: Db,
  agent: Agent,
  { dueASecond, seconds }: { dueASecond: number; seconds: number },
): Promise<Sending['lateness']> {
  const count = dueASecond * seconds;
  const start = Date.now() + 5000;
  const dueAt = await putAt(db, agent, count, (place) => new Date(start + (place * 1000) / dueASecond));
  const idle = { run: async () => {}, workers: 1 };
  await startJobs(() => {}, { ...jobs, deliver: idle, assist: idle, 'recover-deliveries': idle, replan: idle });
  const late: number[] = [];
  const open = new Map(dueAt);
  while (open.size > 0 && Date.now() < start + seconds * 1000 + 60_000) {
    await after(100);
    const seen = Date.now();
    for (const id of await sentOf(db, agent, new Date(start))) {
      const due = open.get(id);
      if (due && open.delete(id)) late.push(seen - due.getTime());
    }
  }
  await stopJobs(5000);
  if (open.size > 0) throw new Error(`${open.size} of ${count} messages were not sent.`);
  late.sort((a, b) => a - b);
  const at = (share: number) => late[Math.min(count - 1, Math.floor(count * share))]!;
  return { dueASecond, p50: at(0.5), p99: at(0.99), messages: count };
}

async function sentOf(db: Db, { accountId }: Agent, since: Date): Promise<string[]> {
  const { id, state, settledAt } = plannedMessages;
  const rows = await db
    .select({ id })
    .from(plannedMessages)
    .where(
      and(
        eq(plannedMessages.accountId, accountId),
        eq(state, 'sent'),
        sql`${settledAt} >= ${new Date(since.getTime() - 1000).toISOString()}`,
      ),
    );
  return rows.map((row) => row.id);
}

/** Gives messages that a person might have moved these times, and all others none that comes into the way. */
async function putAt(db: Db, { accountId }: Agent, count: number, at: (place: number) => Date) {
  await db.execute(sql`
    update planned_messages set state = 'skipped', reason = 'expired', settled_at = now()
    where account_id = ${accountId} and state = 'scheduled' and send_at < now() + interval '1 hour'`);
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`
    select p.id from planned_messages p join automations a on a.account_id = p.account_id and a.id = p.automation_id
    join reservations r on r.account_id = p.account_id and r.id = p.reservation_id and r.status = 'confirmed'
    where p.account_id = ${accountId} and a.name = 'Before check-out' and p.message_id is null
    order by p.id limit ${count}`,
  );
  if (rows.length < count) throw new Error(`There are ${rows.length} planned messages to send, not ${count}.`);
  const put = rows.map(({ id }, place) => ({ id, at: at(place) }));
  await db.execute(sql`
    update planned_messages p set state = 'scheduled', reason = null, settled_at = null, send_at = m.at, moved_to = m.at,
      expires_at = m.at + interval '1 day'
    from jsonb_to_recordset(${JSON.stringify(put)}::text::jsonb) as m(id uuid, at timestamptz)
    where p.account_id = ${accountId} and p.id = m.id`);
  await db.execute(sql`analyze planned_messages`);
  return new Map(put.map(({ id, at }) => [id, at]));
}

async function takeOut(db: Db, { accountId }: Agent): Promise<void> {
  await db.execute(sql`update planned_messages set message_id = null where account_id = ${accountId}`);
  await transaction(db, async (tx) => {
    const gone = await tx
      .delete(messages)
      .where(and(eq(messages.accountId, accountId), like(messages.externalId, 'automated-%')))
      .returning({ id: messages.conversationId });
    await refold(
      tx,
      accountId,
      gone.map(({ id }) => id),
    );
  });
  await db.execute(sql`delete from pgboss.job where name in ('deliver', 'send-automated') and state < 'active'`);
}
