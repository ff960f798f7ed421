import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '@/db/client';
import { testDatabase } from '@/db/testing';
import type { ActionLine, Line, ReservationLine } from './oracle/lines';
import {
  countedTabs,
  definedState,
  definedTabs,
  importLines,
  listed,
  listedTabs,
  type Member,
  makeAccount,
  readLines,
  storedState,
  type TestAccount,
} from './testing';

/** product.md §7 and the edges of §2, told line by line to the database; at each look the oracle must see the same. */
const people: Member[] = [
  { email: 'ana@test.example', name: 'Ana', role: 'agent', teams: ['sales', 'support'] },
  { email: 'ben@test.example', name: 'Ben', role: 'agent', teams: ['sales', 'support'] },
];
const [ana, ben] = ['ana@test.example', 'ben@test.example'];

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

describe('turns', () => {
  it('guest 10:00, guest 10:03, agent 10:05: one turn, 300 s, hit', async () => {
    const w = await inHouse(guest('10:00'), guest('10:03'), agent('10:05'));
    expect(await w.turns()).toMatchObject([{ seconds: 300, endedBy: 'agent', by: ana, verdict: 'hit' }]);
  });

  it('guest 10:00, automation 10:01, agent 10:07: miss, 420 s; Unanswered from 10:00 to 10:07', async () => {
    const w = await inHouse(guest('10:00'));
    expect(await w.tabs('10:00')).toContain('support/unanswered');
    await w.tell(automation('10:01'));
    expect(await w.tabs('10:06')).toContain('support/unanswered');
    await w.tell(agent('10:07'));
    expect(await w.tabs('10:07')).not.toContain('support/unanswered');
    expect(await w.turns()).toMatchObject([{ seconds: 420, verdict: 'miss' }]);
  });

  it('an assistant that hands over: the people answer from there', async () => {
    const w = await inHouse(
      guest('10:00'),
      assistant('10:00:30', { holding: true }),
      act('10:00:30', 'escalate', { reason: 'cannot tell' }),
    );
    expect(await w.tabs('10:04')).toEqual(expect.arrayContaining(['support/unanswered', 'support/escalations']));
    await w.tell(agent('10:05'));
    const tabs = await w.tabs('10:05');
    expect(tabs).toContain('support/escalations');
    expect(tabs).not.toContain('support/unanswered');
    expect(await w.turns()).toMatchObject([{ seconds: 300, peopleSeconds: 270, verdict: 'hit' }]);
  });

  it('thanks, dismissed in time: one hit, the second turn left out', async () => {
    const w = await inHouse(guest('10:00'), assistant('10:00:20'), guest('10:02'), act('10:03', 'no-reply-needed'));
    expect(await w.turns()).toMatchObject([
      { seconds: 20, endedBy: 'assistant', verdict: 'hit' },
      { exclusion: 'no_reply_needed', verdict: 'left out' },
    ]);
    expect(await w.tabs('10:04')).not.toContain('support/unanswered');
    await w.tell(guest('10:10'));
    expect(await w.tabs('10:11')).toContain('support/unanswered');
  });

  it('guest 10:00, closed 10:09 without an answer: miss', async () => {
    const w = await inHouse(guest('10:00'), act('10:09', 'close'));
    expect(await w.turns()).toMatchObject([{ exclusion: 'closed', endedBy: null, verdict: 'miss' }]);
  });

  it.each([
    ['10:06:00', 360, 'hit'],
    ['10:06:01', 361, 'miss'],
  ])('answered at %s, after %i s: %s', async (at, seconds, verdict) => {
    const w = await inHouse(guest('10:00'), agent(at));
    expect(await w.turns()).toMatchObject([{ seconds, verdict }]);
  });

  it('automations, system messages and holding messages answer nothing', async () => {
    const w = await inHouse(guest('10:00'), automation('10:01'), system('10:02'), agent('10:03', { holding: true }));
    expect(await w.turns()).toMatchObject([{ endedAt: null }]);
  });

  it('an answer that arrives late ends the turn it belonged to, and splits it', async () => {
    const w = await inHouse(guest('10:00'), guest('10:20'));
    await w.tell(agent('10:10'));
    expect(await w.turns()).toMatchObject([
      { seconds: 600, verdict: 'miss' },
      { startedAt: instant('10:20'), endedAt: null },
    ]);
  });

  it('a re-opening does not arm a dismissed turn again', async () => {
    const w = await inHouse(guest('10:00'), act('10:01', 'close'), act('10:02', 'reopen'));
    expect(await w.tabs('10:03')).not.toContain('support/unanswered');
    expect(await w.tabs('10:03')).toContain('support/open-tickets');
  });
});

