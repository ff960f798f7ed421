import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts } from './accounts';
import { accountId, id, instant, minor } from './columns';

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
    asOf: instant('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('listings_external').on(t.accountId, t.externalId),
    foreignKey({ columns: [t.accountId, t.parentId], foreignColumns: [t.accountId, t.id] }),
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
    asOf: instant('as_of').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.id] }), unique('guests_external').on(t.accountId, t.externalId)],
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
    foreignKey({ columns: [t.accountId, t.listingId], foreignColumns: [listings.accountId, listings.id] }),
    foreignKey({ columns: [t.accountId, t.guestId], foreignColumns: [guests.accountId, guests.id] }),
    index('reservations_by_guest').on(t.accountId, t.guestId),
    index('reservations_by_listing').on(t.accountId, t.listingId),
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
    foreignKey({ columns: [t.accountId, t.reservationId], foreignColumns: [reservations.accountId, reservations.id] }),
    index('reservation_statuses_in_order').on(t.accountId, t.reservationId, t.occurredAt, t.id),
  ],
);
