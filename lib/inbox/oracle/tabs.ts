import { type Conflict, conflictsOf, isOverbooked, overbookingOrder } from './overbooking';
import type { Reading } from './readings';

const DAY = 24 * 60 * 60 * 1000;

export type Moment = { now: number; viewer: string | null; recentlyConfirmedDays: number };
type Key = number | string | null;
type Tab = { holds: (r: Reading, m: Moment) => boolean; order: (r: Reading, m: Moment) => Key[] };

/** Ordered externalIds of the reservations in each tab of an inbox, as product.md §2 has it. */
export function tabsAt(readings: Reading[], moment: Moment): Record<'sales' | 'support', Record<string, Reading[]>> {
  const conflicts = conflictsOf(readings);
  const list = (tabs: Record<string, Tab>) =>
    Object.fromEntries(
      Object.entries(tabs).map(([id, tab]) => [
        id,
        readings
          .filter((r) => tab.holds(r, moment))
          .map((r) => ({ r, keys: [...tab.order(r, moment), r.arrival] }))
          .sort((a, b) => compare(a.keys, b.keys))
          .map(({ r }) => r),
      ]),
    );
  return { sales: list(sales), support: list(support(conflicts)) };
}

/** Open; or moved and its time has come; or moved and kept, the guest wrote since the move and waits. */
export function isActive(r: Reading, now: number): boolean {
  if (r.status === 'open') return true;
  if (r.status !== 'follow_up') return false;
  return r.followUpAt! <= now || (r.keepAnyway && r.guestWroteSinceMove && r.waitingSince !== null);
}

/** Choice: at equal instants the ids run the same way as the instants, here backwards. */
const newestMessage = (r: Reading): Key[] => [-r.sortedAt, -r.arrival];

/** The tabs that both inboxes have, each over its own stage. */
function shared(stage: Reading['stage']): Record<string, Tab> {
  const holds =
    (test: Tab['holds']): Tab['holds'] =>
    (r, m) =>
      r.stage === stage && test(r, m);
  return {
    unanswered: {
      holds: holds((r, m) => isActive(r, m.now) && r.waitingSince !== null),
      order: (r) => [r.waitingSince],
    },
    escalations: {
      holds: holds((r) => r.escalatedAt !== null && r.status !== 'closed'),
      order: (r) => [r.escalatedAt],
    },
    // The mode is everywhere what a new account has: not off.
    'ai-active': {
      holds: holds(
        (r, m) => r.assistantSentAt !== null && m.now - r.assistantSentAt < DAY / 2 && r.assistantSentAt <= m.now,
      ),
      order: newestMessage,
    },
    'follow-ups': { holds: holds((r) => r.status === 'follow_up'), order: (r) => [r.followUpAt] },
    'my-tickets': {
      holds: holds((r, m) => r.assignee !== null && r.assignee === m.viewer && r.status !== 'closed'),
      order: newestMessage,
    },
    all: { holds: () => true, order: newestMessage },
  };
}

const sales: Record<string, Tab> = {
  ...shared('inquiry'),
  'active-leads': {
    holds: (r, m) => isActive(r, m.now) && r.hasContact && ['inquiry', 'requested'].includes(r.reservation.status),
    order: newestMessage,
  },
  'awaiting-payment': { holds: (r) => r.awaitingPayment, order: (r) => [r.reservation.checkIn] },
  'recently-confirmed': {
    holds: (r, m) =>
      r.reservation.status === 'confirmed' &&
      r.soldFromInquiry &&
      r.soldAt! <= m.now &&
      r.soldAt! >= m.now - m.recentlyConfirmedDays * DAY,
    // Choice: the newest sale first ("newest message first" is said where it is meant).
    order: (r) => [-r.soldAt!, -r.arrival],
  },
};

const support = (conflicts: Map<Reading, Conflict>): Record<string, Tab> => ({
  ...shared('confirmed'),
  'open-tickets': {
    // `openedAt` is the first guest message, or the first time a member wrote or re-opened.
    holds: (r, m) => r.stage === 'confirmed' && isActive(r, m.now) && (r.hasGuestMessage || r.openedAt !== null),
    order: newestMessage,
  },
  'staying-angry': {
    holds: (r, m) =>
      r.reservation.status === 'confirmed' &&
      r.funLevel !== null &&
      r.funLevel <= 3 &&
      r.startsAt <= m.now &&
      m.now < r.endsAt,
    order: (r) => [r.funLevel, r.waitingSince],
  },
  'waiting-refunds': { holds: (r) => r.stage === 'confirmed' && r.refundSince !== null, order: (r) => [r.refundSince] },
  overbooking: {
    holds: (r, m) => isOverbooked(r, conflicts.get(r), m.now),
    order: (r) => overbookingOrder(conflicts.get(r)!, r),
  },
});

/** Ascending, what is missing last. */
function compare(a: Key[], b: Key[]): number {
  for (const [i, left] of a.entries()) {
    const right = b[i]!;
    if (left === right) continue;
    if (left === null) return 1;
    if (right === null) return -1;
    return left < right ? -1 : 1;
  }
  return 0;
}
