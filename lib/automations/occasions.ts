import { sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import type { occasions, reservations } from '@/db/schema';

export type Happened = Pick<typeof occasions.$inferSelect, 'reservationId' | 'kind' | 'at' | 'moves'>;

type Booking = typeof reservations.$inferSelect;

const LIVE_MS = 10 * 60_000;
const TOLD = ['inquiry', 'requested', 'confirmed', 'cancelled'] as const;

/** Whether a report tells of what happens now; an older one is history, and sets nothing off. */
export function isLive(at: Date, now: Date): boolean {
  return now.getTime() - at.getTime() < LIVE_MS;
}

/** What a report made of a booking: a new status, other dates, listing or party, paid in full (product.md §7). */
export function happenedTo(before: Booking | undefined, after: Booking, at: Date): Happened[] {
  const status = TOLD.find((each) => each === after.status && each !== before?.status);
  const isPaid = (booking: Booking | undefined) => booking?.balanceMinor != null && booking.balanceMinor <= 0;
  const kinds: Happened['kind'][] = [
    ...(status ? [status] : []),
    ...(before && before.status === after.status && isHeld(after) && hasMoved(before, after)
      ? ['changed' as const]
      : []),
    ...(isPaid(after) && !isPaid(before) ? ['paid' as const] : []),
  ];
  const moves = (kind: Happened['kind']) => (kind === 'changed' && before ? movedEnds(before, after) : []);
  return kinds.map((kind) => ({ reservationId: after.id, kind, at, moves: moves(kind) }));
}

function isHeld({ status }: Booking): boolean {
  return status === 'requested' || status === 'confirmed';
}

function hasMoved(before: Booking, after: Booking): boolean {
  const of = ({ listingId, checkIn, checkOut, adults, children }: Booking) =>
    [listingId, checkIn, checkOut, adults, children].join();
  return of(before) !== of(after);
}

/** Another home moves both ends of the stay; a longer stay leaves its check-in where it was, another guest all. */
function movedEnds(before: Booking, after: Booking): Happened['moves'] {
  const isElsewhere = before.listingId !== after.listingId;
  return [
    ...(isElsewhere || before.checkIn !== after.checkIn ? ['check-in' as const] : []),
    ...(isElsewhere || before.checkOut !== after.checkOut ? ['check-out' as const] : []),
  ];
}

/** Keeps what happened, numbered by kind and booking, for whoever has the bookings locked. None of it lies ahead. */
export async function noteOccasions(tx: Db, accountId: string, happened: Happened[], now: Date): Promise<void> {
  if (happened.length === 0) return;
  const rows = happened.map(({ reservationId, kind, at, moves }, place) => {
    const first = happened.slice(0, place).filter((other) => other.reservationId === reservationId);
    const nth = first.filter((other) => other.kind === kind).length;
    return { reservation_id: reservationId, kind, nth, at: at > now ? now : at, moves };
  });
  await tx.execute(sql`
    insert into occasions (account_id, reservation_id, kind, ordinal, at, moves)
    select ${accountId}::uuid, h.reservation_id, h.kind, h.nth + (select count(*) from occasions o
      where o.account_id = ${accountId} and o.reservation_id = h.reservation_id and o.kind = h.kind), h.at, h.moves
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as h(reservation_id uuid, kind text, nth int, at timestamptz, moves text[])`);
}
