import type { Scene } from '../scene';

/** The second, small operator: a dozen conversations on the American coast and the lake. */
export const harbour: Scene[] = [
  {
    guest: 'Walter Kimball',
    lang: 'en',
    place: 'gloucester',
    stay: [18, 3],
    ends: '7m',
    channel: 'airbnb',
    script: `guest: Is the lighthouse lit at night? My wife paints and would like to know which way the beam goes.`,
  },
  {
    guest: 'Jasmine Ortiz',
    lang: 'en',
    place: 'chicago',
    stay: [9, 4],
    ends: '2h',
    channel: 'vrbo',
    script: `guest: Hi! Is street parking free on weekends, or should we take the train from O’Hare?`,
  },
  {
    guest: 'Tom & Ellen Reyes',
    lang: 'en',
    place: 'portland',
    stay: [30, 5],
    starts: '26h',
    channel: 'direct',
    script: `
      guest: Are you open to a winter rate for five nights?
      dora: We are: 15 % less from January to March. Shall I send the offer?
      guest: Please do.
      dora: Sent! It is good until Friday.`,
  },
  {
    guest: 'Mateo Herrera',
    lang: 'es',
    place: 'gloucester',
    stay: [44, 2],
    starts: '2d',
    channel: 'booking',
    script: `
      guest: ¿Se puede llegar sin coche desde Boston?
      dora: Sí, Mateo: una hora en tren y quince minutos a pie por el puerto.
      dora!move +2d Has he found a train?`,
  },
  {
    guest: 'Annabel Frost',
    lang: 'en',
    place: 'portland',
    stay: [6, 3],
    today: 0.5,
    channel: 'airbnb',
    script: `
      guest: Could we bring two kayaks?
      dora: There is a rack in the yard with your name on it, Annabel.
      @ +15m stay!confirmed
      dora!sale dora`,
  },
  {
    guest: 'Reggie Coleman',
    lang: 'en',
    place: 'chicago',
    stay: [-2, 4],
    booked: 30,
    ends: '19m',
    channel: 'airbnb',
    script: `
      guest: The radiator in the bedroom bangs like a drummer with a grudge.
      ai!fun 3
      dora: I hear you, Reggie. And I hear the radiator. The plumber is on his way to let the air out.
      dora!task plumber open Air in the bedroom radiator
      +3h guest: Nobody has come yet, and the drummer is still on stage.
      ai!fun 2`,
  },
  {
    guest: 'Pauline Archambault',
    lang: 'fr',
    place: 'gloucester',
    stay: [-1, 4],
    booked: 45,
    today: 0.3,
    channel: 'vrbo',
    script: `
      guest: Bonjour, où peut-on manger du homard sans se ruiner ?
      dora: Chez Bob, au bout du quai, Pauline : en salade, dans un petit pain, face aux bateaux.
      guest: Merci, c’est noté !`,
  },
  {
    guest: 'Greg Nakamura',
    lang: 'en',
    place: 'portland',
    stay: [-9, 4],
    booked: 25,
    starts: '5d',
    channel: 'direct',
    script: `
      guest: One night was cancelled by the storm. Is there something you can do?
      dora: Of course, Greg, I will refund that night.
      dora!task refund-partial open Night of the storm
      dora!close`,
  },
  {
    guest: 'Lucinda Hale',
    lang: 'en',
    place: 'gloucester',
    stay: [11, 3],
    booked: 40,
    starts: '9d',
    channel: 'direct',
    paid: 0.5,
    script: `
      guest: When is the rest due?
      dora: On arrival is fine, Lucinda.
      dora!close`,
  },
  {
    guest: 'Marvin Teller',
    lang: 'en',
    place: 'chicago',
    stay: [-20, 3],
    booked: 30,
    starts: '21d',
    channel: 'booking',
    script: `
      guest: Which floor are we on?
      dora: Second floor, Marvin, nineteen steps.
      dora!close
      +7d guest!review 4.8 5 Nineteen steps, as promised. Great place.`,
  },
  {
    guest: 'Olga Petrenko',
    lang: 'en',
    place: 'portland',
    stay: [-40, 5],
    starts: '64d',
    channel: 'airbnb',
    script: `
      guest: Do you have a sauna?
      dora: Sadly no, Olga, but there is one at the harbour.
      +5h stay!confirmed
      dora!sale dora
      dora!close`,
  },
  {
    guest: 'Casey Lund',
    lang: 'en',
    place: 'chicago',
    stay: [-10, 2],
    starts: '30d',
    channel: 'airbnb',
    script: `
      guest: Can twelve of us watch the game there?
      dora: The house sleeps six and the neighbours go to bed early, Casey, so I am afraid not.
      +20m stay!withdrawn
      dora!close`,
  },
];
