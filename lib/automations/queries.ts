import { and, asc, desc, eq, gt, gte, ilike, inArray, isNull, lt, lte, or, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { automations, members, plannedMessages, type plannedStates } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { cursorOf, type Place, placeOf } from '@/lib/conversations/history';
import { notFound } from '@/lib/refusal';
import { isUuid } from '@/lib/text';
import { findPlanned, type PlannedRow } from './planned';
import { contextsOf } from './texts';
import type { VariableContext } from './variables';

export type { PlannedRow } from './planned';

/** What variables stand for in a conversation when this actor writes there. */
export async function variablesFor(db: Db, actor: Actor, conversationId: string, now: Date): Promise<VariableContext> {
  if (!isUuid(conversationId)) throw notFound('conversation');
  const agent = actor.kind === 'member' ? { name: actor.name } : null;
  const [context] = await contextsOf(db, actor.accountId, [{ conversationId, at: now }], agent);
  if (!context) throw notFound('conversation');
  return context;
}

export type Rule = typeof automations.$inferSelect;

/** A rule in the list of them, with what it has ahead and what it did in 30 days. */
export type RuleRow = Rule & { ahead: number; held: number; sent: number; skipped: number };

const DAY = 86_400_000;
const PAGE = 50;
/** Of what goes next, beside a log. */
const AHEAD = 5;

/** The account's rules in their order; `q` looks in names and texts. */
export async function listRules(agent: Agent, q: string, now: Date): Promise<RuleRow[]> {
  const db = await getDb();
  const like = `%${q.trim().replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db
    .select()
    .from(automations)
    .where(
      and(
        isRule(agent),
        isNull(automations.retiredAt),
        q.trim() ? or(ilike(automations.name, like), sql`${automations.templates}::text ilike ${like}`) : undefined,
      ),
    )
    .orderBy(asc(automations.place), asc(automations.id));
  const counts = await countsOf(db, agent, new Date(now.getTime() - 30 * DAY));
  return rows.map((row) => ({ ...row, ...(counts.get(row.id) ?? { ahead: 0, held: 0, sent: 0, skipped: 0 }) }));
}

/** A rule as it stands; null for none of the account's. */
export async function findRule(agent: Agent, id: string): Promise<Rule | null> {
  if (!isUuid(id)) return null;
  const mine = and(isRule(agent), eq(automations.id, id), isNull(automations.retiredAt));
  return (await (await getDb()).select().from(automations).where(mine))[0] ?? null;
}

async function countsOf(db: Db, { accountId }: Agent, since: Date) {
  const { automationId, state, sendAt } = plannedMessages;
  const count = (of: string) => sql<number>`count(*) filter (where ${state} = ${of})::int`;
  const rows = await db
    .select({
      id: automationId,
      counts: { ahead: count('scheduled'), held: count('held'), sent: count('sent'), skipped: count('skipped') },
    })
    .from(plannedMessages)
    .where(
      and(
        eq(plannedMessages.accountId, accountId),
        or(inArray(state, ['scheduled', 'held']), and(gte(sendAt, since), inArray(state, ['sent', 'skipped']))),
      ),
    )
    .groupBy(automationId);
  return new Map(rows.map(({ id, counts }) => [id, counts]));
}

export type Page<Row> = { rows: Row[]; next: string | null };

/** What became of a rule's messages, newest first; before its first page the few that go next. */
export async function ruleLog(
  agent: Agent,
  id: string,
  now: Date,
  after?: string,
): Promise<Page<PlannedRow> & { ahead: PlannedRow[] }> {
  if (!isUuid(id)) throw notFound('rule');
  const db = await getDb();
  const place = after ? placeOf(after) : null;
  const { automationId, sendAt, state } = plannedMessages;
  const mine = eq(automationId, id);
  const isAhead = and(mine, gt(sendAt, now), inArray(state, ['scheduled', 'held']));
  const ahead = place ? [] : await findPlanned(db, agent, isAhead, { limit: AHEAD });
  const rows = await findPlanned(db, agent, and(mine, place ? beyond(place, '<') : lte(sendAt, now)), {
    order: [desc(sendAt), desc(plannedMessages.id)],
    limit: PAGE + 1,
  });
  return { ...paged(rows), ahead };
}

/** All that rules have planned, held, skipped and sent in a conversation, by when it goes or went. */
export async function plannedOf(agent: Agent, conversationId: string): Promise<PlannedRow[]> {
  if (!isUuid(conversationId)) return [];
  return findPlanned(await getDb(), agent, eq(plannedMessages.conversationId, conversationId), { limit: 200 });
}

export type AheadFilter = { from: Date; to: Date; listingId?: string; ruleId?: string; state?: 'scheduled' | 'held' };

/** What is to go out in a span of time, soonest first; one that is held stands there whenever it was due. */
export async function listAhead(agent: Agent, filter: AheadFilter, after?: string): Promise<Page<PlannedRow>> {
  const { from, to, listingId, ruleId, state } = filter;
  const place = after ? placeOf(after) : null;
  if ((listingId && !isUuid(listingId)) || (ruleId && !isUuid(ruleId))) return { rows: [], next: null };
  const p = plannedMessages;
  const rows = await findPlanned(
    await getDb(),
    agent,
    and(
      inArray(p.state, state ? [state] : ['scheduled', 'held']),
      or(eq(p.state, 'held'), gte(p.sendAt, from)),
      lt(p.sendAt, to),
      listingId ? eq(p.listingId, listingId) : undefined,
      ruleId ? eq(p.automationId, ruleId) : undefined,
      place ? beyond(place, '>') : undefined,
    ),
    { limit: PAGE + 1 },
  );
  return paged(rows);
}

/** How many messages wait for a person's release. */
export async function countHeld({ accountId }: Agent): Promise<number> {
  const held = and(eq(plannedMessages.accountId, accountId), eq(plannedMessages.state, 'held'));
  return (await getDb()).$count(plannedMessages, held);
}

export type BulkRow = {
  id: string;
  name: string;
  createdAt: Date;
  createdBy: string | null;
  /** When the first goes; until then all can be undone. */
  sendAt: Date | null;
  counts: Record<(typeof plannedStates)[number], number>;
};

/** Messages to many, newest first. */
export async function listBulks({ accountId }: Agent): Promise<BulkRow[]> {
  const a = automations;
  const rows = await (await getDb())
    .select({ id: a.id, name: a.name, createdAt: a.createdAt, createdBy: members.name, ...totals })
    .from(a)
    .leftJoin(members, and(eq(members.accountId, a.accountId), eq(members.id, a.createdBy)))
    .leftJoin(plannedMessages, and(eq(plannedMessages.accountId, a.accountId), eq(plannedMessages.automationId, a.id)))
    .where(and(eq(a.accountId, accountId), eq(a.kind, 'bulk')))
    .groupBy(a.accountId, a.id, members.name)
    .orderBy(desc(a.createdAt), desc(a.id))
    .limit(PAGE);
  return rows.map(({ sendAt, scheduled, held, skipped, cancelled, sent, ...row }) => ({
    ...row,
    sendAt: sendAt === null ? null : new Date(sendAt),
    counts: { scheduled, held, skipped, cancelled, sent },
  }));
}

const totalOf = (state: (typeof plannedStates)[number]) =>
  sql<number>`count(*) filter (where ${plannedMessages.state} = ${state})::int`;
const totals = {
  sendAt: sql<string | null>`min(${plannedMessages.sendAt})`,
  ...{ scheduled: totalOf('scheduled'), held: totalOf('held'), skipped: totalOf('skipped') },
  ...{ cancelled: totalOf('cancelled'), sent: totalOf('sent') },
};

function isRule({ accountId }: Agent) {
  return and(eq(automations.accountId, accountId), eq(automations.kind, 'rule'));
}

function beyond({ at, id }: Place, than: '<' | '>'): SQL {
  const last = sql`(${at.toISOString()}::timestamptz, ${id}::uuid)`;
  return sql`(${plannedMessages.sendAt}, ${plannedMessages.id}) ${sql.raw(than)} ${last}`;
}

function paged(rows: PlannedRow[]): Page<PlannedRow> {
  const last = rows[PAGE - 1];
  return {
    rows: rows.slice(0, PAGE),
    next: rows.length > PAGE && last ? cursorOf({ at: last.sendAt, id: last.id }) : null,
  };
}
