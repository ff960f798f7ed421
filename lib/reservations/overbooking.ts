import { Temporal } from 'temporal-polyfill';

export type Stay = { id: string; listingId: string; checkIn: string; checkOut: string; endsAt: Date };
export type Unit = { id: string; parentId: string | null; unitCount: number };

export type Overbooking = {
  /** The first stay of the group of connected stays, and its check-in. */
  group: string;
  from: string;
  /** Nights in conflict as [first, last] dates, both included. */
  nights: [string, string][];
  /** When it and all those it conflicts with have ended. */
  until: Date;
};

/** Stays that are too many for a stretch of nights: from `from` up to, not including, `to`. */
type Clash = { from: string; to: string; stays: Stay[] };

/**
 * The stays of one listing family that are overbooked, by id (product.md §2, Overbooking): on nights with more stays than
 * units, all of them; and a stay of a parent with a stay of its child, whatever their units. Siblings never.
 */
export function findOverbookings(units: Unit[], stays: Stay[]): Map<string, Overbooking> {
  const clashes = [
    ...units.flatMap((unit) => overfull(unit, stays)),
    ...ancestry(units).flatMap((pair) => exclusions(pair, stays)),
  ];
  const groups = new Groups();
  const found = new Map<string, { stay: Stay; clashes: Clash[] }>();
  for (const clash of clashes) {
    for (const stay of clash.stays) {
      groups.join(clash.stays[0]!.id, stay.id);
      const entry = found.get(stay.id) ?? { stay, clashes: [] };
      entry.clashes.push(clash);
      found.set(stay.id, entry);
    }
  }
  const first = firstOfGroups(
    groups,
    [...found.values()].map(({ stay }) => stay),
  );
  return new Map(
    [...found].map(([id, entry]) => {
      const leader = first.get(groups.of(id))!;
      const until = new Date(
        Math.max(...entry.clashes.flatMap(({ stays }) => stays.map(({ endsAt }) => endsAt.getTime()))),
      );
      return [id, { group: leader.id, from: leader.checkIn, nights: joinNights(entry.clashes), until }];
    }),
  );
}

/** Stretches of nights on which one listing has more stays than units. */
function overfull(unit: Unit, stays: Stay[]): Clash[] {
  const own = stays.filter(({ listingId }) => listingId === unit.id).sort((a, b) => (a.checkIn < b.checkIn ? -1 : 1));
  if (own.length <= unit.unitCount) return [];
  const days = [...new Set(own.flatMap(({ checkIn, checkOut }) => [checkIn, checkOut]))].sort();
  const clashes: Clash[] = [];
  let present: Stay[] = [];
  let next = 0;
  for (const [index, from] of days.entries()) {
    present = present.filter(({ checkOut }) => checkOut > from);
    while (next < own.length && own[next]!.checkIn <= from) present.push(own[next++]!);
    if (present.length > unit.unitCount) clashes.push({ from, to: days[index + 1]!, stays: [...present] });
  }
  return clashes;
}

/** Pairs of a listing and one above it. */
function ancestry(units: Unit[]): [ancestor: string, descendant: string][] {
  const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
  return units.flatMap(({ id }) => {
    const pairs: [string, string][] = [];
    for (let above = parents.get(id); above; above = parents.get(above)) pairs.push([above, id]);
    return pairs;
  });
}

function exclusions([ancestor, descendant]: [string, string], stays: Stay[]): Clash[] {
  const above = stays.filter(({ listingId }) => listingId === ancestor);
  const below = stays.filter(({ listingId }) => listingId === descendant);
  return above.flatMap((a) =>
    below
      .filter((b) => a.checkIn < b.checkOut && b.checkIn < a.checkOut)
      .map((b) => ({
        from: a.checkIn > b.checkIn ? a.checkIn : b.checkIn,
        to: a.checkOut < b.checkOut ? a.checkOut : b.checkOut,
        stays: [a, b],
      })),
  );
}

class Groups {
  private readonly leaders = new Map<string, string>();

  of(id: string): string {
    let leader = id;
    while (this.leaders.has(leader)) leader = this.leaders.get(leader)!;
    return leader;
  }

  join(a: string, b: string): void {
    const [one, other] = [this.of(a), this.of(b)];
    if (one !== other) this.leaders.set(other, one);
  }
}

function firstOfGroups(groups: Groups, stays: Stay[]): Map<string, Stay> {
  const first = new Map<string, Stay>();
  for (const stay of stays) {
    const leader = groups.of(stay.id);
    const known = first.get(leader);
    if (!known || stay.checkIn < known.checkIn || (stay.checkIn === known.checkIn && stay.id < known.id))
      first.set(leader, stay);
  }
  return first;
}

function joinNights(clashes: Clash[]): [string, string][] {
  const joined: { from: string; to: string }[] = [];
  for (const { from, to } of clashes.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else joined.push({ from, to });
  }
  return joined.map(({ from, to }) => [from, Temporal.PlainDate.from(to).subtract({ days: 1 }).toString()]);
}
