import { z } from 'zod';
import {
  authors,
  catalogKinds,
  collectors,
  conversationStatuses,
  deliveries,
  stages,
  statuses,
  taskStatuses,
} from '@/db/schema';

/** The shapes in which the API answers. What is not known or does not apply is null, never left out. */

const id = z.uuid().meta({ description: "Bellhop's own id" });
const externalId = z.string().meta({ description: "The caller's id" });
const url = z.string().meta({ format: 'uri' });
const instant = z.string().meta({ format: 'date-time', example: '2026-11-21T18:00:00.000Z' });
const date = z.string().meta({ format: 'date', example: '2026-11-21' });
const email = z.string().meta({ description: "A member's e-mail", example: 'maria@example.com' });
const money = z.object({
  amount: z.string().meta({ example: '1234.50' }),
  currency: z.string().meta({ example: 'EUR' }),
});
const applied = z
  .boolean()
  .meta({ description: 'False when something newer was applied before: the current fields stayed as they were' });

/** One page of a list; `nextCursor` fetches the next, null at the end. */
export function pageOf<S extends z.ZodType>(item: S) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** The answer of a PUT: the resource as it stands now. */
export function written<S extends z.ZodObject>(resource: S) {
  return resource.extend({ applied });
}

export const listingResource = z
  .object({
    id,
    externalId,
    name: z.string(),
    timezone: z.string(),
    checkInTime: z.string(),
    checkOutTime: z.string(),
    unitCount: z.int(),
    parentExternalId: externalId.nullable(),
    occurredAt: instant,
  })
  .meta({ id: 'Listing' });

export const guestResource = z
  .object({
    externalId,
    name: z.string(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    emails: z.array(z.string()).meta({ description: 'All that were ever told, the first of them in `email`' }),
    phones: z.array(z.string()),
    language: z.string().nullable(),
    timezone: z.string().nullable(),
  })
  .meta({ id: 'Guest' });

export const reservationResource = z
  .object({
    id,
    externalId,
    conversationId: id,
    code: z.string(),
    listing: externalId,
    guest: guestResource,
    channel: z.string(),
    status: z.enum(statuses),
    stage: z.enum(stages),
    checkIn: date,
    checkOut: date,
    adults: z.int().nullable(),
    children: z.int().nullable(),
    total: money.nullable(),
    totalBase: money.nullable(),
    paid: money.nullable(),
    balance: money.nullable(),
    collectedBy: z.enum(collectors),
    inquiredAt: instant.nullable(),
    soldAt: instant.nullable(),
    occurredAt: instant,
  })
  .meta({ id: 'Reservation' });

const attachmentResource = z
  .object({ id, name: z.string(), mediaType: z.string(), bytes: z.int(), url })
  .meta({ id: 'Attachment', description: 'Its type as found in its content; `url` gives it to a key that may read' });

export const messageResource = z
  .object({
    id,
    externalId: externalId.nullable(),
    conversationId: id,
    reservation: externalId,
    from: z.enum(authors),
    by: email.nullable(),
    note: z.boolean().meta({ description: 'A private note, never seen by the guest' }),
    body: z.string(),
    attachments: z.array(attachmentResource),
    channel: z.string(),
    holding: z.boolean(),
    sentAt: instant,
    delivery: z.enum(deliveries),
    deliveryError: z.string().nullable(),
    sentByHandAt: instant.nullable(),
  })
  .meta({ id: 'Message' });

export const reviewResource = z
  .object({
    id,
    externalId,
    reservation: externalId,
    channel: z.string(),
    overall: z.number(),
    categories: z.record(z.string(), z.number()),
    body: z.string().nullable(),
    receivedAt: instant,
    occurredAt: instant,
  })
  .meta({ id: 'Review' });

export const catalogItemResource = z
  .object({
    id,
    externalId,
    name: z.string(),
    kind: z.enum(catalogKinds),
    occurredAt: instant,
  })
  .meta({ id: 'CatalogItem' });

export const taskResource = z
  .object({
    id,
    externalId,
    reservation: externalId,
    catalogItem: externalId,
    title: z.string(),
    status: z.enum(taskStatuses),
    createdAt: instant,
    dueAt: instant.nullable(),
    occurredAt: instant,
  })
  .meta({ id: 'Task' });

export const actionResource = z
  .object({ id, conversationId: id, externalId, reservation: externalId, action: z.string(), by: email, at: instant })
  .catchall(z.union([z.string(), z.number(), z.boolean(), z.null()]))
  .meta({ id: 'Action', description: 'The action as it was recorded, with what it needed' });

export const eventResource = z
  .object({
    id,
    externalId: externalId.nullable(),
    kind: z.string().meta({ example: 'conversation.closed' }),
    actor: z.enum(['member', 'assistant', 'automation', 'api_key', 'system']),
    by: email.nullable(),
    data: z.record(z.string(), z.unknown()),
    occurredAt: instant,
    recordedAt: instant,
  })
  .meta({ id: 'Event' });

export const tabResource = z
  .object({
    id: z.string().meta({ example: 'unanswered' }),
    label: z.string(),
    purpose: z.string(),
    count: z.int().nullable().meta({ description: 'Null for My Tickets without `as`' }),
    capped: z.boolean().meta({ description: 'There are more than the count says' }),
  })
  .meta({ id: 'Tab' });

const named = z.object({ externalId, name: z.string() });

export const conversationItem = z
  .object({
    id,
    url,
    reservation: z.object({
      externalId,
      code: z.string(),
      status: z.enum(statuses),
      checkIn: date,
      checkOut: date,
      channel: z.string(),
      total: money.nullable(),
    }),
    guest: named,
    listing: named,
    status: z.enum(conversationStatuses),
    assignee: email.nullable(),
    escalated: z.boolean(),
    waitingSince: instant.nullable(),
    funLevel: z.int().nullable(),
    followUpAt: instant.nullable(),
    lastMessage: z.object({ from: z.enum(authors), preview: z.string(), sentAt: instant }).nullable(),
  })
  .meta({ id: 'ConversationItem' });

const turnResource = z.object({
  startedAt: instant,
  dueAt: instant,
  endedAt: instant.nullable(),
  endedBy: z.enum(['agent', 'assistant']).nullable(),
  by: email.nullable(),
  seconds: z.int().nullable(),
  dismissed: z.boolean(),
});

export const conversationResource = conversationItem
  .extend({
    reservation: reservationResource,
    guest: guestResource,
    listing: listingResource,
    stage: z.enum(stages),
    keepAnyway: z.boolean(),
    followUpNote: z.string().nullable(),
    seller: email.nullable(),
    escalatedAt: instant.nullable(),
    openedAt: instant.nullable(),
    closedAt: instant.nullable(),
    closedBy: email.nullable(),
    tags: z.array(z.string()),
    turns: z.array(turnResource),
    tasks: z.array(taskResource),
  })
  .meta({ id: 'Conversation' });

export type ListingResource = z.output<typeof listingResource>;
export type GuestResource = z.output<typeof guestResource>;
export type ReservationResource = z.output<typeof reservationResource>;
export type MessageResource = z.output<typeof messageResource>;
export type ReviewResource = z.output<typeof reviewResource>;
export type CatalogItemResource = z.output<typeof catalogItemResource>;
export type TaskResource = z.output<typeof taskResource>;
export type EventResource = z.output<typeof eventResource>;
export type TabResource = z.output<typeof tabResource>;
export type ConversationItem = z.output<typeof conversationItem>;
export type ConversationResource = z.output<typeof conversationResource>;
