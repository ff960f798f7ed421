import { and, eq, inArray, sql } from 'drizzle-orm';
import { type Db, getDb, transaction } from '@/db/client';
import { accounts, conversations, guests, listings, runs } from '@/db/schema';
import { lockAccount } from '@/lib/accounts/lock';
import type { Agent } from '@/lib/auth/actor';
import { requireAdmin } from '@/lib/auth/roles';
import { lockConversation } from '@/lib/conversations/lock';
import { changesOf } from '@/lib/events/changes';
import { recordEvent } from '@/lib/events/record';
import { notFound, Refusal } from '@/lib/refusal';
import { makeTask } from '@/lib/tasks/mutations';
import { findForAssistant } from './context';
import { keep, runOf } from './deciding';
import type {
  AssistantSettingsInput,
  ListingModeInput,
  RegenerateInput,
  RejectDraftInput,
  SuggestedTaskInput,
} from './input';
import { settingsOf } from './settings';
import { think } from './thinking';

/** How the assistant works in the account (product.md §6). For admins. */
export async function changeSettings(agent: Agent, input: AssistantSettingsInput, now = new Date()): Promise<void> {
  requireAdmin(agent);
  const { accountId } = agent;
  await transaction(await getDb(), async (tx) => {
    const account = await lockAccount(tx, accountId);
    const changes = changesOf(settingsOf(account), input);
    if (!changes) return;
    await tx.update(accounts).set({ assistant: input }).where(eq(accounts.id, accountId));
    await recordEvent(tx, agent, { kind: 'assistant.changed', data: changes, occurredAt: now });
  });
}

/** What the assistant may do in the conversations of a listing; without a mode as in its inbox. For admins. */
export async function changeListingMode(agent: Agent, input: ListingModeInput, now = new Date()): Promise<void> {
  requireAdmin(agent);
  const { listingId, mode } = input;
  await transaction(await getDb(), async (tx) => {
    const mine = and(eq(listings.accountId, agent.accountId), eq(listings.id, listingId));
    const [listing] = await tx.select().from(listings).where(mine).for('update');
    if (!listing) throw notFound('listing');
    const changes = changesOf(listing, { assistantMode: mode });
    if (!changes) return;
    await tx.update(listings).set({ assistantMode: mode }).where(mine);
    const data = { listingId, name: listing.name, ...changes };
    await recordEvent(tx, agent, { kind: 'assistant.changed', data, occurredAt: now });
  });
}

/** A draft is of no use, and why; kept for the figures. Refusal 409 when it is no open draft any more. */
export async function rejectDraft(agent: Agent, input: RejectDraftInput, now = new Date()): Promise<void> {
  const { runId, reason, words } = input;
  await transaction(await getDb(), async (tx) => {
    const run = await lockRun(tx, agent, runId);
    if (run.fate !== 'open') throw new Refusal(409, 'This draft is over: the conversation went on.');
    const rejection = words ? `${reason}: ${words}` : reason;
    const fate = { fate: 'rejected' as const, rejection, decidedBy: agent.memberId, decidedAt: now };
    await tx.update(runs).set(fate).where(isRun(agent, runId));
    const data = { runId, reason };
    await recordEvent(tx, agent, {
      conversationId: run.conversationId,
      kind: 'assistant.rejected',
      data,
      occurredAt: now,
    });
  });
}

/** Looks once more, with what a person wants otherwise; it is a draft at most. Refusal 409 where the guest waits for nothing. */
export async function regenerate(
  agent: Agent,
  { conversationId, instruction }: RegenerateInput,
  now = new Date(),
): Promise<{ outcome: 'draft' | 'silent' }> {
  const db = await getDb();
  const found = await findForAssistant(db, agent, conversationId, { now, instruction: instruction || null });
  if (!found) throw notFound('conversation');
  const { messageId } = found;
  if (!messageId) throw new Refusal(409, 'The guest waits for no answer here.');
  const asked = { ...found, situation: { ...found.situation, mode: 'copilot' as const } };
  const thought = await think(asked, AbortSignal.timeout(60_000));
  const outcome = thought.verdict.outcome === 'draft' ? 'draft' : 'silent';
  await transaction(db, async (tx) => {
    if (!(await lockConversation(tx, agent.accountId, conversationId))) throw notFound('conversation');
    const run = runOf(agent, { conversationId, messageId }, { found: asked, thought }, now);
    await keep(tx, { ...run, trigger: 'regenerate', outcome, reasons: thought.verdict.reasons });
    const data = { runId: run.id, outcome };
    await recordEvent(tx, agent, { conversationId, kind: 'assistant.looked', data, occurredAt: now });
  });
  return { outcome };
}

