import { eq } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { beforeEach, describe, expect, it } from 'vitest';
import { inquiry, makeWorld, says, stay, type World } from '@/db/fixtures';
import { conversations, presence, reservations } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import type { Agent } from '@/lib/auth/actor';
import { seenOf } from '@/lib/conversations/controls';
import { actInput } from '@/lib/conversations/input';
import { perform } from '@/lib/conversations/mutations';
import { parse } from '@/lib/parse';
import { findNext } from './next';

const { db } = await testDatabase();
const now = new Date('2026-05-02T12:00:00Z');
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
const settings = { slaSeconds: 360, recentlyConfirmedDays: 7 };

let world: World;
let sofia: Agent;
let bruno: Agent;

beforeEach(async () => {
  world = await makeWorld(db, { now: ago(60) });
  sofia = { ...world.agents.sofia!, teams: ['sales', 'support'] };
  bruno = world.agents.bruno!;
});

/** A guest in house (or one who asks) who has waited so many minutes. */
async function waits(key: string, minutes: number, make: typeof stay | typeof inquiry = stay): Promise<void> {
  await world.tell(make(key, '2026-04-01T10:00:00Z', { guest: { externalId: key, name: key } }));
  await world.tell(says(key, 'guest', ago(minutes).toISOString()));
}

async function idOf(key: string): Promise<string> {
  const [row] = await db
    .select({ id: conversations.id })
    .from(conversations)
    .innerJoin(reservations, eq(reservations.id, conversations.reservationId))
    .where(eq(reservations.code, `HM${key.toUpperCase()}`));
  return row!.id;
}

async function press(key: string, act: object, minutes = 0, by = sofia): Promise<void> {
  const [row] = await db
    .select()
    .from(conversations)
    .where(eq(conversations.id, await idOf(key)));
  const pressed = { conversationId: row!.id, act: parse(actInput, act), seen: seenOf(row!) };
  expect(await perform(by, pressed, ago(minutes))).toMatchObject({ outcome: 'done' });
}

async function look(key: string, by: Agent, minutes: number): Promise<void> {
  const { accountId, memberId, sessionId } = by;
  const place = { accountId, id: uuidv7(), memberId, sessionId, typing: false };
  await db.insert(presence).values({ ...place, conversationId: await idOf(key), seenAt: ago(minutes) });
}

async function next(open: string | null = null, passed: string[] = [], agent = sofia) {
  const ids = await Promise.all(passed.map(idOf));
  const found = await findNext(agent, { open: open && (await idOf(open)), passed: ids, now, settings });
  return found && `${found.row.guest.name}: ${found.reason} in ${found.inbox}/${found.tab}`;
}

describe('whoever needs an answer most', () => {
  it('is nobody while nobody waits', async () => {
    expect(await next()).toBeNull();
    await world.tell(stay('quiet', '2026-04-01T10:00:00Z'));
    expect(await next()).toBeNull();
  });

  it('comes in the order of reasons, the open one left out', async () => {
    await waits('new', 1);
    await waits('soon', 4);
    await waits('late', 7, inquiry);
    await waits('later', 9);
    await waits('angry', 2);
    await press('angry', { control: 'fun-level', level: 2 });
    await waits('rung', 1);
    await press('rung', { control: 'escalate', reason: 'wants a person' });
    const order = [];
    for (const seen of [[], ['rung'], ['rung', 'later'], ['rung', 'later', 'late'], ['rung', 'later', 'late', 'soon']])
      order.push(await next(seen.at(-1) ?? null, seen.slice(0, -1)));
    expect(order).toEqual([
      'rung: escalated in support/escalations',
      'later: late in support/unanswered',
      'late: late in sales/unanswered',
      'soon: soon in support/unanswered',
      'angry: angry in support/staying-angry',
    ]);
    expect(await next('angry', ['rung', 'later', 'late', 'soon'])).toBe('new: waiting in support/unanswered');
    expect(await next('new', ['rung', 'later', 'late', 'soon', 'angry'])).toBe(
      'rung: escalated in support/escalations',
    );
  });

  it('is of the agent’s teams', async () => {
    await waits('lead', 20, inquiry);
    await waits('staying', 10);
    expect(await next(null, [], { ...sofia, teams: ['support'] })).toBe('staying: late in support/unanswered');
    expect(await next(null, [], { ...sofia, teams: ['sales'] })).toBe('lead: late in sales/unanswered');
    expect(await next(null, [], { ...sofia, teams: [] })).toBeNull();
  });

  it('is a bell that nobody answers to, then a follow-up that is due', async () => {
    await waits('bell', 30);
    await press('bell', { control: 'escalate', reason: 'the owner' }, 20);
    await press('bell', { control: 'no-reply-needed' }, 10);
    await waits('moved', 30);
    const when = { local: '2026-05-02T12:00', zone: 'UTC' };
    await press('moved', { control: 'move', when }, 15);
    expect(await next()).toBe('moved: late in support/unanswered');
    await press('moved', { control: 'no-reply-needed' });
    expect(await next()).toBe('bell: bell in support/escalations');
    expect(await next('bell')).toBe('moved: due in support/follow-ups');
  });

  it('is nobody whom a colleague looks at now', async () => {
    await waits('one', 9);
    await waits('two', 8);
    await look('one', bruno, 0.2);
    expect(await next()).toBe('two: late in support/unanswered');
    await look('two', bruno, 2);
    await look('two', sofia, 0.1);
    expect(await next()).toBe('two: late in support/unanswered');
  });

  it('is a colleague’s only when it has waited too long', async () => {
    await waits('theirs', 5);
    await press('theirs', { control: 'assign', assigneeId: bruno.memberId });
    await waits('mine', 2);
    await press('mine', { control: 'assign', assigneeId: sofia.memberId });
    expect(await next()).toBe('mine: waiting in support/unanswered');
    await waits('forgotten', 8);
    await press('forgotten', { control: 'assign', assigneeId: bruno.memberId });
    expect(await next()).toBe('forgotten: late in support/unanswered');
  });

  it('is never of another account', async () => {
    await waits('ours', 9);
    const other = await makeWorld(db, { now });
    expect(
      await findNext({ ...other.agents.sofia!, teams: ['support'] }, { open: null, passed: [], now, settings }),
    ).toBeNull();
  });
});
