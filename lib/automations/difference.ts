import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb, rowsOf } from '@/db/client';
import { automations, plannedMessages, type Trigger } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { changesOf } from '@/lib/events/changes';
import { lastWords } from './due';
import { loadFacts } from './facts';
import type { DifferenceInput } from './input';
import { type Facts, movedTo, type Planned, planOf } from './plan';
import { ruleOf } from './preview';
import { contextsOf, renderFor } from './texts';
import { DAY, HOUR } from './triggers';
import { isOutsideWindow } from './verdict';

export type Difference = {
  /** Of the next 14 days' messages. */
  added: number;
  moved: number;
  dropped: number;
  unchanged: number;
  /** Of what would be sent then: those that a variable without a value holds, with its name. */
  blocked: { total: number; by: { variable: string; count: number }[] };
  outsideWindow: number;
  /** A few of each, to look at. */
  examples: {
    kind: 'added' | 'moved' | 'dropped';
    guest: string;
    listing: string;
    timezone: string;
    from: Date | null;
    to: Date | null;
  }[];
};

type Stored = Pick<
  typeof plannedMessages.$inferSelect,
  'reservationId' | 'occurrence' | 'state' | 'dueAt' | 'sendAt' | 'movedTo' | 'settledAt' | 'body'
>;
type Change = {
  kind: 'added' | 'moved' | 'dropped' | 'unchanged';
  facts: Facts;
  from: Date | null;
  to: Date | null;
  isOwn: boolean;
};

const SPAN = 14 * DAY;
const EXAMPLES = 3;

/** What saving this rule would change in the next 14 days. For admins. */
export async function differenceOf(agent: Agent, input: DifferenceInput, now: Date): Promise<Difference> {
  requireAdmin(agent);
  const db = await getDb();
  const { accountId } = agent;
  const saved = input.rule.id ? await savedRule(db, agent, input.rule.id) : undefined;
  const isSameTrigger = saved?.isOn && !changesOf({ trigger: saved.trigger }, { trigger: input.rule.trigger });
  const rule = ruleOf(input.rule, isSameTrigger ? saved.since : now);
  const ahead = saved ? await aheadOf(db, accountId, saved.id, now) : [];
  const candidates = input.isOn ? await bookingsNear(db, accountId, input.rule.trigger, now) : [];
  const ids = [...new Set([...candidates, ...ahead.map(({ reservationId }) => reservationId)])];
  const all = await loadFacts(db, accountId, ids);
  const stored = saved ? await storedOf(db, accountId, saved.id, ids) : [];
  const byBooking = Map.groupBy(stored, ({ reservationId }) => reservationId);
  const changes = all.flatMap((facts) =>
    changesFor(facts, byBooking.get(facts.reservation.id) ?? [], input.isOn ? planOf(rule, facts) : [], now),
  );
  return { ...countsOf(changes), ...(await faultsOf(db, agent, input, changes)), examples: examplesOf(changes) };
}

/** What a booking's messages in the span are, against what they would be. What has gone stays gone. */
function changesFor(facts: Facts, stored: Stored[], plans: Planned[], now: Date): Change[] {
  const isInSpan = (at: Date) => at >= now && at.getTime() < now.getTime() + SPAN;
  const occurrences = new Set([...stored, ...plans].map(({ occurrence }) => occurrence));
  return [...occurrences].flatMap((occurrence): Change[] => {
    const row = stored.find((each) => each.occurrence === occurrence);
    if (row?.settledAt) return [];
    const plan = followed(
      plans.find((each) => each.occurrence === occurrence),
      row,
    );
    const from = row && (row.state === 'scheduled' || row.state === 'held') && isInSpan(row.sendAt) ? row.sendAt : null;
    const to = plan?.state === 'scheduled' && isInSpan(plan.sendAt) ? plan.sendAt : null;
    const isOwn = (row?.body ?? null) !== null;
    if (from && to) return [{ kind: +from === +to ? 'unchanged' : 'moved', facts, from, to, isOwn }];
    if (to)
      return [
        {
          kind: row && isAhead(row) ? 'moved' : 'added',
          facts,
          from: row && isAhead(row) ? row.sendAt : null,
          to,
          isOwn,
        },
      ];
    if (!from) return [];
    const goesLater = plan?.state === 'scheduled';
    return [{ kind: goesLater ? 'moved' : 'dropped', facts, from, to: goesLater ? plan.sendAt : null, isOwn }];
  });
}

function isAhead({ state }: Stored): boolean {
  return state === 'scheduled' || state === 'held';
}

function followed(plan: Planned | undefined, row: Stored | undefined): Planned | undefined {
  return plan && row?.movedTo && +row.dueAt === +plan.dueAt ? movedTo(plan, row.movedTo) : plan;
}

function countsOf(changes: Change[]) {
  const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
  return { added: count('added'), moved: count('moved'), dropped: count('dropped'), unchanged: count('unchanged') };
}

