import type { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { importLine } from '@/lib/intake/input';
import { playAct } from './acts';
import { automations } from './cast';
import { instantOf } from './clock';
import { codeOf, guestOf, type House } from './house';
import { type Lodging, lastStatus, lodge } from './lodging';
import { people } from './people';
import type { Scene } from './scene';
import { type Line, parseScript } from './script';

/** A line as the API takes it. */
export type Fact = z.input<typeof importLine>;
/** What the API has no word for yet: private notes, and what the assistant did by itself. */
export type Aside = { at: Date } & (
  | { kind: 'note'; by: string; body: string }
  | { kind: 'event'; event: string; data: Record<string, unknown> }
);
export type Performance = { reservation: string; facts: Fact[]; asides: Aside[]; tags: string[] };

/** What the acts of one scene read and change while it is played. */
export type Run = {
  house: House;
  scene: Scene;
  id: string;
  lodging: Lodging;
  agent: string;
  values: Record<string, string>;
  /** Writes the reservation as `status` from `at` on. */
  report: (status: Status, at: Date) => void;
  performance: Performance;
};
export type Status = Extract<Fact, { type: 'reservation' }>['status'];

/** Plays a scene: every fact of one conversation, in order of time, none later than now. */
export function perform(house: House, scene: Scene, number: number): Performance {
  const id = `${house.slug}-${String(number).padStart(3, '0')}`;
  const lines = parseScript(scene.script, house.random);
  const times = placeInTime(house, scene, lines);
  const lodging = lodge(house, scene, lines);
  const run = prepare(house, scene, id, lodging);
  begin(run, lines, times[0]!);
  lines.forEach((line, index) => {
    if (line.kind === 'act') playAct(run, line, times[index]!);
    else speak(run, line, times[index]!);
  });
  if (lastStatus(scene, lines) === 'confirmed') automate(run, times[0]!, times.at(-1)!);
  return run.performance;
}

function placeInTime(house: House, scene: Scene, lines: Line[]): Date[] {
  let sum = 0;
  const offsets = lines.map((line) => (sum += line.gap));
  const marked = lines.findIndex((line) => line.anchor);
  const anchor = marked >= 0 ? marked : scene.ends ? lines.length - 1 : 0;
  const at = instantOfScene(house, scene).getTime();
  const room = Math.max(0, house.clock.now.getTime() - 1000 - at) * (scene.today === undefined ? 1 : 0.75);
  const after = sum - offsets[anchor]!;
  const pace = after > room ? room / after : 1;
  return offsets.map((offset) => {
    const distance = offset - offsets[anchor]!;
    return new Date(Math.round(at + (distance > 0 ? distance * pace : distance)));
  });
}

/** A scene that began days ago did so at some waking hour, not at the hour that it is now. */
function instantOfScene({ clock, random }: House, scene: Scene): Date {
  if (scene.ends) return clock.ago(scene.ends);
  if (!scene.starts) return clock.today(scene.today!);
  const at = clock.ago(scene.starts).getTime();
  return clock.awake(new Date(at - random.between(0, 150) * 60_000));
}

function prepare(house: House, scene: Scene, id: string, lodging: Lodging): Run {
  const { place, checkIn, checkOut } = lodging;
  const channel = scene.channel ?? 'airbnb';
  const nights = scene.stay[1];
  const usual = Math.round(place.rate * nights * (0.9 + house.random.next() * 0.25)) + 45;
  const total = scene.total === undefined ? usual : scene.total;
  const performance: Performance = { reservation: id, facts: [], asides: [], tags: scene.tags ?? [] };
  const money = (amount: number) => ({ amount: amount.toFixed(2), currency: place.currency });
  const booking = {
    type: 'reservation' as const,
    externalId: id,
    code: codeOf(channel, house.random),
    listing: place.id,
    guest: guestOf(house, scene.guest, scene.lang),
    channel,
    checkIn: String(checkIn),
    checkOut: String(checkOut),
    adults: scene.party?.[0] ?? house.random.between(1, 4),
    children: scene.party?.[1] ?? 0,
    total: total === null ? undefined : money(total),
    collectedBy: scene.collectedBy ?? (channel === 'direct' || channel === 'booking' ? 'host' : 'channel'),
  };
  const paid = scene.paid === undefined ? 1 : scene.paid;
  const report = (status: Status, at: Date) => {
    const known = paid === null || total === null || !['confirmed', 'cancelled'].includes(status);
    const settled = known ? {} : { paid: money(Math.round(total * paid)) };
    performance.facts.push({ ...booking, ...settled, status, occurredAt: at.toISOString() });
  };
  const day = (date: Temporal.PlainDate) => date.toLocaleString(scene.lang, { day: 'numeric', month: 'long' });
  const values = {
    guest: scene.guest.split(' ')[0]!,
    listing: place.name,
    city: place.city,
    nights: String(nights),
    checkIn: day(checkIn),
    checkOut: day(checkOut),
    checkInTime: place.checkIn ?? '15:00',
    checkOutTime: place.checkOut ?? '11:00',
    code: booking.code,
    price: (total ?? usual).toLocaleString(scene.lang, {
      style: 'currency',
      currency: place.currency,
      maximumFractionDigits: 0,
    }),
  };
  return { house, scene, id, lodging, agent: scene.agent ?? 'sofia', values, report, performance };
}

/** The reservation's first status: as booked well before the script, or as the script's first line makes it. */
function begin(run: Run, lines: Line[], start: Date): void {
  const { scene, lodging } = run;
  if (scene.booked !== undefined) {
    const planned = instantOf(
      lodging.checkIn.subtract({ days: scene.booked }),
      '10:24',
      lodging.place.timezone,
    ).getTime();
    run.report('confirmed', new Date(Math.min(planned, start.getTime() - 3 * 3_600_000)));
  } else if (lines[0]!.who !== 'stay') run.report('inquiry', start);
}

function speak(run: Run, line: Line, at: Date): void {
  const who = line.who === 'agent' ? run.agent : line.who;
  const member = people[who];
  const body = fill(line.text, { ...run.values, agent: member?.name.split(' ')[0] ?? '' });
  if (line.kind === 'note') run.performance.asides.push({ kind: 'note', by: member!.email, body, at });
  else send(run, VOICES[who] ?? { from: 'agent', by: member!.email }, body, at);
}

const VOICES: Record<string, Voice> = {
  guest: { from: 'guest' },
  ai: { from: 'assistant' },
  hold: { from: 'assistant', holding: true },
  auto: { from: 'automation' },
  system: { from: 'system' },
};
type Voice = Pick<Extract<Fact, { type: 'message' }>, 'from' | 'by' | 'holding'>;

function send(run: Run, voice: Voice, body: string, at: Date): void {
  const { facts } = run.performance;
  const externalId = `${run.id}-message-${facts.length}`;
  facts.push({ type: 'message', externalId, reservation: run.id, ...voice, body, sentAt: at.toISOString() });
}

/** What the automations sent around a stay; around a living script only what came before it, so that its end stays on top. */
function automate(run: Run, start: Date, end: Date): void {
  const { scene, house } = run;
  const { place, checkIn, checkOut } = run.lodging;
  const booked = run.performance.facts.findLast((fact) => fact.type === 'reservation' && fact.status === 'confirmed');
  const at = booked?.type === 'reservation' ? new Date(booked.occurredAt).getTime() : 0;
  const planned = [
    ['booked', new Date(at + 60_000)],
    ['arrival', instantOf(checkIn.subtract({ days: 3 }), '10:00', place.timezone)],
    ['departure', instantOf(checkOut.subtract({ days: 1 }), '17:00', place.timezone)],
  ] as const;
  for (const [occasion, sentAt] of planned) {
    const time = sentAt.getTime();
    const fits = time < start.getTime() - 60_000 || (scene.past && time > end.getTime());
    const body = automations[occasion][scene.lang] ?? automations[occasion].en;
    if (fits && time > at && time < house.clock.now.getTime()) send(run, VOICES.auto!, fill(body, run.values), sentAt);
  }
}

function fill(text: string, values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (values[name] === undefined) throw new Error(`A script names {${name}}, which nobody knows.`);
    return values[name];
  });
}