describe('status', () => {
  it('moved to tomorrow, the guest writes today: back now, the reminder dropped', async () => {
    const w = await inHouse(act('10:00', 'move', { until: day('11T09:00') }));
    expect(await w.tabs('10:01')).toEqual(['support/follow-ups']);
    await w.tell(guest('11:00'));
    expect(await w.tabs('11:01')).toEqual(['support/open-tickets', 'support/unanswered']);
    expect(await w.state()).toMatchObject({ status: 'open', followUpAt: null });
  });

  it('kept: in Unanswered and in Follow ups until answered', async () => {
    const w = await inHouse(act('10:00', 'move', { until: day('11T09:00'), keepAnyway: true }), guest('11:00'));
    expect(await w.tabs('11:01')).toEqual(['support/follow-ups', 'support/open-tickets', 'support/unanswered']);
    await w.tell(agent('11:05'));
    expect(await w.tabs('11:06')).toEqual(['support/follow-ups']);
    expect(await w.state()).toMatchObject({ status: 'follow_up', followUpAt: day('11T09:00') });
  });

  it('moving a row whose guest waits hides it until due, kept or not', async () => {
    for (const keepAnyway of [false, true]) {
      const w = await inHouse(guest('09:00'), act('10:00', 'move', { until: instant('12:00'), keepAnyway }));
      expect(await w.tabs('11:59')).toEqual(['support/follow-ups']);
      expect(await w.tabs('12:00')).toEqual(['support/follow-ups', 'support/open-tickets', 'support/unanswered']);
    }
  });

  it('a guest message opens a closed conversation; our reply does not, nor does it end a follow-up', async () => {
    const w = await inHouse(guest('09:00'), act('09:30', 'close'), agent('10:00'));
    expect(await w.state()).toMatchObject({ status: 'closed' });
    await w.tell(guest('10:30'));
    expect(await w.tabs('10:31')).toEqual(['support/open-tickets', 'support/unanswered']);
    await w.tell(act('10:40', 'move', { until: instant('12:00') }), agent('10:50'));
    expect(await w.state()).toMatchObject({ status: 'follow_up', followUpAt: instant('12:00') });
  });

  it('a plain reply does not clear an escalation, further triggers do not move it, resolving and closing clear it', async () => {
    const w = await inHouse(
      guest('10:00'),
      act('10:01', 'escalate'),
      agent('10:02'),
      act('10:03', 'escalate', { reason: 'again' }),
    );
    expect(await w.state()).toMatchObject({ escalatedAt: instant('10:01') });
    await w.tell(act('10:04', 'resolve'));
    expect(await w.tabs('10:05')).not.toContain('support/escalations');
    await w.tell(act('10:06', 'escalate'), act('10:07', 'close'), guest('10:08'));
    expect(await w.tabs('10:09')).not.toContain('support/escalations');
  });

  it('a reply assigns an unassigned row to the replier, and no other row', async () => {
    const w = await inHouse(guest('10:00'), agent('10:01'), agent('10:02', { by: ben }));
    expect(await w.tabs('10:03', ana)).toContain('support/my-tickets');
    expect(await w.tabs('10:03', ben)).not.toContain('support/my-tickets');
    await w.tell(act('10:04', 'assign', { assignee: null }), agent('10:05', { by: ben }));
    expect(await w.tabs('10:06', ben)).toContain('support/my-tickets');
  });

  it('a person whom nobody knows is a former member: named, with no tickets of theirs in sight', async () => {
    const w = await inHouse(guest('10:00'), agent('10:01', { by: 'gone@test.example' }));
    expect(await w.state()).toMatchObject({ assignee: 'gone@test.example' });
    expect(await w.tabs('10:02', ana)).toEqual(['support/open-tickets']);
  });

  it('a reservation or an automation alone opens no ticket, a person or a guest does', async () => {
    const w = await inHouse(automation('10:00'), assistant('10:01'));
    expect(await w.tabs('10:02')).toEqual(['support/ai-active']);
    await w.tell(agent('10:03', { by: undefined }));
    expect(await w.tabs('10:04')).toEqual(['support/ai-active', 'support/open-tickets']);
  });
});

