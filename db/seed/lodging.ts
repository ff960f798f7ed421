import type { Temporal } from 'temporal-polyfill';
import { dateAt } from './clock';
import type { House } from './house';
import type { Place } from './places';
import type { Scene } from './scene';
import type { Line } from './script';

export type Lodging = { place: Place; checkIn: Temporal.PlainDate; checkOut: Temporal.PlainDate };

const LONGEST_SHIFT = 45;

/** Finds the scene's place and dates, and books them if its reservation blocks the calendar. */
export function lodge(house: House, scene: Scene, lines: Line[]): Lodging {
  const blocks = ['confirmed', 'requested'].includes(lastStatus(scene, lines));
  const nights = scene.stay[1];
  const choice = choices(house, scene).find(
    ({ place, arrives }) => !blocks || scene.overbooks || house.calendar.isFree(place, arrives, arrives + nights),
  );
  if (!choice) throw new Error(`${scene.guest} has nowhere to stay: ${scene.place ?? 'everything'} is booked.`);
  const { place, arrives } = choice;
  if (blocks) house.calendar.book(place.id, arrives, arrives + nights);
  const checkIn = dateAt(house.clock.now, place.timezone).add({ days: arrives });
  return { place, checkIn, checkOut: checkIn.add({ days: nights }) };
}

export function lastStatus(scene: Scene, lines: Line[]): string {
  const last = lines.findLast(({ who }) => who === 'stay')?.verb;
  return last ?? (scene.booked === undefined ? 'inquiry' : 'confirmed');
}

function choices(house: House, scene: Scene): { place: Place; arrives: number }[] {
  const turn = house.random.between(0, house.places.length - 1);
  const turned = [...house.places.slice(turn), ...house.places.slice(0, turn)];
  const places = scene.place ? house.places.filter(({ id }) => id === scene.place) : turned;
  const shifts = scene.shifts ? Array.from({ length: LONGEST_SHIFT }, (_, days) => days * scene.shifts!) : [0];
  return shifts.flatMap((days) => places.map((place) => ({ place, arrives: scene.stay[0] + days })));
}
