import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { assistantModes, members } from './accounts';
import { accountId, id, instant, link, minor, transactionId } from './columns';
import { guests, listings, reservations, stages, statuses } from './reservations';

export const conversationStatuses = ['open', 'follow_up', 'closed'] as const;
export const authors = ['guest', 'agent', 'assistant', 'automation', 'system'] as const;
/**
 * `received`: came in, or was sent elsewhere (an echo). `queued` → `sending` → `sent` → `delivered`: ours, on its way.
 * `failed`, `not_sent` (no connection), `uncertain` (nobody can know): reached nobody for sure and answers nothing until sent by hand.
 */
export const deliveries = [
  'received',
  'queued',
  'sending',
  'sent',
  'delivered',
  'failed',
  'not_sent',
  'uncertain',
] as const;

/** Why a conversation is escalated: the first reason rang the bell, later ones only add to it. */
export type EscalationReason = { at: string; by: string | null; reason: string | null };

/**
 * One guest × reservation thread. Everything here is true now and folded from messages, events and the reservation, so that
 * each tab is an indexable predicate of this one table; what the clock changes is stored as instants and compared with `now`.
 */
export const conversations = pgTable(
  'conversations',
  {
    accountId: accountId(),
    id: id(),
    reservationId: uuid('reservation_id').notNull(),
    guestId: uuid('guest_id').notNull(),
    listingId: uuid('listing_id').notNull(),

    // from the reservation
    channel: text('channel').notNull(),
    reservationStatus: text('reservation_status', { enum: statuses }).notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    checkIn: date('check_in', { mode: 'string' }).notNull(),
    checkOut: date('check_out', { mode: 'string' }).notNull(),
    stayStartsAt: instant('stay_starts_at').notNull(),
    stayEndsAt: instant('stay_ends_at').notNull(),
    firstKnownAt: instant('first_known_at').notNull(),
    totalBaseMinor: minor('total_base_minor'),
    awaitingPayment: boolean('awaiting_payment').notNull(),
    /** When it was received as an inquiry or request; empty for what came confirmed (product.md §3, Potential Sales). */
    receivedAt: instant('received_at'),
    /** Sale instant of a reservation that is confirmed now; empty for all others. */
    soldAt: instant('sold_at'),
    /** Sale instant of a confirmed reservation that was an inquiry before; empty for all others (Recently Confirmed). */
    wonAt: instant('won_at'),
    nameFolded: text('name_folded').notNull(),
    codeFolded: text('code_folded').notNull(),

    // from the listing family's stays (Overbooking)
    overbookedUntil: instant('overbooked_until'),
    overbookedFrom: date('overbooked_from', { mode: 'string' }),
    overbookedGroup: uuid('overbooked_group'),
    /** The nights in conflict as [first, last] pairs of dates, both included. */
    overbookedNights: jsonb('overbooked_nights').$type<[string, string][]>(),

    // from the tasks
    refundSince: instant('refund_since'),

    // from messages and events
    status: text('status', { enum: conversationStatuses }).notNull().default('open'),
    activeFrom: instant('active_from'),
    followUpAt: instant('follow_up_at'),
    followUpNote: text('follow_up_note'),
    keepAnyway: boolean('keep_anyway').notNull().default(false),
    waitingSince: instant('waiting_since'),
    escalatedAt: instant('escalated_at'),
    escalations: jsonb('escalations').$type<EscalationReason[]>().notNull().default([]),
    funLevel: smallint('fun_level'),
    /** A person's choice for this conversation; empty: as its listing's. */
    assistantMode: text('assistant_mode', { enum: assistantModes }),
    /** When a message of the assistant last reached the guest. */
    assistantSentAt: instant('assistant_sent_at'),
    assigneeId: uuid('assignee_id'),
    sellerId: uuid('seller_id'),
    openedAt: instant('opened_at'),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by'),
    hasContact: boolean('has_contact').notNull().default(false),
    lastMessageId: uuid('last_message_id'),
    lastMessageAt: instant('last_message_at'),
    lastMessageFrom: text('last_message_from', { enum: authors }),
    lastMessagePreview: text('last_message_preview'),
    /** Instant of the last public message that did not fail, else when the reservation was first known: "newest message first". */
    sortedAt: instant('sorted_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('conversations_reservation').on(t.accountId, t.reservationId),
    link(t, t.reservationId, reservations),
    link(t, t.guestId, guests),
    link(t, t.listingId, listings),
    link(t, t.assigneeId, members),
    link(t, t.sellerId, members),
    index('conversations_by_listing').on(t.accountId, t.listingId, t.checkIn),
    index('conversations_by_guest').on(t.accountId, t.guestId),
    index('conversations_unanswered')
      .on(t.accountId, t.stage, t.waitingSince, t.id, t.activeFrom)
      .where(sql`waiting_since is not null and active_from is not null`),
    index('conversations_escalated')
      .on(t.accountId, t.stage, t.escalatedAt, t.id)
      .where(sql`escalated_at is not null and status <> 'closed'`),
    index('conversations_leads')
      .on(t.accountId, t.sortedAt, t.id, t.activeFrom)
      .where(
        sql`stage = 'inquiry' and reservation_status in ('inquiry', 'requested') and has_contact and active_from is not null`,
      ),
    index('conversations_tickets')
      .on(t.accountId, t.sortedAt, t.id, t.activeFrom)
      .where(sql`stage = 'confirmed' and opened_at is not null and active_from is not null`),
    index('conversations_follow_ups').on(t.accountId, t.stage, t.followUpAt, t.id).where(sql`status = 'follow_up'`),
    index('conversations_mine').on(t.accountId, t.assigneeId, t.stage, t.sortedAt, t.id).where(sql`status <> 'closed'`),
    index('conversations_awaiting_payment').on(t.accountId, t.checkIn, t.id).where(sql`awaiting_payment`),
    // What a figure needs stands in its index, so that a month of it is one scan that touches no row.
    index('conversations_won')
      .on(t.accountId, t.wonAt, t.id, t.receivedAt, t.totalBaseMinor)
      .where(sql`won_at is not null`),
    index('conversations_sold')
      .on(t.accountId, t.soldAt, t.sellerId, t.totalBaseMinor, t.id)
      .where(sql`sold_at is not null`),
    index('conversations_received')
      .on(t.accountId, t.receivedAt, t.guestId, t.checkIn, t.checkOut, t.totalBaseMinor, t.wonAt, t.id)
      .where(sql`received_at is not null`),
    index('conversations_opened')
      .on(t.accountId, t.openedAt, t.status, t.closedBy, t.id)
      .where(sql`stage = 'confirmed' and opened_at is not null`),
    index('conversations_angry')
      .on(t.accountId, t.funLevel, t.stayEndsAt, t.stayStartsAt, t.waitingSince, t.id)
      .where(sql`fun_level <= 3 and reservation_status = 'confirmed'`),
    index('conversations_refunds')
      .on(t.accountId, t.refundSince, t.id)
      .where(sql`stage = 'confirmed' and refund_since is not null`),
    index('conversations_overbooked')
      .on(t.accountId, t.overbookedFrom, t.overbookedGroup, t.checkIn, t.id, t.overbookedUntil)
      .where(sql`overbooked_until is not null`),
    index('conversations_assisted')
      .on(t.accountId, t.stage, t.assistantSentAt, t.sortedAt, t.id)
      .where(sql`assistant_sent_at is not null`),
    index('conversations_all').on(t.accountId, t.sortedAt, t.id),
    index('conversations_code').on(t.accountId, t.codeFolded),
    index('conversations_search').using(
      'gin',
      t.accountId,
      t.nameFolded.op('gin_trgm_ops'),
      t.codeFolded.op('gin_trgm_ops'),
    ),
  ],
);

export const messages = pgTable(
  'messages',
  {
    accountId: accountId(),
    id: id(),
    conversationId: uuid('conversation_id').notNull(),
    externalId: text('external_id'),
    /** The id that the channel gave our message at delivery: its echo is recognised by it. */
    channelMessageId: text('channel_message_id'),
    author: text('author', { enum: authors }).notNull(),
    memberId: uuid('member_id'),
    /** A private note is seen by members alone; everything else is public. */
    isNote: boolean('is_note').notNull().default(false),
    holding: boolean('holding').notNull().default(false),
    body: text('body').notNull(),
    channel: text('channel').notNull(),
    sentAt: instant('sent_at').notNull(),
    delivery: text('delivery', { enum: deliveries }).notNull(),
    deliveryError: text('delivery_error'),
    deliveredAt: instant('delivered_at'),
    /** How often it was handed to the channel. By it a worker knows whether an attempt is still its own. */
    attempts: integer('attempts').notNull().default(0),
    /** While sending: when the attempt in hand began. While queued: before this instant none may begin. */
    attemptAt: instant('attempt_at'),
    sentByHandAt: instant('sent_by_hand_at'),
    sentByHandBy: uuid('sent_by_hand_by'),
    /** Whether a reply assigned an unassigned row when this was written, so that folding again gives the same. */
    assigns: boolean('assigns').notNull().default(false),
    fingerprint: text('fingerprint'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.conversationId, conversations),
    link(t, t.memberId, members),
    uniqueIndex('messages_external').on(t.accountId, t.externalId).where(sql`external_id is not null`),
    uniqueIndex('messages_channel_message')
      .on(t.accountId, t.channelMessageId)
      .where(sql`channel_message_id is not null`),
    index('messages_in_order').on(t.accountId, t.conversationId, t.sentAt, t.id),
    index('messages_on_their_way').on(t.accountId, t.id).where(sql`delivery in ('queued', 'sending')`),
  ],
);

export const exclusions = ['no_reply_needed', 'closed'] as const;

/** A run of guest messages since the last answer (product.md §1). Every response figure comes from these rows. */
export const turns = pgTable(
  'turns',
  {
    accountId: accountId(),
    conversationId: uuid('conversation_id').notNull(),
    /** 0 is the first turn of its conversation. */
    ordinal: integer('ordinal').notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    startedAt: instant('started_at').notNull(),
    /** When the response clock reaches the account's SLA. */
    dueAt: instant('due_at').notNull(),
    endedAt: instant('ended_at'),
    endedBy: text('ended_by', { enum: ['agent', 'assistant'] }),
    memberId: uuid('member_id'),
    /** On the response clock, from start to answer or dismissal. */
    seconds: integer('seconds'),
    /** Dismissed instead of answered, and how. A turn dismissed after it fell due is missed, not left out. */
    exclusion: text('exclusion', { enum: exclusions }),
    /** The assistant's first holding message or escalation in the turn: the people's clock runs from here. */
    handedOverAt: instant('handed_over_at'),
    peopleDueAt: instant('people_due_at').notNull(),
    peopleSeconds: integer('people_seconds'),
    /** Answered in time; false from the start until then, empty when it is left out of the figure (product.md §3, Response SLA). */
    hit: boolean('hit'),
    /** The same by people only: empty also when the assistant answered. */
    peopleHit: boolean('people_hit'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.conversationId, t.ordinal] }),
    link(t, t.conversationId, conversations),
    index('turns_due')
      .on(t.accountId, t.stage, t.dueAt, t.hit, t.ordinal, t.peopleHit, t.handedOverAt, t.conversationId)
      .where(sql`hit is not null`),
    index('turns_handed_over')
      .on(t.accountId, t.stage, t.peopleDueAt, t.peopleHit, t.conversationId, t.ordinal)
      .where(sql`handed_over_at is not null and people_hit is not null`),
  ],
);

