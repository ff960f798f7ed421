import type { automations, plannedMessages } from '@/db/schema';
import type { Provider } from '@/lib/channels/channel';
import { findChannel } from '@/lib/channels/channels';
import { afterQuiet, type Facts, goneReason, movedTo, planOf } from './plan';
import type { Rendered } from './template';

type Planned = typeof plannedMessages.$inferSelect;

/** A planned message whose time has come, with all that speaks for and against it. */
export type Due = {
  planned: Planned;
  rule: typeof automations.$inferSelect;
  /** Nothing where the booking is gone. */
  facts: Facts | undefined;
  funLevel: number | null;
  isEscalated: boolean;
  /** When a person last wrote to the guest, and the guest on this channel. */
  personWroteAt: Date | null;
  guestWroteAt: Date | null;
  channel: string;
  way: Provider | undefined;
  rendered: Rendered;
  /** As merged. */
  guestId: string;
  /** Whether something that wins back went to the guest that day (product.md §7). */
  wasTriedToday: boolean;
};

export type Verdict =
  | { kind: 'send' }
  /** It does not leave, for good. */
  | { kind: 'skip'; reason: string }
  /** It waits for a person. */
  | { kind: 'hold'; reason: string }
  /** Its booking has moved it, or it comes so late that it falls into quiet hours. */
  | { kind: 'move'; to: Pick<Planned, 'dueAt' | 'sendAt' | 'expiresAt' | 'movedTo'>; reason?: string };

const HOUR = 3_600_000;
const UNHAPPY = 3;

/** What becomes of a planned message at this instant, by what is true now: the plan is asked again. */
export function verdictOf(due: Due, now: Date): Verdict {
  return againstPlan(due, now) ?? heldBy(due, now) ?? { kind: 'send' };
}

function againstPlan({ planned, rule, facts, wasTriedToday }: Due, now: Date): Verdict | null {
  if (rule.kind === 'bulk') return now >= planned.expiresAt ? { kind: 'skip', reason: 'expired' } : null;
  const plan = facts && planOf(rule, facts).find(({ occurrence }) => occurrence === planned.occurrence);
  if (!plan) return { kind: 'skip', reason: facts ? goneReason(rule, facts) : 'dates' };
  // A person's own time stands for as long as the booking stays where it was.
  const own = plan.dueAt.getTime() === planned.dueAt.getTime() ? planned.movedTo : null;
  const { state, reason, dueAt, sendAt, expiresAt } = own ? movedTo(plan, own) : plan;
  if (state === 'skipped') return { kind: 'skip', reason: reason ?? 'status' };
  const isElsewhere = planned.dueAt.getTime() !== dueAt.getTime() || planned.listingId !== facts.listing.id;
  if (planned.body !== null && isElsewhere) return { kind: 'hold', reason: 'rewritten' };
  if (sendAt > now) return { kind: 'move', to: { dueAt, sendAt, expiresAt, movedTo: own } };
  if (now >= expiresAt) return { kind: 'skip', reason: 'expired' };
  const free = own ? now : afterQuiet(rule.quiet, facts, now);
  if (free >= expiresAt) return { kind: 'skip', reason: 'expired' };
  if (free > now) return { kind: 'move', to: { dueAt, sendAt: free, expiresAt, movedTo: null }, reason: 'quiet' };
  const isSilence = rule.trigger.on === 'silence';
  return isSilence && wasTriedToday ? { kind: 'skip', reason: 'one-a-day' } : null;
}

function heldBy(due: Due, now: Date): Verdict | null {
  const { rule, planned, rendered } = due;
  const hold = (reason: string): Verdict => ({ kind: 'hold', reason });
  if (rule.holdsWhenUnhappy && due.funLevel !== null && due.funLevel <= UNHAPPY) return hold('unhappy');
  if (rule.holdsWhenUnhappy && due.isEscalated) return hold('escalated');
  if (isWithin(due.personWroteAt, rule.holdsAfterPersonHours, now)) return hold('person-wrote');
  const against = reasonAgainst({ ...due, missing: planned.body === null ? rendered.missing : [] }, now);
  return against ? hold(against) : null;
}

/** Why a text cannot leave on its channel at this instant. */
export function reasonAgainst(
  { missing, channel, way, guestWroteAt }: Pick<Due, 'channel' | 'way' | 'guestWroteAt'> & { missing: string[] },
  now: Date,
): string | null {
  if (missing.length > 0) return `empty:${missing.join(', ')}`;
  if (!way) return 'not-connected';
  return isOutsideWindow(channel, guestWroteAt, now) ? 'window' : null;
}

/** Whether the channel takes a message only for some time after the guest's last there, and that is over. */
export function isOutsideWindow(channel: string, guestWroteAt: Date | null, now: Date): boolean {
  const { windowHours } = findChannel(channel);
  return windowHours !== undefined && !isWithin(guestWroteAt, windowHours, now);
}

function isWithin(at: Date | null, hours: number | null, now: Date): boolean {
  return at !== null && hours !== null && now.getTime() - at.getTime() < hours * HOUR;
}
