import type { occasionKinds, statuses, Trigger } from '@/db/schema';
import { instantAt, type Wall, wallOf } from './clock';
import type { Facts } from './plan';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

type Status = (typeof statuses)[number];

/** A time at which a trigger speaks of a booking, and from when on it would be wrong to send what it says. */
export type Due = { occurrence: number; dueAt: number; expiresAt: number };

/** How a trigger's time is counted: from what happened to a booking, by the clock of its stay, or since a guest fell silent. */
export type TriggerTime = 'event' | 'stay' | 'silence';

export type TriggerRow = {
  id: Trigger['on'];
  label: string;
  purpose: string;
  time: TriggerTime;
  /** The bookings that it speaks of; of others its messages stop. */
  statuses: readonly Status[];
};

const LOST: readonly Status[] = ['declined', 'expired', 'withdrawn'];
const ALIVE: readonly Status[] = ['inquiry', 'requested', 'confirmed'];

/** What sets a message off (product.md §7). */
export const triggers = [
  {
    id: 'inquiry',
    label: 'Inquiry',
    purpose: 'A guest asks about a stay',
    time: 'event',
    statuses: ['inquiry'],
  },
  {
    id: 'requested',
    label: 'Request',
    purpose: 'A guest asks to book',
    time: 'event',
    statuses: ['requested'],
  },
  {
    id: 'confirmed',
    label: 'Confirmation',
    purpose: 'A booking is confirmed',
    time: 'event',
    statuses: ['confirmed'],
  },
  {
    id: 'changed',
    label: 'Change',
    purpose: 'Dates, listing or party of a booking change',
    time: 'event',
    statuses: ['requested', 'confirmed'],
  },
  {
    id: 'cancelled',
    label: 'Cancellation',
    purpose: 'A booking is cancelled',
    time: 'event',
    statuses: ['cancelled'],
  },
  {
    id: 'paid',
    label: 'Payment',
    purpose: 'Nothing is owed any more',
    time: 'event',
    statuses: ALIVE,
  },
  {
    id: 'review',
    label: 'Review',
    purpose: 'The guest left a review',
    time: 'event',
    statuses: [...ALIVE, ...LOST, 'cancelled'],
  },
  {
    id: 'check-in',
    label: 'Check-in',
    purpose: 'Before or after check-in, by the listing’s clock',
    time: 'stay',
    statuses: ['confirmed'],
  },
  {
    id: 'check-out',
    label: 'Check-out',
    purpose: 'Before or after check-out, by the listing’s clock',
    time: 'stay',
    statuses: ['confirmed'],
  },
  {
    id: 'weekday',
    label: 'Weekday of the stay',
    purpose: 'On each such day of the stay, by the listing’s clock',
    time: 'stay',
    statuses: ['confirmed'],
  },
  {
    id: 'silence',
    label: 'Silence',
    purpose: 'An inquiry failed and the guest is silent',
    time: 'silence',
    statuses: ['inquiry', 'requested', ...LOST],
  },
  {
    id: 'bulk',
    label: 'Message to many',
    purpose: 'Sent once, to many guests',
    time: 'event',
    statuses: [...ALIVE, ...LOST, 'cancelled'],
  },
] as const satisfies readonly TriggerRow[];

const byId: ReadonlyMap<string, TriggerRow> = new Map(triggers.map((row) => [row.id, row]));

export function triggerRow({ on }: Trigger): TriggerRow {
  return byId.get(on)!;
}

/** When a trigger speaks of a booking, in order; it asks no clock and heeds no condition. */
export function duesOf(trigger: Trigger, facts: Facts): Due[] {
  switch (trigger.on) {
    case 'bulk':
      return [];
    case 'silence':
      return sinceSilence(trigger.hours, facts);
    case 'weekday':
      return onWeekdays(trigger, facts);
    case 'check-in':
    case 'check-out':
      return [ofStay(trigger, facts)];
    default:
      return afterOccasions(trigger, facts);
  }
}

/** One message each time that it happened. */
function afterOccasions(
  { on, minutes }: { on: (typeof occasionKinds)[number]; minutes: number },
  { occasions }: Facts,
): Due[] {
  return occasions
    .filter(({ kind }) => kind === on)
    .map(({ ordinal, at }) => ({
      occurrence: ordinal,
      dueAt: at.getTime() + minutes * MINUTE,
      expiresAt: Number.POSITIVE_INFINITY,
    }));
}

/** An inquiry that is not lost has failed only after 48 hours (product.md §3). */
function sinceSilence(hours: number, { silentSince, reservation }: Facts): Due[] {
  if (!silentSince) return [];
  const waited = LOST.includes(reservation.status) ? hours : Math.max(hours, 48);
  const dueAt = silentSince.getTime() + waited * HOUR;
  return [{ occurrence: 0, dueAt, expiresAt: dueAt + 72 * HOUR }];
}

function ofStay(trigger: Extract<Trigger, { on: 'check-in' | 'check-out' }>, facts: Facts): Due {
  const { startsAt, endsAt, zone } = stayOf(facts);
  const dueAt = instantAt(wallOfStay(trigger, facts), zone);
  const anchor = trigger.on === 'check-in' ? startsAt : endsAt;
  const expiresAt = dueAt < anchor ? anchor : trigger.on === 'check-in' ? endsAt : dueAt + 48 * HOUR;
  return { occurrence: 0, dueAt, expiresAt };
}

function wallOfStay(
  trigger: Extract<Trigger, { on: 'check-in' | 'check-out' }>,
  { reservation, listing }: Facts,
): Wall {
  const isIn = trigger.on === 'check-in';
  const date = isIn ? reservation.checkIn : reservation.checkOut;
  if ('minutes' in trigger)
    return wallOf(date, isIn ? listing.checkInTime : listing.checkOutTime) + trigger.minutes * MINUTE;
  return wallOf(date, trigger.at) + trigger.days * DAY;
}

/** Numbered by the calendar of the stay, whatever its hours; a day on which the guest is not yet there, or gone at that hour, is none. */
function onWeekdays({ weekday, at }: Extract<Trigger, { on: 'weekday' }>, facts: Facts): Due[] {
  const { startsAt, endsAt, zone } = stayOf(facts);
  const { checkIn, checkOut } = facts.reservation;
  const first = wallOf(checkIn, at);
  const ahead = (weekday - new Date(first).getUTCDay() + 7) % 7;
  const dues: Due[] = [];
  for (let nth = 0, wall = first + ahead * DAY; wall <= wallOf(checkOut, at); nth += 1, wall += 7 * DAY) {
    const dueAt = instantAt(wall, zone);
    if (dueAt >= startsAt && dueAt < endsAt) dues.push({ occurrence: nth, dueAt, expiresAt: endsAt });
  }
  return dues;
}

function stayOf({ reservation, listing }: Facts) {
  const zone = listing.timezone;
  return {
    zone,
    startsAt: instantAt(wallOf(reservation.checkIn, listing.checkInTime), zone),
    endsAt: instantAt(wallOf(reservation.checkOut, listing.checkOutTime), zone),
  };
}