describe('from Sales to Support', () => {
  it('a confirmation moves the conversation with everything on it', async () => {
    const w = await told(
      report('09:00', 'inquiry'),
      guest('10:00'),
      act('10:01', 'escalate'),
      act('10:02', 'assign', { assignee: ana }),
    );
    const before = ['sales/active-leads', 'sales/escalations', 'sales/my-tickets', 'sales/unanswered'];
    expect(await w.tabs('10:03', ana)).toEqual(before);
    await w.tell(report('10:04', 'confirmed'));
    expect(await w.tabs('10:05', ana)).toEqual([
      'sales/recently-confirmed',
      'support/escalations',
      'support/my-tickets',
      'support/open-tickets',
      'support/unanswered',
    ]);
    expect(await w.turns()).toMatchObject([{ stage: 'confirmed' }]);
  });

  it('Recently Confirmed lasts 7 × 24 hours from the sale, which confirming a cancelled one again does not move', async () => {
    const w = await told(report('09:00', 'inquiry'), report('10:00', 'confirmed'), report('11:00', 'cancelled'));
    expect(await w.tabs('11:30')).not.toContain('sales/recently-confirmed');
    await w.tell(report('12:00', 'confirmed'));
    expect(await w.tabs(day('17T10:00'))).toContain('sales/recently-confirmed');
    expect(await w.tabs(day('17T10:01'))).not.toContain('sales/recently-confirmed');
  });

  it('a booking from nothing was won by nobody, one with inquiredAt was', async () => {
    const w = await told(
      report('09:00', 'confirmed'),
      report('09:00', 'confirmed', { externalId: 'b', inquiredAt: instant('08:00') }),
    );
    expect(await w.lists('10:00')).toMatchObject({ 'sales/recently-confirmed': ['b'] });
  });

  // lib/reservations/history.ts lets the inquiry win where it lies after the confirmation it came with.
  it('an inquiredAt after the confirmation does not turn a confirmed booking into an inquiry', async () => {
    const w = await told(report('09:00', 'confirmed', { inquiredAt: instant('09:30') }));
    expect(await w.state()).toMatchObject({ stage: 'confirmed', reservationStatus: 'confirmed' });
  });

  it('what was lost is no active lead, and is one again when the guest returns', async () => {
    const w = await told(report('09:00', 'inquiry'), guest('09:10'), report('10:00', 'withdrawn'));
    expect(await w.tabs('10:01')).toEqual(['sales/unanswered']);
    await w.tell(report('11:00', 'inquiry'));
    expect(await w.tabs('11:01')).toContain('sales/active-leads');
  });

  it('an older report changes nothing but the history: a late inquiry makes the booking a sale', async () => {
    const w = await told(report('10:00', 'confirmed', { checkOut: '2026-06-20' }));
    await w.tell(report('09:00', 'inquiry', { checkOut: '2026-06-13' }));
    expect(await w.tabs('10:01')).toContain('sales/recently-confirmed');
    expect(await w.state()).toMatchObject({
      checkOut: '2026-06-20',
      reservationStatus: 'confirmed',
      firstKnownAt: instant('09:00'),
    });
  });

  it('paid to the channel, then a 40 € fee that the host collects: not awaiting, then awaiting', async () => {
    const paid = { amount: '300.00', currency: 'EUR' };
    const w = await told(report('09:00', 'confirmed', { total: paid, paid, collectedBy: 'channel' }));
    expect(await w.tabs('09:01')).not.toContain('sales/awaiting-payment');
    const more = { total: { amount: '340.00', currency: 'EUR' }, paid };
    await w.tell(report('10:00', 'confirmed', { ...more, collectedBy: 'host' }), act('10:01', 'close'));
    expect(await w.tabs('10:02')).toContain('sales/awaiting-payment');
    await w.tell(report('11:00', 'confirmed', { total: more.total, collectedBy: 'host' }));
    expect(await w.tabs('11:01')).not.toContain('sales/awaiting-payment');
    await w.tell(
      report('12:00', 'confirmed', {
        total: more.total,
        paid: { amount: '1.00', currency: 'USD' },
        collectedBy: 'host',
      }),
    );
    expect(await w.tabs('12:01')).not.toContain('sales/awaiting-payment');
  });
});