/** Makes a task of one that a run suggests; the second click finds it made. */
export async function acceptTask(agent: Agent, { runId, place }: SuggestedTaskInput, now = new Date()) {
  return settleTask(agent, { runId, place }, async (tx, { conversationId, tasks }) => {
    const { catalogItemId, title } = tasks[place]!;
    const input = { conversationId, catalogItemId, title, externalId: `assistant:${runId}:${place}` };
    return { taskId: (await makeTask(tx, agent, input, now)).taskId };
  });
}

/** The task is not needed. */
export async function dismissTask(agent: Agent, input: SuggestedTaskInput): Promise<void> {
  await settleTask(agent, input, async () => ({ dismissedBy: agent.memberId }));
}

type Run = typeof runs.$inferSelect;

async function settleTask(
  agent: Agent,
  { runId, place }: SuggestedTaskInput,
  settle: (tx: Db, run: Run) => Promise<{ taskId?: string; dismissedBy?: string }>,
): Promise<void> {
  await transaction(await getDb(), async (tx) => {
    const run = await lockRun(tx, agent, runId);
    const task = run.tasks[place];
    if (!task) throw notFound('suggested task');
    if (task.taskId || task.dismissedBy) return;
    const settled = { ...task, ...(await settle(tx, run)) };
    await tx
      .update(runs)
      .set({ tasks: run.tasks.with(place, settled) })
      .where(isRun(agent, runId));
  });
}

/** Takes all words of a guest and to a guest out of the runs; counters and costs stay. For admins. Returns how many it were. */
export async function eraseRuns(agent: Agent, { guestId }: { guestId: string }, now = new Date()): Promise<number> {
  requireAdmin(agent);
  const { accountId } = agent;
  return transaction(await getDb(), async (tx) => {
    const [guest] = await tx
      .select({ id: guests.id })
      .from(guests)
      .where(and(eq(guests.accountId, accountId), eq(guests.id, guestId)));
    if (!guest) throw notFound('guest');
    const theirs = tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(and(eq(conversations.accountId, accountId), eq(conversations.guestId, guestId)));
    const nothing = {
      body: null,
      instruction: null,
      funReason: null,
      gap: null,
      citations: [],
      toolCalls: [],
      tasks: [],
    };
    // What figures count by is no word of anybody's.
    const counted = {
      reasons: sql`(select coalesce(jsonb_agg(jsonb_build_object('reason', x ->> 'reason') order by place), '[]')
        from jsonb_array_elements(${runs.reasons}) with ordinality as each (x, place))`,
      rejection: sql`split_part(${runs.rejection}, ':', 1)`,
    };
    const erased = await tx
      .update(runs)
      .set({ ...nothing, ...counted, isErased: true })
      .where(and(eq(runs.accountId, accountId), inArray(runs.conversationId, theirs), eq(runs.isErased, false)))
      .returning({ id: runs.id });
    await recordEvent(tx, agent, {
      kind: 'assistant.erased',
      data: { guestId, runs: erased.length },
      occurredAt: now,
    });
    return erased.length;
  });
}

async function lockRun(tx: Db, agent: Agent, runId: string): Promise<Run> {
  const [run] = await tx.select().from(runs).where(isRun(agent, runId)).for('update');
  if (!run) throw notFound('run');
  return run;
}

function isRun({ accountId }: Agent, runId: string) {
  return and(eq(runs.accountId, accountId), eq(runs.id, runId));
}
