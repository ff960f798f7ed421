import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { members, teams } from './accounts';
import { accountId, id, instant, link, transactionId } from './columns';
import { conversations, messages } from './conversations';

/*
 * What people at work leave around conversations: what they are writing, looking at, were told and keep at hand. None of it is
 * a fact that a conversation is folded from.
 */

/** Which conversation a browser's tab shows, and whether its person types there. Fresh for a while only; nobody's history. */
export const presence = pgTable(
  'presence',
  {
    accountId: accountId(),
    /** The browser's tab. */
    id: id(),
    sessionId: uuid('session_id').notNull(),
    memberId: uuid('member_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    typing: boolean('typing').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.conversationId, conversations),
    link(t, t.memberId, members),
    index('presence_by_session').on(t.accountId, t.sessionId),
  ],
);

/** Up to when a person has read a conversation. */
export const reads = pgTable(
  'reads',
  {
    accountId: accountId(),
    memberId: uuid('member_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    readAt: instant('read_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.memberId, t.conversationId] }),
    link(t, t.conversationId, conversations),
    link(t, t.memberId, members),
  ],
);

export const noticeKinds = ['message', 'escalation', 'assignment', 'mention', 'failure'] as const;

/** What a person was told of: a line of their notification centre. */
export const notices = pgTable(
  'notices',
  {
    accountId: accountId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    kind: text('kind', { enum: noticeKinds }).notNull(),
    conversationId: uuid('conversation_id').notNull(),
    /** The message it speaks of, where it is one. */
    messageId: uuid('message_id'),
    /** The member who caused it; empty for guests, the assistant and the product itself. */
    byMemberId: uuid('by_member_id'),
    at: instant('at').notNull(),
    readAt: instant('read_at'),
    xid: transactionId('xid'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.conversationId, conversations),
    link(t, t.memberId, members),
    index('notices_in_order').on(t.accountId, t.memberId, t.at, t.id),
    index('notices_unread').on(t.accountId, t.memberId, t.conversationId).where(sql`read_at is null`),
    index('notices_since').on(t.accountId, t.xid),
  ],
);

export const draftKinds = ['reply', 'note'] as const;

/** What a person has begun to write in a conversation. */
export const drafts = pgTable(
  'drafts',
  {
    accountId: accountId(),
    memberId: uuid('member_id').notNull(),
    conversationId: uuid('conversation_id').notNull(),
    kind: text('kind', { enum: draftKinds }).notNull(),
    body: text('body').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.memberId, t.conversationId, t.kind] }),
    link(t, t.conversationId, conversations),
    link(t, t.memberId, members),
  ],
);

export const laterStates = ['scheduled', 'sent', 'cancelled'] as const;

/** A reply that a person has written to leave later. What was sent is a message from then on. */
export const laterReplies = pgTable(
  'later_replies',
  {
    accountId: accountId(),
    id: id(),
    conversationId: uuid('conversation_id').notNull(),
    memberId: uuid('member_id').notNull(),
    body: text('body').notNull(),
    sendAt: instant('send_at').notNull(),
    /** Whether a message of the guest before then cancels it. */
    cancelOnAnswer: boolean('cancel_on_answer').notNull(),
    state: text('state', { enum: laterStates }).notNull().default('scheduled'),
    /** Who cancelled it; empty when the guest wrote. */
    cancelledBy: uuid('cancelled_by'),
    endedAt: instant('ended_at'),
    /** The message that it became. */
    messageId: uuid('message_id'),
    /** Told apart from its older versions by the job that sends it. */
    version: integer('version').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.conversationId, conversations),
    link(t, t.memberId, members),
    index('later_replies_of_conversation').on(t.accountId, t.conversationId, t.sendAt).where(sql`state = 'scheduled'`),
    index('later_replies_in_order').on(t.accountId, t.sendAt, t.id).where(sql`state = 'scheduled'`),
  ],
);

/** A text that a team keeps at hand, with variables in it (`lib/automations/variables.ts`). */
export const savedReplies = pgTable(
  'saved_replies',
  {
    accountId: accountId(),
    id: id(),
    name: text('name').notNull(),
    /** What is typed after "/". */
    shortcut: text('shortcut').notNull(),
    body: text('body').notNull(),
    /** Whose it is; empty: everybody's. */
    team: text('team', { enum: teams }),
    uses: integer('uses').notNull().default(0),
    lastUsedAt: instant('last_used_at'),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    uniqueIndex('saved_replies_shortcut').on(t.accountId, t.shortcut).where(sql`retired_at is null`),
  ],
);

/** Several actions in one key. */
export const macros = pgTable(
  'macros',
  {
    accountId: accountId(),
    id: id(),
    name: text('name').notNull(),
    /** One character that runs it on the conversation at hand; empty: by name alone. */
    key: text('key'),
    team: text('team', { enum: teams }),
    /** In order; `lib/macros/input.ts` says what a step is. */
    steps: jsonb('steps').$type<Record<string, unknown>[]>().notNull(),
    uses: integer('uses').notNull().default(0),
    lastUsedAt: instant('last_used_at'),
    retiredAt: instant('retired_at'),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    uniqueIndex('macros_name').on(t.accountId, t.name).where(sql`retired_at is null`),
    uniqueIndex('macros_key').on(t.accountId, t.key).where(sql`retired_at is null and key is not null`),
  ],
);

/** A file that came with a message, or waits to leave with one. Its bytes lie under `id`, never under its name. */
export const attachments = pgTable(
  'attachments',
  {
    accountId: accountId(),
    id: id(),
    conversationId: uuid('conversation_id').notNull(),
    /** Empty while it waits in the composer of its uploader. */
    messageId: uuid('message_id'),
    laterReplyId: uuid('later_reply_id'),
    memberId: uuid('member_id'),
    name: text('name').notNull(),
    /** As found in its content. */
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    width: integer('width'),
    height: integer('height'),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.conversationId, conversations),
    link(t, t.messageId, messages),
    link(t, t.laterReplyId, laterReplies),
    index('attachments_of_message').on(t.accountId, t.messageId).where(sql`message_id is not null`),
    index('attachments_waiting').on(t.accountId, t.conversationId, t.memberId).where(sql`message_id is null`),
  ],
);

/** A tab with filters under a name of its own: one person's, or shared with all. */
export const views = pgTable(
  'views',
  {
    accountId: accountId(),
    id: id(),
    memberId: uuid('member_id').notNull(),
    isShared: boolean('is_shared').notNull(),
    name: text('name').notNull(),
    inbox: text('inbox', { enum: teams }).notNull(),
    tab: text('tab').notNull(),
    /** The filters, as they stand in the address. */
    search: text('search').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.memberId, members),
    unique('views_name').on(t.accountId, t.memberId, t.name),
    index('views_shared').on(t.accountId, t.id).where(sql`is_shared`),
  ],
);
