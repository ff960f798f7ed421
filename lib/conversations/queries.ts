import { and, eq, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { getDb } from '@/db/client';
import { channelConnections, conversations, guests, listings, members, reservations } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';
import { notFound } from '@/lib/refusal';
import { seenOf } from './controls';
import { cursorOf, inOrder, placeOf } from './history';
import { eventsOf, messagesOf, ours, statusesOf } from './timeline';

const PAGE = 80;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const assignees = alias(members, 'assignees');
const sellers = alias(members, 'sellers');

export type Conversation = NonNullable<Awaited<ReturnType<typeof findConversation>>>;
export type TimelineItem = Awaited<ReturnType<typeof getTimeline>>['items'][number];
export type TimelineMessage = Extract<TimelineItem, { source: 'message' }>;
export type TimelineEvent = Extract<TimelineItem, { source: 'event' }>;
export type TimelineStatus = Extract<TimelineItem, { source: 'status' }>;

/**
 * All that stands around a thread, in one statement: state, guest, listing, reservation, people, tags, why the bell rings
 * and how the channel is connected. Null for an id of another account, or for none at all.
 */
export async function findConversation(actor: Actor, id: string) {
  const [row] = await (await getDb())
    .select({
      id: conversations.id,
      status: conversations.status,
      stage: conversations.stage,
      channel: conversations.channel,
      stayStartsAt: conversations.stayStartsAt,
      stayEndsAt: conversations.stayEndsAt,
      followUpAt: conversations.followUpAt,
      followUpNote: conversations.followUpNote,
      keepAnyway: conversations.keepAnyway,
      waitingSince: conversations.waitingSince,
      escalatedAt: conversations.escalatedAt,
      escalations: conversations.escalations,
      funLevel: conversations.funLevel,
      assistantMode: conversations.assistantMode,
      assistantSentAt: conversations.assistantSentAt,
      lastMessageId: conversations.lastMessageId,
      openedAt: conversations.openedAt,
      closedAt: conversations.closedAt,
      refundSince: conversations.refundSince,
      overbookedUntil: conversations.overbookedUntil,
      overbookedNights: conversations.overbookedNights,
      guest: guests,
      listing: listings,
      reservation: reservations,
      assignee: { id: assignees.id, name: assignees.name, email: assignees.email },
      seller: { id: sellers.id, name: sellers.name, email: sellers.email },
      provider: channelConnections.provider,
      tags: sql<string[]>`array(
        select t.name from conversation_tags ct join tags t on t.account_id = ct.account_id and t.id = ct.tag_id
        where ct.account_id = ${conversations.accountId} and ct.conversation_id = ${conversations.id} order by t.name)`,
      ringers: sql<Record<string, string>>`(
        select coalesce(jsonb_object_agg(m.id, m.name), '{}') from members m
        where m.account_id = ${conversations.accountId}
          and m.id in (select (r ->> 'by')::uuid from jsonb_array_elements(${conversations.escalations}) r))`,
    })
    .from(conversations)
    .innerJoin(guests, ours(actor, guests, conversations.guestId))
    .innerJoin(listings, ours(actor, listings, conversations.listingId))
    .innerJoin(reservations, ours(actor, reservations, conversations.reservationId))
    .leftJoin(assignees, ours(actor, assignees, conversations.assigneeId))
    .leftJoin(sellers, ours(actor, sellers, conversations.sellerId))
    .leftJoin(
      channelConnections,
      and(eq(channelConnections.accountId, actor.accountId), eq(channelConnections.channel, conversations.channel)),
    )
    .where(isThis(actor, id));
  if (!row) return null;
  const seen = seenOf({ ...row, assigneeId: row.assignee?.id ?? null, sellerId: row.seller?.id ?? null });
  const { reservation, guest, listing, escalations, ringers, ...rest } = row;
  return {
    ...rest,
    seen,
    escalations: escalations.map((each) => ({ ...each, byName: (each.by && ringers[each.by]) || null })),
    guest: pick(guest, 'id', 'externalId', 'name', 'emails', 'phones', 'language', 'timezone'),
    listing: pick(listing, 'id', 'externalId', 'name', 'timezone', 'checkInTime', 'checkOutTime'),
    reservation: {
      ...pick(reservation, 'id', 'externalId', 'code', 'status', 'stage', 'channel', 'checkIn', 'checkOut'),
      ...pick(reservation, 'adults', 'children', 'collectedBy', 'inquiredAt', 'soldAt'),
      total: money(reservation.totalMinor, reservation.totalCurrency),
      paid: money(reservation.paidMinor, reservation.paidCurrency),
      balance: money(reservation.balanceMinor, reservation.totalCurrency),
    },
  };
}

/** As `findConversation`; an id that the actor may not see is refused with "not found". */
export async function getConversation(actor: Actor, id: string): Promise<Conversation> {
  const found = await findConversation(actor, id);
  if (!found) throw notFound('conversation');
  return found;
}

/**
 * A page of a thread, oldest first: messages, what people did, and changes of the reservation's status, merged by instant
 * (at equal ones in order of arrival). `before` is the `earlier` cursor of the page after it; without, or with a cursor
 * that is none, the newest page. Four statements, whatever the length of the thread.
 */
export async function getTimeline(actor: Actor, id: string, options: { before?: string | null; limit?: number } = {}) {
  const db = await getDb();
  const [thread] = await db
    .select({ reservationId: conversations.reservationId })
    .from(conversations)
    .where(isThis(actor, id));
  if (!thread) throw notFound('conversation');
  const place = options.before ? placeOf(options.before) : null;
  const page = { place, limit: options.limit ?? PAGE };
  const found = await Promise.all([
    messagesOf(db, actor, id, page),
    eventsOf(db, actor, id, page),
    statusesOf(db, actor, thread.reservationId, page),
  ]);
  const newest = found
    .flat()
    .sort(inOrder)
    .slice(-page.limit - 1);
  const items = newest.slice(-page.limit);
  return { items, earlier: newest.length > items.length ? cursorOf(items[0]!) : null };
}

/** The row of `id` as far as the actor may see it; no row for an id that is not even a UUID. */
function isThis(actor: Actor, id: string): SQL {
  if (!UUID.test(id)) return sql`false`;
  return sql`${conversations.accountId} = ${actor.accountId} and ${conversations.id} = ${id}`;
}

const money = (minor: number | null, currency: string | null) =>
  minor === null || currency === null ? null : { minor, currency };

function pick<T, K extends keyof T>(row: T, ...keys: K[]): Pick<T, K> {
  return Object.fromEntries(keys.map((key) => [key, row[key]])) as Pick<T, K>;
}
