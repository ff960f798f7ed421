import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeWorld, says, stay, type World } from '@/db/fixtures';
import { channelConnections, conversations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { findDifferences } from '@/lib/consistency/queries';
import { Refusal } from '@/lib/refusal';
import { seenOf } from './controls';
import type { Act } from './input';
import { perform, reply, undo } from './mutations';

const { db } = await testDatabase();
const START = Date.parse('2026-04-10T10:00:00Z');
const when = { preset: '1h' as const, zone: 'Asia/Kathmandu' };

const acts = fc.oneof(
  fc.record({ control: fc.constant('assign' as const), person: fc.constantFrom('sofia', 'bruno', null) }),
  fc.record({ control: fc.constant('move' as const), keepAnyway: fc.boolean() }),
  fc.constantFrom(
    ...(['close', 'reopen', 'escalate', 'resolve', 'fun-level', 'no-reply-needed'] as const).map((control) => ({
      control,
    })),
  ),
);
const steps = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('act' as const), act: acts, undone: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constantFrom('guest' as const, 'reply' as const) }) },
);

type Drawn = typeof acts extends fc.Arbitrary<infer A> ? A : never;
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never;

function actOf(drawn: Drawn, { agents }: World): Act {
  switch (drawn.control) {
    case 'assign':
      return { control: 'assign', assigneeId: drawn.person && agents[drawn.person]!.memberId };
    case 'move':
      return { control: 'move', when, note: undefined, keepAnyway: drawn.keepAnyway };
    case 'close':
      return { control: 'close', note: undefined, despite: true };
    case 'escalate':
      return { control: 'escalate', reason: 'Look' };
    case 'fun-level':
      return { control: 'fun-level', level: 2 };
    default:
      return { control: drawn.control };
  }
}

/** Plays the steps a second apart, those that are undone with their undo or not at all, and tells what is stored at the end. */
async function play(world: World, key: string, played: Step[], undoes: boolean) {
  await world.tell(stay(key, '2026-04-01T00:00:00Z'));
  const [told] = (await world.tell(says(key, 'guest', new Date(START).toISOString()))) as { conversationId: string }[];
  const id = told!.conversationId;
  const load = async () => (await db.select().from(conversations).where(eq(conversations.id, id)))[0]!;
  const sofia = world.agents.sofia!;
  for (const [index, step] of played.entries()) {
    const now = new Date(START + (index + 1) * 1000);
    if (step.does === 'guest') await world.tell(says(key, 'guest', now.toISOString()));
    if (step.does === 'reply') await reply(sofia, { conversationId: id, body: 'Yes' }, now);
    if (step.does !== 'act' || (step.undone && !undoes)) continue;
    const act = actOf(step.act, world);
    const done = await perform(sofia, { conversationId: id, act, seen: seenOf(await load()) }, now).catch(refused);
    if (step.undone && done?.eventId) await undo(sofia, { eventIds: [done.eventId] }, now).catch(refused);
  }
  const { status, activeFrom, followUpAt, waitingSince, escalatedAt, funLevel, assigneeId, closedAt } = await load();
  return { status, activeFrom, followUpAt, waitingSince, escalatedAt, funLevel, assigneeId, closedAt };
}

function refused(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}

const UNDOABLE = new Set(['assign', 'move', 'close', 'reopen', 'no-reply-needed']);

test('what was undone was never done, whatever else happens, and everything folds again to what is stored', async () => {
  const world = await makeWorld(db, { now: new Date(START) });
  await db.insert(channelConnections).values({ accountId: world.accountId, channel: 'airbnb', provider: 'demo' });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 10 }), async (drawn) => {
      run += 1;
      const played = drawn.map((step) =>
        step.does === 'act' && !UNDOABLE.has(step.act.control) ? { ...step, undone: false } : step,
      );
      const withUndo = await play(world, `undo-${run}`, played, true);
      expect(withUndo).toEqual(await play(world, `never-${run}`, played, false));
    }),
    { numRuns: 25 },
  );
  expect(await Array.fromAsync(findDifferences(world.system))).toEqual([]);
}, 60_000);
