import { and, desc, eq, gt, inArray, ne, or, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { conversations, events, messages, type RunReason, runs } from '@/db/schema';
import type { AssistantActor } from '@/lib/auth/actor';
import { lockConversation } from '@/lib/conversations/lock';
import { refold } from '@/lib/conversations/refold';
import { writeAs } from '@/lib/conversations/replies';
import { recordEvent } from '@/lib/events/record';
import { english } from '@/lib/language/messages';
import { type Found, isSomeoneTyping } from './context';
import { sentenceOf } from './reasons';
import type { Thought } from './thinking';

type Look = { conversationId: string; messageId: string };
export type Run = typeof runs.$inferInsert;

/**
 * Carries a thought out, in the caller's transaction: whoever wrote while it thought was quicker, and then nothing leaves. The run
 * and what it did are written together, once per message, however often its job runs.
 */
export async function decide(
  tx: Db,
  actor: AssistantActor,
  { conversationId, messageId }: Look,
  { found, thought }: { found: Found; thought: Thought },
  now: Date,
): Promise<void> {
  if (!(await lockConversation(tx, actor.accountId, conversationId))) return;
  const overtaken = await overtakenBy(tx, actor, { conversationId, messageId });
  const verdict = overtaken
    ? { outcome: 'discarded' as const, reasons: [{ reason: overtaken }] }
    : await hushed(tx, actor, conversationId, thought.verdict, now);
  const run = runOf(actor, { conversationId, messageId }, { found, thought }, now);
  const written = await keep(tx, { ...run, trigger: 'message', ...verdict });
  if (!written) return;
  if (overtaken !== 'guest-wrote') await rate(tx, actor, conversationId, written, now);
  if (verdict.outcome === 'sent') await send(tx, actor, written, now);
  else if (verdict.outcome === 'escalated') await ring(tx, actor, written, found, now);
  else await tell(tx, actor, written, now);
}

/** A message that was overtaken before anybody looked at it: why nothing came of it. */
export async function passOver(tx: Db, actor: AssistantActor, look: Look, mode: Run['mode'], now: Date): Promise<void> {
  const reason = (await overtakenBy(tx, actor, look)) ?? 'guest-wrote';
  const nothing = {
    action: 'none' as const,
    confidence: 0,
    millis: 0,
    engine: 'builtin' as const,
    promptVersion: 'none',
  };
  const run = { accountId: actor.accountId, id: uuidv7(), ...look, startedAt: now, mode, ...nothing };
  await keep(tx, { ...run, trigger: 'message', outcome: 'discarded', reasons: [{ reason }] });
}

/** The row of a thought; who decides adds the outcome. */
export function runOf(
  { accountId }: { accountId: string },
  look: Look,
  { found, thought }: { found: Found; thought: Thought },
  now: Date,
): Omit<Run, 'trigger' | 'outcome' | 'reasons'> {
  const { proposal, effort, millis } = thought;
  const { action, language, citations, tasks, confidence, funLevel, funReason, gap } = proposal;
  return {
    ...{ accountId, id: uuidv7(), ...look, startedAt: now, millis, ...effort, mode: found.situation.mode },
    ...{ instruction: found.context.instruction, knowledge: readBy(found) },
    ...{ action, body: proposal.text || null, language, citations, tasks, confidence, funLevel, funReason, gap },
  };
}

function readBy({ context }: Found) {
  return context.articles.map(({ id, version }) => ({ id, version }));
}

/** Writes the run, and ends the drafts before it; null when this message had one already. */
export async function keep(tx: Db, run: Run): Promise<(Run & { id: string; reasons: RunReason[] }) | null> {
  const { accountId, conversationId } = run;
  const fate = run.outcome === 'draft' ? ('open' as const) : null;
  const [written] = await tx
    .insert(runs)
    .values({ ...run, fate })
    .onConflictDoNothing()
    .returning({ id: runs.id });
  if (!written) return null;
  // Who asked for another draft and got none keeps the one that they had.
  if (run.trigger === 'regenerate' && !fate) return { ...run, id: written.id, reasons: run.reasons ?? [] };
  await tx
    .update(runs)
    .set({ fate: 'stale', decidedAt: run.startedAt })
    .where(
      and(
        eq(runs.accountId, accountId),
        eq(runs.conversationId, conversationId),
        eq(runs.fate, 'open'),
        ne(runs.id, written.id),
      ),
    );
  return { ...run, id: written.id, reasons: run.reasons ?? [] };
}

/** Who was quicker: a person, the guest with more words, or whoever closed. */
async function overtakenBy(
  tx: Db,
  { accountId }: AssistantActor,
  { conversationId, messageId }: Look,
): Promise<'person-wrote' | 'guest-wrote' | 'closed' | null> {
  const { author, holding } = messages;
  const at = sql`(select m.sent_at from messages m where m.account_id = ${accountId} and m.id = ${messageId})`;
  const [newer] = await tx
    .select({ author })
    .from(messages)
    .where(
      and(
        eq(messages.accountId, accountId),
        eq(messages.conversationId, conversationId),
        eq(messages.isNote, false),
        inArray(author, ['guest', 'agent', 'assistant']),
        eq(holding, false),
        or(gt(messages.sentAt, at), and(eq(messages.sentAt, at), gt(messages.id, messageId))),
      ),
    )
    .orderBy(desc(messages.sentAt), desc(messages.id))
    .limit(1);
  if (newer) return newer.author === 'guest' ? 'guest-wrote' : 'person-wrote';
  const { status, waitingSince } = conversations;
  const mine = and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId));
  const [thread] = await tx.select({ status, waitingSince }).from(conversations).where(mine);
  return thread!.status === 'closed' && !thread!.waitingSince ? 'closed' : null;
}