describe('overbooking', () => {
  const stay = (externalId: string, checkIn: string, checkOut: string, more: Partial<ReservationLine> = {}) =>
    report('08:00', 'confirmed', {
      externalId,
      checkIn: `2026-06-${checkIn}`,
      checkOut: `2026-06-${checkOut}`,
      ...more,
    });

  it('A Fri→Sun, B Sun→Tue: none', async () => {
    const w = await told(stay('a', '12', '14'), stay('b', '14', '16'));
    expect(await w.lists('09:00')).toMatchObject({ 'support/overbooking': [] });
  });

  it('B 4th–6th inquiry → confirmed, then A 1st–5th cancelled: none → both → none', async () => {
    const b = { externalId: 'b', checkIn: '2026-06-14', checkOut: '2026-06-16' };
    const w = await told(stay('a', '11', '15'), report('09:00', 'inquiry', b));
    expect(await w.lists('09:01')).toMatchObject({ 'support/overbooking': [] });
    await w.tell(report('09:10', 'requested', b));
    expect(await w.lists('09:11')).toMatchObject({ 'support/overbooking': ['a', 'b'] });
    await w.tell(report('09:20', 'confirmed', b));
    expect(await w.lists('09:21')).toMatchObject({ 'support/overbooking': ['a', 'b'] });
    expect(await w.state('a')).toMatchObject({ overbookedNights: [['2026-06-14', '2026-06-14']] });
    await w.tell(report('09:30', 'cancelled', { externalId: 'a', checkIn: '2026-06-11', checkOut: '2026-06-15' }));
    expect(await w.lists('09:31')).toMatchObject({ 'support/overbooking': [] });
  });

  it('a type of 3 units with 4 stays on one night: those 4', async () => {
    const w = await told(home('types', { unitCount: 3 }));
    const at = { listing: 'types' };
    await w.tell(
      stay('a', '12', '15', at),
      stay('b', '12', '15', at),
      stay('c', '14', '18', at),
      stay('e', '15', '18', at),
    );
    expect(await w.lists('09:00')).toMatchObject({ 'support/overbooking': [] });
    await w.tell(stay('d', '14', '15', at));
    expect(await w.lists('09:00')).toMatchObject({ 'support/overbooking': ['a', 'b', 'c', 'd'] });
  });

  it('a villa and its rooms exclude each other whatever their units, rooms among themselves never', async () => {
    const room = (id: string) => home(id, { parentExternalId: 'villa', unitCount: 5 });
    const w = await told(home('villa', { unitCount: 4 }), room('red'), room('blue'));
    await w.tell(stay('r', '12', '15', { listing: 'red' }), stay('b', '12', '15', { listing: 'blue' }));
    expect(await w.lists('09:00')).toMatchObject({ 'support/overbooking': [] });
    await w.tell(stay('v', '14', '16', { listing: 'villa' }), stay('late', '15', '17', { listing: 'blue' }));
    expect(await w.lists('09:00')).toMatchObject({ 'support/overbooking': ['r', 'b', 'v', 'late'] });
  });

  it('groups stand side by side, in order of their first check-in', async () => {
    const at = { listing: 'other' };
    const w = await told(
      home('other'),
      stay('x', '13', '15', at),
      stay('a', '12', '15'),
      stay('b', '14', '18'),
      stay('y', '14', '16', at),
      stay('c', '17', '19'),
    );
    expect(await w.lists('09:00')).toMatchObject({ 'support/overbooking': ['a', 'b', 'c', 'x', 'y'] });
  });

  it('a stay drops out when it and all those it conflicts with have ended, at the check-out of the listing', async () => {
    const w = await told(stay('a', '11', '13'), stay('b', '12', '14'), stay('c', '13', '16'));
    expect(await w.lists(day('14T09:59'))).toMatchObject({ 'support/overbooking': ['a', 'b', 'c'] });
    expect(await w.lists(day('14T10:00'))).toMatchObject({ 'support/overbooking': ['b', 'c'] });
    expect(await w.lists(day('16T10:00'))).toMatchObject({ 'support/overbooking': [] });
  });

  it('a booking that leaves a listing leaves its conflicts, and a listing that gains a unit has none', async () => {
    const w = await told(home('other'), stay('a', '12', '15'), stay('b', '12', '15'));
    await w.tell(
      report('09:00', 'confirmed', {
        externalId: 'b',
        checkIn: '2026-06-12',
        checkOut: '2026-06-15',
        listing: 'other',
      }),
    );
    expect(await w.lists('09:01')).toMatchObject({ 'support/overbooking': [] });
    await w.tell(stay('c', '13', '14'));
    expect(await w.lists('09:02')).toMatchObject({ 'support/overbooking': ['a', 'c'] });
    await w.tell(home('home', { unitCount: 2 }));
    expect(await w.lists('09:03')).toMatchObject({ 'support/overbooking': [] });
  });
});

