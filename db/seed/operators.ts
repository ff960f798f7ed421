import { pastScenes, remarketed } from './past';
import { harbourPlaces, marePlaces, type Place } from './places';
import type { Random } from './random';
import type { Scene } from './scene';
import { harbour } from './scenes/harbour';
import { inquiries } from './scenes/inquiries';
import { escalatedInquiries, leads, requests } from './scenes/leads';
import { overbooked } from './scenes/overbooked';
import { reviewedToday } from './scenes/reviews';
import { owing, soldLately, soldToday } from './scenes/sales';
import { salesFollowUps } from './scenes/sales-follow-ups';
import { supportFollowUps } from './scenes/support-follow-ups';
import { escalatedTickets, ongoing } from './scenes/tickets';
import { unsettled } from './scenes/troubles';
import { waiting } from './scenes/waiting';

export type Operator = {
  slug: string;
  name: string;
  timezone: string;
  baseCurrency: string;
  /** Short names of its people (people.ts). */
  members: string[];
  places: Place[];
  /** Channels that reach their guests by the `demo` provider. */
  channels: string[];
  tags: string[];
  /** Whether its people keep saved replies and macros (texts.ts). */
  keepsTexts: boolean;
  /** In the order in which they take the calendar. */
  scenes: (random: Random) => Scene[];
};

export const operators: Operator[] = [
  {
    slug: 'harbour',
    name: 'Harbour Homes',
    timezone: 'America/New_York',
    baseCurrency: 'USD',
    members: ['dora'],
    places: harbourPlaces,
    channels: [],
    tags: [],
    keepsTexts: false,
    scenes: () => harbour,
  },
  {
    slug: 'demo',
    name: 'Maré Stays',
    timezone: 'Europe/Lisbon',
    baseCurrency: 'EUR',
    members: ['dora', 'sofia', 'maria', 'tom', 'aiko', 'bruno', 'chen'],
    places: marePlaces,
    channels: ['airbnb', 'booking', 'vrbo', 'direct'],
    tags: ['VIP', 'Early check-in', 'Pet', 'Long stay', 'Corporate', 'Repeat guest'],
    keepsTexts: true,
    scenes: (random) => [
      ...overbooked,
      ...waiting,
      ...ongoing,
      ...escalatedTickets,
      ...unsettled,
      ...supportFollowUps,
      ...owing,
      ...soldToday,
      ...soldLately,
      ...requests,
      ...reviewedToday,
      ...inquiries,
      ...leads,
      ...escalatedInquiries,
      ...salesFollowUps,
      ...pastScenes(random),
      ...remarketed(random),
    ],
  },
];
