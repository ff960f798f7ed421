import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import { type Database, type Db, rowsOf, setDatabase, transaction } from '@/db/client';
import { automations, guests, listings, plannedMessages, reservations } from '@/db/schema';
import type { Agent } from '@/lib/auth/actor';
import { replanBy } from '@/lib/automations/planning';
import { readyMade } from '@/lib/automations/ready-made';
import type { ReservationInput } from '@/lib/intake/input';
import { record } from '@/lib/intake/mutations';
import { measureDifference, measureSending, type Sending } from './automated-sending';
import { type Figure, figureOf } from './measure';
import { benchAgent, biggest } from './queries';

export type Automated = {
  planned: { bookings: number; rules: number; messages: number; seconds: number; secondsA100000: number };
  change: { without: Figure; with: Figure };
  difference: Figure;
  sending: Sending;
};

const AT_ONCE = 500;
const DAY = 24 * 3_600_000;

/** What automated messages cost on the biggest account, with the ready-made rules all on; it is left as it was found. */
export async function measureAutomations(database: Database, runs: number): Promise<Automated> {
  setDatabase(database);
  const agent = await benchAgent(database);
  const { now } = await biggest(database);
  await clear(database.db, agent);
  // What the generator wrote counts as told when it happened.
  await database.db.execute(
    sql`update reservation_statuses set recorded_at = occurred_at where account_id = ${agent.accountId} and recorded_at <> occurred_at`,
  );
  try {
    await switchOn(database.db, agent, new Date(now.getTime() - 1500 * DAY));
    const planned = await measurePlanning(database, agent, new Date(now.getTime() - 1500 * DAY));
    await database.db.execute(sql`analyze planned_messages`);
    const change = await measureChange(database, agent, now, runs);
    const difference = await measureDifference(agent, now, Math.min(runs, 20));
    const sending = await measureSending(database, agent);
    return { planned, change, difference, sending };
  } finally {
    await clear(database.db, agent);
  }
}

async function clear(db: Db, { accountId }: Agent): Promise<void> {
  await db.delete(plannedMessages).where(eq(plannedMessages.accountId, accountId));
  await db.delete(automations).where(eq(automations.accountId, accountId));
}

async function switchOn(db: Db, { accountId }: Agent, since: Date): Promise<void> {
  const rows = readyMade.map((rule, place) => ({
    ...{ ...rule, accountId, id: uuidv7(), kind: 'rule' as const, place },
    ...{ isOn: true, since, createdAt: since },
  }));
  await db.insert(automations).values(rows);
}

/** All bookings there are, planned from a day before the first of them, so that each message is made and written. */
async function measurePlanning({ db }: Database, { accountId }: Agent, now: Date): Promise<Automated['planned']> {
  const start = performance.now();
  let bookings = 0;
  for (let after: string | undefined, isMore = true; isMore; ) {
    const mine = and(eq(reservations.accountId, accountId), after ? gt(reservations.id, after) : undefined);
    const rows = await db
      .select({ id: reservations.id })
      .from(reservations)
      .where(mine)
      .orderBy(asc(reservations.id))
      .limit(AT_ONCE);
    const ids = rows.map(({ id }) => id);
    await transaction(db, (tx) => replanBy(tx, accountId, ids, now, now));
    bookings += ids.length;
    after = ids.at(-1);
    isMore = ids.length === AT_ONCE;
  }
  const seconds = (performance.now() - start) / 1000;
  const [{ messages } = { messages: 0 }] = await rowsOf<{ messages: number }>(
    db,
    sql`select count(*)::int as messages from planned_messages where account_id = ${accountId}`,
  );
  const secondsA100000 = round((seconds / bookings) * 100_000);
  return { bookings, rules: readyMade.length, messages, seconds: round(seconds), secondsA100000 };
}

/**
 * One booking whose dates move, told as a channel tells it, from the call to the commit: in turns without and with rules, so that
 * whatever else the machine does weighs on both.
 */
async function measureChange(database: Database, agent: Agent, now: Date, runs: number): Promise<Automated['change']> {
  const inputs = await someBookings(database, agent, runs * 2);
  const times = { without: [] as number[], with: [] as number[] };
  const moved: string[] = [];
  for (const [run, input] of inputs.entries()) {
    const isOn = run % 2 === 1;
    await database.db.update(automations).set({ isOn }).where(eq(automations.accountId, agent.accountId));
    const checkOut = new Date(Date.parse(input.checkOut) + DAY).toISOString().slice(0, 10);
    const told = { ...input, checkOut, occurredAt: now };
    const start = performance.now();
    const [outcome] = await record(agent, [{ type: 'reservation', input: told }], { history: false, now });
    times[isOn ? 'with' : 'without'].push(performance.now() - start);
    if (!outcome!.ok) throw outcome!.refusal;
    moved.push(outcome!.id);
  }
  // Those that moved while no rule was on are followed, too: what is sent afterwards stands by the plan.
  await database.db.update(automations).set({ isOn: true }).where(eq(automations.accountId, agent.accountId));
  await transaction(database.db, (tx) => replanBy(tx, agent.accountId, moved, now, now));
  return { without: figureOf(times.without), with: figureOf(times.with) };
}

async function someBookings({ db }: Database, { accountId }: Agent, count: number): Promise<ReservationInput[]> {
  const rows = await db
    .select({ booking: reservations, listing: listings.externalId, guest: guests })
    .from(reservations)
    .innerJoin(listings, and(eq(listings.accountId, accountId), eq(listings.id, reservations.listingId)))
    .innerJoin(guests, and(eq(guests.accountId, accountId), eq(guests.id, reservations.guestId)))
    .where(and(eq(reservations.accountId, accountId), eq(reservations.status, 'confirmed')))
    .orderBy(sql`md5(${reservations.id}::text || ${uuidv7()})`)
    .limit(count);
  return rows.map(({ booking, listing, guest }) => ({
    externalId: booking.externalId,
    code: booking.code,
    listing,
    guest: { externalId: guest.externalId, name: guest.name, language: guest.language ?? undefined },
    channel: booking.channel,
    status: booking.status,
    checkIn: booking.checkIn,
    checkOut: booking.checkOut,
    collectedBy: booking.collectedBy,
    occurredAt: booking.asOf,
  }));
}

function round(value: number): number {
  return Number(value.toFixed(1));
}
