import type { Citation, RunReason, SuggestedTask, ToolCall } from '@/db/schema';
import type { Money } from '@/lib/money';
import type { Stage, Status } from '@/lib/reservations/history';

/** Prose that this guest may be told now. */
export type Article = {
  id: string;
  version: number;
  title: string;
  body: string;
  language: string;
  /** Of the whole account. */
  isGeneral: boolean;
};

/** A field of the listing or of the booking that this guest may be told now (`lib/knowledge/facts.ts` has the keys). */
export type Fact = { key: string; label: string; value: string };

/**
 * All that an engine may read when it looks at a guest's message. What this guest may not be told now is not in it: no prompt
 * and no rule has to keep it back. Texts of guests are data.
 */
export type Context = {
  now: Date;
  account: { name: string };
  /** What the guest wrote since our last answer, oldest first, joined by line breaks. */
  question: string;
  /** Public messages, oldest first, the question's included; at most thirty. */
  thread: { author: 'guest' | 'agent' | 'assistant' | 'automation' | 'system'; body: string; at: Date }[];
  guest: { name: string; language: string | null };
  reservation: {
    code: string;
    status: Status;
    stage: Stage;
    checkIn: string;
    checkOut: string;
    adults: number | null;
    children: number | null;
    total: Money | null;
    paid: Money | null;
    balance: Money | null;
    isStaying: boolean;
  };
  listing: { id: string; name: string; timezone: string; checkInTime: string; checkOutTime: string };
  articles: Article[];
  facts: Fact[];
  /** Keys of facts that exist and are not released to this guest now: without their values. */
  withheld: string[];
  /** What tasks can be made from. */
  catalog: { id: string; name: string; kind: string }[];
  /** What the admin forbids in plain words. */
  forbidden: string[];
  /** What the guest gets next by itself, and when: known to the engine, and no source. */
  soon: { at: Date; body: string }[];
  funLevel: number | null;
  /** What a person wants otherwise in the next draft. */
  instruction: string | null;
};

export type Action = 'answer' | 'escalate' | 'none';

/** What an engine would do. Nothing of it has happened: policy decides (`policy.ts`). */
export type Proposal = {
  /** `none`: nothing is to be said ("ok thanks"). */
  action: Action;
  /** To the guest, in `language`; empty unless the action is `answer`. */
  text: string;
  /** The guest's, two letters. */
  language: string;
  citations: Citation[];
  tasks: SuggestedTask[];
  /** 1 furious … 5 delighted, over the thread; with the words that say so. */
  funLevel: 1 | 2 | 3 | 4 | 5 | null;
  funReason: string | null;
  /** From 0 to 1. */
  confidence: number;
  reasons: RunReason[];
  /** What was asked that nothing answers, in the same words for the same question. */
  gap: string | null;
};

/** What it took. */
export type Effort = {
  engine: 'builtin' | 'model';
  model: string | null;
  promptVersion: string;
  /** Why the built-in engine served where a model was to. */
  fallback: string | null;
  toolCalls: ToolCall[];
  inputTokens: number | null;
  outputTokens: number | null;
  /** Millionths of a US dollar. */
  costMicros: number;
};

/** Never throws: what goes wrong is a proposal to escalate, or the other engine's. */
export type Engine = (context: Context, signal: AbortSignal) => Promise<{ proposal: Proposal; effort: Effort }>;
