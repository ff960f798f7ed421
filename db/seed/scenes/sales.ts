import type { Scene } from '../scene';

/** Sold today: the line that confirms stands at a fraction of today, what led to it before. */
export const soldToday: Scene[] = [
  {
    guest: 'Ingrid Halvorsen',
    lang: 'en',
    place: 'lagos',
    stay: [28, 6],
    today: 0.24,
    agent: 'maria',
    party: [4, 1],
    script: `
      guest: Is the path from the villa down to the beach safe in the dark?
      maria: It is lit until midnight, Ingrid, and there is a torch by the door.
      +20h guest: Then we are coming. Booking now!
      +2m maria: Wonderful, we will leave the lantern on.
      @ stay!confirmed
      +1m auto: Thank you for booking {listing}, {guest}! Your stay from {checkIn} to {checkOut} is confirmed.
      maria!sale maria
      +4m maria!close`,
  },
  {
    guest: 'Stefano Moretti',
    lang: 'it',
    place: 'brooklyn',
    stay: [36, 5],
    today: 0.35,
    agent: 'tom',
    channel: 'direct',
    paid: 0.3,
    script: `
      guest: Ciao, siamo un quartetto d’archi: quattro custodie grandi. C’è posto per provare un’ora al giorno?
      tom: Ciao Stefano, il salotto è enorme e i vicini adorano la musica prima delle 20. Vi aspettiamo!
      +30h guest: Grande. Confermo e pago l’acconto.
      +2m tom: Perfetto, Stefano. Preparo la stanza della musica!
      @ stay!confirmed
      tom!sale tom`,
  },
  {
    guest: 'Lieke Mulder',
    lang: 'nl',
    place: 'dunes',
    stay: [17, 4],
    today: 0.5,
    agent: 'maria',
    script: `
      guest: Kunnen we bij de studio’s fietsen huren?
      ai: Ja hoor! Er staan acht fietsen bij de receptie, gratis voor gasten. Kinderzitjes zijn er ook.
      +3h guest: Top, dan boek ik meteen.
      +1m maria: Heel leuk, Lieke, tot bij de duinen!
      @ stay!confirmed
      maria!sale maria
      +4m maria!close`,
  },
  {
    guest: 'Robert & Jane Huxley',
    lang: 'en',
    place: 'casa-azul',
    stay: [41, 5],
    today: 0.64,
    agent: 'sofia',
    channel: 'vrbo',
    script: `
      stay!requested
      guest: We stayed at a friend’s in Alfama forty years ago and would like to show the stairs to our knees once more.
      sofia: Then Casa Azul is yours, only fourteen of them! Accepting your request now.
      @ stay!confirmed
      sofia!sale sofia
      guest: Splendid. We shall train on the landing.
      sofia!dismiss
      +2m sofia!close`,
  },
  {
    guest: 'Julien Mercier',
    lang: 'fr',
    place: 'ribeira',
    stay: [25, 3],
    today: 0.78,
    agent: 'tom',
    channel: 'booking',
    script: `
      guest: Bonjour, y a-t-il une place pour garer une moto ?
      tom: Bonjour Julien, oui, dans la cour fermée, juste sous votre balcon.
      @ +50m stay!confirmed
      tom!sale tom
      tom!close`,
  },
  {
    guest: 'Wanda Kowalczyk',
    lang: 'pl',
    place: 'bermondsey',
    stay: [10, 3],
    today: 0.9,
    agent: 'sofia',
    script: `
      guest: Dzień dobry, czy w kuchni jest piekarnik? Chcę upiec sernik na urodziny syna.
      ai: Dzień dobry! Tak, jest piekarnik i tortownica. Wszystkiego najlepszego dla syna!
      @ +20m stay!confirmed`,
  },
];

