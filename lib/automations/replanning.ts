import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf, transaction } from '@/db/client';
import { automations, plannedMessages, type Trigger } from '@/db/schema';
import { lockAccount } from '@/lib/accounts/lock';
import { inChunks } from '@/lib/jobs/chunks';
import type { JobData } from '@/lib/jobs/enqueue';
import { OVER_DAYS, type PlannedMessage } from './following';
import type { Rule } from './plan';
import { replanBy, rulesOn } from './planning';

const AT_ONCE = 500;

type Replan = JobData['replan'];

/**
 * The job "replan": plans again for a rule that changed, a listing whose clock did, or all there is, in chunks; what a rule that is
 * off had planned is skipped. It first waits for what is being written by what was true before.
 */
export async function replanAll(db: Db, data: Replan, signal: AbortSignal, clock: () => Date): Promise<void> {
  if (!data.after) await transaction(db, (tx) => lockAccount(tx, data.accountId));
  await inChunks(db, 'replan', data, signal, async (tx, after) => {
    const rules = await rulesOn(tx, data.accountId, data.automationId);
    if (rules.length === 0) return skipAll(tx, data);
    const now = clock();
    const ids = await bookingsThatMatter(tx, { ...data, after }, rules, now);
    await replanBy(tx, data.accountId, ids, now, new Date(data.at), data.automationId);
    return ids.at(-1);
  });
}

/** What of a rule that is off stands or waits does not leave; why else something did not stays told. */
async function skipAll(tx: Db, { accountId, automationId }: Replan): Promise<undefined> {
  if (!automationId) return;
  await tx.execute(sql`
    update planned_messages set state = 'skipped', reason = 'off'
    where account_id = ${accountId} and automation_id = ${automationId} and settled_at is null and state in ('scheduled', 'held')
      and exists (select 1 from automations where ${eq(automations.accountId, accountId)} and ${eq(automations.id, automationId)}
        and kind = 'rule')`);
}

/** What of these bookings would still leave though its rule is off. */
export async function leftBehind(db: Db, accountId: string, reservationIds: string[]): Promise<PlannedMessage[]> {
  const rows = await db
    .select({ planned: plannedMessages })
    .from(plannedMessages)
    .innerJoin(automations, and(eq(automations.accountId, accountId), eq(automations.id, plannedMessages.automationId)))
    .where(
      and(
        eq(plannedMessages.accountId, accountId),
        sql`${plannedMessages.reservationId} = any(${`{${reservationIds.join(',')}}`}::uuid[])`,
        isNull(plannedMessages.settledAt),
        eq(automations.kind, 'rule'),
        sql`(not ${automations.isOn} or ${automations.retiredAt} is not null)`,
        inArray(plannedMessages.state, ['scheduled', 'held']),
      ),
    );
  return rows.map(({ planned }) => planned);
}

/** The next bookings, in order of their ids, of which one of these rules may have something to say yet, or has said it. */
async function bookingsThatMatter(
  tx: Db,
  { accountId, listingId, after }: Replan,
  rules: Rule[],
  now: Date,
): Promise<string[]> {
  const ids = `{${rules.map(({ id }) => id).join(',')}}`;
  const isStanding = sql`p.account_id = r.account_id and p.reservation_id = r.id and p.automation_id = any(${ids}::uuid[])
    and p.settled_at is null`;
  const ways = rules.map(({ trigger }) => reachOf(trigger, now, isStanding));
  const over = new Date(now.getTime() - OVER_DAYS * DAY_MINUTES * 60_000);
  const found = await rowsOf<{ id: string }>(
    tx,
    sql`
    select r.id from reservations r
    where r.account_id = ${accountId}
      and ${after ? sql`r.id > ${after}` : sql`true`} and ${listingId ? sql`r.listing_id = ${listingId}` : sql`true`}
      and (${sql.join(ways, sql` or `)} or exists (select 1 from planned_messages p
        where ${isStanding} and (p.state <> 'skipped' or p.expires_at >= ${over.toISOString()}::timestamptz)))
    order by r.id limit ${AT_ONCE}`,
  );
  return found.map(({ id }) => id);
}

const DAY_MINUTES = 1440;

/** Which bookings a trigger may still speak of: those whose message would not have expired long ago, and what it said of others. */
function reachOf(trigger: Trigger, now: Date, isStanding: SQL): SQL {
  const ago = (minutes: number) => sql`${new Date(now.getTime() - minutes * 60_000).toISOString()}::timestamptz`;
  switch (trigger.on) {
    case 'bulk':
      return sql`false`;
    case 'silence': {
      const since = ago((Math.max(trigger.hours, 48) + 96) * 60);
      return sql`(r.stage = 'inquiry' and (r.as_of > ${since} or exists (select 1 from conversations c
        join turns t on t.account_id = c.account_id and t.conversation_id = c.id
        where c.account_id = r.account_id and c.reservation_id = r.id and t.ended_at > ${since})))`;
    }
    case 'check-in':
    case 'check-out':
    case 'weekday':
      return sql`(r.check_out > (${ago(daysAfter(trigger) * DAY_MINUTES)})::date
        and (r.status = 'confirmed' or exists (select 1 from planned_messages p where ${isStanding})))`;
    default:
      return sql`exists (select 1 from occasions o where o.account_id = r.account_id and o.reservation_id = r.id
        and o.kind = ${trigger.on} and o.at > ${ago(trigger.minutes + 3 * DAY_MINUTES)})`;
  }
}

/** How many days after check-out a message may leave at the latest, with room for zones and quiet hours. */
function daysAfter(trigger: Extract<Trigger, { on: 'check-in' | 'check-out' | 'weekday' }>): number {
  const spare = 5;
  if (trigger.on !== 'check-out') return spare;
  return spare + Math.max(0, 'days' in trigger ? trigger.days : trigger.minutes / DAY_MINUTES);
}
