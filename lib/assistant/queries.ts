import { and, desc, eq, isNotNull, sql } from 'drizzle-orm';
import { getDb } from '@/db/client';
import { accounts, conversations, listings, members, reservations, runs } from '@/db/schema';
import type { Actor, Agent } from '@/lib/auth/actor';
import { requireAdmin, requireRole } from '@/lib/auth/roles';
import { notFound, Refusal } from '@/lib/refusal';
import { type Found, findForAssistant, findForInquiry } from './context';
import { endpoint } from './endpoint';
import { type Claim, unproved } from './fact-lock';
import type { FactCheckInput, RunInput, SummarizeInput, TrialInput } from './input';
import { modeOf, settingsOf } from './settings';
import { think } from './thinking';
import { summarize } from './writing';

/** The account's choices, the listings that have one of their own, and the model's name, if there is one. For admins. */
export async function readAssistantSettings(agent: Agent) {
  requireAdmin(agent);
  const db = await getDb();
  const [account] = await db.select().from(accounts).where(eq(accounts.id, agent.accountId));
  const { id, name, assistantMode } = listings;
  const own = await db
    .select({ id, name, mode: assistantMode })
    .from(listings)
    .where(and(eq(listings.accountId, agent.accountId), isNotNull(assistantMode)))
    .orderBy(name, id);
  return { settings: settingsOf(account!), listings: own, model: endpoint()?.settings.model ?? null };
}

/** What the assistant may do in a conversation: by the conversation's own choice, and without it. */
export async function modesOf({ accountId }: Actor, conversationId: string) {
  const c = conversations;
  const [row] = await (await getDb())
    .select({
      stage: c.stage,
      conversation: c.assistantMode,
      listing: listings.assistantMode,
      assistant: accounts.assistant,
    })
    .from(c)
    .innerJoin(listings, and(eq(listings.accountId, c.accountId), eq(listings.id, c.listingId)))
    .innerJoin(accounts, eq(accounts.id, c.accountId))
    .where(and(eq(c.accountId, accountId), eq(c.id, conversationId)));
  if (!row) throw notFound('conversation');
  const settings = settingsOf(row);
  return {
    mode: modeOf(settings, row),
    own: row.conversation,
    inherited: modeOf(settings, { ...row, conversation: null }),
  };
}

export type RunSeen = Awaited<ReturnType<typeof runsOf>>[number];

const RUNS = 80;

/** What the assistant made of a conversation's messages, newest first: one statement, on `assistant_runs_of_conversation`. */
export async function runsOf({ accountId }: Actor, conversationId: string) {
  const r = runs;
  return (await getDb())
    .select({
      id: r.id,
      messageId: r.messageId,
      trigger: r.trigger,
      at: r.startedAt,
      engine: r.engine,
      model: r.model,
      mode: r.mode,
      outcome: r.outcome,
      reasons: r.reasons,
      body: r.body,
      citations: r.citations,
      tasks: r.tasks,
      confidence: r.confidence,
      funLevel: r.funLevel,
      funReason: r.funReason,
      fate: r.fate,
      sentMessageId: r.sentMessageId,
      decidedBy: members.name,
      millis: r.millis,
      costMicros: r.costMicros,
    })
    .from(r)
    .leftJoin(members, and(eq(members.accountId, r.accountId), eq(members.id, r.decidedBy)))
    .where(and(eq(r.accountId, accountId), eq(r.conversationId, conversationId)))
    .orderBy(desc(r.startedAt), desc(r.id))
    .limit(RUNS);
}

export type RunRead = Awaited<ReturnType<typeof findRun>>;

/** All of one run: what it had before it, made of it, and at what cost. Refusal 404 for a stranger's. */
export async function findRun({ accountId }: Agent, { runId }: RunInput) {
  const r = runs;
  const [row] = await (await getDb())
    .select({
      ...{ conversationId: r.conversationId, messageId: r.messageId, fate: r.fate },
      ...{ engine: r.engine, model: r.model, mode: r.mode, action: r.action, instruction: r.instruction },
      ...{ reasons: r.reasons, citations: r.citations, confidence: r.confidence, rejection: r.rejection },
      ...{ funLevel: r.funLevel, funReason: r.funReason, isErased: r.isErased },
      ...{ millis: r.millis, costMicros: r.costMicros, toolCalls: r.toolCalls, decidedBy: members.name },
      articles: sql<number>`jsonb_array_length(${r.knowledge})`,
    })
    .from(r)
    .leftJoin(members, and(eq(members.accountId, r.accountId), eq(members.id, r.decidedBy)))
    .where(and(eq(r.accountId, accountId), eq(r.id, runId)));
  if (!row) throw notFound('run');
  const { toolCalls, ...run } = row;
  return { ...run, tools: toolCalls.filter(({ ok }) => ok).map(({ tool }) => tool) };
}

/** What a person's text names that stands in no booking, listing or article: a warning before it leaves, never a bar. */
export async function checkFacts(agent: Agent, { conversationId, body }: FactCheckInput, now: Date): Promise<Claim[]> {
  const found = await findForAssistant(await getDb(), agent, conversationId, { now });
  if (!found) throw notFound('conversation');
  return unproved(body, found.context);
}

/** A conversation in a few sentences, in the language `to`; by the model, and refused (409) where there is none. */
export async function summarizeThread(
  agent: Agent,
  { conversationId, to }: SummarizeInput,
  now: Date,
): Promise<string> {
  const found = await findForAssistant(await getDb(), agent, conversationId, { now });
  if (!found) throw notFound('conversation');
  return summarize(agent, { thread: found.context.thread, to });
}

export type Trial = Awaited<ReturnType<typeof tryOut>>;

/**
 * What the assistant would do with a message, in autopilot, and why: what it had before it, its proposal and policy's verdict.
 * Nothing is kept and nothing leaves. For managers and admins.
 */
export async function tryOut(agent: Agent, { listingId, code, message }: TrialInput, now: Date) {
  requireRole(agent, 'manager');
  const found = await findForTrial(agent, { listingId, code }, now);
  const said = { author: 'guest' as const, body: message, at: now };
  const asked: Found = {
    ...found,
    context: { ...found.context, question: message, thread: [...found.context.thread, said] },
    situation: { mode: 'autopilot', isConnected: true, personWroteAt: null, someoneTypes: false },
  };
  const { proposal, effort, verdict, millis } = await think(asked, AbortSignal.timeout(60_000));
  const { articles, facts, withheld, reservation } = asked.context;
  const shown = articles.map(({ id, title, language }) => ({ id, title, language }));
  return { proposal, effort, verdict, millis, context: { articles: shown, facts, withheld, reservation } };
}

async function findForTrial(agent: Agent, { listingId, code }: Pick<TrialInput, 'listingId' | 'code'>, now: Date) {
  const db = await getDb();
  if (!code) return findForInquiry(db, agent, listingId, now);
  const [row] = await db
    .select({ id: conversations.id })
    .from(reservations)
    .innerJoin(
      conversations,
      and(eq(conversations.accountId, reservations.accountId), eq(conversations.reservationId, reservations.id)),
    )
    .where(
      and(
        eq(reservations.accountId, agent.accountId),
        eq(reservations.listingId, listingId),
        sql`upper(${reservations.code}) = upper(${code})`,
      ),
    )
    .limit(1);
  const found = row && (await findForAssistant(db, agent, row.id, { now }));
  if (!found) {
    const message = 'names no reservation of this listing';
    throw new Refusal(422, `This ${message}.`, [{ path: 'code', message: `code ${message}.` }]);
  }
  return found;
}
