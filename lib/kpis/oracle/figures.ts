import { Temporal } from 'temporal-polyfill';
import { type Line, ms, newest, type Of, of, type ReservationLine } from '@/lib/inbox/oracle/lines';
import { type Reading, stageOf, withInquiry } from '@/lib/inbox/oracle/readings';

/**
 * A second reading of product.md §3 by brute force: every window is a walk over all rows that asks the wall clock of each instant.
 * It shares no code with the product's figures on purpose. Sums are cents of the base currency, rates percent.
 */
export type Figure = { value: number | null; change: number | 'new' | null; parts: Record<string, unknown> };

type Review = Of<'review'> & { receivedAt: string; categories?: Record<string, number>; occurredAt?: string };
type In = (at: number | null) => boolean;
type Fact = { at: number };
type World = ReturnType<typeof worldOf>;

export function figuresAt(lines: Line[], readings: Reading[], now: number, zone: string): Record<string, Figure> {
  const world = worldOf(lines, readings, zone);
  const wall = (at: number) => wallOf(at, zone);
  const [day, month] = [wall(now).slice(0, 10), wall(now).slice(0, 7)];
  const before = Temporal.PlainYearMonth.from(month).subtract({ months: 1 });
  const isWhole = Number(day.slice(8)) > before.daysInMonth;
  const inToday: In = (at) => at !== null && at <= now && wall(at).startsWith(day);
  const inMonth: In = (at) => at !== null && at <= now && wall(at).startsWith(month);
  const inPrevious: In = (at) =>
    at !== null && wall(at).startsWith(before.toString()) && (isWhole || wall(at).slice(7) <= wall(now).slice(7));

  const of = (
    kind: 'today' | 'month',
    figure: (within: In) => { value: number | null; parts: Record<string, unknown> },
  ) => {
    const found = figure(kind === 'today' ? inToday : inMonth);
    return { ...found, now: figure(inMonth).value, before: figure(inPrevious).value };
  };
  const ratio = (f: ReturnType<typeof of>): Figure => ({
    value: f.value,
    parts: f.parts,
    change: f.before === 0 ? 'new' : ((f.now! - f.before!) / f.before!) * 100,
  });
  const difference = (f: ReturnType<typeof of>): Figure => ({
    value: f.value,
    parts: f.parts,
    change: f.now === null ? null : f.before === null ? 'new' : f.now - f.before,
  });
  return {
    'today-sales': ratio(of('today', (within) => todaySales(world, within))),
    'potential-sales': ratio(of('today', (within) => potential(world, within))),
    'conversion-rate': difference(of('today', (within) => conversion(world, within))),
    'top-seller': { ...topSeller(world, inToday), change: null },
    'total-sales': ratio(of('month', (within) => totalSales(world, within))),
    'remarketing-tries': ratio(of('month', (within) => tries(world, within))),
    'guest-chats': ratio(of('today', (within) => guestChats(world, within))),
    'closed-tickets': ratio(of('today', (within) => closedTickets(world, within))),
    'response-sla': difference(of('month', (within) => sla(world, within))),
    'comm-review-rate': difference(of('month', (within) => reviewed(world, within))),
  };
}

const walls = new Map<string, string>();

function wallOf(at: number, zone: string): string {
  const key = `${at} ${zone}`;
  const known = walls.get(key);
  if (known) return known;
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const wall = zoned.toPlainDateTime().toString({ fractionalSecondDigits: 3 });
  walls.set(key, wall);
  return wall;
}

/** Every fact with the reservation it belongs to, as the walks below need it. */
function worldOf(lines: Line[], readings: Reading[], zone: string) {
  const reports = Map.groupBy(of(lines, 'reservation'), (line) => line.externalId);
  const messages = Map.groupBy(once(of(lines, 'message')), (line) => line.reservation);
  const rows = readings.map((reading) => ({
    ...reading,
    guest: reading.reservation.guest.externalId,
    history: historyOf(reports.get(reading.externalId)!),
    messages: (messages.get(reading.externalId) ?? []).map((line) => ({ from: line.from, at: ms(line.sentAt) })),
  }));
  return { rows, reviews: [...newest(of(lines, 'review') as Review[]).values()], zone };
}

function once(lines: Of<'message'>[]): Of<'message'>[] {
  return [...new Map(lines.toReversed().map((line) => [line.externalId, line])).values()].reverse();
}

function historyOf(reports: ReservationLine[]) {
  return withInquiry(reports.toSorted((a, b) => ms(a.occurredAt) - ms(b.occurredAt)));
}

const isConfirmed = (row: World['rows'][number]) => row.reservation.status === 'confirmed';
const isWon = (row: World['rows'][number], within: In) => isConfirmed(row) && row.soldFromInquiry && within(row.soldAt);
const isReceived = (row: World['rows'][number], within: In) =>
  stageOf(row.history[0]!.status) === 'inquiry' && within(row.firstKnownAt);
const total = (rows: { totalBase: number | null }[]) => rows.reduce((sum, { totalBase }) => sum + (totalBase ?? 0), 0);

function todaySales({ rows }: World, within: In) {
  const won = rows.filter((row) => isWon(row, within));
  return { value: total(won), parts: { count: won.length, sum: total(won) } };
}

function potential({ rows }: World, within: In) {
  const all = rows.filter((row) => isReceived(row, within));
  const priced = all.filter(({ totalBase }) => totalBase !== null);
  const groups = Map.groupBy(priced, (row) => `${row.guest} ${row.reservation.checkIn} ${row.reservation.checkOut}`);
  const sum = [...groups.values()].reduce((sum, group) => sum + Math.max(...group.map((row) => row.totalBase!)), 0);
  return { value: sum, parts: { sum, count: groups.size, withoutPrice: all.length - priced.length } };
}