/** Sold in the past days and still to arrive. */
export const soldLately: Scene[] = [
  {
    guest: 'Elena Vasquez',
    lang: 'es',
    place: 'funchal',
    stay: [20, 5],
    starts: '26h',
    agent: 'maria',
    script: `
      guest: ¿Se ven los fuegos artificiales desde la terraza?
      maria: ¡En primera fila! El año pasado los huéspedes cenaron fuera con mantas.
      +2h stay!confirmed
      maria!sale maria
      guest: Reservado. ¡Qué ilusión!
      maria!close`,
  },
  {
    guest: 'Henrik Sørensen',
    lang: 'en',
    place: 'basalt',
    stay: [30, 7],
    starts: '3d',
    agent: 'tom',
    channel: 'direct',
    paid: 0.5,
    script: `
      guest: We want to hike the crater rim. Is it madness at this time of year?
      tom: Wet madness, but the hot springs afterwards make up for it. Half now, half a week before arrival?
      +5h stay!confirmed
      tom!sale tom
      tom!close Deposit received`,
  },
  {
    guest: 'Paulo Rebelo',
    lang: 'pt',
    place: 'quinta',
    stay: [56, 4],
    starts: '4d',
    agent: 'dora',
    channel: 'direct',
    paid: 0.3,
    party: [9, 2],
    tags: ['Corporate'],
    script: `
      guest: Boa tarde, procuramos um sítio para o retiro anual da equipa, nove pessoas e dois bebés. Há projetor?
      dora: Boa tarde Paulo! Projetor, quadro e uma mesa para doze. Envio a proposta com 30 % de sinal.
      +20h stay!confirmed
      dora!sale dora
      guest: Sinal pago, obrigado Dora!
      dora!close`,
  },
  {
    guest: 'Miriam Goldfarb',
    lang: 'en',
    place: 'kreuzberg',
    stay: [13, 4],
    starts: '5d',
    agent: 'sofia',
    script: `
      guest: Is the flat within walking distance of a synagogue?
      sofia: The one at Fraenkelufer is nine minutes on foot along the canal, Miriam.
      +3h stay!confirmed
      sofia!sale sofia
      sofia!close`,
  },
  {
    guest: 'Anneliese Huber',
    lang: 'de',
    place: 'patan',
    stay: [24, 11],
    starts: '6d',
    agent: 'tom',
    channel: 'booking',
    paid: 0,
    script: `
      guest: Grüß Gott, ist im Winter geheizt? In Kathmandu soll es nachts kalt sein.
      tom: Grüß Gott Frau Huber, es gibt Heizdecken und zwei Gasöfen, und morgens scheint die Sonne in den Hof.
      +26h stay!confirmed
      tom!close`,
  },
];

/** Booked long ago and not yet paid in full: the host collects. */
export const owing: Scene[] = [
  {
    guest: 'Gerald Fitzmaurice',
    lang: 'en',
    place: 'lagos',
    stay: [8, 7],
    booked: 60,
    starts: '20d',
    agent: 'maria',
    channel: 'direct',
    paid: 0.5,
    party: [5, 0],
    script: `
      guest: When would you like the second half?
      maria: Ten days before arrival is fine, Gerald. The payment link is in your guest page.
      maria!close`,
  },
  {
    guest: 'Sabine Kessler',
    lang: 'de',
    place: 'kreuzberg',
    stay: [5, 4],
    booked: 30,
    starts: '9d',
    agent: 'sofia',
    channel: 'booking',
    paid: 0,
    script: `
      guest: Kann ich vor Ort mit Karte zahlen?
      sofia: Lieber vorab über den Link, Frau Kessler, dann ist bei der Anreise alles erledigt.
      sofia!close`,
  },
  {
    guest: 'Bruna Tavares',
    lang: 'pt',
    place: 'ribeira',
    stay: [4, 3],
    booked: 21,
    starts: '2d',
    agent: 'sofia',
    channel: 'direct',
    paid: 0.4,
    script: `
      guest: Posso pagar o resto por MB Way?
      sofia: Claro Bruna, envio já o pedido para o seu número.
      guest: Recebi, pago hoje ao fim do dia!
      sofia!dismiss`,
  },
  {
    guest: 'Edward Ashcombe',
    lang: 'en',
    place: 'brooklyn',
    stay: [18, 6],
    booked: 45,
    starts: '12d',
    agent: 'tom',
    channel: 'direct',
    paid: 0.25,
    script: `
      guest: My bank wants to know who you are before it lets go of any money.
      tom: Quite right too. I have attached our company details and the IBAN to your guest page.
      tom!close`,
  },
];
