import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts, assistantModes } from './accounts';
import { accountId, id, instant, link, minor } from './columns';

export const statuses = ['inquiry', 'requested', 'declined', 'expired', 'withdrawn', 'confirmed', 'cancelled'] as const;
export const stages = ['inquiry', 'confirmed'] as const;
export const collectors = ['channel', 'host', 'unknown'] as const;

export const listings = pgTable(
  'listings',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    timezone: text('timezone').notNull(),
    checkInTime: text('check_in_time').notNull(),
    checkOutTime: text('check_out_time').notNull(),
    unitCount: integer('unit_count').notNull(),
    parentId: uuid('parent_id'),
    /** Empty: as the inbox's. */
    assistantMode: text('assistant_mode', { enum: assistantModes }),
    /** Grows when its times or zone change: messages planned by older ones are not sent. */
    planVersion: integer('plan_version').notNull().default(1),
    asOf: instant('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('listings_external').on(t.accountId, t.externalId),
    link(t, t.parentId, t),
  ],
);

export const guests = pgTable(
  'guests',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    emails: text('emails').array().notNull(),
    phones: text('phones').array().notNull(),
    language: text('language'),
    timezone: text('timezone'),
    nameFolded: text('name_folded').notNull(),
    /** The guest whom people said this one is; what was booked stays with it, so that a merge can be undone. */
    mergedInto: uuid('merged_into'),
    /** Since when the guest wants no messages that win back (remarketing). */
    optedOutAt: instant('opted_out_at'),
    asOf: instant('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('guests_external').on(t.accountId, t.externalId),
    link(t, t.mergedInto, t),
    index('guests_merged').on(t.accountId, t.mergedInto).where(sql`merged_into is not null`),
    index('guests_by_name').on(t.accountId, t.nameFolded, t.id),
    index('guests_emails').using('gin', t.accountId, t.emails),
    index('guests_phones').using('gin', t.accountId, t.phones),
  ],
);

/** The newest report of a booking, and what is folded from all reports of its status (product.md §1). */
export const reservations = pgTable(
  'reservations',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    externalId: text('external_id').notNull(),
    code: text('code').notNull(),
    listingId: uuid('listing_id').notNull(),
    guestId: uuid('guest_id').notNull(),
    channel: text('channel').notNull(),
    status: text('status', { enum: statuses }).notNull(),
    stage: text('stage', { enum: stages }).notNull(),
    checkIn: date('check_in', { mode: 'string' }).notNull(),
    checkOut: date('check_out', { mode: 'string' }).notNull(),
    adults: integer('adults'),
    children: integer('children'),
    totalMinor: minor('total_minor'),
    totalCurrency: text('total_currency'),
    totalBaseMinor: minor('total_base_minor'),
    /** The rate that made `totalBaseMinor`; empty when the caller gave the amount or the currencies are the same. */
    baseRate: doublePrecision('base_rate'),
    paidMinor: minor('paid_minor'),
    paidCurrency: text('paid_currency'),
    balanceMinor: minor('balance_minor'),
    collectedBy: text('collected_by', { enum: collectors }).notNull(),
    inquiredAt: instant('inquired_at'),
    firstKnownAt: instant('first_known_at').notNull(),
    /** Sale instant: the last time it went into `confirmed` from the stage inquiry or from nothing. */
    soldAt: instant('sold_at'),
    soldFromInquiry: boolean('sold_from_inquiry').notNull().default(false),
    asOf: instant('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('reservations_external').on(t.accountId, t.externalId),
    link(t, t.listingId, listings),
    link(t, t.guestId, guests),
    index('reservations_by_guest').on(t.accountId, t.guestId),
    index('reservations_by_listing').on(t.accountId, t.listingId),
    index('reservations_by_check_in').on(t.accountId, t.checkIn, t.id),
    index('reservations_by_check_out').on(t.accountId, t.checkOut, t.id),
  ],
);

/** What a reservation was reported to be at an instant; its history is these in order of `occurredAt`, then arrival (`id`). */
export const reservationStatuses = pgTable(
  'reservation_statuses',
  {
    accountId: accountId(),
    id: id(),
    reservationId: uuid('reservation_id').notNull(),
    status: text('status', { enum: statuses }).notNull(),
    occurredAt: instant('occurred_at').notNull(),
    inquiredAt: instant('inquired_at'),
    recordedAt: instant('recorded_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.reservationId, reservations),
    index('reservation_statuses_in_order').on(t.accountId, t.reservationId, t.occurredAt, t.id),
  ],
);
