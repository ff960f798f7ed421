import { beforeEach, describe, expect, test } from 'vitest';
import { inquiry, makeWorld, says, stay, type World } from '@/db/fixtures';
import { people } from '@/db/seed/people';
import type { Fact } from '@/db/seed/perform';
import { testDatabase } from '@/db/testing';
import { listKpiRows, readKpi, readPanel } from './queries';

/** The edges of product.md §3, told to an account in Lisbon on 10 June 2026 (UTC+1: midnight is 23:00 of the day before). */
const NOW = new Date('2026-06-10T18:00:00Z');
const MIDNIGHT = '2026-06-09T23:00:00Z';
const BEFORE = '2026-06-09T22:59:59.999Z';
const { db } = await testDatabase();
let world: World;
beforeEach(async () => {
  world = await makeWorld(db, { now: NOW });
});

async function figure(id: string, now = NOW): Promise<Record<string, unknown>> {
  const reading = await readKpi(world.system, id, { now });
  const member = (id: string) => reading.sellers.get(id)?.email;
  return {
    value: reading.value,
    change: reading.change,
    ...reading.kpi.parts(reading.found, { money: (minor) => minor, member }),
  };
}

async function reservationsBehind(id: string, now = NOW) {
  const { rows } = await listKpiRows(world.system, id, { now });
  return rows.filter(({ counted }) => counted).map(({ reservation }) => reservation);
}

let acts = 0;
type Act = Extract<Fact, { type: 'action' }>;
const act = (reservation: string, action: Act['action'], at: string, more: Partial<Act> = {}) =>
  ({
    ...{ type: 'action', externalId: `act-${acts++}`, reservation, action, by: people.maria!.email, at },
    ...more,
  }) as Act;
const sale = (reservation: string, seller: keyof typeof people, at: string) =>
  act(reservation, 'sale', at, { seller: people[seller]!.email });
const euros = (amount: string) => ({ total: { amount, currency: 'EUR' } });

describe('today sales', () => {
  test('count what went from inquiry to confirmed since the account’s midnight', async () => {
    await world.tell(
      inquiry('early', '2026-06-01T10:00:00Z'),
      stay('early', BEFORE),
      inquiry('first', '2026-06-01T10:00:00Z'),
      stay('first', MIDNIGHT),
      stay('direct', '2026-06-10T09:00:00Z'),
      stay('told', '2026-06-10T10:00:00Z', { inquiredAt: '2026-06-08T10:00:00Z', ...euros('120.50') }),
    );
    expect(await figure('today-sales')).toMatchObject({ value: 62_050, count: 2, sum: 62_050 });
    expect(await reservationsBehind('today-sales')).toEqual(['told', 'first']);
  });

  test('drop one that is cancelled; confirming it again is no new sale', async () => {
    await world.tell(inquiry('a', '2026-06-01T10:00:00Z'), stay('a', '2026-06-05T10:00:00Z'));
    await world.tell(stay('a', '2026-06-10T08:00:00Z', { status: 'cancelled' }));
    expect(await figure('today-sales')).toMatchObject({ count: 0, change: 'new' });
    await world.tell(stay('a', '2026-06-10T09:00:00Z'));
    expect(await figure('today-sales')).toMatchObject({ count: 0 });
    expect(await figure('total-sales')).toMatchObject({ unassigned: { count: 1, sum: 50_000 } });
  });

  test('change by percent against the same part of May', async () => {
    await world.tell(
      inquiry('may', '2026-05-01T10:00:00Z'),
      stay('may', '2026-05-10T18:00:00Z', euros('400.00')),
      inquiry('late', '2026-05-01T10:00:00Z'),
      stay('late', '2026-05-10T18:00:01Z', euros('999.00')),
      inquiry('june', '2026-06-01T10:00:00Z'),
      stay('june', '2026-06-02T10:00:00Z', euros('500.00')),
    );
    expect(await figure('today-sales')).toMatchObject({ value: 0, change: 25 });
  });
});

