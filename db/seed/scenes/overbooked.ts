import type { Scene } from '../scene';

/** Bookings that cannot all be right: a pair, a house and one of its rooms, four stays in three studios. */
export const overbooked: Scene[] = [
  {
    guest: 'Morgan Ashford',
    lang: 'en',
    place: 'tram-28',
    stay: [23, 4],
    booked: 46,
    starts: '16d',
    agent: 'tom',
    overbooks: true,
    script: `
      guest: Is there a bakery nearby that opens before seven?
      ai: Two of them! Padaria da Graça at 6:30, one minute away, and Zarzuela from seven.
      guest: Then the holiday is saved.
      tom!close`,
  },
  {
    guest: 'Valentina Rossi',
    lang: 'it',
    place: 'tram-28',
    stay: [25, 5],
    booked: 26,
    starts: '21h',
    agent: 'aiko',
    channel: 'booking',
    overbooks: true,
    script: `
      guest: Buongiorno, ho visto che il calendario mostrava ancora libero: la nostra prenotazione è sicura?
      aiko: Buongiorno Valentina, controllo con il responsabile e le scrivo oggi.
      aiko#: Calendar sync was late on Tuesday. Ribeira or Casa Azul as a replacement?`,
  },
  {
    guest: 'Moira Abernathy · Family Reunion',
    lang: 'en',
    place: 'quinta',
    stay: [31, 3],
    booked: 110,
    starts: '10d',
    agent: 'dora',
    channel: 'direct',
    party: [11, 5],
    tags: ['VIP'],
    overbooks: true,
    paid: 0.6,
    script: `
      guest: Sixteen Abernathys, three generations, one cake. Is the long table still in the barn?
      dora: It is, and it has just been oiled. When would you like to pay the rest?
      guest: Next week, when Uncle Fergus has sold his boat.
      dora!close`,
  },
  {
    guest: 'Philippa Grant',
    lang: 'en',
    place: 'garden-room',
    stay: [33, 2],
    starts: '16h',
    agent: 'maria',
    overbooks: true,
    script: `
      stay!requested
      guest: I would like the Garden Room for two nights of reading and absolutely nobody.
      maria: Hello Philippa, let me see who else is at the Quinta in those days before I say yes.`,
  },
  {
    guest: 'Soledad Ibarra',
    lang: 'es',
    place: 'dunes',
    stay: [43, 3],
    booked: 80,
    starts: '30d',
    agent: 'maria',
    overbooks: true,
    script: `
      guest: ¿Se puede llegar a la playa andando?
      maria: En doce minutos, por la pasarela entre las dunas.
      maria!close`,
  },
  {
    guest: 'Caspar Vogt',
    lang: 'de',
    place: 'dunes',
    stay: [44, 3],
    booked: 60,
    starts: '12d',
    agent: 'tom',
    channel: 'booking',
    overbooks: true,
    script: `
      guest: Gibt es Mücken?
      tom: Ein paar, Herr Vogt, aber auch Netze und Zitronengras.
      tom!close`,
  },
  {
    guest: 'Ludovica Esposito',
    lang: 'it',
    place: 'dunes',
    stay: [45, 2],
    booked: 52,
    starts: '6d',
    agent: 'sofia',
    channel: 'vrbo',
    overbooks: true,
    script: `
      guest: Possiamo avere lo studio più lontano dalla strada?
      sofia: Certo, il numero 3 guarda solo i pini.
      guest: Perfetto, grazie mille!
      sofia!dismiss
      sofia!close`,
  },
  {
    guest: 'Owen Prosser',
    lang: 'en',
    place: 'dunes',
    stay: [45, 4],
    booked: 47,
    starts: '35h',
    agent: 'tom',
    overbooks: true,
    script: `
      guest: Just booked the last one, it seems! Is there room for two surfboards?
      tom: Racks behind every studio, Owen, and the forecast is kind.
      guest: See you in the water.
      tom!dismiss`,
  },
];
