import { sql } from 'drizzle-orm';
import { type Db, rowsOf, transaction } from '@/db/client';
import { plannedMessages } from '@/db/schema';
import { automationActor } from '@/lib/auth/actor';
import { eventRow, recordEvents } from '@/lib/events/record';
import { sentLately, takeDue } from './due';
import { leave, waysOut } from './leaving';
import { type Due, type Verdict, verdictOf } from './verdict';
import { OVER, plannedNow, wakeForNext } from './waking';

const AT_ONCE = 200;
/** Of one account, before the others have their turn. */
const BATCHES = 10;

/**
 * The job "send-automated": sends what is due of all accounts, holds or skips what may not leave, and comes again for the next.
 * An account that cannot be served keeps no other waiting.
 */
export async function sendAutomated(db: Db, signal: AbortSignal, clock: () => Date): Promise<void> {
  const failed = new Map<string, unknown>();
  for (let isMore = true; isMore && !signal.aborted; ) {
    isMore = false;
    for (const accountId of await accountsDue(db, clock())) {
      if (failed.has(accountId)) continue;
      try {
        isMore = (await sendTurn(db, accountId, signal, clock)) || isMore;
      } catch (error) {
        failed.set(accountId, error);
      }
    }
  }
  await expire(db, clock());
  await wakeForNext(db, clock());
  for (const error of failed.values()) throw error;
}

/** An account's turn; whether it got anything done. */
async function sendTurn(db: Db, accountId: string, signal: AbortSignal, clock: () => Date): Promise<boolean> {
  for (let batch = 0; batch < BATCHES && !signal.aborted; batch += 1)
    if ((await sendSome(db, accountId, clock())) === 0) return batch > 0;
  return true;
}

async function accountsDue(db: Db, now: Date): Promise<string[]> {
  const rows = await rowsOf<{ id: string }>(
    db,
    sql`${plannedNow(now)} select distinct account_id as id from planned_now`,
  );
  return rows.map(({ id }) => id);
}

/** The account's next few, in one transaction; how many of them have found their end or another time. */
function sendSome(db: Db, accountId: string, now: Date): Promise<number> {
  return transaction(db, async (tx) => {
    // One worker an account: limits, "one a day" and the order are kept without a look at what others do.
    if (!(await isMine(tx, accountId))) return 0;
    const room = await roomOf(tx, accountId, now);
    const full = [...room].flatMap(([channel, left]) => (left > 0 ? [] : [channel]));
    const due = await takeDue(tx, accountId, { now, limit: AT_ONCE, full });
    return carryOut(tx, accountId, weigh(due, room, now), now);
  });
}

async function isMine(tx: Db, accountId: string): Promise<boolean> {
  const key = `automated:${accountId}`;
  const lock = sql`select pg_try_advisory_xact_lock(hashtextextended(${key}, 0)) as mine`;
  return (await rowsOf<{ mine: boolean }>(tx, lock))[0]!.mine;
}

/** How many messages the channels that have a limit still take in this minute. */
async function roomOf(tx: Db, accountId: string, now: Date): Promise<Map<string, number>> {
  const limits = [...(await waysOut(tx, accountId))].flatMap(([channel, { capabilities }]) =>
    capabilities.perMinute === undefined ? [] : [[channel, capabilities.perMinute] as const],
  );
  if (limits.length === 0) return new Map();
  const lately = await sentLately(tx, accountId, now);
  return new Map(limits.map(([channel, limit]) => [channel, limit - (lately.get(channel) ?? 0)]));
}

type Weighed = { due: Due; verdict: Verdict };

/** Each in its turn, as those before it leave less room; what finds none stays as it is. */
function weigh(all: Due[], room: Map<string, number>, now: Date): Weighed[] {
  const tried = new Set<string>();
  const passed = new Set<string>();
  return all.flatMap((due): Weighed[] => {
    // What comes after one that has to wait waits, too, on whatever channel.
    if (passed.has(due.planned.conversationId)) return [];
    const verdict = verdictOf({ ...due, wasTriedToday: due.wasTriedToday || tried.has(due.guestId) }, now);
    if (verdict.kind !== 'send') return [{ due, verdict }];
    const left = room.get(due.channel);
    if (left !== undefined && left <= 0) {
      passed.add(due.planned.conversationId);
      return [];
    }
    if (left !== undefined) room.set(due.channel, left - 1);
    if (due.rule.trigger.on === 'silence') tried.add(due.guestId);
    return [{ due, verdict }];
  });
}