describe('potential sales and conversion', () => {
  test('of one guest’s same dates the dearest counts, without a price none', async () => {
    const guest = { externalId: 'g', name: 'Ana Silva' };
    await world.tell(
      inquiry('cheap', '2026-06-10T09:00:00Z', { guest, ...euros('300.00') }),
      inquiry('dear', '2026-06-10T10:00:00Z', { guest, listing: 'quinta', status: 'requested', ...euros('700.00') }),
      inquiry('other-dates', '2026-06-10T10:00:00Z', { guest, checkOut: '2026-05-06', ...euros('100.00') }),
      inquiry('unpriced', '2026-06-10T11:00:00Z', { total: undefined }),
      inquiry('yesterday', BEFORE),
      stay('direct', '2026-06-10T11:00:00Z'),
    );
    expect(await figure('potential-sales')).toMatchObject({ value: 80_000, count: 2, sum: 80_000, withoutPrice: 1 });
    expect((await reservationsBehind('potential-sales')).sort()).toEqual(['dear', 'other-dates']);
  });

  test('a chance won today counts once, received today or not; without any there is no rate', async () => {
    expect(await figure('conversion-rate')).toMatchObject({ value: null, change: null, won: 0, of: 0 });
    await world.tell(
      inquiry('both', '2026-06-10T08:00:00Z'),
      stay('both', '2026-06-10T09:00:00Z'),
      inquiry('older', '2026-06-01T08:00:00Z'),
      stay('older', '2026-06-10T09:00:00Z'),
      inquiry('open', '2026-06-10T08:00:00Z'),
      inquiry('lost', '2026-06-10T08:00:00Z', { status: 'declined' }),
    );
    expect(await figure('conversion-rate')).toMatchObject({ value: 50, won: 2, of: 4 });
    const { rows } = await listKpiRows(world.system, 'conversion-rate', { now: NOW });
    expect(rows.map(({ reservation, counted }) => `${reservation} ${counted}`).sort()).toEqual([
      ...['both true', 'lost false', 'older true', 'open false'],
    ]);
  });
});

describe('sellers', () => {
  test('the top seller has the highest sum, at equal sums more deals, then the earlier last deal', async () => {
    const sold = (id: string, seller: keyof typeof people, hour: string, amount: string) => [
      stay(id, `2026-06-10T${hour}:00Z`, euros(amount)),
      sale(id, seller, `2026-06-10T${hour}:30Z`),
    ];
    await world.tell(...sold('m', 'maria', '09:00', '600.00'), ...sold('t', 'tom', '08:00', '500.00'));
    expect(await figure('top-seller')).toMatchObject({
      value: 60_000,
      seller: people.maria!.email,
      count: 1,
      change: null,
    });
    await world.tell(...sold('t2', 'tom', '10:00', '100.00'));
    expect(await figure('top-seller')).toMatchObject({ seller: people.tom!.email, count: 2, sum: 60_000 });
    await world.tell(...sold('s', 'sofia', '07:00', '300.00'), ...sold('s2', 'sofia', '07:30', '300.00'));
    expect(await figure('top-seller')).toMatchObject({ seller: people.sofia!.email });
    expect(await reservationsBehind('top-seller')).toEqual(['s2', 's']);
  });

  test('total sales are attributed ones of this month; a claim on an inquiry takes effect at confirmation', async () => {
    await world.tell(inquiry('a', '2026-06-01T10:00:00Z'), sale('a', 'tom', '2026-06-01T11:00:00Z'));
    expect(await figure('total-sales')).toMatchObject({ value: 0, sellers: [] });
    await world.tell(
      stay('a', '2026-06-03T10:00:00Z'),
      stay('b', '2026-06-04T10:00:00Z'),
      stay('c', '2026-05-31T22:59:59Z'),
    );
    expect(await figure('total-sales')).toMatchObject({
      ...{ value: 50_000, count: 1, unassigned: { count: 1, sum: 50_000 } },
      sellers: [{ seller: people.tom!.email, count: 1, sum: 50_000 }],
    });
    await world.tell(
      sale('b', 'maria', '2026-06-05T10:00:00Z'),
      act('a', 'sale', '2026-06-05T11:00:00Z', { seller: null }),
    );
    expect(await figure('total-sales')).toMatchObject({
      sellers: [{ seller: people.maria!.email }],
      unassigned: { count: 1 },
    });
  });

  test('an amount in another currency counts in the base currency', async () => {
    await world.tell(
      stay('usd', '2026-06-10T10:00:00Z', {
        total: { amount: '1000.00', currency: 'USD' },
        totalBase: { amount: '870.10', currency: 'EUR' },
        paid: undefined,
      }),
      sale('usd', 'tom', '2026-06-10T10:00:00Z'),
    );
    expect(await figure('total-sales')).toMatchObject({ value: 87_010 });
  });
});