describe.each(['UTC', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'America/St_Johns'])('with the server in %s', (zone) => {
  const before = process.env.TZ;
  afterEach(async () => {
    process.env.TZ = before;
    await database.db.execute(sql`set time zone 'UTC'`);
  });

  it('fun 2, check-in 15:00 Lisbon, now 14:59 / 15:00 / the minute of check-out: out / in / out', async () => {
    process.env.TZ = zone;
    await database.db.execute(sql.raw(`set time zone '${zone}'`));
    const w = await inHouse(guest('09:00'), act('09:01', 'fun-level', { level: 2 }), act('09:02', 'close'));
    const angry = async (at: string) => (await w.tabs(at)).includes('support/staying-angry');
    // Lisbon is an hour ahead of UTC in June.
    expect([
      await angry(day('12T13:59')),
      await angry(day('12T14:00')),
      await angry(day('15T09:59')),
      await angry(day('15T10:00')),
    ]).toEqual([false, true, true, false]);
  });

  it('clocks change during the stay: the listing keeps its own hours', async () => {
    process.env.TZ = zone;
    await database.db.execute(sql.raw(`set time zone '${zone}'`));
    const dates = { checkIn: '2026-10-24', checkOut: '2026-10-25' };
    const w = await told(
      report('09:00', 'confirmed', dates),
      report('09:00', 'confirmed', { ...dates, externalId: 'b', listing: 'island' }),
    );
    expect(await w.state()).toMatchObject({
      stayStartsAt: '2026-10-24T14:00:00.000Z',
      stayEndsAt: '2026-10-25T11:00:00.000Z',
    });
    expect(await w.state('b')).toMatchObject({
      stayStartsAt: '2026-10-24T01:00:00.000Z',
      stayEndsAt: '2026-10-24T21:00:00.000Z',
    });
  });
});

describe('refunds', () => {
  it('a refund task on a cancelled booking is in Waiting Refunds until done', async () => {
    const task = (status: 'open' | 'in_progress' | 'done'): Line => ({
      type: 'task',
      externalId: 't',
      reservation: 'r',
      catalogItem: 'refund',
      title: 'Pay back',
      status,
      createdAt: instant('10:00'),
    });
    const w = await inHouse(
      { type: 'catalog-item', externalId: 'refund', name: 'Refund', kind: 'refund' },
      task('open'),
    );
    await w.tell(report('11:00', 'cancelled'), act('11:01', 'close'), task('in_progress'));
    expect(await w.tabs('11:02')).toEqual(['support/waiting-refunds']);
    await w.tell(task('done'));
    expect(await w.tabs('12:00')).toEqual([]);
  });
});

describe('search', () => {
  it.each([
    ['muller', ['jurgen']],
    ['MÜLLER', ['jurgen']],
    ['Ana silva', ['ana']],
    ['ana si', ['ana']],
    ['ilv', ['ana']],
    ['lv', []],
    ['HM-ABC 123', ['coded', 'longer']],
    ['abc1', ['longer', 'coded']],
    ['bc1', []],
    ['soren', ['soren']],
    ['lukasz strasse', ['soren']],
  ])('%s', async (q, found) => {
    const person = (externalId: string, name: string, code: string) =>
      report(externalId === 'coded' ? '08:59' : '09:00', 'inquiry', { externalId, code, guest: { externalId, name } });
    const w = await told(
      person('longer', 'Zoe Vale', 'XHMABC1234'),
      person('coded', 'Yara Reis', 'HM-ABC123'),
      person('jurgen', 'Jürgen Müller', 'K-1'),
      person('ana', 'Silva, Ana', 'K-2'),
      person('soren', 'Søren Łukasz Straße', 'K-3'),
    );
    expect(
      await listed(w.account, { inbox: 'sales', tab: 'all', now: new Date(instant('10:00')), filters: { q } }),
    ).toEqual(found);
  });
});

