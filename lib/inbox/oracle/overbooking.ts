import { Temporal } from 'temporal-polyfill';
import type { Reading } from './readings';

export type Conflict = {
  nights: string[];
  /** The reservations that it shares a night in conflict with. */
  with: Set<Reading>;
  /** All stays connected with it through conflicts, itself included. */
  group: Reading[];
};

/** Every stay in conflict, found night by night. */
export function conflictsOf(readings: Reading[]): Map<Reading, Conflict> {
  const blocking = readings.filter((r) => r.reservation.status === 'confirmed' || r.reservation.status === 'requested');
  const found = new Map<Reading, Conflict>();
  const clash = (a: Reading, b: Reading, night: string) => {
    const conflict = found.get(a) ?? { nights: [], with: new Set(), group: [] };
    if (!conflict.nights.includes(night)) conflict.nights.push(night);
    if (a !== b) conflict.with.add(b);
    found.set(a, conflict);
  };

  for (const [night, stays] of byNight(blocking)) {
    const inUnit = Map.groupBy(stays, (stay) => stay.reservation.listing);
    for (const together of inUnit.values()) {
      if (together.length > (together[0]!.listing.unitCount ?? 1)) {
        for (const a of together) for (const b of together) clash(a, b, night);
      }
    }
    for (const child of stays) {
      // Choice: parent and child are meant literally, one step; a grandparent does not exclude.
      for (const parent of stays.filter((s) => s.listing.externalId === child.listing.parentExternalId)) {
        clash(child, parent, night);
        clash(parent, child, night);
      }
    }
  }
  for (const [stay, conflict] of found) {
    conflict.nights.sort();
    conflict.group = connected(stay, found);
  }
  return found;
}

/** A stay drops out when it and all those it conflicts with have ended. */
export function isOverbooked(stay: Reading, conflict: Conflict | undefined, now: number): boolean {
  return conflict !== undefined && [stay, ...conflict.with].some((s) => now < s.endsAt);
}

/** Order: the first check-in of the group, the group (choice: by its first known member), own check-in. */
export function overbookingOrder({ group }: Conflict, own: Reading): (string | number)[] {
  const first = group.map((s) => s.reservation.checkIn).sort()[0]!;
  return [first, Math.min(...group.map((s) => s.arrival)), own.reservation.checkIn];
}

function byNight(stays: Reading[]): Map<string, Reading[]> {
  const nights = new Map<string, Reading[]>();
  for (const stay of stays) {
    for (let night = stay.reservation.checkIn; night < stay.reservation.checkOut; night = dayAfter(night)) {
      nights.set(night, [...(nights.get(night) ?? []), stay]);
    }
  }
  return nights;
}

function connected(stay: Reading, found: Map<Reading, Conflict>): Reading[] {
  const group = new Set([stay]);
  for (const member of group) for (const other of found.get(member)!.with) group.add(other);
  return [...group];
}

function dayAfter(date: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toString();
}
