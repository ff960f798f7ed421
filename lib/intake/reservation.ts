import { uuidv7 } from 'uuidv7';
import type { guests, listings, reservationStatuses, reservations } from '@/db/schema';
import { happenedTo, isLive } from '@/lib/automations/occasions';
import { dateIn } from '@/lib/format/time';
import { foldCode, searchableName } from '@/lib/inbox/search';
import type { Money } from '@/lib/money';
import { notFound, Refusal } from '@/lib/refusal';
import { foldHistory } from '@/lib/reservations/history';
import { balanceOf, inBase } from '@/lib/reservations/price';
import { stayInstants } from '@/lib/reservations/stay';
import type { Batch, Row } from './batch';
import type { GuestInput, ReservationInput } from './input';
import type { Applied } from './take';

type Reservation = Row<typeof reservations>;
type Report = Row<typeof reservationStatuses>;

/**
 * Takes a report of a reservation: its status takes its place in the history, the fields become current unless a newer report
 * was already applied; at equal instants the later write applies (api.md, Writing).
 */
export function takeReservation(batch: Batch, input: ReservationInput, history: boolean): Applied {
  const listing = batch.listings.get(input.listing);
  if (!listing) throw notFound(`listing as listing names: ${input.listing}`);
  const price = priceOf(batch, input);
  const guest = takeGuest(batch, input.guest, input.occurredAt);
  const before = batch.reservations.get(input.externalId);
  const id = before?.id ?? uuidv7();
  const reports = batch.reports.get(id) ?? [];
  const isNews = report(batch, id, reports, input);
  const applies = !before || input.occurredAt >= before.asOf;
  const folded = foldHistory(reports);
  const fields = applies ? { ...current(input, listing, guest), ...price, asOf: input.occurredAt } : before;
  const row: Reservation = { ...fields, ...folded, accountId: batch.account.id, id, externalId: input.externalId };
  const conversationId = batch.conversationOf.get(id) ?? startConversation(batch, row, listing, guest);
  const isNow = !history && isLive(input.occurredAt, batch.now);
  if (isNow) for (const each of [id, conversationId, row.guestId, before?.guestId ?? id]) batch.live.add(each);
  const changed = !before || isNews || !sameFields(before, row);
  if (changed) {
    batch.reservations.put(input.externalId, row);
    batch.stale.add(conversationId);
    if (before && before.guestId !== row.guestId) batch.movedGuests.add(before.guestId);
    if (isNow && applies) batch.happened.push(...happenedTo(before, row, input.occurredAt));
  }
  const result = !before ? 'created' : !changed ? 'unchanged' : applies ? 'updated' : 'stale';
  return { result, applied: applies, id, conversationId };
}

/** Puts the report into the history unless it stands there already; says whether it was new. */
function report(batch: Batch, reservationId: string, reports: Report[], input: ReservationInput): boolean {
  const at = input.occurredAt.getTime();
  const same = reports.filter(({ occurredAt }) => occurredAt.getTime() === at).sort((a, b) => (a.id < b.id ? -1 : 1));
  const isOld = same.some(({ status, inquiredAt }, index) => {
    const current =
      index === same.length - 1 || at < Math.max(...reports.map(({ occurredAt }) => occurredAt.getTime()));
    return current && status === input.status && inquiredAt?.getTime() === input.inquiredAt?.getTime();
  });
  if (isOld) return false;
  const row: Report = {
    accountId: batch.account.id,
    id: uuidv7(),
    reservationId,
    status: input.status,
    occurredAt: input.occurredAt,
    inquiredAt: input.inquiredAt ?? null,
    recordedAt: batch.now,
  };
  reports.push(row);
  batch.reports.set(reservationId, reports);
  batch.newReports.push(row);
  return true;
}

function current(input: ReservationInput, listing: Row<typeof listings>, guest: Row<typeof guests>) {
  const { code, channel, checkIn, checkOut, collectedBy } = input;
  return {
    code,
    listingId: listing.id,
    guestId: guest.id,
    channel,
    checkIn,
    checkOut,
    adults: input.adults ?? null,
    children: input.children ?? null,
    collectedBy,
  };
}

