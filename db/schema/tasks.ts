import { sql } from 'drizzle-orm';
import { doublePrecision, index, jsonb, pgTable, primaryKey, real, text, unique, uuid } from 'drizzle-orm/pg-core';
import { accounts, members } from './accounts';
import { accountId, id, instant, link, minor } from './columns';
import { conversations } from './conversations';
import { reservations } from './reservations';

export const catalogKinds = ['refund', 'cleaning', 'maintenance', 'request', 'other'] as const;
export const taskStatuses = ['open', 'in_progress', 'done', 'cancelled'] as const;
export const approvals = ['pending', 'approved', 'rejected'] as const;
export const priorities = ['low', 'normal', 'high', 'urgent'] as const;

export const catalogItems = pgTable(
  'catalog_items',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    externalId: text('external_id').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: catalogKinds }).notNull(),
    priority: text('priority', { enum: priorities }).notNull().default('normal'),
    assigneeId: uuid('assignee_id'),
    priceMinor: minor('price_minor'),
    priceCurrency: text('price_currency'),
    /** No longer offered; the tasks made from it stand. */
    retiredAt: instant('retired_at'),
    asOf: instant('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('catalog_items_external').on(t.accountId, t.externalId),
    link(t, t.assigneeId, members),
  ],
);

export const tasks = pgTable(
  'tasks',
  {
    accountId: accountId(),
    id: id(),
    externalId: text('external_id').notNull(),
    reservationId: uuid('reservation_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    catalogItemId: uuid('catalog_item_id').notNull(),
    title: text('title').notNull(),
    status: text('status', { enum: taskStatuses }).notNull(),
    priority: text('priority', { enum: priorities }).notNull().default('normal'),
    assigneeId: uuid('assignee_id'),
    amountMinor: minor('amount_minor'),
    amountCurrency: text('amount_currency'),
    /** Of a refund, by a manager or admin; empty where nobody was asked. */
    approval: text('approval', { enum: approvals }),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    createdAt: instant('created_at').notNull(),
    dueAt: instant('due_at'),
    asOf: instant('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('tasks_external').on(t.accountId, t.externalId),
    link(t, t.reservationId, reservations),
    link(t, t.conversationId, conversations),
    link(t, t.catalogItemId, catalogItems),
    link(t, t.assigneeId, members),
    link(t, t.decidedBy, members),
    index('tasks_by_conversation').on(t.accountId, t.conversationId),
    index('tasks_unfinished').on(t.accountId, t.catalogItemId).where(sql`status in ('open', 'in_progress')`),
  ],
);

export const reviews = pgTable(
  'reviews',
  {
    accountId: accountId(),
    id: id(),
    externalId: text('external_id').notNull(),
    reservationId: uuid('reservation_id').notNull(),
    channel: text('channel').notNull(),
    overall: real('overall').notNull(),
    categories: jsonb('categories').$type<Record<string, number>>().notNull().default({}),
    /** The category score that the figure is made of; empty on channels without it (product.md §3, Comm Review Rate). */
    communication: doublePrecision('communication'),
    body: text('body'),
    receivedAt: instant('received_at').notNull(),
    asOf: instant('as_of').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('reviews_external').on(t.accountId, t.externalId),
    link(t, t.reservationId, reservations),
    index('reviews_received')
      .on(t.accountId, t.receivedAt, t.communication, t.id)
      .where(sql`communication is not null`),
    index('reviews_by_reservation').on(t.accountId, t.reservationId),
  ],
);

/** How an account reaches guests on a channel; without a row a reply stays "not sent". Secrets in `config` are encrypted. */
export const channelConnections = pgTable(
  'channel_connections',
  {
    accountId: accountId().references(() => accounts.id),
    channel: text('channel').notNull(),
    provider: text('provider').notNull(),
    config: text('config'),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.channel] })],
);
