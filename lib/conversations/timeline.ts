import { and, type Column, desc, eq, inArray, notExists, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Db } from '@/db/client';
import { apiKeys, events, members, messages, reservationStatuses, type statuses } from '@/db/schema';
import { filesOf } from '@/lib/attachments/queries';
import type { Actor } from '@/lib/auth/actor';
import { type Place, type ToldKind, toldKinds } from './history';

const named = alias(members, 'named');
const undoings = alias(events, 'undoings');

export type Page = { place: Place | null; limit: number };

export async function messagesOf(db: Db, actor: Actor, conversationId: string, { place, limit }: Page) {
  const rows = await db
    .select({
      id: messages.id,
      at: messages.sentAt,
      externalId: messages.externalId,
      author: messages.author,
      by: members.name,
      byEmail: members.email,
      isNote: messages.isNote,
      holding: messages.holding,
      body: messages.body,
      channel: messages.channel,
      delivery: messages.delivery,
      deliveryError: messages.deliveryError,
      deliveredAt: messages.deliveredAt,
      sentByHandAt: messages.sentByHandAt,
      sentByHandBy: named.name,
      files: filesOf(actor, messages.id),
      /** Names of those whom a note mentions. */
      mentions: sql<string[]>`case when ${messages.isNote} then array(select m.name from events e
        join members m on m.account_id = e.account_id and e.data -> 'mentions' ? m.id::text
        where e.account_id = ${messages.accountId} and e.conversation_id = ${messages.conversationId}
          and e.occurred_at = ${messages.sentAt} and e.kind = 'note.added' and e.data ->> 'messageId' = ${messages.id}::text order by length(m.name) desc) else '{}' end`,
    })
    .from(messages)
    .leftJoin(members, ours(actor, members, messages.memberId))
    .leftJoin(named, ours(actor, named, messages.sentByHandBy))
    .where(
      and(
        eq(messages.accountId, actor.accountId),
        eq(messages.conversationId, conversationId),
        earlier(messages.sentAt, messages.id, place),
      ),
    )
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(limit + 1);
  return rows.map((row) => ({ source: 'message' as const, ...row }));
}

/** What people did, without what they took back at once. */
export async function eventsOf(db: Db, actor: Actor, conversationId: string, { place, limit }: Page) {
  const rows = await db
    .select({
      id: events.id,
      at: events.occurredAt,
      kind: sql<ToldKind>`${events.kind}`,
      actor: events.actor,
      by: sql<string | null>`coalesce(${members.name}, ${apiKeys.name})`,
      byId: events.memberId,
      data: events.data,
      /** Whom the event names: the assignee, the seller. */
      about: { id: named.id, name: named.name },
      /** Whether it rested on a reply that did not go out, so that it does not count (`undone.ts`). */
      isVoid: sql<boolean>`coalesce(${messages.delivery} in ('failed', 'not_sent', 'uncertain') or ${messages.sentAt} > ${events.occurredAt}, false)`,
    })
    .from(events)
    .leftJoin(members, ours(actor, members, events.memberId))
    .leftJoin(apiKeys, ours(actor, apiKeys, events.apiKeyId))
    .leftJoin(
      named,
      and(
        eq(named.accountId, actor.accountId),
        sql`${named.id} = coalesce(${events.data} ->> 'assigneeId', ${events.data} ->> 'sellerId')::uuid`,
      ),
    )
    .leftJoin(
      messages,
      and(
        eq(messages.accountId, actor.accountId),
        sql`${messages.id} = coalesce(${events.data} ->> 'replyId', ${events.data} ->> 'answeredBy')::uuid`,
      ),
    )
    .where(
      and(
        eq(events.accountId, actor.accountId),
        eq(events.conversationId, conversationId),
        inArray(events.kind, [...toldKinds]),
        notExists(
          db
            .select({ id: undoings.id })
            .from(undoings)
            .where(
              and(
                eq(undoings.accountId, actor.accountId),
                eq(undoings.conversationId, conversationId),
                eq(undoings.kind, 'action.undone'),
                sql`${undoings.data} ->> 'eventId' = ${events.id}::text`,
              ),
            ),
        ),
        earlier(events.occurredAt, events.id, place),
      ),
    )
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(limit + 1);
  return rows.map((row) => ({ source: 'event' as const, ...row }));
}

/** Only changes: a report that says again what the reservation already was is no news. */
export async function statusesOf(db: Db, actor: Actor, reservationId: string, { place, limit }: Page) {
  const { accountId, id, occurredAt, status } = reservationStatuses;
  const history = db
    .select({
      id,
      at: occurredAt,
      to: status,
      from: sql<(typeof statuses)[number] | null>`lag(${status}) over (order by ${occurredAt}, ${id})`.as(
        'from_status',
      ),
    })
    .from(reservationStatuses)
    .where(and(eq(accountId, actor.accountId), eq(reservationStatuses.reservationId, reservationId)))
    .as('history');
  const rows = await db
    .select({ id: history.id, at: history.at, from: history.from, to: history.to })
    .from(history)
    .where(and(sql`${history.from} is distinct from ${history.to}`, earlier(history.at, history.id, place)))
    .orderBy(desc(history.at), desc(history.id))
    .limit(limit + 1);
  return rows.map((row) => ({ source: 'status' as const, ...row }));
}

/** The row of the actor's account that a key names. */
export function ours(actor: Actor, table: { accountId: Column; id: Column }, key: Column) {
  return and(eq(table.accountId, actor.accountId), eq(table.id, key));
}

function earlier(at: Column, id: Column, place: Place | null): SQL | undefined {
  return place ? sql`(${at}, ${id}) < (${place.at.toISOString()}::timestamptz, ${place.id}::uuid)` : undefined;
}
