import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, members } from './accounts';
import { accountId, id, instant, link } from './columns';
import { conversations, messages } from './conversations';
import { listings, reservations } from './reservations';

/** What happens to a booking, as it is reported while it happens; a history tells of none (product.md §7). */
export const occasionKinds = ['inquiry', 'requested', 'confirmed', 'changed', 'cancelled', 'paid', 'review'] as const;

export const stayEnds = ['check-in', 'check-out'] as const;

/** What sets a message off, and when after it. Clock times and days are the listing's; `minutes` and `days` are negative before. */
export type Trigger =
  | { on: (typeof occasionKinds)[number]; minutes: number }
  /** Minutes by the listing's clock from the check-in or check-out time of that day. */
  | { on: 'check-in' | 'check-out'; minutes: number }
  | { on: 'check-in' | 'check-out'; days: number; at: string }
  /** Each such day of the stay; 1 is Monday. */
  | { on: 'weekday'; weekday: number; at: string }
  /** Since an inquiry failed. */
  | { on: 'silence'; hours: number }
  /** Once, to many (`kind` bulk). */
  | { on: 'bulk' };

type Range = { min: number | null; max: number | null };

export type Condition =
  | { if: 'channel' | 'listing' | 'language' | 'tag' | 'no-tag'; in: string[] }
  /** `lead-time`: days of the listing's calendar from the booking to check-in. */
  | ({ if: 'nights' | 'guests' | 'lead-time' } & Range)
  | { if: 'paid'; is: 'paid' | 'owing' };

/** The text in a language of two letters; the first of a rule's is for whoever reads none of them. */
export type TemplateVersion = { language: string; body: string };

export const automationKinds = ['rule', 'bulk'] as const;
export const latePolicies = ['send', 'skip'] as const;

/** A rule by which messages follow bookings, or one message to many (product.md §7). */
export const automations = pgTable(
  'automations',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    kind: text('kind', { enum: automationKinds }).notNull(),
    name: text('name').notNull(),
    /** In the order of the list. */
    place: integer('place').notNull(),
    isOn: boolean('is_on').notNull(),
    /** What fell due before this instant is never sent: when it was switched on, or its trigger last changed. */
    since: instant('since'),
    trigger: jsonb('trigger').$type<Trigger>().notNull(),
    conditions: jsonb('conditions').$type<Condition[]>().notNull(),
    templates: jsonb('templates').$type<TemplateVersion[]>().notNull(),
    /** Empty: the booking's own. */
    channel: text('channel'),
    /** Nothing leaves from the one "HH:MM" to the other, by the guest's clock where known, else the listing's. */
    quiet: jsonb('quiet').$type<{ from: string; to: string }>(),
    /** What becomes of a message that was due before the booking was made or moved. */
    late: text('late', { enum: latePolicies }).notNull(),
    /** Whether it waits for a person while the guest is at fun level 3 or below, or escalated. */
    holdsWhenUnhappy: boolean('holds_when_unhappy').notNull(),
    /** It waits for a person if one wrote to the guest within so many hours. */
    holdsAfterPersonHours: integer('holds_after_person_hours'),
    /** Grows with each change; what an older one planned is not sent. */
    version: integer('version').notNull().default(1),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.createdBy, members),
    index('automations_in_order').on(t.accountId, t.kind, t.place, t.id).where(sql`retired_at is null`),
  ],
);

/** Something that happened to a booking while we were told of it. */
export const occasions = pgTable(
  'occasions',
  {
    accountId: accountId(),
    reservationId: uuid('reservation_id').notNull(),
    kind: text('kind', { enum: occasionKinds }).notNull(),
    /** How many of its kind came before it. */
    ordinal: integer('ordinal').notNull(),
    at: instant('at').notNull(),
    /** Which ends of the stay it moved to another date or home. */
    moves: text('moves', { enum: stayEnds }).array().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.reservationId, t.kind, t.ordinal] }),
    link(t, t.reservationId, reservations),
  ],
);

export const plannedStates = ['scheduled', 'held', 'skipped', 'cancelled', 'sent'] as const;

/**
 * A message that a rule plans for a booking, and what became of it. While `settledAt` is empty the plan may change it with its
 * booking; afterwards it stays as it is, and its occurrence is spent.
 */
export const plannedMessages = pgTable(
  'planned_messages',
  {
    accountId: accountId(),
    id: id(),
    automationId: uuid('automation_id').notNull(),
    reservationId: uuid('reservation_id').notNull(),
    /** An ordinal, never a date: once sent it stays spent when the booking moves. */
    occurrence: integer('occurrence').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    listingId: uuid('listing_id').notNull(),
    /** The versions of rule and listing that it was planned by. */
    version: integer('version').notNull(),
    listingVersion: integer('listing_version').notNull(),
    /** As the trigger says; `sendAt` is after quiet hours, or when a late booking was made. */
    dueAt: instant('due_at').notNull(),
    sendAt: instant('send_at').notNull(),
    /** From then on it would be wrong to send it. */
    expiresAt: instant('expires_at').notNull(),
    state: text('state', { enum: plannedStates }).notNull(),
    /** Why it is held or skipped: an id of `lib/automations/reasons.ts`, with its detail behind a colon. */
    reason: text('reason'),
    /** A person's own words instead of the template's, or another time. */
    body: text('body'),
    movedTo: instant('moved_to'),
    settledAt: instant('settled_at'),
    /** The member who cancelled, released or sent it. */
    settledBy: uuid('settled_by'),
    messageId: uuid('message_id'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('planned_messages_occurrence').on(t.accountId, t.reservationId, t.automationId, t.occurrence),
    link(t, t.automationId, automations),
    link(t, t.reservationId, reservations),
    link(t, t.conversationId, conversations),
    link(t, t.listingId, listings),
    link(t, t.messageId, messages),
    link(t, t.settledBy, members),
    index('planned_messages_due').on(t.sendAt, t.accountId, t.id).where(sql`state = 'scheduled'`),
    index('planned_messages_held').on(t.expiresAt, t.accountId, t.id).where(sql`state = 'held'`),
    index('planned_messages_ahead').on(t.accountId, t.sendAt, t.id).where(sql`state in ('scheduled', 'held')`),
    index('planned_messages_of_conversation').on(t.accountId, t.conversationId, t.sendAt, t.id),
    index('planned_messages_of_rule').on(t.accountId, t.automationId, t.sendAt, t.id),
    index('planned_messages_sent').on(t.accountId, t.settledAt, t.id).where(sql`state = 'sent'`),
    index('planned_messages_of_message').on(t.accountId, t.messageId).where(sql`message_id is not null`),
  ],
);
