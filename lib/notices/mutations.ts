import { and, eq, isNull, lte, type SQL, sql } from 'drizzle-orm';
import { type Db, getDb } from '@/db/client';
import { type events, members, notices } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import type { NotifyInput, ReadInput } from './input';
import { reactions } from './reactions';

type Event = typeof events.$inferInsert;

/**
 * Writes a notice for everybody whom one of these events concerns (`reactions.ts`), in the transaction of the events. Nobody is
 * told of what they did. While one of a conversation is unread, the next of its kind takes its place; a bell rings once.
 */
export async function tellPeople(tx: Db, rows: readonly Event[]): Promise<void> {
  const told = rows.filter(({ kind, conversationId }) => conversationId && reactions[kind]);
  if (told.length === 0) return;
  const json = JSON.stringify(told.map(eventOf));
  const same = sql`n.account_id = new.account_id and n.member_id = new.member_id and n.conversation_id = new.conversation_id
    and n.kind = new.kind and n.read_at is null`;
  await tx.execute(sql`
    with told as (
      select e.account_id, m.id as member_id, ${kindOf()} as kind, c.id as conversation_id, x.id as message_id,
        case when e.kind <> 'message.recorded' then e.member_id end as by_id, e.at
      from jsonb_to_recordset(${json}::text::jsonb) as e(account_id uuid, conversation_id uuid, member_id uuid, kind text, data jsonb, at timestamptz)
      join conversations c on c.account_id = e.account_id and c.id = e.conversation_id
      join members m on m.account_id = e.account_id and m.retired_at is null and m.user_id is not null and m.id is distinct from e.member_id
      left join messages x on x.account_id = e.account_id and e.kind like any ('{message.%,note.%}')
        and x.id = coalesce(e.data ->> 'messageId', e.data ->> 'id')::uuid
      where ${isTold()}
    ), new as (
      select distinct on (member_id, conversation_id, kind) * from told order by member_id, conversation_id, kind, at desc
    ), renewed as (
      update notices n set at = new.at, message_id = new.message_id, by_member_id = new.by_id, xid = pg_current_xact_id()
      from new where ${same} and n.kind <> 'escalation'
    )
    insert into notices (account_id, id, member_id, kind, conversation_id, message_id, by_member_id, at)
    select account_id, gen_random_uuid(), member_id, kind, conversation_id, message_id, by_id, at from new
    where not exists (select 1 from notices n where ${same})`);
}

/** Marks notices as read: one, those of a conversation, or all up to an instant. */
export async function readNotices(
  agent: Agent,
  { conversationId, until }: ReadInput,
  now = new Date(),
  tx?: Db,
): Promise<void> {
  await (tx ?? (await getDb()))
    .update(notices)
    .set({ readAt: now })
    .where(
      and(
        eq(notices.accountId, agent.accountId),
        eq(notices.memberId, agent.memberId),
        isNull(notices.readAt),
        conversationId ? eq(notices.conversationId, conversationId) : undefined,
        until ? lte(notices.at, until) : undefined,
      ),
    );
}

/** What the agent wants to be told of, and how. */
export async function changeNotify(agent: Agent, notify: NotifyInput): Promise<void> {
  const db = await getDb();
  const me = and(eq(members.accountId, agent.accountId), eq(members.id, agent.memberId));
  await db.update(members).set({ notify }).where(me);
}

function eventOf({ accountId, conversationId, memberId, kind, data, occurredAt }: Event) {
  return { account_id: accountId, conversation_id: conversationId, member_id: memberId, kind, data, at: occurredAt };
}

function kindOf(): SQL {
  const cases = Object.entries(reactions).map(([event, { kind }]) => `when '${event}' then '${kind}'`);
  return sql.raw(`case e.kind ${cases.join(' ')} end`);
}

function isTold(): SQL {
  const each = Object.entries(reactions).map(([event, { to }]) => sql`(e.kind = ${sql.raw(`'${event}'`)} and ${to})`);
  return sql`(${sql.join(each, sql` or `)})`;
}
