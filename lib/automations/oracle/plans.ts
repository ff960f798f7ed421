import type { Condition, Trigger } from '@/db/schema';

/**
 * What rules have to send, worked out a second time for the tests, by other means than the product: a clock is found by trying
 * every offset there is, a stay is walked day by day.
 */
export type TestRule = {
  trigger: Exclude<Trigger, { on: 'bulk' }>;
  conditions: Condition[];
  quiet: { from: string; to: string } | null;
  late: 'send' | 'skip';
  since: number;
};

export type TestListing = { id: string; zone: string; checkInTime: string; checkOutTime: string };
export type Report = { status: string; at: number; recordedAt: number };
export type Message = { from: 'guest' | 'agent'; at: number };

export type TestBooking = {
  listing: TestListing;
  guest: { language: string; zone: string | null; optedOut: boolean };
  reports: Report[];
  checkIn: string;
  checkOut: string;
  adults: number;
  channel: string;
  owes: number;
  tags: string[];
  messages: Message[];
  /** `moved`: what of the booking became another. */
  occasions: { kind: string; at: number; moved?: string[] }[];
};

export type Expected = { occurrence: number; due: number; send: number; expires: number; reason: string | null };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LOST = ['declined', 'expired', 'withdrawn'];

const formats = new Map<string, Intl.DateTimeFormat>();

/** "2026-05-01T15:00" as the zone's clock shows it. */
export function shown(at: number, zone: string): string {
  const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' } as const;
  if (!formats.has(zone)) formats.set(zone, new Intl.DateTimeFormat('sv-SE', options));
  return formats.get(zone)!.format(at).replace(' ', 'T');
}

const found = new Map<string, number[]>();

/** All instants at which the zone's clock shows this minute: two in an autumn night, none in a spring one. */
function instantsOf(local: string, zone: string): number[] {
  const key = `${local} ${zone}`;
  const known = found.get(key);
  if (known) return known;
  const utc = Date.parse(`${local}Z`);
  const all: number[] = [];
  for (let offset = 14.5; offset >= -12.5; offset -= 0.25)
    if (shown(utc - offset * HOUR, zone) === local) all.push(utc - offset * HOUR);
  found.set(key, all);
  return all;
}

function instantOf(local: string, zone: string): number {
  const [first] = instantsOf(local, zone);
  if (first !== undefined) return first;
  // In the hour that is left out: as much after the last minute that was shown as it would have been.
  for (let back = 1; ; back += 1) {
    const [before] = instantsOf(plus(local, -back), zone);
    if (before !== undefined) return before + back * MINUTE;
  }
}

/** Minutes of a calendar without zones. */
function plus(local: string, minutes: number): string {
  return new Date(Date.parse(`${local}Z`) + minutes * MINUTE).toISOString().slice(0, 16);
}

const inOrder = (reports: Report[]) => reports.toSorted((a, b) => a.at - b.at);

export function statusOf({ reports }: TestBooking): string {
  return inOrder(reports).at(-1)!.status;
}

/** When it last became confirmed from an inquiry or from nothing, while it is. */
export function soldAt(booking: TestBooking): number | null {
  let sold: number | null = null;
  let before: string | null = null;
  for (const { status, at } of inOrder(booking.reports)) {
    if (status === 'confirmed' && before !== 'confirmed' && before !== 'cancelled') sold = at;
    before = status;
  }
  return sold;
}

function recordedAt(booking: TestBooking): number {
  const status = statusOf(booking);
  const run: number[] = [];
  for (const each of inOrder(booking.reports).reverse()) {
    if (each.status !== status) break;
    run.push(each.recordedAt);
  }
  return Math.min(...run);
}

function silentSince(booking: TestBooking): number | null {
  if (['confirmed', 'cancelled'].includes(statusOf(booking))) return null;
  let open = false;
  let ended: number | null = null;
  for (const { from, at } of booking.messages.toSorted((a, b) => a.at - b.at)) {
    if (from === 'agent' && open) ended = at;
    open = from === 'guest';
  }
  if (open) return null;
  let lost: number | null = null;
  for (const { status, at } of inOrder(booking.reports)) lost = LOST.includes(status) ? (lost ?? at) : null;
  return lost === null ? ended : Math.max(lost, ended ?? lost);
}

type Due = { occurrence: number; due: number; until: number; counts: number };

