import { Temporal } from 'temporal-polyfill';
import {
  type Account,
  cents,
  type Line,
  ms,
  newest,
  type Of,
  of,
  once,
  type ReservationLine,
  type Status,
} from './lines';
import { readThread, type Thread } from './threads';

export type Reading = Thread & {
  externalId: string;
  arrival: number;
  reservation: ReservationLine;
  listing: Of<'listing'>;
  guestName: string;
  stage: 'inquiry' | 'confirmed';
  firstKnownAt: number;
  soldAt: number | null;
  soldFromInquiry: boolean;
  startsAt: number;
  endsAt: number;
  balance: number | null;
  awaitingPayment: boolean;
  totalBase: number | null;
  refundSince: number | null;
  sortedAt: number;
};

/** Reads every reservation of the lines, which stand in order of arrival. */
export function readAll(lines: Line[], account: Account): Reading[] {
  const listings = newest(of(lines, 'listing'));
  const kinds = newest(of(lines, 'catalog-item'));
  const tasks = [...newest(of(lines, 'task')).values()];
  const names = newest(of(lines, 'reservation').map((l) => ({ ...l, externalId: l.guest.externalId })));
  // Messages and actions keep their first content, and stand in order of arrival.
  const facts = Map.groupBy(
    once(lines.filter((l) => l.type === 'message' || l.type === 'action')),
    (l) => l.reservation,
  );
  const reports = Map.groupBy(of(lines, 'reservation'), (l) => l.externalId);

  return [...reports].map(([externalId, arrived], arrival) => {
    const history = arrived.toSorted((a, b) => ms(a.occurredAt) - ms(b.occurredAt));
    const reservation = history.at(-1)!;
    const listing = listings.get(reservation.listing)!;
    const thread = readThread(facts.get(externalId) ?? [], account);
    const firstKnownAt = firstKnown(history);
    const balance = balanceOf(reservation);
    return {
      ...thread,
      ...saleOf(history),
      externalId,
      arrival,
      reservation,
      listing,
      guestName: names.get(reservation.guest.externalId)!.guest.name,
      stage: stageOf(reservation.status),
      firstKnownAt,
      startsAt: localInstant(reservation.checkIn, listing.checkInTime, listing.timezone),
      endsAt: localInstant(reservation.checkOut, listing.checkOutTime, listing.timezone),
      balance,
      awaitingPayment:
        reservation.status === 'confirmed' && balance !== null && balance > 0 && reservation.collectedBy === 'host',
      totalBase: totalBaseOf(reservation, account.baseCurrency),
      refundSince: oldest(
        tasks
          .filter((t) => t.reservation === externalId && (t.status === 'open' || t.status === 'in_progress'))
          .filter((t) => kinds.get(t.catalogItem)!.kind === 'refund')
          // Choice: a task of unknown age is as old as its import.
          .map((t) => (t.createdAt ? ms(t.createdAt) : account.recordedAt)),
      ),
      sortedAt: thread.lastMessage?.sentAt ?? firstKnownAt,
    };
  });
}

/** Sale instant: the last time it went into `confirmed` from the stage inquiry or from nothing. */
function saleOf(reports: ReservationLine[]): { soldAt: number | null; soldFromInquiry: boolean } {
  const history = withInquiry(reports);
  let sale: { soldAt: number | null; soldFromInquiry: boolean } = { soldAt: null, soldFromInquiry: false };
  history.forEach(({ status, at }, i) => {
    const before = history[i - 1];
    if (status !== 'confirmed' || (before && stageOf(before.status) !== 'inquiry')) return;
    sale = { soldAt: at, soldFromInquiry: before !== undefined };
  });
  return sale;
}

/**
 * An `inquiredAt` on a first `confirmed` counts as an inquiry at that instant. Choice: one that lies after the confirmation
 * is no news of what it was before, and never changes what the reservation is now.
 */
export function withInquiry(reports: ReservationLine[]): { status: Status; at: number }[] {
  const history = reports.map(({ status, occurredAt }) => ({ status, at: ms(occurredAt) }));
  const earliest = reports.find(({ status }) => status === 'confirmed');
  const first = reports.findLast((r) => r.status === 'confirmed' && ms(r.occurredAt) === ms(earliest!.occurredAt));
  if (!first?.inquiredAt || ms(first.inquiredAt) > ms(first.occurredAt)) return history;
  return [{ status: 'inquiry' as const, at: ms(first.inquiredAt) }, ...history].sort((a, b) => a.at - b.at);
}

/** Choice: of several `inquiredAt` the one reported last counts, like every other field. */
function firstKnown(history: ReservationLine[]): number {
  const inquiredAt = history.findLast((report) => report.inquiredAt !== undefined)?.inquiredAt;
  return ms(inquiredAt ?? history[0]!.occurredAt);
}

function balanceOf({ total, paid }: ReservationLine): number | null {
  return total && paid && total.currency === paid.currency ? cents(total) - cents(paid) : null;
}

/** No rates here: an amount in another currency without `totalBase` has no price. */
function totalBaseOf({ total, totalBase }: ReservationLine, baseCurrency: string): number | null {
  if (totalBase) return cents(totalBase);
  return total?.currency === baseCurrency ? cents(total) : null;
}

function localInstant(date: string, time: string, timeZone: string): number {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) });
  return zoned.epochMilliseconds;
}

export function stageOf(status: Status): 'inquiry' | 'confirmed' {
  return status === 'confirmed' || status === 'cancelled' ? 'confirmed' : 'inquiry';
}

const oldest = (instants: number[]): number | null => (instants.length > 0 ? Math.min(...instants) : null);
