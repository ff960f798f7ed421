import { type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf, transaction } from '@/db/client';
import { enqueue } from '@/lib/jobs/enqueue';

/** What falls due later is found by the job that comes every minute. */
const AHEAD = 61_000;
const SOON = 1000;
/** Whatever its rule says, it has expired by then. */
export const OVER = 25 * 3_600_000;

/** Lets the sender come when a message planned in this transaction falls due, if that is before it comes by itself. */
export async function wakeSender(tx: Db, at: Date, now: Date, accountId = ''): Promise<void> {
  if (at.getTime() > now.getTime() + AHEAD) return;
  // One for each second: of those who plan for the same instant the first has called it; no account waits for another's.
  const singletonKey = `${at.toISOString().slice(0, 19)} ${accountId}`;
  await enqueue(tx, 'send-automated', {}, { startAfter: at, singletonKey });
}

/** The same for what comes next of all that is planned; for what should have gone already, in a moment. */
export async function wakeForNext(db: Db, now: Date): Promise<void> {
  const until = new Date(now.getTime() + AHEAD);
  const next = sql`${plannedNow(until)} select min(send_at) as at from planned_now`;
  const [{ at }] = (await rowsOf<{ at: string | Date | null }>(db, next)) as [{ at: string | Date | null }];
  if (!at) return;
  const wakes = new Date(Math.max(new Date(at).getTime(), now.getTime() + SOON));
  await transaction(db, (tx) => wakeSender(tx, wakes, now));
}

/**
 * The head of a statement that reads `planned_now`: what is scheduled up to an instant by rule and listing as they are now; what an
 * older version planned waits to be planned again. The few that are due are read, by a short span of the index, before anything is
 * joined to them: nothing is sent a day after its time.
 */
export function plannedNow(until: Date, accountId?: string): SQL {
  const mine = accountId ? sql`and p.account_id = ${accountId}` : sql``;
  return sql`
    with soon as materialized (
      select p.account_id, p.id, p.automation_id, p.listing_id, p.conversation_id, p.version, p.listing_version, p.send_at
      from planned_messages p
      where p.state = 'scheduled' and p.send_at <= ${until.toISOString()}::timestamptz
        and p.send_at > ${new Date(until.getTime() - OVER).toISOString()}::timestamptz ${mine}
    ), planned_now as (
      select s.account_id, s.id, s.conversation_id, s.send_at, a.channel from soon s
      join automations a on a.account_id = s.account_id and a.id = s.automation_id and a.version = s.version
        and a.is_on and a.retired_at is null
      join listings l on l.account_id = s.account_id and l.id = s.listing_id
        and (l.plan_version = s.listing_version or a.kind = 'bulk'))`;
}
