import {
  boolean,
  date,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { accountId, id, instant, link } from './columns';

export const roles = ['agent', 'manager', 'admin'] as const;
export const teams = ['sales', 'support'] as const;
export const scopes = ['read', 'write'] as const;

/** Opening hours of one weekday (1 = Monday) as local "HH:MM"; a day without an entry is closed. */
export type BusinessHours = { weekday: number; opens: string; closes: string }[];

/** Per inbox, which guests' messages reach a person; whether with a sound and a desktop notification; and when not. */
export type NotifySettings = {
  inboxes: Record<(typeof teams)[number], 'all' | 'mine' | 'escalations' | 'none'>;
  sound: boolean;
  desktop: boolean;
  /** Local "HH:MM" of the person's own clock, from the one to the other, over midnight too. */
  quiet: { from: string; to: string } | null;
};

export const assistantModes = ['autopilot', 'copilot', 'off'] as const;
export type AssistantMode = (typeof assistantModes)[number];

/** How the assistant works in an account (product.md §6). */
export type AssistantSettings = {
  mode: AssistantMode;
  /** Of an inbox; empty: as the account's. */
  inboxes: Record<(typeof teams)[number], AssistantMode | null>;
  /** From this confidence on it sends by itself; below it drafts. */
  sendAbove: number;
  /** Below this it escalates. */
  draftAbove: number;
  /** How long it waits for the guest to finish, and is silent after a person wrote. */
  debounceSeconds: number;
  quietMinutes: number;
  /** What the guest is told when it escalates; empty: nothing. */
  holdingMessage: string | null;
  /** What it must never speak of, beside the topics that are its own rule, in plain words. */
  forbidden: string[];
};

export const accounts = pgTable('accounts', {
  id: id().primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  timezone: text('timezone').notNull(),
  baseCurrency: text('base_currency').notNull(),
  slaSeconds: integer('sla_seconds').notNull().default(360),
  businessHours: jsonb('business_hours').$type<BusinessHours>(),
  recentlyConfirmedDays: integer('recently_confirmed_days').notNull().default(7),
  assignOnReply: boolean('assign_on_reply').notNull().default(true),
  /** What differs from `lib/assistant/settings.ts`. */
  assistant: jsonb('assistant').$type<Partial<AssistantSettings>>().notNull().default({}),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/** A person who can sign in; global, because one person may work for several accounts. */
export const users = pgTable('users', {
  id: id().primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash'),
  createdAt: instant('created_at').notNull().defaultNow(),
});

/** A user in an account. Without `userId` it cannot sign in: invited and not yet here, or a former member named by a history. */
export const members = pgTable(
  'members',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    userId: uuid('user_id').references(() => users.id),
    email: text('email').notNull(),
    name: text('name').notNull(),
    role: text('role', { enum: roles }).notNull(),
    teams: text('teams', { enum: teams }).array().notNull(),
    /** What they want to be told of, and how; empty: as the product suggests. */
    notify: jsonb('notify').$type<NotifySettings>(),
    createdAt: instant('created_at').notNull().defaultNow(),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('members_email').on(t.accountId, t.email),
    unique('members_user').on(t.accountId, t.userId),
    index('members_by_user').on(t.userId),
  ],
);

/** A sign-in. The cookie carries only its id; revoking the row ends it everywhere. */
export const sessions = pgTable(
  'sessions',
  {
    id: id().primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    accountId: accountId(),
    memberId: uuid('member_id').notNull(),
    userAgent: text('user_agent'),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [index('sessions_by_user').on(t.userId), link(t, t.memberId, members)],
);

/** An invitation or a password reset: the token is shown once, hashed at rest, single use. */
export const oneTimeLinks = pgTable(
  'one_time_links',
  {
    accountId: accountId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    purpose: text('purpose', { enum: ['invite', 'reset'] }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    createdBy: uuid('created_by'),
    createdAt: instant('created_at').notNull().defaultNow(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.id] }), link(t, t.memberId, members)],
);

export const apiKeys = pgTable(
  'api_keys',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    name: text('name').notNull(),
    keyHash: text('key_hash').notNull().unique(),
    hint: text('hint').notNull(),
    scopes: text('scopes', { enum: scopes }).array().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastUsedAt: instant('last_used_at'),
    revokedAt: instant('revoked_at'),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.id] })],
);

/** Units of the account's base currency for one unit of `currency` from `day` on; the latest on or before an event's day applies. */
export const currencyRates = pgTable(
  'currency_rates',
  {
    accountId: accountId().references(() => accounts.id),
    currency: text('currency').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    rate: numeric('rate', { precision: 20, scale: 10, mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.currency, t.day] })],
);

/** Counters of rate-limiter-flexible, shared by all instances of the app. */
export const rateLimits = pgTable('rate_limits', {
  key: text('key').primaryKey(),
  points: integer('points').notNull(),
  expire: instant('expire'),
});
