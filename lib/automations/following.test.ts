import { and, eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { rowsOf } from '@/db/client';
import { inquiry, makeWorld, says, stay, type World } from '@/db/fixtures';
import { automations, conversations, guests, listings, plannedMessages, reservations, tags } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { findDifferences } from '@/lib/consistency/queries';
import { mergeGuests, unmergeGuest } from '@/lib/guests/mutations';
import type { JobData } from '@/lib/jobs/enqueue';
import { addTag, mergeTag } from '@/lib/tags/mutations';
import type { RuleInput } from './input';
import { editPlanned } from './interventions';
import { saveRule, switchRule } from './mutations';
import { replanAll } from './replanning';
import { Desk, plainRule } from './testing';

const { db } = await testDatabase();
const start = new Date('2026-04-01T10:00:00Z');
const beforeArrival: Partial<RuleInput> = { trigger: { on: 'check-in', days: -1, at: '09:00' } };

async function withRule(changes: Partial<RuleInput>, now = start) {
  const world = await makeWorld(db, { now });
  const { id } = await saveRule(
    world.agents.dora!,
    {
      ...{ name: 'Rule', conditions: [], channel: null, quiet: null, late: 'skip' },
      ...{ holdsWhenUnhappy: false, holdsAfterPersonHours: null },
      trigger: { on: 'check-in', minutes: 0 },
      templates: [{ language: 'en', body: 'Hello' }],
      ...changes,
    },
    now,
  );
  await switchRule(world.agents.dora!, { id, isOn: true }, now);
  await runJobs(world, now);
  return { world, id, told: () => toldOf(world) };
}

async function toldOf({ accountId }: World) {
  const rows = await db
    .select({ planned: plannedMessages, of: reservations.externalId })
    .from(plannedMessages)
    .innerJoin(
      reservations,
      and(eq(reservations.accountId, accountId), eq(reservations.id, plannedMessages.reservationId)),
    )
    .where(eq(plannedMessages.accountId, accountId))
    .orderBy(reservations.externalId, plannedMessages.occurrence);
  return rows.map(({ of, planned: { state, reason, sendAt } }) =>
    state === 'scheduled' ? `${of} ${sendAt.toISOString().slice(0, 16)}` : `${of} ${reason}`,
  );
}

async function runJobs({ accountId }: World, now: Date): Promise<void> {
  const jobs = await rowsOf<{ id: string; data: JobData['replan'] }>(
    db,
    sql`delete from pgboss.job where name = 'replan' and data ->> 'accountId' = ${accountId} returning id, data`,
  );
  for (const { data } of jobs) await replanAll(db, data, new AbortController().signal, () => now);
}

const differences = async ({ system }: World) =>
  (await Array.fromAsync(findDifferences(system, undefined, start))).map(({ table, column }) => `${table}.${column}`);

describe('a planned message', () => {
  it('moves with the dates of its booking, stops when that is cancelled, and comes back with it', async () => {
    const { world, told } = await withRule(beforeArrival);
    await world.tell(stay('a', '2026-04-01T09:59:00Z'));
    expect(await told()).toEqual(['a 2026-04-30T08:00']);
    await world.tell(stay('a', '2026-04-01T09:59:30Z', { checkIn: '2026-05-02' }));
    expect(await told()).toEqual(['a 2026-05-01T08:00']);
    await world.tell(stay('a', '2026-04-01T09:59:50Z', { checkIn: '2026-05-02', status: 'cancelled' }));
    expect(await told()).toEqual(['a cancelled']);
    await world.tell(stay('a', '2026-04-01T09:59:55Z', { checkIn: '2026-05-03' }));
    expect(await told()).toEqual(['a 2026-05-02T08:00']);
  });

  it('follows the clock of its listing, by a job, and is of the older clock until then', async () => {
    const { world, told } = await withRule(beforeArrival);
    await world.tell(stay('a', '2026-04-01T09:59:00Z'));
    const versions = async () =>
      (
        await db
          .select({ planned: plannedMessages.listingVersion, is: listings.planVersion })
          .from(plannedMessages)
          .innerJoin(listings, eq(listings.id, plannedMessages.listingId))
          .where(eq(plannedMessages.accountId, world.accountId))
      )[0];
    await world.tell({
      ...{ type: 'listing', externalId: 'casa-azul', name: 'Casa Azul', timezone: 'Asia/Kathmandu' },
      ...{ checkInTime: '15:00', checkOutTime: '11:00' },
    });
    expect(await versions()).toEqual({ planned: 1, is: 2 });
    await runJobs(world, start);
    expect(await versions()).toEqual({ planned: 2, is: 2 });
    expect(await told()).toEqual(['a 2026-04-30T03:15']);
  });

  it('is of a tag as it is merged into another', async () => {
    const { world } = await withRule({});
    await world.tell(stay('a', '2026-04-01T09:59:00Z'));
    const dora = world.agents.dora!;
    const [thread] = await db.select().from(conversations).where(eq(conversations.accountId, world.accountId));
    await addTag(dora, { conversationId: thread!.id, name: 'vip' }, start);
    await addTag(dora, { conversationId: thread!.id, name: 'gold' }, start);
    const found = await db.select().from(tags).where(eq(tags.accountId, world.accountId));
    const [vip, gold] = ['vip', 'gold'].map((name) => found.find((tag) => tag.name === name)!.id);
    const [rule] = await db.select().from(automations).where(eq(automations.accountId, world.accountId));
    await db
      .update(automations)
      .set({ conditions: [{ if: 'no-tag', in: [vip!] }], version: 7 })
      .where(eq(automations.id, rule!.id));
    expect(await differences(world)).toContain('planned_messages.reason');
    await mergeTag(dora, { tagId: vip!, into: gold! }, start);
    await runJobs(world, start);
    expect(await toldOf(world)).toEqual(['a condition:no-tag']);
    expect(await differences(world)).toEqual([]);
  });

  it('of a rule that is switched off does not leave, and is planned again when it is on', async () => {
    const { world, id, told } = await withRule(beforeArrival);
    await world.tell(stay('a', '2026-04-01T09:59:00Z'));
    const dora = world.agents.dora!;
    await switchRule(dora, { id, isOn: false }, start);
    expect(await differences(world)).toEqual(['planned_messages.state', 'planned_messages.reason']);
    await runJobs(world, start);
    expect(await told()).toEqual(['a off']);
    await switchRule(dora, { id, isOn: true }, start);
    await runJobs(world, start);
    expect([await told(), await differences(world)]).toEqual([['a 2026-04-30T08:00'], []]);
  });
});

it('a rule that is switched off takes back what would leave, and tells of the rest why it did not', async () => {
  const { world, id, told } = await withRule(beforeArrival);
  await world.tell(stay('a', '2026-04-01T09:59:00Z'), stay('b', '2026-04-01T09:59:00Z', { listing: 'patan' }));
  await world.tell(stay('b', '2026-04-01T09:59:10Z', { listing: 'patan', status: 'cancelled' }));
  await switchRule(world.agents.dora!, { id, isOn: false }, start);
  await runJobs(world, start);
  expect([await told(), await differences(world)]).toEqual([['a off', 'b cancelled'], []]);
});

it('what was due before is not late again for a guest more or a longer stay', async () => {
  const march = new Date('2026-03-01T10:00:00Z');
  const desk = await Desk.open(db, march);
  await desk.rule(march, { trigger: { on: 'check-in', days: -3, at: '09:00' }, late: 'send' });
  const live = (at: string, more: object) => desk.tell(new Date(at), stay('a', at, { checkIn: '2026-04-04', ...more }));
  await live('2026-03-28T10:00:00Z', {});
  await live('2026-04-01T10:00:00Z', { adults: 4, checkOut: '2026-05-20' });
  expect((await desk.plans()).map(({ sendAt }) => sendAt.toISOString())).toEqual(['2026-04-01T08:00:00.000Z']);
  await live('2026-04-01T11:00:00Z', { checkIn: '2026-04-03', checkOut: '2026-05-20' });
  expect((await desk.plans()).map(({ sendAt }) => sendAt.toISOString())).toEqual(['2026-04-01T11:00:00.000Z']);
});

it('what was skipped long ago is planned again by no job, and by a booking that moves', async () => {
  const { world, id, told } = await withRule(beforeArrival);
  await world.tell(stay('a', '2026-04-01T09:59:00Z'));
  await world.tell(stay('a', '2026-04-01T09:59:10Z', { status: 'cancelled' }));
  const august = new Date('2026-08-01T10:00:00Z');
  await saveRule(
    world.agents.dora!,
    { ...plainRule, ...beforeArrival, id, quiet: { from: '22:00', to: '08:00' } },
    start,
  );
  await runJobs(world, august);
  const [row] = await db.select().from(plannedMessages).where(eq(plannedMessages.accountId, world.accountId));
  expect(row).toMatchObject({ version: 2, reason: 'cancelled' });
  expect(await Array.fromAsync(findDifferences(world.system, undefined, august))).toEqual([]);
  await world.tell(stay('a', '2026-04-01T09:59:20Z', { checkIn: '2026-09-01', checkOut: '2026-09-04' }));
  expect(await told()).toEqual(['a 2026-08-31T08:00']);
});

describe('a person’s own words', () => {
  async function written(fields: Partial<RuleInput> = beforeArrival) {
    const { world, told } = await withRule(fields);
    await world.tell(stay('a', '2026-04-01T09:59:00Z'));
    const [row] = await db.select().from(plannedMessages).where(eq(plannedMessages.accountId, world.accountId));
    const edit = (to: { body?: string; sendAt?: Date }) =>
      editPlanned(world.agents.dora!, { plannedId: row!.id, ...to }, start);
    await edit({ body: 'The code of Casa Azul is 1234' });
    return { world, told, edit };
  }

  it('wait for a person once the booking has other dates, and until they are written again', async () => {
    const { world, told, edit } = await written();
    await world.tell(stay('a', '2026-04-01T09:59:10Z', { adults: 4 }));
    expect(await told()).toEqual(['a 2026-04-30T08:00']);
    await world.tell(stay('a', '2026-04-01T09:59:20Z', { checkIn: '2026-05-02' }));
    expect(await told()).toEqual(['a rewritten']);
    await world.tell(stay('a', '2026-04-01T09:59:30Z', { checkIn: '2026-05-03' }));
    await edit({ sendAt: new Date('2026-05-01T10:00:00Z') });
    await world.tell(stay('a', '2026-04-01T09:59:40Z', { checkIn: '2026-05-03', adults: 3 }));
    expect([await told(), await differences(world)]).toEqual([['a rewritten'], []]);
    await edit({ body: 'The code is 5678' });
    expect([await told(), await differences(world)]).toEqual([['a 2026-05-01T10:00'], []]);
  });

  it('wait at another home, and once what was cancelled is back', async () => {
    const { world, told, edit } = await written({ trigger: { on: 'check-in', days: -1, at: '09:00' } });
    await db
      .update(listings)
      .set({ timezone: 'Europe/Lisbon' })
      .where(and(eq(listings.accountId, world.accountId), eq(listings.externalId, 'patan')));
    await world.tell(stay('a', '2026-04-01T09:59:10Z', { listing: 'patan' }));
    expect(await told()).toEqual(['a rewritten']);
    await edit({ body: 'The code of Patan is 5678' });
    await world.tell(stay('a', '2026-04-01T09:59:20Z', { listing: 'patan', status: 'cancelled' }));
    expect(await told()).toEqual(['a cancelled']);
    await world.tell(stay('a', '2026-04-01T09:59:30Z', { listing: 'patan' }));
    expect([await told(), await differences(world)]).toEqual([['a rewritten'], []]);
  });
});

it('a job that is stopped or dies between chunks goes on where it was', async () => {
  const { world, id } = await withRule(beforeArrival);
  const bookings = Array.from({ length: 1100 }, (_, n) => stay(`r${n}`, '2026-01-01T10:00:00Z'));
  await world.tell(...bookings);
  await db.delete(plannedMessages).where(eq(plannedMessages.accountId, world.accountId));
  const count = async () => (await toldOf(world)).length;
  const job = { accountId: world.accountId, automationId: id, at: start.toISOString() };
  await replanAll(db, job, AbortSignal.abort(), () => start);
  expect(await count()).toBe(500);
  const [rest] = await rowsOf<{ data: typeof job }>(
    db,
    sql`delete from pgboss.job where name = 'replan' and data ->> 'accountId' = ${world.accountId} returning data`,
  );
  const dies = () => {
    throw new Error('killed');
  };
  await expect(replanAll(db, rest!.data, new AbortController().signal, dies)).rejects.toThrow('killed');
  expect(await count()).toBe(500);
  await replanAll(db, rest!.data, new AbortController().signal, () => start);
  expect([await count(), await differences(world)]).toEqual([1100, []]);
});

describe('after an import', () => {
  it('plans stays to come, sets nothing off, and sends nothing at once', async () => {
    const { world, told } = await withRule({ ...beforeArrival, late: 'send' });
    await world.tell(
      stay('long-known', '2026-01-01T10:00:00Z', { checkIn: '2026-05-01' }),
      stay('today', '2026-01-01T10:00:00Z', { checkIn: '2026-04-01', guest: { externalId: 'other', name: 'Bo' } }),
    );
    expect(await told()).toEqual(['long-known 2026-04-30T08:00']);
  });
});

describe('silence', () => {
  const silence: Partial<RuleInput> = { trigger: { on: 'silence', hours: 24 } };
  const lost = (id: string) => inquiry(id, '2026-04-01T09:55:00Z', { status: 'declined' });

  it('is broken by the guest’s words, and begins again with the answer', async () => {
    const { world, told } = await withRule(silence);
    await world.tell(lost('a'));
    expect(await told()).toEqual(['a 2026-04-02T09:55']);
    await world.tell(says('a', 'guest', '2026-04-01T09:57:00Z'));
    expect(await told()).toEqual(['a answered']);
    await world.tell(says('a', 'agent', '2026-04-01T09:58:00Z'));
    expect(await told()).toEqual(['a 2026-04-02T09:58']);
  });

  it('ends when the guest books anything, a merged profile of theirs too, and not when that is undone', async () => {
    const { world, told } = await withRule(silence);
    const dora = world.agents.dora!;
    await world.tell(lost('a'));
    await world.tell(stay('b', '2026-04-01T09:58:00Z', { listing: 'patan' }));
    expect(await told()).toEqual(['a 2026-04-02T09:55']);
    const found = await db.select().from(guests).where(eq(guests.accountId, world.accountId));
    const [a, b] = ['guest-a', 'guest-b'].map((name) => found.find(({ externalId }) => externalId === name)!.id);
    await mergeGuests(dora, { keepId: a!, mergeId: b! }, start);
    expect(await told()).toEqual(['a booked']);
    await unmergeGuest(dora, { guestId: b! }, start);
    expect(await told()).toEqual(['a 2026-04-02T09:55']);
    const guest = { externalId: 'guest-a', name: 'Ana Silva' };
    await world.tell(
      stay('c', '2026-04-01T09:59:00Z', { listing: 'patan', checkIn: '2026-06-01', checkOut: '2026-06-03', guest }),
    );
    expect(await told()).toEqual(['a booked']);
    await world.tell(
      stay('c', '2026-04-01T09:59:10Z', {
        ...{ listing: 'patan', checkIn: '2026-06-01', checkOut: '2026-06-03' },
        guest: { externalId: 'somebody-else', name: 'Bo' },
      }),
    );
    expect(await told()).toEqual(['a 2026-04-02T09:55']);
    await world.tell(stay('c', '2026-04-01T09:59:20Z', { listing: 'patan', guest }));
    expect(await told()).toEqual(['a booked']);
    await world.tell(stay('c', '2026-04-01T09:59:30Z', { listing: 'patan', status: 'cancelled', guest }));
    expect(await told()).toEqual(['a 2026-04-02T09:55']);
  });
});
