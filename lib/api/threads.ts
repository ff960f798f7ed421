import { and, asc, type Column, eq, type SQL, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/pg-core';
import { getDb } from '@/db/client';
import {
  accounts,
  catalogItems,
  conversations,
  conversationTags,
  events,
  guests,
  listings,
  members,
  messages,
  reservationStatuses,
  reservations,
  tags,
  tasks,
  turns,
} from '@/db/schema';
import { filesOf } from '@/lib/attachments/queries';
import type { Actor } from '@/lib/auth/actor';
import { cursorOf, type Place, placeOf } from '@/lib/conversations/history';
import { notFound, Refusal } from '@/lib/refusal';
import { isUuid } from '@/lib/text';
import type * as shapes from './resources';
import { linked, own } from './rows';
import * as shape from './shape';

const parents = alias(listings, 'parents');
const assignees = alias(members, 'assignees');
const sellers = alias(members, 'sellers');
const closers = alias(members, 'closers');

/** A conversation with all that stands around it. */
export async function getWholeConversation(actor: Actor, id: string): Promise<shapes.ConversationResource> {
  const db = await getDb();
  const [row] = await db
    .select({
      conversation: conversations,
      reservation: reservations,
      guest: guests,
      listing: listings,
      parent: parents.externalId,
      baseCurrency: accounts.baseCurrency,
      assignee: assignees.email,
      seller: sellers.email,
      closedBy: closers.email,
    })
    .from(conversations)
    .innerJoin(accounts, eq(accounts.id, conversations.accountId))
    .innerJoin(reservations, linked(reservations, conversations.accountId, conversations.reservationId))
    .innerJoin(guests, linked(guests, conversations.accountId, conversations.guestId))
    .innerJoin(listings, linked(listings, conversations.accountId, conversations.listingId))
    .leftJoin(parents, linked(parents, conversations.accountId, listings.parentId))
    .leftJoin(assignees, linked(assignees, conversations.accountId, conversations.assigneeId))
    .leftJoin(sellers, linked(sellers, conversations.accountId, conversations.sellerId))
    .leftJoin(closers, linked(closers, conversations.accountId, conversations.closedBy))
    .where(own(actor, conversations, known(id)));
  const { conversation: c, ...around } = found(row);
  const [itsTasks, itsTurns, itsTags] = await Promise.all([tasksOf(actor, id), turnsOf(actor, id), tagsOf(actor, id)]);
  return {
    id,
    url: shape.conversationUrl(id),
    stage: c.stage,
    reservation: shape.reservationShape(around.reservation, {
      ...{
        conversationId: id,
        listing: around.listing.externalId,
        guest: around.guest,
        baseCurrency: around.baseCurrency,
      },
    }),
    guest: shape.guestShape(around.guest),
    listing: shape.listingShape(around.listing, around.parent),
    status: c.status,
    ...{ assignee: around.assignee, seller: around.seller },
    ...{ escalated: c.escalatedAt !== null, escalatedAt: shape.timeOrNull(c.escalatedAt) },
    waitingSince: shape.timeOrNull(c.waitingSince),
    funLevel: c.funLevel,
    ...{ followUpAt: shape.timeOrNull(c.followUpAt), followUpNote: c.followUpNote, keepAnyway: c.keepAnyway },
    openedAt: shape.timeOrNull(c.openedAt),
    ...{ closedAt: shape.timeOrNull(c.closedAt), closedBy: around.closedBy },
    lastMessage: lastMessageOf(c),
    ...{ tags: itsTags, turns: itsTurns, tasks: itsTasks },
  };
}

type Page<T> = { items: T[]; nextCursor: string | null };
type Paging = { limit: number; cursor?: string };

/** A page of the timeline, oldest first, private notes included: a key stands for the operator, not for the guest. */
export async function listMessages(actor: Actor, id: string, paging: Paging): Promise<Page<shapes.MessageResource>> {
  const reservation = await reservationOf(actor, id);
  const rows = await (await getDb())
    .select({ message: messages, by: members.email, files: filesOf(actor, messages.id) })
    .from(messages)
    .leftJoin(members, linked(members, messages.accountId, messages.memberId))
    .where(
      and(
        eq(messages.accountId, actor.accountId),
        eq(messages.conversationId, id),
        after(messages.sentAt, messages.id, paging.cursor),
      ),
    )
    .orderBy(asc(messages.sentAt), asc(messages.id))
    .limit(paging.limit + 1);
  return page(rows, paging.limit, (row) => ({
    place: { at: row.message.sentAt, id: row.message.id },
    item: shape.messageShape({ ...row, reservation: reservation.externalId }),
  }));
}

/** A page of the history, oldest first: what people and the product did, and what the reservation was reported to be. */
export async function listEvents(actor: Actor, id: string, paging: Paging): Promise<Page<shapes.EventResource>> {
  const reservation = await reservationOf(actor, id);
  const db = await getDb();
  const happened = db
    .select({
      id: events.id,
      occurredAt: events.occurredAt,
      externalId: events.externalId,
      kind: events.kind,
      actor: events.actor,
      by: members.email,
      data: events.data,
      recordedAt: events.recordedAt,
    })
    .from(events)
    .leftJoin(members, linked(members, events.accountId, events.memberId))
    .where(
      and(
        eq(events.accountId, actor.accountId),
        eq(events.conversationId, id),
        after(events.occurredAt, events.id, paging.cursor),
      ),
    );
  const reported = db
    .select({
      id: reservationStatuses.id,
      occurredAt: reservationStatuses.occurredAt,
      externalId: sql<string | null>`null::text`,
      kind: sql<string>`'reservation.status_reported'`,
      actor: sql<'system'>`'system'`,
      by: sql<string | null>`null::text`,
      data: sql<Record<string, unknown>>`jsonb_build_object('status', ${reservationStatuses.status})`,
      recordedAt: reservationStatuses.recordedAt,
    })
    .from(reservationStatuses)
    .where(
      and(
        eq(reservationStatuses.accountId, actor.accountId),
        eq(reservationStatuses.reservationId, reservation.id),
        after(reservationStatuses.occurredAt, reservationStatuses.id, paging.cursor),
      ),
    );
  const rows = await unionAll(happened, reported)
    .orderBy(sql`occurred_at`, sql`id`)
    .limit(paging.limit + 1);
  return page(rows, paging.limit, (row) => ({
    place: { at: row.occurredAt, id: row.id },
    item: { ...row, occurredAt: shape.time(row.occurredAt), recordedAt: shape.time(row.recordedAt) },
  }));
}

function page<Row, T>(rows: Row[], limit: number, told: (row: Row) => { place: Place; item: T }): Page<T> {
  const shown = rows.slice(0, limit).map(told);
  return {
    items: shown.map(({ item }) => item),
    nextCursor: rows.length > limit ? cursorOf(shown.at(-1)!.place) : null,
  };
}

/** What comes after the cursor; at equal instants in order of arrival (UUID v7). */
function after(at: Column, id: Column, cursor: string | undefined): SQL | undefined {
  if (cursor === undefined) return undefined;
  const place = placeOf(cursor);
  const message = 'cursor is none that this list gave.';
  if (!place) throw new Refusal(422, message, [{ path: 'cursor', message }]);
  return sql`(${at}, ${id}) > (${place.at.toISOString()}::timestamptz, ${place.id}::uuid)`;
}

async function reservationOf(actor: Actor, id: string): Promise<{ id: string; externalId: string }> {
  const [row] = await (await getDb())
    .select({ id: reservations.id, externalId: reservations.externalId })
    .from(conversations)
    .innerJoin(reservations, linked(reservations, conversations.accountId, conversations.reservationId))
    .where(own(actor, conversations, known(id)));
  return found(row);
}

async function tasksOf(actor: Actor, id: string): Promise<shapes.TaskResource[]> {
  const rows = await (await getDb())
    .select({ task: tasks, reservation: reservations.externalId, catalogItem: catalogItems.externalId })
    .from(tasks)
    .innerJoin(reservations, linked(reservations, tasks.accountId, tasks.reservationId))
    .innerJoin(catalogItems, linked(catalogItems, tasks.accountId, tasks.catalogItemId))
    .where(and(eq(tasks.accountId, actor.accountId), eq(tasks.conversationId, id)))
    .orderBy(tasks.createdAt, tasks.id);
  return rows.map(({ task, reservation, catalogItem }) => shape.taskShape(task, reservation, catalogItem));
}

async function turnsOf(actor: Actor, id: string): Promise<shapes.ConversationResource['turns']> {
  const rows = await (await getDb())
    .select({ turn: turns, by: members.email })
    .from(turns)
    .leftJoin(members, linked(members, turns.accountId, turns.memberId))
    .where(and(eq(turns.accountId, actor.accountId), eq(turns.conversationId, id)))
    .orderBy(turns.ordinal);
  return rows.map(({ turn: { startedAt, dueAt, endedAt, endedBy, seconds, exclusion }, by }) => ({
    startedAt: shape.time(startedAt),
    dueAt: shape.time(dueAt),
    endedAt: shape.timeOrNull(endedAt),
    ...{ endedBy, by, seconds, dismissed: exclusion !== null },
  }));
}

async function tagsOf(actor: Actor, id: string): Promise<string[]> {
  const rows = await (await getDb())
    .select({ name: tags.name })
    .from(conversationTags)
    .innerJoin(tags, linked(tags, conversationTags.accountId, conversationTags.tagId))
    .where(and(eq(conversationTags.accountId, actor.accountId), eq(conversationTags.conversationId, id)))
    .orderBy(tags.name);
  return rows.map(({ name }) => name);
}

function lastMessageOf(row: shape.ConversationRow): shapes.ConversationItem['lastMessage'] {
  const { lastMessageFrom: from, lastMessagePreview: preview, lastMessageAt: at } = row;
  return from && at ? { from, preview: preview ?? '', sentAt: shape.time(at) } : null;
}

/** What is no id at all is nobody's conversation either. */
function known(id: string): string {
  if (isUuid(id)) return id;
  throw notFound('conversation');
}

function found<T>(row: T | undefined): T {
  if (row) return row;
  throw notFound('conversation');
}
