import { and, desc, eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Db, transaction } from '@/db/client';
import { makeWorld, says, stay, type World } from '@/db/fixtures';
import { accounts, channelConnections, conversations, drafts, messages, presence, runs, turns } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { assistantActor } from '@/lib/auth/actor';
import { findDifferences } from '@/lib/consistency/queries';
import { seenOf } from '@/lib/conversations/controls';
import { perform, reply } from '@/lib/conversations/mutations';
import { saveDraft } from '@/lib/drafts/mutations';
import { listConversations } from '@/lib/inbox/queries';
import { findForAssistant } from './context';
import { decide } from './deciding';
import type { Proposal } from './proposal';
import type { Thought } from './thinking';

const START = new Date('2026-04-10T10:00:00Z');
const at = (clock: string) => new Date(`2026-04-10T${clock.padEnd(8, ':00')}Z`);

let db: Db;
let world: World;
let numbers = 0;

beforeAll(async () => {
  db = (await testDatabase()).db;
  world = await makeWorld(db, { now: START });
  const { accountId } = world;
  await db.insert(channelConnections).values({ accountId, channel: 'airbnb', provider: 'demo' });
  await db
    .update(accounts)
    .set({ assistant: { mode: 'autopilot', holdingMessage: 'Somebody looks into this.' } })
    .where(eq(accounts.id, accountId));
});

/** A guest who asks something at ten, and an assistant that has begun to think about it. */
async function asked() {
  const key = `stay-${++numbers}`;
  await world.tell(stay(key, '2026-04-01T00:00:00Z'));
  const guest = async (clock: string) =>
    (await world.tell(says(key, 'guest', at(clock).toISOString())))[0] as { id: string; conversationId: string };
  const { id: messageId, conversationId } = await guest('10:00');
  const actor = assistantActor(world.accountId);
  const found = (await findForAssistant(db, actor, conversationId, { now: at('10:00') }))!;
  const mine = eq(conversations.id, conversationId);
  const state = async () => (await db.select().from(conversations).where(mine))[0]!;
  return {
    conversationId,
    messageId,
    found,
    guest,
    state,
    decide: (thought: Thought, clock = '10:01') =>
      transaction(db, (tx) => decide(tx, actor, { conversationId, messageId }, { found, thought }, at(clock))),
    ours: () =>
      db
        .select({
          author: messages.author,
          body: messages.body,
          holding: messages.holding,
          delivery: messages.delivery,
        })
        .from(messages)
        .where(and(eq(messages.conversationId, conversationId), eq(messages.author, 'assistant'))),
    runs: () => db.select().from(runs).where(eq(runs.conversationId, conversationId)).orderBy(desc(runs.startedAt)),
    turns: () => db.select().from(turns).where(eq(turns.conversationId, conversationId)),
  };
}

function thought(outcome: Thought['verdict']['outcome'], changes: Partial<Proposal> = {}): Thought {
  const proposal: Proposal = {
    ...{ action: 'answer', text: 'It is free.', language: 'en', citations: [], tasks: [] },
    ...{ funLevel: 4, funReason: 'thanks', confidence: 0.9, reasons: [], gap: null },
    ...changes,
  };
  const cost = { fallback: null, toolCalls: [], inputTokens: null, outputTokens: null, costMicros: 0 };
  const effort = { ...cost, engine: 'builtin' as const, model: null, promptVersion: 'test' };
  return { proposal, effort, millis: 1, verdict: { outcome, reasons: [{ reason: 'answered' }] } };
}

