import { Temporal } from 'temporal-polyfill';

const QUARTER = 15 * 60_000;

/**
 * What a clock on a wall shows, as milliseconds of a calendar without zones: adding a day or 18 hours to it is what the calendar
 * and the hands say, whatever DST does meanwhile.
 */
export type Wall = number;

export function wallOf(date: string, time = '00:00'): Wall {
  return Date.parse(`${date}T${time}Z`);
}

/** The day that the clock shows, as "YYYY-MM-DD". */
export function dayOf(wall: Wall): string {
  return new Date(wall).toISOString().slice(0, 10);
}

/** When the zone's clock shows this. An hour that DST leaves out is as much later; of one that comes twice it is the first. */
export function instantAt(wall: Wall, zone: string): number {
  return remembered(instants, zone, wall, () => plainOf(wall).toZonedDateTime(zone).epochMilliseconds);
}

/** The same, but the second where it comes twice. */
export function lastInstantAt(wall: Wall, zone: string): number {
  return plainOf(wall).toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
}

/** What the zone's clock shows at an instant. Every offset there is turns at a quarter of an hour. */
export function wallAt(instant: number, zone: string): Wall {
  const quarter = Math.floor(instant / QUARTER);
  const offset = () =>
    Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  return instant + remembered(offsets, zone, quarter, offset);
}

/** Whether it names a zone at all; a channel may say anything of a guest. */
export function isZone(zone: string): boolean {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  let is = true;
  try {
    wallAt(0, zone);
  } catch {
    is = false;
  }
  zones.set(zone, is);
  return is;
}

function plainOf(wall: Wall): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(wall).toZonedDateTimeISO('UTC').toPlainDateTime();
}

type Memory = Map<string, Map<number, number>>;

const instants: Memory = new Map();
const offsets: Memory = new Map();
const zones = new Map<string, boolean>();
const MOST = 50_000;

/** Temporal takes longer than all the rest of a plan: what was asked before of a zone is answered from memory. */
function remembered(memory: Memory, zone: string, key: number, work: () => number): number {
  const known = memory.get(zone);
  const value = known?.get(key);
  if (value !== undefined) return value;
  const worked = work();
  if (known && known.size < MOST) known.set(key, worked);
  else memory.set(zone, new Map([[key, worked]]));
  return worked;
}