function conversion({ rows }: World, within: In) {
  const won = rows.filter((row) => isWon(row, within)).length;
  const of = rows.filter((row) => isWon(row, within) || isReceived(row, within)).length;
  return { value: of ? (won / of) * 100 : null, parts: { won, of } };
}

function sellersOf({ rows }: World, within: In) {
  const deals = rows.filter((row) => isConfirmed(row) && within(row.soldAt));
  const bySeller = Map.groupBy(deals, ({ seller }) => seller);
  return [...bySeller].map(([seller, sold]) => ({
    ...{ seller, count: sold.length, sum: total(sold) },
    last: Math.max(...sold.map(({ soldAt }) => soldAt!)),
  }));
}

function topSeller(world: World, within: In) {
  const [best] = sellersOf(world, within)
    .filter(({ seller }) => seller !== null)
    .sort((a, b) => b.sum - a.sum || b.count - a.count || a.last - b.last);
  const parts = best ? { seller: best.seller, count: best.count, sum: best.sum } : { seller: null, count: 0, sum: 0 };
  return { value: best?.sum ?? null, parts };
}

function totalSales(world: World, within: In) {
  const all = sellersOf(world, within);
  const sellers = all.filter(({ seller }) => seller !== null).map(({ last, ...rest }) => rest);
  const unassigned = all.find(({ seller }) => seller === null);
  const add = (key: 'count' | 'sum') => sellers.reduce((sum, each) => sum + each[key], 0);
  const parts = {
    sum: add('sum'),
    count: add('count'),
    sellers,
    unassigned: { count: unassigned?.count ?? 0, sum: unassigned?.sum ?? 0 },
  };
  return { value: add('sum'), parts };
}

const OURS = new Set(['agent', 'assistant', 'automation']);
const LOST = new Set(['declined', 'expired', 'withdrawn']);
const HOURS_48 = 48 * 3_600_000;
const DAYS_30 = 30 * 86_400_000;

function tries({ rows, zone }: World, within: In) {
  const found = rows.flatMap((row) =>
    row.messages
      .filter(({ from, at }) => OURS.has(from) && within(at) && hadFailed(row, at))
      .map(({ at }: Fact) => ({ guest: row.guest, at, day: wallOf(at, zone).slice(0, 10) })),
  );
  const won = new Set(
    found
      .filter((t) =>
        rows.some((r) => r.guest === t.guest && r.soldAt !== null && r.soldAt >= t.at && r.soldAt <= t.at + DAYS_30),
      )
      .map((t) => t.guest),
  );
  const count = new Set(found.map(({ guest, day }) => `${guest} ${day}`)).size;
  return { value: count, parts: { tries: count, won: won.size } };
}

function hadFailed(row: World['rows'][number], at: number): boolean {
  const status = row.history.findLast((report) => report.at <= at)?.status;
  if (!status || stageOf(status) !== 'inquiry') return false;
  const last = row.turns.findLast(({ start }) => start <= at);
  return LOST.has(status) || (last !== undefined && last.end !== null && last.end <= at - HOURS_48);
}

function guestChats({ rows }: World, within: In) {
  const booked = rows.filter(({ stage }) => stage === 'confirmed');
  const reached = (by: string) =>
    new Set(
      booked.filter((row) => row.messages.some(({ from, at }) => from === by && within(at))).map(({ guest }) => guest),
    );
  const [people, assistant] = [reached('agent'), reached('assistant')];
  const ai = [...assistant].filter((guest) => !people.has(guest)).length;
  return { value: people.size, parts: { people: people.size, ai } };
}

function closedTickets({ rows }: World, within: In) {
  const opened = rows.filter((row) => row.stage === 'confirmed' && within(row.openedAt));
  const closed = opened.filter(({ status }) => status === 'closed').length;
  return { value: closed, parts: { closed, opened: opened.length } };
}

function sla({ rows }: World, within: In) {
  const turns = rows
    .filter(({ stage }) => stage === 'confirmed')
    .flatMap(({ turns }) => turns.map((turn, index) => ({ ...turn, index })));
  const judge = (list: typeof turns, start: (turn: (typeof turns)[number]) => number) => {
    const due = list.filter((turn) => {
      const deadline = start(turn) + 360_000;
      return within(deadline) && !(turn.exclusion && turn.end! <= deadline);
    });
    const hit = due.filter((turn) => turn.end !== null && !turn.exclusion && turn.end <= start(turn) + 360_000).length;
    return { hit, due: due.length };
  };
  const all = judge(turns, (turn) => turn.start);
  const people = judge(
    turns.filter(({ endedBy }) => endedBy !== 'assistant'),
    (turn) => turn.handedOver ?? turn.start,
  );
  const first = judge(
    turns.filter(({ index }) => index === 0),
    (turn) => turn.start,
  );
  return { value: all.due ? (all.hit / all.due) * 100 : null, parts: { all, people, first } };
}

function reviewed({ reviews }: World, within: In) {
  const scores = reviews
    .filter((line) => within(ms(line.receivedAt)))
    .flatMap(({ categories }) => categories?.communication ?? []);
  const mean = scores.length ? scores.reduce((sum, score) => sum + score, 0) / scores.length : null;
  return { value: mean, parts: { mean, n: scores.length } };
}
