import type { BookingCalendar } from './calendar';
import type { Clock } from './clock';
import type { Place } from './places';
import type { Random } from './random';
import type { Language } from './scene';

/** The operator for whom scenes are played. */
export type House = {
  slug: string;
  places: readonly Place[];
  clock: Clock;
  random: Random;
  calendar: BookingCalendar;
  /** Names in order of appearance: a guest who comes back keeps the number. */
  guests: Map<string, number>;
};

export function guestOf(house: House, name: string, language: Language) {
  if (!house.guests.has(name)) house.guests.set(name, house.guests.size + 1);
  const number = house.guests.get(name)!;
  const box = latin(name)
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '');
  const home = HOMES[language];
  return {
    externalId: `${house.slug}-guest-${number}`,
    name,
    email: box ? `${box}@mail.example` : undefined,
    phone: home.phone + String(number).padStart(3, '0'),
    language,
    timezone: home.timezone,
  };
}

/** A channel's way of numbering bookings. */
export function codeOf(channel: string, random: Random): string {
  const letters = (length: number, alphabet: string) =>
    Array.from({ length }, () => alphabet[random.between(0, alphabet.length - 1)]).join('');
  if (channel === 'airbnb') return `HM${letters(8, 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789')}`;
  if (channel === 'booking') return `4${letters(9, '0123456789')}`;
  if (channel === 'vrbo') return `HA-${letters(6, 'BCDFGHJKLMNPQRSTVWXYZ0123456789')}`;
  return `MS-${letters(5, '23456789ABCDEFGHJKLMNPQRSTUVWXYZ')}`;
}

const HOMES: Record<Language, { timezone?: string; phone: string }> = {
  en: { phone: '+44 7700 900' },
  pt: { timezone: 'Europe/Lisbon', phone: '+351 910 000 ' },
  es: { timezone: 'Europe/Madrid', phone: '+34 600 000 ' },
  de: { timezone: 'Europe/Berlin', phone: '+49 1550 0000' },
  fr: { timezone: 'Europe/Paris', phone: '+33 6 39 98 0' },
  it: { timezone: 'Europe/Rome', phone: '+39 340 000 0' },
  nl: { timezone: 'Europe/Amsterdam', phone: '+31 6 0000 0' },
  pl: { timezone: 'Europe/Warsaw', phone: '+48 500 000 ' },
  sv: { timezone: 'Europe/Stockholm', phone: '+46 70 174 0' },
  ja: { timezone: 'Asia/Tokyo', phone: '+81 90 0000 0' },
  ar: { timezone: 'Asia/Dubai', phone: '+971 50 000 0' },
};

function latin(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss').replaceAll('ł', 'l').toLowerCase();
}
