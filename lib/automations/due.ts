import { and, asc, eq, inArray, isNotNull, lte, type SQL, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { accounts, automations, contacts, conversations, messages, plannedMessages } from '@/db/schema';
import { dateIn } from '@/lib/format/time';
import { loadFacts } from './facts';
import { waysOut } from './leaving';
import { contextsOf, renderFor } from './texts';
import type { Due } from './verdict';
import { plannedNow } from './waking';

const p = plannedMessages;

/**
 * The account's next messages whose time has come, in the order in which they go, their conversations locked by the
 * caller's transaction. One that somebody else writes in at this moment comes another time.
 */
export async function takeDue(
  tx: Db,
  accountId: string,
  { now, limit, full }: { now: Date; limit: number; full: readonly string[] },
): Promise<Due[]> {
  const ids = await candidates(tx, accountId, { now, limit, full });
  const mine = await lockThreads(
    tx,
    accountId,
    ids.map(({ conversationId }) => conversationId),
  );
  if (mine.size === 0) return [];
  const rows = await tx
    .select({ planned: p, rule: automations })
    .from(p)
    .innerJoin(automations, isRuleOf())
    .where(
      and(
        eq(p.accountId, accountId),
        inArray(
          p.id,
          ids.map(({ id }) => id),
        ),
        inArray(p.conversationId, [...mine.keys()]),
        eq(p.state, 'scheduled'),
        eq(p.version, automations.version),
        eq(automations.isOn, true),
        lte(p.sendAt, now),
      ),
    )
    .orderBy(asc(p.sendAt), asc(p.id))
    .for('update', { of: p, skipLocked: true });
  return withCircumstances(tx, accountId, rows, mine, now);
}

function candidates(
  tx: Db,
  accountId: string,
  { now, limit, full }: { now: Date; limit: number; full: readonly string[] },
) {
  const isFull = (n: SQL, c: SQL) =>
    sql`coalesce(${n}.channel, ${c}.channel) = any(string_to_array(${full.join(',')}, ','))`;
  // A conversation's messages go in order, so that what stands behind one without room has none either.
  const hasRoom =
    full.length > 0
      ? sql`where not ${isFull(sql`n`, sql`c`)} and not exists (select 1 from planned_now b
          where b.conversation_id = n.conversation_id and (b.send_at, b.id) < (n.send_at, n.id) and ${isFull(sql`b`, sql`c`)})`
      : sql``;
  return rowsOf<{ id: string; conversationId: string }>(
    tx,
    sql`
    ${plannedNow(now, accountId)}
    select n.id, n.conversation_id as "conversationId" from planned_now n
    join ${conversations} c on c.account_id = n.account_id and c.id = n.conversation_id
    ${hasRoom} order by n.send_at, n.id limit ${limit}`,
  );
}

type Thread = Awaited<ReturnType<typeof lockThreads>> extends Map<string, infer T> ? T : never;

async function lockThreads(tx: Db, accountId: string, ids: string[]) {
  const { id, channel, funLevel, escalatedAt, status, guestId } = conversations;
  const rows =
    ids.length === 0
      ? []
      : await tx
          .select({ id, channel, funLevel, escalatedAt, status, guestId })
          .from(conversations)
          .where(and(eq(conversations.accountId, accountId), inArray(id, ids)))
          .orderBy(asc(id))
          .for('update', { skipLocked: true });
  return new Map(rows.map((row) => [row.id, row]));
}

type Row = Pick<Due, 'planned' | 'rule'>;

async function withCircumstances(
  tx: Db,
  accountId: string,
  rows: Row[],
  threads: Map<string, Thread>,
  now: Date,
): Promise<Due[]> {
  const facts = await loadFacts(tx, accountId, [...new Set(rows.map(({ planned }) => planned.reservationId))]);
  const byBooking = new Map(facts.map((each) => [each.reservation.id, each]));
  const asked = rows.map(({ planned }) => ({ conversationId: planned.conversationId, at: now }));
  const contexts = await contextsOf(tx, accountId, asked);
  const ways = await waysOut(tx, accountId);
  const wrote = await lastWords(tx, accountId, [...threads.keys()]);
  const tried = await triedToday(tx, accountId, rows, threads, now);
  return rows.map(({ planned, rule }, place) => {
    const thread = threads.get(planned.conversationId)!;
    const channel = rule.channel ?? thread.channel;
    return {
      ...{ planned, rule, channel, way: ways.get(channel), facts: byBooking.get(planned.reservationId) },
      ...{ funLevel: thread.funLevel, isEscalated: thread.escalatedAt !== null && thread.status !== 'closed' },
      personWroteAt: wrote.get(`${thread.id} agent`) ?? null,
      guestWroteAt: wrote.get(`${thread.id} guest ${channel}`) ?? null,
      rendered: renderFor(rule.templates, contexts[place]!),
      guestId: thread.guestId,
      wasTriedToday: tried.has(thread.guestId),
    };
  });
}

/** When people last wrote in each conversation, and the guest on each channel. */
export async function lastWords(tx: Db, accountId: string, ids: string[]): Promise<Map<string, Date>> {
  const { conversationId, author, channel, sentAt, isNote } = messages;
  const rows = await tx
    .select({ conversationId, author, channel, at: sql<Date>`max(${sentAt})`.mapWith(sentAt) })
    .from(messages)
    .where(
      and(
        eq(messages.accountId, accountId),
        inArray(conversationId, ids),
        inArray(author, ['agent', 'guest']),
        eq(isNote, false),
      ),
    )
    .groupBy(conversationId, author, channel);
  const last = new Map<string, Date>();
  for (const row of rows) {
    const key = row.author === 'guest' ? `${row.conversationId} guest ${row.channel}` : `${row.conversationId} agent`;
    const known = last.get(key);
    if (!known || row.at > known) last.set(key, row.at);
  }
  return last;
}

function isRuleOf() {
  return and(eq(automations.accountId, p.accountId), eq(automations.id, p.automationId));
}

/** The guests, merged ones as the one who is kept, to whom something that wins back has gone on this day of the account's clock. */
async function triedToday(
  tx: Db,
  accountId: string,
  rows: Row[],
  threads: Map<string, Thread>,
  now: Date,
): Promise<Set<string>> {
  const asking = rows.filter(({ rule }) => rule.trigger.on === 'silence');
  if (asking.length === 0) return new Set();
  const guestIds = [...new Set(asking.map(({ planned }) => threads.get(planned.conversationId)!.guestId))];
  const [account] = await tx.select({ zone: accounts.timezone }).from(accounts).where(eq(accounts.id, accountId));
  const day = dateIn(now, account!.zone);
  const reached = await tx
    .selectDistinct({ guestId: contacts.guestId })
    .from(contacts)
    .where(
      and(
        eq(contacts.accountId, accountId),
        eq(contacts.kind, 'try'),
        eq(contacts.day, day),
        inArray(contacts.guestId, guestIds),
      ),
    );
  const start = sql`(${day}::date::timestamp at time zone ${account!.zone})`;
  const sent = await tx
    .selectDistinct({ guestId: conversations.guestId })
    .from(p)
    .innerJoin(automations, isRuleOf())
    .innerJoin(conversations, and(eq(conversations.accountId, p.accountId), eq(conversations.id, p.conversationId)))
    .where(
      and(
        eq(p.accountId, accountId),
        eq(p.state, 'sent'),
        isNotNull(p.settledAt),
        sql`${p.settledAt} >= ${start}`,
        sql`${automations.trigger} ->> 'on' = 'silence'`,
        inArray(conversations.guestId, guestIds),
      ),
    );
  return new Set([...reached, ...sent].map(({ guestId }) => guestId));
}

/** How many messages of ours each channel has got in the last minute, in what is sent by itself. */
export async function sentLately(tx: Db, accountId: string, now: Date): Promise<Map<string, number>> {
  const since = new Date(now.getTime() - 60_000).toISOString();
  const rows = await rowsOf<{ channel: string; count: number }>(
    tx,
    sql`
    select m.channel, count(*)::int as count from ${p} p
    join ${messages} m on m.account_id = p.account_id and m.id = p.message_id
    where p.account_id = ${accountId} and p.state = 'sent' and p.settled_at > ${since}
    group by m.channel`,
  );
  return new Map(rows.map(({ channel, count }) => [channel, count]));
}