export const contactKinds = ['member', 'assistant', 'try'] as const;

/**
 * The first public message of ours on a day of the account's clock that reached the guest of a conversation: by a member, by the
 * assistant, or (`try`, by any of ours) to an inquiry that had failed by then (product.md §3, Guest Chats, Remarketing Tries).
 */
export const contacts = pgTable(
  'contacts',
  {
    accountId: accountId(),
    conversationId: uuid('conversation_id').notNull(),
    kind: text('kind', { enum: contactKinds }).notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    at: instant('at').notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    guestId: uuid('guest_id').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.conversationId, t.kind, t.day] }),
    link(t, t.conversationId, conversations),
    index('contacts_chats')
      .on(t.accountId, t.kind, t.at, t.guestId, t.conversationId)
      .where(sql`stage = 'confirmed' and kind <> 'try'`),
    index('contacts_tries').on(t.accountId, t.at, t.guestId, t.day, t.conversationId).where(sql`kind = 'try'`),
  ],
);

/** What happened: audit log, timeline, signal and source of figures in one. Append-only: triggers refuse all else (0004). */
export const events = pgTable(
  'events',
  {
    accountId: accountId(),
    id: id(),
    conversationId: uuid('conversation_id'),
    kind: text('kind').notNull(),
    actor: text('actor', { enum: ['member', 'assistant', 'automation', 'api_key', 'system'] }).notNull(),
    memberId: uuid('member_id'),
    apiKeyId: uuid('api_key_id'),
    data: jsonb('data').$type<Record<string, unknown>>().notNull().default({}),
    externalId: text('external_id'),
    fingerprint: text('fingerprint'),
    occurredAt: instant('occurred_at').notNull(),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
    xid: transactionId('xid'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.conversationId, conversations),
    link(t, t.memberId, members),
    index('events_since').on(t.accountId, t.xid),
    uniqueIndex('events_external').on(t.accountId, t.externalId).where(sql`external_id is not null`),
    index('events_in_order').on(t.accountId, t.conversationId, t.occurredAt, t.id),
    index('events_audit').on(t.accountId, t.occurredAt, t.id),
    index('events_by_kind').on(t.accountId, t.kind, t.occurredAt, t.id),
    index('events_by_member').on(t.accountId, t.memberId, t.occurredAt, t.id).where(sql`member_id is not null`),
  ],
);

export const tags = pgTable(
  'tags',
  {
    accountId: accountId(),
    id: id(),
    name: text('name').notNull(),
    /** No longer offered; conversations keep it. */
    retiredAt: instant('retired_at'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.id] }), unique('tags_name').on(t.accountId, t.name)],
);

export const conversationTags = pgTable(
  'conversation_tags',
  { accountId: accountId(), conversationId: uuid('conversation_id').notNull(), tagId: uuid('tag_id').notNull() },
  (t) => [
    primaryKey({ columns: [t.accountId, t.conversationId, t.tagId] }),
    link(t, t.conversationId, conversations),
    link(t, t.tagId, tags),
  ],
);
