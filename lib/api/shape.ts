import type { conversations, guests, listings, messages, reservations, reviews, tasks } from '@/db/schema';
import type { Attachment } from '@/lib/attachments/queries';
import { env } from '@/lib/env';
import type { InboxRow } from '@/lib/inbox/queries';
import { decimalString, type Money } from '@/lib/money';
import { BASE } from './operation';
import type * as shapes from './resources';

/** Rows in the shapes of the API (`resources.ts`): instants as text, money as decimal strings, people as e-mails. */

type Listing = typeof listings.$inferSelect;
type Guest = typeof guests.$inferSelect;
type Reservation = typeof reservations.$inferSelect;
type Message = typeof messages.$inferSelect;
type Review = typeof reviews.$inferSelect;
type Task = typeof tasks.$inferSelect;
export type ConversationRow = typeof conversations.$inferSelect;

export const time = (instant: Date) => instant.toISOString();
export const timeOrNull = (instant: Date | null) => instant && time(instant);

export function moneyShape(money: Money | null) {
  return money && { amount: decimalString(money), currency: money.currency };
}

export function amount(minor: number | null, currency: string | null) {
  return minor === null || currency === null ? null : moneyShape({ minor, currency });
}

export function listingShape(listing: Listing, parentExternalId: string | null): shapes.ListingResource {
  const { id, externalId, name, timezone, checkInTime, checkOutTime, unitCount, asOf } = listing;
  return {
    id,
    externalId,
    name,
    timezone,
    checkInTime,
    checkOutTime,
    unitCount,
    parentExternalId,
    occurredAt: time(asOf),
  };
}

export function guestShape({ externalId, name, emails, phones, language, timezone }: Guest): shapes.GuestResource {
  return { externalId, name, email: emails[0] ?? null, phone: phones[0] ?? null, emails, phones, language, timezone };
}

type Around = { conversationId: string; listing: string; guest: Guest; baseCurrency: string };

export function reservationShape(row: Reservation, around: Around): shapes.ReservationResource {
  const { id, externalId, code, channel, status, stage, checkIn, checkOut, adults, children, collectedBy } = row;
  return {
    ...{
      id,
      externalId,
      conversationId: around.conversationId,
      code,
      listing: around.listing,
      guest: guestShape(around.guest),
    },
    ...{ channel, status, stage, checkIn, checkOut, adults, children },
    total: amount(row.totalMinor, row.totalCurrency),
    totalBase: amount(row.totalBaseMinor, around.baseCurrency),
    paid: amount(row.paidMinor, row.paidCurrency),
    balance: amount(row.balanceMinor, row.totalCurrency),
    collectedBy,
    inquiredAt: timeOrNull(row.inquiredAt),
    soldAt: timeOrNull(row.soldAt),
    occurredAt: time(row.asOf),
  };
}

type AroundMessage = { message: Message; reservation: string; by: string | null; files: Attachment[] };

export function messageShape({ message: row, reservation, by, files }: AroundMessage): shapes.MessageResource {
  const { id, externalId, conversationId, author, isNote, body, channel, holding, sentAt, delivery, deliveryError } =
    row;
  return {
    ...{ id, externalId, conversationId, reservation, from: author, by, note: isNote, body },
    ...{ attachments: files.map(attachmentShape), channel, holding },
    ...{ sentAt: time(sentAt), delivery, deliveryError, sentByHandAt: timeOrNull(row.sentByHandAt) },
  };
}

function attachmentShape({ id, name, mediaType, bytes }: Attachment): shapes.MessageResource['attachments'][number] {
  return { id, name, mediaType, bytes, url: `${env.APP_URL}${BASE}/attachments/${id}` };
}

export function reviewShape(row: Review, reservation: string): shapes.ReviewResource {
  const { id, externalId, channel, overall, categories, body, receivedAt, asOf } = row;
  const instants = { receivedAt: time(receivedAt), occurredAt: time(asOf) };
  return { id, externalId, reservation, channel, overall, categories, body, ...instants };
}

export function taskShape(row: Task, reservation: string, catalogItem: string): shapes.TaskResource {
  const { id, externalId, title, status, createdAt, dueAt, asOf } = row;
  const instants = { createdAt: time(createdAt), dueAt: timeOrNull(dueAt), occurredAt: time(asOf) };
  return { id, externalId, reservation, catalogItem, title, status, ...instants };
}

/** A row of the inbox as an item of the API's lists. */
export function itemShape(row: InboxRow): shapes.ConversationItem {
  const { externalId, code, status, checkIn, checkOut, channel, total } = row.reservation;
  return {
    id: row.id,
    url: conversationUrl(row.id),
    reservation: { externalId, code, status, checkIn, checkOut, channel, total: moneyShape(total) },
    guest: { externalId: row.guest.externalId, name: row.guest.name },
    listing: { externalId: row.listing.externalId, name: row.listing.name },
    status: row.status,
    assignee: row.assignee?.email ?? null,
    escalated: row.escalatedAt !== null,
    waitingSince: timeOrNull(row.waitingSince),
    funLevel: row.funLevel,
    followUpAt: timeOrNull(row.followUpAt),
    lastMessage: row.lastMessage && { ...row.lastMessage, sentAt: time(row.lastMessage.sentAt) },
  };
}

/** Where a person opens the conversation. */
export function conversationUrl(id: string): string {
  return `${env.APP_URL}/conversations/${id}`;
}
