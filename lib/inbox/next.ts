import { and, eq, gt, isNull, lte, ne, notInArray, or, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { type Db, getDb, rowsOf } from '@/db/client';
import { conversations as c, presence as p, turns } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { PRESENT } from '@/lib/realtime/queries';
import { type InboxRow, loadRows } from './rows';
import { findTab, type Inbox, inboxes, type Tab, type Viewpoint } from './tabs';

type Moment = Viewpoint & { slaSeconds: number };

type Reason = {
  id: string;
  /** A conversation is in all of these tabs; the first is where one goes, and its order says who comes first. */
  tabs: string[];
  /** What it must be beside that. */
  where?: (moment: Moment) => SQL | undefined;
  /** Since when: who comes first of two inboxes. */
  since: PgColumn;
  /** Also when a colleague has taken it. */
  evenIfTaken?: true;
};

/** When the answer that the guest waits for is due; a lookup a row, as only the first few are ever asked. */
const dueOf = (accountId: SQL, id: SQL) => sql`(select ${turns.dueAt} from ${turns}
  where ${turns.accountId} = ${accountId} and ${turns.conversationId} = ${id} order by ${turns.ordinal} desc limit 1)`;
const dueWithin =
  (share: number) =>
  ({ now, slaSeconds }: Moment) =>
    sql`${dueOf(sql`${c.accountId}`, sql`${c.id}`)} <= ${new Date(now.getTime() + share * slaSeconds * 1000).toISOString()}`;

/** Why somebody needs an answer most, the strongest reason first. */
export const reasons = [
  { id: 'escalated', tabs: ['escalations', 'unanswered'], since: c.escalatedAt },
  { id: 'late', tabs: ['unanswered'], where: dueWithin(0), since: c.waitingSince, evenIfTaken: true },
  { id: 'soon', tabs: ['unanswered'], where: dueWithin(0.5), since: c.waitingSince },
  { id: 'angry', tabs: ['staying-angry', 'unanswered'], since: c.waitingSince },
  { id: 'waiting', tabs: ['unanswered'], since: c.waitingSince },
  { id: 'bell', tabs: ['escalations'], where: ({ now }) => lte(c.activeFrom, now), since: c.escalatedAt },
  { id: 'due', tabs: ['follow-ups'], where: ({ now }) => lte(c.followUpAt, now), since: c.followUpAt },
] as const satisfies Reason[];

export type ReasonId = (typeof reasons)[number]['id'];
export type Next = { row: InboxRow; inbox: Inbox; tab: string; reason: ReasonId; dueAt: Date | null };

type Options = {
  /** The conversation that is open. */
  open: string | null;
  /** Those that were left without an answer lately: they come again once nobody else is left. */
  passed: string[];
  now: Date;
  settings: { slaSeconds: number; recentlyConfirmedDays: number };
};

/**
 * Whoever needs an answer most, in the inboxes of the agent's teams: not the open one, nobody that a colleague looks at now, and
 * of those that a colleague has taken only who has waited too long.
 */
export async function findNext(agent: Agent, { passed, ...options }: Options): Promise<Next | null> {
  const found = await findFirst(agent, passed, options);
  return found ?? (passed.length > 0 ? findFirst(agent, [], options) : null);
}

type Found = { id: string; inbox: Inbox; tab: string; due: number | null };

/** One statement a reason, as the first that finds somebody ends the search. */
async function findFirst(agent: Agent, passed: string[], { open, now, settings }: Omit<Options, 'passed'>) {
  const moment = { viewerId: agent.memberId, now, ...settings };
  const free = freeFor(agent, open ? [open, ...passed] : passed, now);
  const db = await getDb();
  for (const reason of reasons) {
    const found = await findFor(db, agent, { reason, moment, free });
    if (!found) continue;
    const [row] = await loadRows(db, agent, [found.id], now);
    const { inbox, tab, due } = found;
    return row ? { row, inbox, tab, reason: reason.id, dueAt: due === null ? null : new Date(due) } : null;
  }
  return null;
}

async function findFor(
  db: Db,
  agent: Agent,
  { reason, moment, free }: { reason: Reason; moment: Moment; free: Free },
): Promise<Found | undefined> {
  const firsts = inboxes
    .filter((inbox) => agent.teams.includes(inbox))
    .map((inbox) => firstOf(inbox, reason, moment, free))
    .filter((first) => first !== null);
  if (firsts.length === 0) return undefined;
  const [found] = await rowsOf<Found>(
    db,
    sql`select id, inbox, tab, (extract(epoch from ${dueOf(sql`${agent.accountId}`, sql`firsts.id`)}) * 1000)::float8 as due
      from (${sql.join(firsts, sql` union all `)}) as firsts order by since, id limit 1`,
  );
  return found;
}

/** The first that a reason finds in an inbox, by the index of its tab; null where the inbox has no such tab. */
function firstOf(inbox: Inbox, reason: Reason, moment: Moment, { mine, taken }: Free): SQL | null {
  const tabs = reason.tabs.map((id) => findTab(inbox, id));
  if (!tabs.every((tab) => tab !== undefined)) return null;
  const [tab] = tabs as [Tab, ...Tab[]];
  const where = and(
    mine,
    ...tabs.map((each) => each.where(moment)),
    reason.where?.(moment),
    reason.evenIfTaken ? undefined : taken,
  );
  const order = sql.join(
    [...tab.order.by, c.id].map((column) => sql`${column}`),
    sql`, `,
  );
  return sql`(select ${c.id} as id, ${inbox}::text as inbox, ${tab.id}::text as tab, ${reason.since} as since
    from ${c} where ${where} order by ${order} limit 1)`;
}

type Free = ReturnType<typeof freeFor>;

function freeFor({ accountId, memberId }: Agent, except: string[], now: Date) {
  const watched = sql`(select ${p.conversationId} from ${p} where ${and(
    eq(p.accountId, accountId),
    ne(p.memberId, memberId),
    gt(p.seenAt, new Date(now.getTime() - PRESENT)),
  )})`;
  return {
    mine: and(
      eq(c.accountId, accountId),
      except.length > 0 ? notInArray(c.id, except) : undefined,
      sql`${c.id} not in ${watched}`,
    ),
    taken: or(isNull(c.assigneeId), eq(c.assigneeId, memberId)),
  };
}