const home = (externalId: string, more: Partial<Extract<Line, { type: 'listing' }>> = {}): Line => ({
  type: 'listing',
  externalId,
  name: externalId,
  timezone: 'Europe/Lisbon',
  checkInTime: '15:00',
  checkOutTime: '11:00',
  ...more,
});

/** The 10th of June 2026 in UTC, by its clock, or a full instant. */
function instant(clock: string): string {
  if (clock.includes('T')) return clock;
  return new Date(`2026-06-10T${clock}${clock.length === 5 ? ':00' : ''}Z`).toISOString();
}

function day(dayAndClock: string): string {
  return new Date(`2026-06-${dayAndClock}:00Z`).toISOString();
}

let count = 0;

const report = (
  at: string,
  status: ReservationLine['status'],
  more: Partial<ReservationLine> = {},
): ReservationLine => ({
  type: 'reservation',
  externalId: 'r',
  code: `C-${more.externalId ?? 'r'}`,
  listing: 'home',
  guest: { externalId: 'g', name: 'Guest' },
  channel: 'airbnb',
  status,
  checkIn: '2026-06-12',
  checkOut: '2026-06-15',
  collectedBy: 'unknown',
  occurredAt: instant(at),
  ...more,
});

type Message = Extract<Line, { type: 'message' }>;
const message = (from: Message['from'], at: string, more: Partial<Message> = {}): Line => ({
  type: 'message',
  externalId: `m${++count}`,
  reservation: 'r',
  from,
  body: 'Hello',
  sentAt: instant(at),
  ...more,
});
const guest = (at: string) => message('guest', at);
const automation = (at: string) => message('automation', at);
const system = (at: string) => message('system', at);
const assistant = (at: string, more: Partial<Message> = {}) => message('assistant', at, more);
const agent = (at: string, more: Partial<Message> = {}) => message('agent', at, { by: ana, ...more });
const act = (at: string, action: ActionLine['action'], more: Partial<ActionLine> = {}): Line => ({
  type: 'action',
  externalId: `a${++count}`,
  reservation: 'r',
  action,
  by: ana!,
  at: instant(at),
  ...more,
});

/** A confirmed stay of 12 to 15 June in Lisbon, and what happened. */
const inHouse = (...lines: Line[]) => told(report('08:00', 'confirmed'), ...lines);

async function told(...lines: Line[]) {
  const account = await makeAccount(database.db, people);
  const world = new World(account);
  await world.tell(home('home'), home('island', { timezone: 'Pacific/Kiritimati' }), ...lines);
  return world;
}

class World {
  readonly lines: Line[] = [];

  constructor(readonly account: TestAccount) {}

  async tell(...lines: Line[]) {
    const outcomes = await importLines(this.account, lines, new Date(instant('08:00')));
    expect(outcomes.filter((outcome) => !outcome.ok)).toEqual([]);
    this.lines.push(...lines);
  }

  /** All lists of both inboxes; the product's and the oracle's must be the same, and the counts too. */
  async lists(at: string, viewer: string | null = null) {
    const look = { now: new Date(instant(at)), viewer };
    const defined = definedTabs(readLines(this.lines, look.now), look);
    const lists = await listedTabs(this.account, defined.ids, look, 2);
    expect(lists).toEqual(defined.lists);
    const counts = await countedTabs(this.account, look);
    for (const [tab, rows] of Object.entries(lists)) expect([tab, counts[tab]]).toEqual([tab, rows.length]);
    return lists;
  }

  /** The tabs that hold a reservation, without All. */
  async tabs(at: string, viewer: string | null = null, externalId = 'r') {
    const lists = Object.entries(await this.lists(at, viewer));
    return lists
      .filter(([tab, rows]) => !tab.endsWith('/all') && rows.includes(externalId))
      .map(([tab]) => tab)
      .sort();
  }

  async state(externalId = 'r') {
    const stored = await storedState(database.db, this.account);
    expect(stored).toEqual(definedState(readLines(this.lines, new Date(instant('08:00')))));
    return stored.get(externalId)!;
  }

  /** Turns with what the SLA says of them once all have fallen due. */
  async turns() {
    const { turns } = await this.state();
    return turns.map((turn) => {
      const inTime = turn.endedAt !== null && turn.endedAt <= turn.dueAt!;
      const verdict = !inTime ? 'miss' : turn.exclusion ? 'left out' : 'hit';
      return { ...turn, verdict };
    });
  }
}