/** Who began to type while it thought is not interrupted: what was to be sent is a draft for them. */
async function hushed(tx: Db, actor: AssistantActor, conversationId: string, verdict: Thought['verdict'], now: Date) {
  if (verdict.outcome !== 'sent' || !(await isSomeoneTyping(tx, actor, conversationId, now))) return verdict;
  return { outcome: 'draft' as const, reasons: [{ reason: 'typing' }, ...verdict.reasons] };
}

type Written = NonNullable<Awaited<ReturnType<typeof keep>>>;

/** A level that is so already is no news; over a person's own it may only fall, a rise is the run's suggestion (product.md §4). */
async function rate(tx: Db, actor: AssistantActor, conversationId: string, run: Written, now: Date): Promise<void> {
  const level = run.funLevel;
  if (!level) return;
  const [is] = await tx
    .select({
      level: conversations.funLevel,
      isOverridden: sql<boolean>`exists (select 1 from ${events} where ${events.accountId} = ${conversations.accountId}
        and ${events.conversationId} = ${conversations.id} and ${events.kind} = 'fun_level.set')`,
    })
    .from(conversations)
    .where(and(eq(conversations.accountId, actor.accountId), eq(conversations.id, conversationId)));
  if (!is || is.level === level || (is.isOverridden && is.level !== null && level > is.level)) return;
  const data = { level, before: { funLevel: is.level }, quote: run.funReason, runId: run.id };
  await recordEvent(tx, actor, { conversationId, kind: 'fun_level.rated', data, occurredAt: now });
  await refold(tx, actor.accountId, [conversationId], now);
}

async function send(tx: Db, actor: AssistantActor, run: Written, now: Date): Promise<void> {
  const { conversationId } = run;
  const words = { conversationId, body: run.body!, externalId: `assistant:${run.id}`, memberId: null };
  const { id } = await writeAs(tx, actor, words, now);
  await tx
    .update(runs)
    .set({ sentMessageId: id })
    .where(and(eq(runs.accountId, actor.accountId), eq(runs.id, run.id)));
}

/** A person is called, with the reason; the guest hears that somebody looks, if the admin wants that. */
async function ring(tx: Db, actor: AssistantActor, run: Written, { settings, situation }: Found, now: Date) {
  const { conversationId, reasons } = run;
  const data = { reason: sentenceOf(reasons[0]!, english), reasons, runId: run.id };
  await recordEvent(tx, actor, { conversationId, kind: 'conversation.escalated', data, occurredAt: now });
  await refold(tx, actor.accountId, [conversationId], now);
  if (!settings.holdingMessage || situation.mode !== 'autopilot' || !situation.isConnected) return;
  const holding = { conversationId, body: settings.holdingMessage, externalId: `assistant:${run.id}`, memberId: null };
  await writeAs(tx, actor, { ...holding, holding: true }, now);
}

/** What changes only what the chat says of the assistant is told, too, so that screens show it. */
async function tell(tx: Db, actor: AssistantActor, { conversationId, id, outcome }: Written, now: Date) {
  const data = { runId: id, outcome };
  await recordEvent(tx, actor, { conversationId, kind: 'assistant.looked', data, occurredAt: now });
}
