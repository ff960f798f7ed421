import type { Place } from './places';

type Stay = { place: string; from: number; to: number };

/** What is booked where, so that only the overbookings that the demo means to show come about. Days count from today. */
export class BookingCalendar {
  private readonly stays: Stay[] = [];
  private readonly kin: Map<string, string[]>;

  constructor(places: readonly Place[]) {
    const kinOf = (one: Place) => places.filter(({ id, parent }) => id === one.parent || parent === one.id);
    this.kin = new Map(places.map((place) => [place.id, kinOf(place).map(({ id }) => id)]));
  }

  book(place: string, from: number, to: number): void {
    this.stays.push({ place, from, to });
  }

  isFree({ id, units = 1 }: Place, from: number, to: number): boolean {
    const near = this.stays.filter((stay) => stay.from < to && from < stay.to);
    if (near.some(({ place }) => this.kin.get(id)!.includes(place))) return false;
    const mine = near.filter(({ place }) => place === id);
    return nights(from, to).every(
      (night) => mine.filter((stay) => stay.from <= night && night < stay.to).length < units,
    );
  }
}

function nights(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