async function carryOut(tx: Db, accountId: string, weighed: Weighed[], now: Date): Promise<number> {
  const leaving = weighed.flatMap(({ due: { planned, channel, rendered }, verdict }) =>
    verdict.kind === 'send'
      ? [
          {
            plannedId: planned.id,
            conversationId: planned.conversationId,
            channel,
            body: planned.body ?? rendered.text,
          },
        ]
      : [],
  );
  await keepBack(tx, accountId, weighed, now);
  await leave(tx, accountId, leaving, now);
  return weighed.length;
}

/** What does not leave now, with the reason. */
async function keepBack(tx: Db, accountId: string, weighed: Weighed[], now: Date): Promise<void> {
  const kept = weighed.filter(({ verdict }) => verdict.kind !== 'send');
  if (kept.length === 0) return;
  const rows = JSON.stringify(kept.map(({ due, verdict }) => ({ id: due.planned.id, ...becomes(due, verdict, now) })));
  await tx.execute(sql`
    update ${plannedMessages} p set state = k.state, reason = k.reason, settled_at = k.settled_at,
      due_at = k.due_at, send_at = k.send_at, expires_at = k.expires_at, moved_to = k.moved_to
    from jsonb_to_recordset(${rows}::text::jsonb) as k(id uuid, state text, reason text, settled_at timestamptz,
      due_at timestamptz, send_at timestamptz, expires_at timestamptz, moved_to timestamptz)
    where p.account_id = ${accountId} and p.id = k.id`);
  const actor = automationActor(accountId);
  const told = kept.flatMap(({ due: { planned, rule }, verdict }) => {
    if (verdict.kind === 'move' || verdict.kind === 'send') return [];
    const kind = verdict.kind === 'hold' ? 'automation.held' : 'automation.skipped';
    const data = { plannedId: planned.id, automationId: rule.id, name: rule.name };
    return [eventRow(actor, { conversationId: planned.conversationId, kind, data, occurredAt: now })];
  });
  await recordEvents(tx, told);
}

function becomes({ planned }: Due, verdict: Verdict, now: Date) {
  const times = verdict.kind === 'move' ? verdict.to : planned;
  const state = { send: 'sent', skip: 'skipped', hold: 'held', move: 'scheduled' }[verdict.kind];
  return {
    state,
    reason: 'reason' in verdict ? (verdict.reason ?? null) : null,
    settled_at: verdict.kind === 'skip' ? now : null,
    ...{ due_at: times.dueAt, send_at: times.sendAt, expires_at: times.expiresAt, moved_to: times.movedTo },
  };
}

/** What nobody has released in time would be wrong by now, and so would what should have gone a day ago. */
async function expire(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - OVER);
  await transaction(db, async (tx) => {
    const gone = await rowsOf<{
      accountId: string;
      conversationId: string;
      plannedId: string;
      automationId: string;
      name: string;
    }>(
      tx,
      sql`
    update planned_messages p set state = 'skipped', reason = 'expired', settled_at = ${now.toISOString()}
    from (
      (select account_id, id from planned_messages where state = 'held' and expires_at <= ${now.toISOString()}
        order by expires_at limit 1000)
      union all
      (select account_id, id from planned_messages where state = 'scheduled' and send_at <= ${before.toISOString()}
        order by send_at limit 1000)
    ) o
    where p.account_id = o.account_id and p.id = o.id and (p.state = 'held' and p.expires_at <= ${now.toISOString()}
      or p.state = 'scheduled' and p.send_at <= ${before.toISOString()})
    returning p.account_id as "accountId", p.conversation_id as "conversationId", p.id as "plannedId",
      p.automation_id as "automationId",
      (select a.name from automations a where a.account_id = p.account_id and a.id = p.automation_id) as name`,
    );
    const told = gone.map(({ accountId, conversationId, ...data }) =>
      eventRow(automationActor(accountId), { conversationId, kind: 'automation.skipped', data, occurredAt: now }),
    );
    await recordEvents(tx, told);
  });
}