describe('what was decided', () => {
  test('is sent once, however often its job runs, and answers the guest', async () => {
    const thread = await asked();
    await Promise.all([thread.decide(thought('sent')), thread.decide(thought('sent'))]);
    await thread.decide(thought('sent'), '10:02');
    expect(await thread.ours()).toEqual([
      { author: 'assistant', body: 'It is free.', holding: false, delivery: 'queued' },
    ]);
    expect(await thread.state()).toMatchObject({ waitingSince: null, assistantSentAt: at('10:01'), funLevel: 4 });
    expect(await thread.turns()).toMatchObject([{ endedBy: 'assistant', seconds: 60 }]);
    expect(await thread.runs()).toMatchObject([{ outcome: 'sent', sentMessageId: expect.any(String), fate: null }]);
  });

  test('puts the row among those in which the assistant is active, until it is switched off there', async () => {
    const thread = await asked();
    await thread.decide(thought('sent'));
    const active = async () => {
      const options = { inbox: 'support', tab: 'ai-active', now: at('12:00'), limit: 200, viewerId: null } as const;
      const { rows } = await listConversations(world.system, { ...options, filters: { listing: [], status: [] } });
      return rows.some(({ id }) => id === thread.conversationId);
    };
    expect(await active()).toBe(true);
    const item = { conversationId: thread.conversationId, seen: seenOf(await thread.state()) };
    await perform(world.agents.sofia!, { ...item, act: { control: 'assistant', mode: 'off' } }, at('11:00'));
    expect(await active()).toBe(false);
  });

  test('calls a person with the reason; a holding message answers nothing, and the people’s clock runs from there', async () => {
    const thread = await asked();
    const verdict = { outcome: 'escalated' as const, reasons: [{ reason: 'wants-person' }] };
    await thread.decide({ ...thought('escalated'), verdict }, '10:00:30');
    expect(await thread.ours()).toMatchObject([{ body: 'Somebody looks into this.', holding: true }]);
    const state = await thread.state();
    expect(state).toMatchObject({ waitingSince: at('10:00'), escalatedAt: at('10:00:30') });
    expect(state.escalations).toMatchObject([{ by: null, reason: 'The guest asked for a person.' }]);
    const words = { conversationId: thread.conversationId, body: 'Here I am' };
    await reply(world.agents.sofia!, words, at('10:05'));
    expect(await thread.turns()).toMatchObject([{ seconds: 300, peopleSeconds: 270 }]);
  });

  test('is a draft that its sender accepts, or changes', async () => {
    const { sofia } = world.agents;
    for (const [body, fate] of [
      ['It is free.', 'accepted'],
      ['It is free, Ana.', 'edited'],
    ]) {
      const thread = await asked();
      await thread.decide(thought('draft'));
      const [run] = await thread.runs();
      expect([run!.fate, await thread.ours()]).toEqual(['open', []]);
      await reply(sofia!, { conversationId: thread.conversationId, body: body!, runId: run!.id }, at('10:03'));
      expect(await thread.runs()).toMatchObject([
        { fate, decidedBy: sofia!.memberId, sentMessageId: expect.any(String) },
      ]);
    }
  });

  test('leaves what its sender had begun to write beside it', async () => {
    const { sofia } = world.agents;
    const thread = await asked();
    const { conversationId } = thread;
    await thread.decide(thought('draft'));
    await saveDraft(sofia!, { conversationId, kind: 'reply', body: 'Dear Ana', onto: null }, at('10:02'));
    const [run] = await thread.runs();
    const words = { conversationId, body: run!.body!, runId: run!.id };
    await reply(sofia!, { ...words, keepsDraft: true }, at('10:03'));
    const kept = await db.select({ body: drafts.body }).from(drafts).where(eq(drafts.conversationId, conversationId));
    expect(kept).toEqual([{ body: 'Dear Ana' }]);
  });

  test('is a draft that is over once a person writes without it', async () => {
    const thread = await asked();
    await thread.decide(thought('draft'));
    await reply(world.agents.sofia!, { conversationId: thread.conversationId, body: 'Yes' }, at('10:03'));
    expect(await thread.runs()).toMatchObject([{ fate: 'stale', sentMessageId: null }]);
  });
});

describe('whoever is quicker', () => {
  test.each(['sent', 'draft', 'escalated'] as const)('a person: what was to be %s is discarded', async (outcome) => {
    const thread = await asked();
    await reply(world.agents.sofia!, { conversationId: thread.conversationId, body: 'Yes' }, at('10:00:30'));
    await thread.decide(thought(outcome));
    expect(await thread.ours()).toEqual([]);
    expect(await thread.runs()).toMatchObject([{ outcome: 'discarded', reasons: [{ reason: 'person-wrote' }] }]);
    expect((await thread.state()).escalations).toEqual([]);
  });

  test('the guest with more words: the newer message is looked at instead', async () => {
    const thread = await asked();
    await thread.guest('10:00:30');
    await thread.decide(thought('sent'));
    expect(await thread.ours()).toEqual([]);
    expect(await thread.runs()).toMatchObject([{ outcome: 'discarded', reasons: [{ reason: 'guest-wrote' }] }]);
  });

  test('who types is not interrupted: it becomes a draft', async () => {
    const thread = await asked();
    const { conversationId } = thread;
    const { memberId, sessionId } = world.agents.sofia!;
    const here = { accountId: world.accountId, id: uuidv7(), memberId, sessionId, conversationId };
    await db.insert(presence).values({ ...here, typing: true, seenAt: at('10:00:50') });
    await thread.decide(thought('sent'));
    expect(await thread.ours()).toEqual([]);
    expect(await thread.runs()).toMatchObject([
      { outcome: 'draft', fate: 'open', reasons: [{ reason: 'typing' }, {}] },
    ]);
  });
});

test('the fun level follows the rating; over a person’s own it may fall, and not rise', async () => {
  const thread = await asked();
  await thread.decide(thought('silent', { funLevel: 2 }));
  expect((await thread.state()).funLevel).toBe(2);
  const item = { conversationId: thread.conversationId, seen: seenOf(await thread.state()) };
  await perform(world.agents.sofia!, { ...item, act: { control: 'fun-level', level: 3 } }, at('10:02'));
  const again = async (level: 1 | 5, clock: string) => {
    const { id: messageId } = await thread.guest(clock);
    const actor = assistantActor(world.accountId);
    const made = { found: thread.found, thought: thought('silent', { funLevel: level }) };
    const look = { conversationId: thread.conversationId, messageId };
    await transaction(db, (tx) => decide(tx, actor, look, made, at(`${clock}:30`)));
    return (await thread.state()).funLevel;
  };
  expect(await again(5, '10:03')).toBe(3);
  expect(await again(1, '10:04')).toBe(1);
});

test('what is stored is what its facts fold to', async () => {
  expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
});
