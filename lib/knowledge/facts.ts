import type { audiences, releases } from '@/db/schema';
import type { Status } from '@/lib/reservations/history';

export type Audience = (typeof audiences)[number];
export type Release = (typeof releases)[number];

export type FactKind = {
  key: string;
  label: string;
  /** An example of a value. */
  example: string;
  /** How it is typed and checked. */
  form: 'line' | 'link' | 'phone' | 'time';
  /** Opens a door or leads to it: never told before the booking is confirmed, nor once it is cancelled or over. */
  isSecret: boolean;
  release: Release;
  /** Before check-in, where the release is `arrival`. */
  hoursBefore: number;
  /** A column of the listing itself, told to anyone and changed with the listing. */
  ofListing?: 'checkInTime' | 'checkOutTime';
};

const anyone = { form: 'line', isSecret: false, release: 'anyone', hoursBefore: 0 } as const;
const booked = { form: 'line', isSecret: false, release: 'confirmed', hoursBefore: 0 } as const;
const place = { ...booked, isSecret: true } as const;
const key = { ...place, release: 'arrival', hoursBefore: 24 } as const;
const time = { ...anyone, form: 'time' } as const;

/** What changes or opens doors: a field of the listing each, with its rule of release, never prose (product.md §6). */
export const factKinds = [
  { key: 'check-in-time', label: 'Check-in from', example: '15:00', ...time, ofListing: 'checkInTime' },
  { key: 'check-out-time', label: 'Check-out until', example: '11:00', ...time, ofListing: 'checkOutTime' },
  { key: 'address', label: 'Address', example: 'Rua dos Remédios 12, 1100-445 Lisboa', ...place },
  { key: 'directions', label: 'Map link', example: 'https://maps.example/casa-azul', ...place, form: 'link' },
  { key: 'door-code', label: 'Door code', example: '4711#', ...key },
  { key: 'key-place', label: 'Where the keys are', example: 'Key box left of the door', ...key },
  { key: 'key-box-code', label: 'Key box code', example: '2580', ...key },
  { key: 'gate-code', label: 'Gate code', example: '1908*', ...key },
  { key: 'alarm-code', label: 'Alarm code', example: '6020', ...key },
  { key: 'wifi-name', label: 'Wi-Fi name', example: 'CasaAzul_5G', ...booked },
  { key: 'wifi-password', label: 'Wi-Fi password', example: 'azulejo-1755', ...key },
  { key: 'parking-place', label: 'Parking place', example: 'Space 14, level −1', ...booked },
  { key: 'parking-code', label: 'Garage code', example: '7788', ...key },
  { key: 'house-phone', label: 'House phone', example: '+351 21 000 0000', ...booked, form: 'phone' },
  { key: 'emergency-phone', label: 'Emergency phone', example: '+351 91 000 0000', ...booked, form: 'phone' },
  { key: 'license', label: 'Registration number', example: '48211/AL', ...anyone },
] as const satisfies FactKind[];

export type FactKey = (typeof factKinds)[number]['key'];

/** The kinds that are kept in `listing_facts`, in the order of the form. */
export const keptFacts: readonly FactKind[] = factKinds.filter((kind) => !('ofListing' in kind));

/** Which guest, at which point of the stay. */
export type Place = { status: Status; stayStartsAt: Date; stayEndsAt: Date };

/** The audiences that a guest is of now: anybody, a confirmed booking's, and during the stay [check-in, check-out). */
export function audiencesOf({ status, stayStartsAt, stayEndsAt }: Place, now: Date): Audience[] {
  if (status !== 'confirmed') return ['before'];
  return stayStartsAt <= now && now < stayEndsAt ? ['before', 'after', 'during'] : ['before', 'after'];
}

/** Whether a fact of a release other than `anyone` can be told at all: the booking is confirmed and not over. */
export function mayEnter({ status, stayEndsAt }: Place, now: Date): boolean {
  return status === 'confirmed' && now < stayEndsAt;
}