/** The money columns; the amount in the base currency is given, or converted at the rate of the day by the account's clock. */
function priceOf(
  batch: Batch,
  {
    total = null,
    totalBase,
    paid = null,
    occurredAt,
  }: { total?: Money | null; totalBase?: Money; paid?: Money | null; occurredAt: Date },
) {
  const { baseCurrency, timezone } = batch.account;
  if (totalBase && totalBase.currency !== baseCurrency) {
    throw new Refusal(422, `totalBase must be in the account's currency, ${baseCurrency}.`, [
      { path: 'totalBase.currency', message: `must be ${baseCurrency}` },
    ]);
  }
  const day = dateIn(occurredAt, timezone);
  const told = totalBase && { totalBaseMinor: totalBase.minor, baseRate: null };
  return {
    totalMinor: total?.minor ?? null,
    totalCurrency: total?.currency ?? null,
    ...(told ?? inBase(total, baseCurrency, batch.rates, day)),
    paidMinor: paid?.minor ?? null,
    paidCurrency: paid?.currency ?? null,
    balanceMinor: balanceOf(total, paid),
  };
}

/** A guest is what the newest report of any of their reservations says; addresses and numbers are kept all. */
function takeGuest(batch: Batch, input: GuestInput, occurredAt: Date): Row<typeof guests> {
  const before = batch.guests.get(input.externalId);
  const newer = !before || occurredAt >= before.asOf;
  const told = {
    name: input.name,
    nameFolded: searchableName(input.name),
    language: input.language ?? null,
    timezone: input.timezone ?? null,
  };
  const row: Row<typeof guests> = {
    accountId: batch.account.id,
    id: before?.id ?? uuidv7(),
    externalId: input.externalId,
    ...(newer ? told : before),
    emails: withNew(before?.emails, input.email),
    phones: withNew(before?.phones, input.phone),
    mergedInto: before?.mergedInto ?? null,
    optedOutAt: before?.optedOutAt ?? null,
    asOf: newer ? occurredAt : before.asOf,
  };
  if (before && JSON.stringify(before) === JSON.stringify({ ...before, ...row })) return before;
  if (before && before.name !== row.name) batch.renamedGuests.add(row.id);
  if (before && (before.language !== row.language || before.timezone !== row.timezone)) batch.movedGuests.add(row.id);
  return batch.guests.put(input.externalId, row);
}

function withNew(known: string[] = [], said: string | undefined): string[] {
  return said && !known.includes(said) ? [...known, said].sort() : known;
}

/** A conversation is made with its reservation, open (product.md §1); folding fills in the rest. */
function startConversation(
  batch: Batch,
  row: Reservation,
  listing: Row<typeof listings>,
  guest: Row<typeof guests>,
): string {
  const id = uuidv7();
  const { startsAt, endsAt } = stayInstants(row, listing);
  batch.newConversations.push({
    accountId: row.accountId,
    id,
    reservationId: row.id,
    guestId: row.guestId,
    listingId: row.listingId,
    channel: row.channel,
    reservationStatus: row.status,
    stage: row.stage,
    checkIn: row.checkIn,
    checkOut: row.checkOut,
    stayStartsAt: startsAt,
    stayEndsAt: endsAt,
    firstKnownAt: row.firstKnownAt,
    awaitingPayment: false,
    nameFolded: searchableName(guest.name),
    codeFolded: foldCode(row.code),
    sortedAt: row.firstKnownAt,
    status: 'open',
    keepAnyway: false,
    hasContact: false,
    escalations: [],
  });
  batch.conversationOf.set(row.id, id);
  return id;
}

/** Whether all columns say the same, whatever the order in which they were put together. */
function sameFields(a: Reservation, b: Reservation): boolean {
  const text = (row: Reservation) => JSON.stringify(Object.entries(row).sort(([x], [y]) => (x < y ? -1 : 1)));
  return text(a) === text(b);
}
