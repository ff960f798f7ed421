import type { automations, guests, listings, occasions, plannedStates, reservations } from '@/db/schema';
import { instantAt, isZone, lastInstantAt, wallAt, wallOf } from './clock';
import { unmet } from './conditions';
import type { ReasonId } from './reasons';
import { DAY, type Due, duesOf, MINUTE, type TriggerRow, triggerRow } from './triggers';

export type Rule = Pick<
  typeof automations.$inferSelect,
  'id' | 'isOn' | 'since' | 'trigger' | 'conditions' | 'quiet' | 'late' | 'version'
>;

/** What a plan for a booking rests on; all of it is loaded for many at once (`facts.ts`). */
export type Facts = {
  conversationId: string;
  reservation: typeof reservations.$inferSelect;
  listing: typeof listings.$inferSelect;
  /** Whom the booking is of, merged profiles being one; opted out if any of them is. */
  guest: typeof guests.$inferSelect;
  /** Ids. */
  tags: string[];
  occasions: Pick<typeof occasions.$inferSelect, 'kind' | 'ordinal' | 'at' | 'moves'>[];
  /** When we first heard that the booking is what it is now. */
  recordedAt: Date;
  /** Since when a failed inquiry is silent: it was lost, or its last turn ended (product.md §3); null while it is neither. */
  silentSince: Date | null;
  /** When the guest, merged ones included, last booked anything that is still confirmed. */
  bookedAt: Date | null;
};

export type Planned = {
  occurrence: number;
  dueAt: Date;
  sendAt: Date;
  expiresAt: Date;
  state: Extract<(typeof plannedStates)[number], 'scheduled' | 'skipped'>;
  /** As `plannedMessages.reason` keeps it. */
  reason: string | null;
};

/**
 * What a rule has to send for a booking and when, by its facts alone: the same whenever and however often it is asked
 * (product.md §7). A skipped one is told where the rule spoke of the booking and something stands in the way. A rule without
 * `since` is asked as if it had always been on; whether it is on is the caller's to know.
 */
export function planOf(rule: Rule, facts: Facts): Planned[] {
  const dues = duesOf(rule.trigger, facts);
  if (dues.length === 0) return [];
  const row = triggerRow(rule.trigger);
  const obstacle = obstacleTo(rule, row, facts);
  return dues.map((due) => plannedOf(rule, row, facts, due, obstacle));
}

/** Why a planned message of an occurrence that `planOf` no longer tells of is not sent. */
export function goneReason({ trigger }: Pick<Rule, 'trigger'>, { reservation: { status } }: Facts): ReasonId {
  if (trigger.on !== 'silence') return 'dates';
  return status === 'confirmed' ? 'booked' : status === 'cancelled' ? 'cancelled' : 'answered';
}

/** The same plan for a message that a person moved: it goes when they said, also where it was too late for the rule. */
export function movedTo(planned: Planned, to: Date): Planned {
  const isLate = planned.reason === 'late' || planned.reason === 'expired';
  const free = isLate ? ({ state: 'scheduled', reason: null } as const) : {};
  return { ...planned, ...free, sendAt: to, expiresAt: new Date(to.getTime() + DAY) };
}

function plannedOf(rule: Rule, row: TriggerRow, facts: Facts, due: Due, obstacle: string | null): Planned {
  const { from, reason: untimely } = timeliness(rule, row, facts, due);
  const sendAt = afterQuiet(rule.quiet, facts, new Date(from)).getTime();
  const expiresAt = Math.min(due.expiresAt, sendAt + DAY);
  const reason = obstacle ?? untimely ?? (sendAt >= expiresAt ? 'expired' : null);
  return {
    occurrence: due.occurrence,
    dueAt: new Date(due.dueAt),
    sendAt: new Date(sendAt),
    expiresAt: new Date(expiresAt),
    state: reason ? 'skipped' : 'scheduled',
    reason,
  };
}

/** What about the booking itself keeps the rule from speaking of it. */
function obstacleTo(rule: Rule, row: TriggerRow, facts: Facts): string | null {
  const { status } = facts.reservation;
  if (!row.statuses.includes(status)) return status === 'cancelled' ? 'cancelled' : 'status';
  if (row.time === 'silence') {
    if (facts.bookedAt && facts.silentSince && facts.bookedAt > facts.silentSince) return 'booked';
    if (facts.guest.optedOutAt) return 'opted-out';
  }
  const failed = unmet(rule.conditions, facts);
  return failed && `condition:${failed}`;
}

/**
 * From when on it may be sent. What fell due before the booking was made or moved is late, and goes by the rule's policy; what
 * fell due before the rule was on, or before we knew of the booking, is over. A weekday that is gone does not come again.
 */
function timeliness(
  { since, late, trigger }: Rule,
  { time }: TriggerRow,
  facts: Facts,
  { dueAt }: Due,
): { from: number; reason: 'late' | 'expired' | null } {
  const bookedAt = time === 'stay' ? bookedLive(trigger, facts) : null;
  const begins = since?.getTime() ?? Number.NEGATIVE_INFINITY;
  if (bookedAt !== null && dueAt < bookedAt) {
    if (bookedAt < begins) return { from: dueAt, reason: 'expired' };
    return late === 'skip' || trigger.on === 'weekday'
      ? { from: bookedAt, reason: 'late' }
      : { from: bookedAt, reason: null };
  }
  // What happened counts, not when its message falls due: a rule says nothing of what was before it.
  const counts = 'minutes' in trigger && time === 'event' ? dueAt - trigger.minutes * MINUTE : dueAt;
  const unknown = time !== 'event' && bookedAt === null && dueAt < facts.recordedAt.getTime();
  return { from: dueAt, reason: counts < begins || unknown ? 'expired' : null };
}

/**
 * When the booking was last made, or the end of the stay moved that the trigger counts from, while we were told of it; none for one
 * that was imported. A guest more, or a longer stay for what counts from check-in, makes nothing late and nothing due again.
 */
function bookedLive({ on }: Rule['trigger'], { occasions }: Facts): number | null {
  let latest: number | null = null;
  for (const { kind, at, moves } of occasions) {
    const isMoved = on === 'weekday' ? moves.length > 0 : moves.some((end) => end === on);
    if ((kind === 'confirmed' || isMoved) && at.getTime() > (latest ?? Number.NEGATIVE_INFINITY)) latest = at.getTime();
  }
  return latest;
}

/** The end of the quiet hours that an instant falls into, by the guest's clock where known, else the listing's. */
export function afterQuiet(quiet: Rule['quiet'], facts: Pick<Facts, 'guest' | 'listing'>, at: Date): Date {
  return quiet && quiet.from !== quiet.to ? new Date(endOfQuiet(quiet, facts, at.getTime())) : at;
}

type Quiet = NonNullable<Rule['quiet']>;

function endOfQuiet(quiet: Quiet, { guest, listing }: Pick<Facts, 'guest' | 'listing'>, instant: number): number {
  const zone = guest.timezone && isZone(guest.timezone) ? guest.timezone : listing.timezone;
  const wall = wallAt(instant, zone);
  const time = new Date(wall).toISOString().slice(11, 16);
  const { from, to } = quiet;
  const isQuiet = from < to ? from <= time && time < to : from <= time || time < to;
  if (!isQuiet) return instant;
  const day = new Date(wall).toISOString().slice(0, 10);
  const end = wallOf(day, to) + (from > to && time >= from ? DAY : 0);
  const first = instantAt(end, zone);
  return first > instant ? first : lastInstantAt(end, zone);
}
