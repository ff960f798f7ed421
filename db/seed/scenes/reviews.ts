import type { Scene } from '../scene';

/** Guests who are home again and whose reviews came in today. */
export const reviewedToday: Scene[] = [
  {
    guest: 'Gwendolyn Pryor',
    lang: 'en',
    place: 'bermondsey',
    stay: [-8, 4],
    booked: 40,
    today: 0.12,
    agent: 'bruno',
    script: `
      guest: Checked out and already homesick for your kettle.
      bruno: It misses you too, Gwendolyn. Safe travels!
      guest: Thanks for everything.
      bruno!dismiss
      bruno!close
      @ +3d guest!review 5 5 The kindest hosts in London, and a kettle with character.`,
  },
  {
    guest: 'Sebastián Rojas',
    lang: 'es',
    place: 'belem',
    stay: [-16, 5],
    booked: 52,
    today: 0.4,
    agent: 'aiko',
    script: `
      guest: ¿Nos guardan las maletas hasta las cinco?
      aiko: Claro, Sebastián, en la portería, hasta las siete si hace falta.
      aiko!close
      @ +8d guest!review 4.6 5 Muy bien situado, y nos guardaron las maletas sin problema.`,
  },
  {
    guest: 'Irene Papadopoulou',
    lang: 'en',
    place: 'patan',
    stay: [-12, 6],
    booked: 66,
    today: 0.66,
    agent: 'sofia',
    channel: 'booking',
    script: `
      guest: Is the tap water safe?
      ai: Please use the filtered water from the kitchen; there is a refill bottle in the fridge every morning.
      sofia!close
      @ +9d guest!review 4.5 4 A quiet courtyard, good tea, and somebody always answered.`,
  },
];