/** Of what would go: what a variable without a value, or the channel's window, keeps from the guest. */
async function faultsOf(db: Db, { accountId }: Agent, { rule }: DifferenceInput, changes: Change[]) {
  const going = changes.flatMap(({ facts, to, isOwn }) => (to ? [{ facts, at: to, isOwn }] : []));
  const asked = going.map(({ facts, at }) => ({ conversationId: facts.conversationId, at }));
  const contexts = await contextsOf(db, accountId, asked);
  const missing = going.map(({ isOwn }, place) => (isOwn ? [] : renderFor(rule.templates, contexts[place]!).missing));
  const by = new Map<string, number>();
  for (const name of missing.flat()) by.set(name, (by.get(name) ?? 0) + 1);
  const channelOf = (facts: Facts) => rule.channel ?? facts.reservation.channel;
  const windowed = going.filter(({ facts, at }) => isOutsideWindow(channelOf(facts), null, at));
  const wrote = await lastWords(db, accountId, [...new Set(windowed.map(({ facts }) => facts.conversationId))]);
  const outside = windowed.filter(({ facts, at }) => {
    const channel = channelOf(facts);
    return isOutsideWindow(channel, wrote.get(`${facts.conversationId} guest ${channel}`) ?? null, at);
  });
  return {
    blocked: {
      total: missing.filter((names) => names.length > 0).length,
      by: [...by].map(([variable, count]) => ({ variable, count })).sort((a, b) => b.count - a.count),
    },
    outsideWindow: outside.length,
  };
}

function examplesOf(changes: Change[]): Difference['examples'] {
  return (['added', 'moved', 'dropped'] as const).flatMap((kind) =>
    changes
      .filter((change) => change.kind === kind)
      .sort((a, b) => +(a.to ?? a.from!) - +(b.to ?? b.from!))
      .slice(0, EXAMPLES)
      .map(({ facts: { guest, listing }, from, to }) => ({
        ...{ kind, guest: guest.name, listing: listing.name, timezone: listing.timezone, from, to },
      })),
  );
}

async function savedRule(db: Db, { accountId }: Agent, id: string) {
  const mine = and(eq(automations.accountId, accountId), eq(automations.id, id), eq(automations.kind, 'rule'));
  return (await db.select().from(automations).where(mine))[0];
}

/** The bookings of which something is planned in the span. */
function aheadOf(db: Db, accountId: string, ruleId: string, now: Date) {
  const { automationId, reservationId, state, sendAt } = plannedMessages;
  const until = new Date(now.getTime() + SPAN);
  return db
    .select({ reservationId })
    .from(plannedMessages)
    .where(
      and(
        eq(plannedMessages.accountId, accountId),
        eq(automationId, ruleId),
        inArray(state, ['scheduled', 'held']),
        sql`${sendAt} >= ${now.toISOString()} and ${sendAt} < ${until.toISOString()}`,
      ),
    );
}

async function storedOf(db: Db, accountId: string, ruleId: string, ids: string[]): Promise<Stored[]> {
  const { reservationId, occurrence, state, dueAt, sendAt, movedTo, settledAt, body } = plannedMessages;
  return db
    .select({ reservationId, occurrence, state, dueAt, sendAt, movedTo, settledAt, body })
    .from(plannedMessages)
    .where(
      and(
        eq(plannedMessages.accountId, accountId),
        eq(plannedMessages.automationId, ruleId),
        sql`${reservationId} = any(${`{${ids.join(',')}}`}::uuid[])`,
      ),
    );
}

/** The bookings of which a trigger may have something to say in the span, by dates that have an index. */
async function bookingsNear(db: Db, accountId: string, trigger: Trigger, now: Date): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`select r.id from reservations r where r.account_id = ${accountId} and ${nearness(trigger, now)}`,
  );
  return rows.map(({ id }) => id);
}

/** Room for zones, quiet hours and what a day's clock leaves out. */
const SPARE = 2;

function nearness(trigger: Trigger, now: Date): SQL {
  const day = (days: number) => sql`${new Date(now.getTime() + days * DAY).toISOString().slice(0, 10)}::date`;
  const ago = (milliseconds: number) => sql`${new Date(now.getTime() - milliseconds).toISOString()}::timestamptz`;
  const soon = SPAN / DAY + SPARE;
  switch (trigger.on) {
    case 'bulk':
      return sql`false`;
    case 'weekday':
      return sql`r.status = 'confirmed' and r.check_in <= ${day(soon)} and r.check_out >= ${day(-SPARE)}`;
    case 'check-in':
    case 'check-out': {
      const after = 'days' in trigger ? trigger.days : trigger.minutes / 1440;
      const anchor = trigger.on === 'check-in' ? sql`r.check_in` : sql`r.check_out`;
      const inSpan = sql`${anchor} between ${day(-after - SPARE)} and ${day(soon - after)}`;
      // One that is late goes when it was booked, and at the end of quiet hours.
      const late = sql`r.id in (select o.reservation_id from occasions o
        where o.account_id = r.account_id and o.kind in ('confirmed', 'changed') and o.at > ${ago(DAY)})`;
      return sql`r.status = 'confirmed' and (${inSpan} or r.as_of > ${ago(DAY)} and ${late})`;
    }
    case 'silence': {
      const since = ago((Math.max(trigger.hours, 48) + 48) * HOUR);
      return sql`r.stage = 'inquiry' and (r.as_of > ${since} or exists (select 1 from conversations c
        join turns t on t.account_id = c.account_id and t.conversation_id = c.id
        where c.account_id = r.account_id and c.reservation_id = r.id and t.ended_at > ${since}))`;
    }
    default:
      return sql`r.id in (select o.reservation_id from occasions o where o.account_id = r.account_id
        and o.kind = ${trigger.on} and o.at > ${ago(trigger.minutes * 60_000 + SPARE * DAY)})`;
  }
}