function dues(rule: TestRule, booking: TestBooking): Due[] {
  const { trigger } = rule;
  const { zone, checkInTime, checkOutTime } = booking.listing;
  const arrival = instantOf(`${booking.checkIn}T${checkInTime}`, zone);
  const departure = instantOf(`${booking.checkOut}T${checkOutTime}`, zone);
  if (trigger.on === 'silence') {
    const since = silentSince(booking);
    if (since === null) return [];
    const due = since + (LOST.includes(statusOf(booking)) ? trigger.hours : Math.max(48, trigger.hours)) * HOUR;
    return [{ occurrence: 0, due, until: due + 3 * DAY, counts: due }];
  }
  if (trigger.on === 'weekday') {
    const days: Due[] = [];
    let occurrence = -1;
    for (let day = booking.checkIn; day <= booking.checkOut; day = plus(`${day}T00:00`, 1440).slice(0, 10)) {
      if ((new Date(`${day}T12:00Z`).getUTCDay() || 7) !== trigger.weekday) continue;
      occurrence += 1;
      const due = instantOf(`${day}T${trigger.at}`, zone);
      if (arrival <= due && due < departure) days.push({ occurrence, due, until: departure, counts: due });
    }
    return days;
  }
  if (trigger.on === 'check-in' || trigger.on === 'check-out') {
    const isIn = trigger.on === 'check-in';
    const date = isIn ? booking.checkIn : booking.checkOut;
    const local =
      'days' in trigger
        ? plus(`${date}T${trigger.at}`, trigger.days * 1440)
        : plus(`${date}T${isIn ? checkInTime : checkOutTime}`, trigger.minutes);
    const due = instantOf(local, zone);
    const anchor = isIn ? arrival : departure;
    return [{ occurrence: 0, due, until: due < anchor ? anchor : isIn ? departure : due + 2 * DAY, counts: due }];
  }
  return booking.occasions
    .filter(({ kind }) => kind === trigger.on)
    .map(({ at }, occurrence) => ({
      occurrence,
      due: at + (trigger as { minutes: number }).minutes * MINUTE,
      until: Number.POSITIVE_INFINITY,
      counts: at,
    }));
}

const SPEAKS_OF: Record<string, string[]> = {
  inquiry: ['inquiry'],
  requested: ['requested'],
  confirmed: ['confirmed'],
  changed: ['requested', 'confirmed'],
  cancelled: ['cancelled'],
  paid: ['inquiry', 'requested', 'confirmed'],
  'check-in': ['confirmed'],
  'check-out': ['confirmed'],
  weekday: ['confirmed'],
  silence: ['inquiry', 'requested', ...LOST],
};

function isMet(condition: Condition, booking: TestBooking): boolean {
  const between = ({ min, max }: { min: number | null; max: number | null }, value: number) =>
    (min === null || value >= min) && (max === null || value <= max);
  const days = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY;
  switch (condition.if) {
    case 'channel':
      return condition.in.includes(booking.channel);
    case 'listing':
      return condition.in.includes(booking.listing.id);
    case 'language':
      return condition.in.includes(booking.guest.language);
    case 'tag':
      return condition.in.some((tag) => booking.tags.includes(tag));
    case 'no-tag':
      return !condition.in.some((tag) => booking.tags.includes(tag));
    case 'nights':
      return between(condition, days(booking.checkIn, booking.checkOut));
    case 'guests':
      return between(condition, booking.adults);
    case 'lead-time': {
      const from = soldAt(booking) ?? inOrder(booking.reports)[0]!.at;
      return between(condition, days(shown(from, booking.listing.zone).slice(0, 10), booking.checkIn));
    }
    case 'paid':
      return (condition.is === 'paid') === booking.owes <= 0;
  }
}

/** After the quiet hours: the minutes go by until they are over. */
function afterQuiet({ quiet }: TestRule, { guest, listing }: TestBooking, at: number): number {
  if (!quiet) return at;
  const isQuiet = (instant: number) => {
    const time = shown(instant, guest.zone ?? listing.zone).slice(11);
    return quiet.from < quiet.to ? quiet.from <= time && time < quiet.to : quiet.from <= time || time < quiet.to;
  };
  if (!isQuiet(at)) return at;
  let minute = Math.floor(at / MINUTE) * MINUTE + MINUTE;
  while (isQuiet(minute)) minute += MINUTE;
  return minute;
}

/** Whether a change of the booking moves what such a rule counts from. */
function movesFor(on: string, moved: string[]): boolean {
  if (on === 'check-in') return moved.includes('arrival') || moved.includes('home');
  if (on === 'check-out') return moved.includes('departure') || moved.includes('home');
  return ['arrival', 'departure', 'home'].some((each) => moved.includes(each));
}

/** What the rule has to send for the booking, and why not; `bookedAt` is of all bookings of the guest. */
export function bruteForce(rule: TestRule, booking: TestBooking, bookedAt: number | null): Expected[] {
  const status = statusOf(booking);
  const { on } = rule.trigger;
  const isOfStay = ['check-in', 'check-out', 'weekday'].includes(on);
  const live = booking.occasions
    .filter((each) => each.kind === 'confirmed' || movesFor(on, each.moved ?? []))
    .map(({ at }) => at);
  const booked = isOfStay && live.length > 0 ? Math.max(...live) : null;
  return dues(rule, booking).map(({ occurrence, due, until, counts }) => {
    const isLate = booked !== null && due < booked;
    const from = isLate && booked >= rule.since ? booked : due;
    const send = afterQuiet(rule, booking, from);
    const expires = Math.min(until, send + DAY);
    const unmet = rule.conditions.find((condition) => !isMet(condition, booking));
    const isOver = isLate
      ? booked < rule.since
      : counts < rule.since || (booked === null && (isOfStay || on === 'silence') && due < recordedAt(booking));
    const reason = !SPEAKS_OF[on]!.includes(status)
      ? status === 'cancelled'
        ? 'cancelled'
        : 'status'
      : on === 'silence' && bookedAt !== null && bookedAt > silentSince(booking)!
        ? 'booked'
        : on === 'silence' && booking.guest.optedOut
          ? 'opted-out'
          : unmet
            ? `condition:${unmet.if}`
            : isOver
              ? 'expired'
              : isLate && (rule.late === 'skip' || on === 'weekday')
                ? 'late'
                : send >= expires
                  ? 'expired'
                  : null;
    return { occurrence, due, send, expires, reason };
  });
}