describe('remarketing tries', () => {
  const at = (day: number, hour = 10) => `2026-06-0${day}T${String(hour).padStart(2, '0')}:00:00Z`;

  test('go to the lost, and to those silent for 48 hours after their last question ended', async () => {
    await world.tell(
      inquiry('lost', at(1)),
      inquiry('lost', at(2), { status: 'expired' }),
      says('lost', 'automation', at(3)),
      inquiry('silent', at(1)),
      says('silent', 'guest', at(1)),
      says('silent', 'agent', at(1, 11)),
      says('silent', 'agent', '2026-06-03T10:59:59Z'),
      says('silent', 'assistant', at(4)),
      inquiry('waiting', at(1)),
      says('waiting', 'guest', at(1)),
      says('waiting', 'agent', at(5)),
      inquiry('unasked', at(1)),
      says('unasked', 'agent', at(5)),
    );
    expect((await reservationsBehind('remarketing-tries')).sort()).toEqual(['lost', 'silent']);
  });

  test('count once per guest and day of the account, and won when the guest confirms within 30 days', async () => {
    const guest = { externalId: 'g', name: 'Ana Silva' };
    await world.tell(
      inquiry('a', at(1), { guest }),
      inquiry('a', at(2), { guest, status: 'declined' }),
      inquiry('b', at(1), { guest, listing: 'quinta', status: 'declined' }),
      says('a', 'agent', at(3)),
      says('b', 'automation', at(3, 12)),
      says('a', 'agent', at(4, 23)),
      says('a', 'agent', at(5, 9)),
      stay('c', at(6), { guest, listing: 'patan' }),
    );
    // 23:00 of the 4th is the account's midnight: with 9:00 of the 5th it is one day.
    expect(await figure('remarketing-tries')).toMatchObject({ tries: 2, won: 1 });
  });
});

