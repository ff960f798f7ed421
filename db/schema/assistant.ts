import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { accounts, members } from './accounts';
import { accountId, id, instant, link } from './columns';
import { conversations, messages } from './conversations';
import { listings } from './reservations';

/** From when on a guest may be told: whoever asks, once the booking is confirmed, or during the stay alone. */
export const audiences = ['before', 'after', 'during'] as const;

/** The dictionaries that articles are searched with; any other language is searched word by word. */
export const dictionaries: Record<string, string> = {
  ...{ da: 'danish', de: 'german', en: 'english', es: 'spanish', fi: 'finnish', fr: 'french', it: 'italian' },
  ...{ nl: 'dutch', no: 'norwegian', pt: 'portuguese', ro: 'romanian', ru: 'russian', sv: 'swedish' },
};
const DICTIONARIES = sql.raw(
  Object.entries(dictionaries)
    .map(([language, dictionary]) => `when '${language}' then '${dictionary}'::regconfig`)
    .join(' '),
);
const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' });

/** What guests may be told, of one listing or of the whole account. */
export const articles = pgTable(
  'articles',
  {
    accountId: accountId().references(() => accounts.id),
    id: id(),
    externalId: text('external_id').notNull(),
    /** Empty: of the whole account. */
    listingId: uuid('listing_id'),
    title: text('title').notNull(),
    body: text('body').notNull(),
    /** Two letters. */
    language: text('language').notNull(),
    audience: text('audience', { enum: audiences }).notNull(),
    /** Grows with each change, so that a run tells what it read. */
    version: integer('version').notNull().default(1),
    asOf: instant('as_of').notNull(),
    retiredAt: instant('retired_at'),
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(
        sql`setweight(to_tsvector(case language ${DICTIONARIES} else 'simple'::regconfig end, title), 'A') || to_tsvector(case language ${DICTIONARIES} else 'simple'::regconfig end, body)`,
      ),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    unique('articles_external').on(t.accountId, t.externalId),
    link(t, t.listingId, listings),
    index('articles_of_listing').on(t.accountId, t.listingId, t.id).where(sql`retired_at is null`),
    index('articles_search').using('gin', t.accountId, t.search),
  ],
);

/** From when on a guest may have a fact: whoever asks, once confirmed, or from some hours before check-in; the last two until check-out. */
export const releases = ['anyone', 'confirmed', 'arrival'] as const;

/** What changes or opens doors, one value each (`lib/knowledge/facts.ts` names them): never prose. */
export const listingFacts = pgTable(
  'listing_facts',
  {
    accountId: accountId(),
    listingId: uuid('listing_id').notNull(),
    key: text('key').notNull(),
    value: text('value').notNull(),
    release: text('release', { enum: releases }).notNull(),
    /** Before check-in, where the release is `arrival`. */
    hoursBefore: integer('hours_before').notNull().default(0),
    asOf: instant('as_of').notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.listingId, t.key] }), link(t, t.listingId, listings)],
);

export const runTriggers = ['message', 'regenerate'] as const;
export const engines = ['builtin', 'model'] as const;
/**
 * What became of a run: `sent` to the guest, left as a `draft` for a person, `escalated` to one, or nothing: `silent` (it may not
 * or need not speak), `discarded` (a person was quicker, or the guest wrote more).
 */
export const runOutcomes = ['sent', 'draft', 'escalated', 'silent', 'discarded'] as const;
/** What became of a draft; `stale`: the thread went on without it. */
export const draftFates = ['open', 'accepted', 'edited', 'rejected', 'stale'] as const;

/** Why a run came out as it did: an id of `lib/assistant/reasons.ts` and what it speaks of. */
export type RunReason = { reason: string; detail?: string };
export type Citation = {
  kind: 'article' | 'fact' | 'reservation';
  id: string;
  version?: number;
  title: string;
  quote: string;
};
export type SuggestedTask = { catalogItemId: string; title: string; taskId?: string; dismissedBy?: string };
export type ToolCall = { tool: string; input: unknown; ok: boolean; millis: number };

/** One look of the assistant at a guest's message: what it read, decided and did, why, and at what cost (product.md §6). */
export const runs = pgTable(
  'assistant_runs',
  {
    accountId: accountId(),
    id: id(),
    conversationId: uuid('conversation_id').notNull(),
    /** The guest's message that it answers. */
    messageId: uuid('message_id').notNull(),
    trigger: text('trigger', { enum: runTriggers }).notNull(),
    startedAt: instant('started_at').notNull(),
    millis: integer('millis').notNull(),
    engine: text('engine', { enum: engines }).notNull(),
    model: text('model'),
    promptVersion: text('prompt_version').notNull(),
    /** Why the built-in engine served where a model was to. */
    fallback: text('fallback'),
    mode: text('mode', { enum: ['autopilot', 'copilot', 'off'] }).notNull(),
    /** What a person asked for, on `regenerate`. */
    instruction: text('instruction'),
    language: text('language'),
    /** Articles and facts that it had before it, with their versions. */
    knowledge: jsonb('knowledge').$type<{ id: string; version: number }[]>().notNull().default([]),
    toolCalls: jsonb('tool_calls').$type<ToolCall[]>().notNull().default([]),
    /** The engine's words before policy looked at them. */
    action: text('action', { enum: ['answer', 'escalate', 'none'] }).notNull(),
    body: text('body'),
    citations: jsonb('citations').$type<Citation[]>().notNull().default([]),
    tasks: jsonb('tasks').$type<SuggestedTask[]>().notNull().default([]),
    confidence: real('confidence').notNull(),
    funLevel: smallint('fun_level'),
    funReason: text('fun_reason'),
    outcome: text('outcome', { enum: runOutcomes }).notNull(),
    reasons: jsonb('reasons').$type<RunReason[]>().notNull().default([]),
    /** What the guest asked and no article knew, in the same words for the same question: gaps are counted by it. */
    gap: text('gap'),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    /** Millionths of a US dollar. */
    costMicros: bigint('cost_micros', { mode: 'number' }).notNull().default(0),
    /** The message that it became. */
    sentMessageId: uuid('sent_message_id'),
    fate: text('fate', { enum: draftFates }),
    decidedBy: uuid('decided_by'),
    decidedAt: instant('decided_at'),
    rejection: text('rejection'),
    /** Whether the guest's text and ours were taken out of it. */
    isErased: boolean('is_erased').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.accountId, t.id] }),
    link(t, t.conversationId, conversations),
    link(t, t.messageId, messages),
    link(t, t.sentMessageId, messages),
    link(t, t.decidedBy, members),
    // However often its job runs, a message is looked at once.
    uniqueIndex('assistant_runs_of_message').on(t.accountId, t.messageId).where(sql`trigger = 'message'`),
    index('assistant_runs_of_conversation').on(t.accountId, t.conversationId, t.startedAt, t.id),
    index('assistant_runs_in_order').on(t.accountId, t.startedAt, t.outcome, t.conversationId),
    index('assistant_runs_gaps').on(t.accountId, t.gap, t.startedAt).where(sql`gap is not null`),
  ],
);
