import type { Scene } from '../scene';

/** Closed, and yet not well: they stand under Staying & Angry or Waiting Refunds. */
export const unsettled: Scene[] = [
  {
    guest: 'Philippe Garnier',
    lang: 'fr',
    place: 'ribeira',
    stay: [-2, 4],
    booked: 31,
    starts: '23h',
    agent: 'bruno',
    channel: 'booking',
    script: `
      guest: La douche est froide depuis ce matin, et la photo montrait une baignoire. Très déçu.
      bruno: Je suis désolé, Philippe. Le plombier passe à 14 h, et je vous offre le petit-déjeuner de demain.
      bruno!fun 2
      bruno!task plumber done No hot water
      bruno!task goodwill open Breakfast for two
      +4h bruno: L’eau est chaude à nouveau. Bonne soirée à vous !
      bruno!close Plumber was there`,
  },
  {
    guest: 'Wolfgang Eberhardt',
    lang: 'de',
    place: 'lagos',
    stay: [-5, 7],
    booked: 120,
    starts: '44h',
    agent: 'aiko',
    channel: 'direct',
    party: [7, 0],
    script: `
      guest: Der Pool ist grün. Nicht türkis. Grün.
      aiko: Herr Eberhardt, das tut mir sehr leid. Der Poolservice kommt heute noch, und wir erstatten Ihnen einen Tag.
      aiko!fun 2
      aiko!task refund-partial open One night for the green pool
      +7h guest: Jetzt ist er türkis. Danke fürs schnelle Kümmern, geärgert haben wir uns trotzdem.
      aiko!fun 3
      aiko: Das verstehe ich gut. Die Erstattung für eine Nacht ist unterwegs.
      aiko!close`,
  },
  {
    guest: 'Rosalind Achterberg',
    lang: 'en',
    place: 'kreuzberg',
    stay: [-17, 5],
    booked: 48,
    starts: '11d',
    agent: 'chen',
    script: `
      guest: We left a day early because of the building site next door. Is there anything you can do about the last night?
      chen: That is fair, Rosalind. I am refunding the last night; it takes five to ten days.
      chen!task refund-partial in_progress Last night, building site next door
      guest: Thank you for not arguing.
      chen!close`,
  },
  {
    guest: 'Héctor Villalobos',
    lang: 'es',
    place: 'patan',
    stay: [22, 6],
    booked: 58,
    starts: '3d',
    agent: 'sofia',
    channel: 'direct',
    script: `
      guest: Nos han denegado el visado. ¿Qué parte del pago se puede recuperar?
      sofia: Lo siento mucho, Héctor. Faltando más de tres semanas, le devolvemos todo menos la primera noche.
      +1h stay!cancelled
      sofia!task refund-partial open All but the first night, visa refused
      guest: Muy amables. Volveremos a intentarlo en primavera.
      sofia!close Cancelled, refund under way`,
  },
  {
    guest: 'Clémentine Arnaud',
    lang: 'fr',
    place: 'tram-28',
    stay: [-12, 3],
    booked: 22,
    starts: '8d',
    agent: 'bruno',
    script: `
      guest: Bonjour, ma caution ne m’a pas encore été rendue.
      bruno: Bonjour Clémentine, elle part aujourd’hui. Toutes nos excuses pour le retard.
      bruno!task deposit in_progress Deposit of 150 €
      guest: Merci, bonne journée.
      bruno!dismiss
      bruno!close`,
  },
];