describe('support', () => {
  test('guest chats are guests of booked stays whom a member wrote today; the assistant’s alone stand apart', async () => {
    const guest = { externalId: 'g', name: 'Ana Silva' };
    await world.tell(
      stay('a', '2026-06-01T10:00:00Z', { guest }),
      stay('b', '2026-06-01T10:00:00Z', { guest, listing: 'quinta' }),
      stay('c', '2026-06-01T10:00:00Z', { listing: 'patan' }),
      inquiry('d', '2026-06-01T10:00:00Z', { listing: 'apia' }),
      says('a', 'agent', '2026-06-10T09:00:00Z'),
      says('b', 'agent', '2026-06-10T10:00:00Z'),
      says('b', 'assistant', '2026-06-10T10:30:00Z'),
      says('c', 'assistant', '2026-06-10T11:00:00Z'),
      says('c', 'agent', BEFORE),
      says('d', 'agent', '2026-06-10T11:00:00Z'),
    );
    expect(await figure('guest-chats')).toMatchObject({ value: 1, people: 1, ai: 1 });
  });

  test('a ticket is opened once, and closed while a person’s closing stands', async () => {
    await world.tell(
      stay('a', '2026-06-01T10:00:00Z'),
      says('a', 'guest', '2026-06-10T09:00:00Z'),
      act('a', 'close', '2026-06-10T10:00:00Z'),
      stay('b', '2026-06-01T10:00:00Z', { listing: 'quinta' }),
      act('b', 'reopen', '2026-06-10T09:00:00Z'),
      stay('c', '2026-06-01T10:00:00Z', { listing: 'patan' }),
      says('c', 'guest', BEFORE),
      act('c', 'close', '2026-06-10T10:00:00Z'),
      stay('d', '2026-06-01T10:00:00Z', { listing: 'apia' }),
      says('d', 'automation', '2026-06-10T10:00:00Z'),
    );
    expect(await figure('closed-tickets')).toMatchObject({ value: 1, closed: 1, opened: 2 });
    await world.tell(says('a', 'guest', '2026-06-10T11:00:00Z'));
    expect(await figure('closed-tickets')).toMatchObject({ closed: 0, opened: 2 });
  });

  test('a question counts when it falls due: at once missed, in time a hit, younger not at all', async () => {
    await world.tell(stay('a', '2026-06-01T10:00:00Z'), says('a', 'guest', '2026-06-10T17:54:00Z'));
    const just = new Date('2026-06-10T17:59:59.999Z');
    expect(await figure('response-sla', just)).toMatchObject({ value: null, all: { hit: 0, due: 0 } });
    expect(await figure('response-sla')).toMatchObject({
      value: 0,
      all: { hit: 0, due: 1 },
      first: { hit: 0, due: 1 },
    });
    await world.tell(says('a', 'agent', '2026-06-10T18:00:00Z'));
    expect(await figure('response-sla')).toMatchObject({ value: 100, all: { hit: 1, due: 1 } });
  });

  test('a question belongs to the month in which it falls due', async () => {
    await world.tell(stay('a', '2026-05-01T10:00:00Z'), says('a', 'guest', '2026-05-31T22:55:00Z'));
    expect(await figure('response-sla')).toMatchObject({ all: { hit: 0, due: 1 } });
    await world.tell(
      stay('b', '2026-05-01T10:00:00Z', { listing: 'quinta' }),
      says('b', 'guest', '2026-05-31T22:53:59Z'),
    );
    expect(await figure('response-sla')).toMatchObject({ all: { due: 1 } });
  });

  test.each([
    ['answered after 360 s', says('a', 'agent', '2026-06-10T10:06:00Z'), { hit: 1, due: 1 }],
    ['answered after 361 s', says('a', 'agent', '2026-06-10T10:06:01Z'), { hit: 0, due: 1 }],
    ['dismissed in time', act('a', 'no-reply-needed', '2026-06-10T10:03:00Z'), { hit: 0, due: 0 }],
    ['dismissed too late', act('a', 'no-reply-needed', '2026-06-10T10:06:01Z'), { hit: 0, due: 1 }],
    ['closed at 10:09 without an answer', act('a', 'close', '2026-06-10T10:09:00Z'), { hit: 0, due: 1 }],
  ])('%s', async (_, end, all) => {
    await world.tell(stay('a', '2026-06-01T10:00:00Z'), says('a', 'guest', '2026-06-10T10:00:00Z'), end);
    expect(await figure('response-sla')).toMatchObject({ all, people: all, first: all });
  });

  test('people answer from the hand-over on; what the assistant answered is not theirs', async () => {
    await world.tell(
      stay('a', '2026-06-01T10:00:00Z'),
      says('a', 'guest', '2026-06-10T10:00:00Z'),
      says('a', 'assistant', '2026-06-10T10:02:00Z', { holding: true }),
      says('a', 'agent', '2026-06-10T10:07:00Z'),
      says('a', 'guest', '2026-06-10T11:00:00Z'),
      says('a', 'assistant', '2026-06-10T11:00:20Z'),
    );
    expect(await figure('response-sla')).toMatchObject({
      ...{ all: { hit: 1, due: 2 }, people: { hit: 1, due: 1 }, first: { hit: 0, due: 1 } },
    });
  });

  test('communication is the mean of this month’s reviews that rate it', async () => {
    const review = (externalId: string, receivedAt: string, categories?: Record<string, number>): Fact => ({
      ...{ type: 'review', externalId, reservation: 'a', channel: 'airbnb', overall: 5, receivedAt },
      categories,
    });
    await world.tell(stay('a', '2026-04-01T10:00:00Z'), review('may', '2026-05-04T10:00:00Z', { communication: 4 }));
    expect(await figure('comm-review-rate')).toMatchObject({ value: null, change: null, n: 0 });
    await world.tell(
      review('one', '2026-06-01T10:00:00Z', { communication: 4.7 }),
      review('two', '2026-06-02T10:00:00Z', { communication: 5, cleanliness: 1 }),
      review('none', '2026-06-02T10:00:00Z', { cleanliness: 2 }),
    );
    const { value, change, n } = await figure('comm-review-rate');
    expect([value, n]).toEqual([4.85, 2]);
    expect(change).toBeCloseTo(0.85, 12);
  });
});

test('no figure and no row of another account is seen', async () => {
  await world.tell(
    inquiry('a', '2026-06-01T10:00:00Z'),
    stay('a', '2026-06-10T10:00:00Z'),
    says('a', 'agent', '2026-06-10T11:00:00Z'),
  );
  const other = await makeWorld(db, { now: NOW });
  for (const inbox of ['sales', 'support'] as const) {
    for (const { kpi, value } of await readPanel(other.system, inbox, { now: NOW })) {
      expect([kpi.id, value || null]).toEqual([kpi.id, null]);
      expect((await listKpiRows(other.system, kpi.id, { now: NOW })).rows).toEqual([]);
    }
  }
  await expect(readKpi(world.system, 'profit', { now: NOW })).rejects.toMatchObject({ status: 404 });
});
