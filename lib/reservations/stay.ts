import { Temporal } from 'temporal-polyfill';

type Times = { timezone: string; checkInTime: string; checkOutTime: string };

/** The instants of check-in and check-out by the listing's clock, on DST days too (product.md §1, Clocks). */
export function stayInstants(
  dates: { checkIn: string; checkOut: string },
  listing: Times,
): { startsAt: Date; endsAt: Date } {
  return {
    startsAt: instantOf(dates.checkIn, listing.checkInTime, listing.timezone),
    endsAt: instantOf(dates.checkOut, listing.checkOutTime, listing.timezone),
  };
}

function instantOf(date: string, time: string, timezone: string): Date {
  const zoned = Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: timezone, plainTime: time });
  return new Date(zoned.epochMilliseconds);
}
