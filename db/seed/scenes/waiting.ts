import type { Scene } from '../scene';

/** Guests with a booking who wait for an answer; some of them are angry, some were passed on by the assistant. */
export const waiting: Scene[] = [
  {
    guest: 'Margaret Ellison',
    lang: 'en',
    place: 'casa-azul',
    stay: [-2, 5],
    booked: 40,
    ends: '38s',
    agent: 'aiko',
    party: [2, 0],
    script: `
      guest: We went out to eat and the key is not in my handbag any more. I am so sorry. We are standing outside the blue door.
      +20s hold: Oh no, Margaret! Let me find out who is closest to you with the spare key.
      +4s ai!escalate Locked out, spare key needed
      +3s ai!fun 3
      +3m guest: It has started raining. Is somebody coming?
      +2s ai!fun 2`,
  },
  {
    guest: 'Lars Mikkelsen',
    lang: 'en',
    place: 'funchal',
    stay: [1, 5],
    booked: 33,
    ends: '4m',
    tags: ['Early check-in'],
    channel: 'booking',
    party: [2, 1],
    script: `guest: Our flight was moved and we now land at 8:15 tomorrow with a tired toddler. Is there any chance of an early check-in, or at least a place for the suitcases?`,
  },
  {
    guest: 'Claire Montgomery-Hughes',
    lang: 'en',
    place: 'tram-28',
    stay: [-2, 4],
    booked: 25,
    ends: '9m',
    agent: 'bruno',
    channel: 'vrbo',
    script: `
      guest: The people upstairs are moving furniture, or dancing, or both, and have been since yesterday. None of us has slept.
      bruno: I am sorry, Claire. I am calling the neighbour right now.
      bruno!fun 3
      +47m guest: Still going. There is now singing. Please do something or find us another place to sleep.
      +3s ai!escalate Noise upstairs, asks for another flat
      +2s ai!fun 2`,
  },
  {
    guest: 'Fernando Queirós',
    lang: 'pt',
    place: 'dunes',
    stay: [6, 3],
    booked: 18,
    ends: '26m',
    tags: ['Pet'],
    channel: 'direct',
    script: `guest: Olá! Esqueci-me de dizer que levamos o Bolota, um rafeiro de 20 kg muito calmo. É preciso pagar algum suplemento?`,
  },
  {
    guest: 'Jan-Hendrik Petersen',
    lang: 'de',
    place: 'kreuzberg',
    stay: [-6, 4],
    booked: 50,
    ends: '74m',
    agent: 'aiko',
    tags: ['Corporate'],
    script: `
      guest: Guten Tag, für die Reisekostenabrechnung brauche ich noch eine Rechnung auf die Petersen Akustik GmbH.
      aiko: Guten Tag Herr Petersen, sehr gern. Nennen Sie mir bitte noch die USt-IdNr.?
      aiko!task invoice open Invoice to Petersen Akustik GmbH
      +21h guest: DE 999 999 999. Und: liegt mein Ladekabel noch neben dem Bett? Weiß, zwei Meter, mit einem Knoten.`,
  },
  {
    guest: 'Sharon Kaplan',
    lang: 'en',
    place: 'brooklyn',
    stay: [-3, 6],
    booked: 70,
    ends: '3.1h',
    agent: 'bruno',
    tags: ['VIP'],
    party: [2, 2],
    script: `
      guest: The heating stopped during the night. It is 14 degrees in the children’s room and the thermostat only shows E4.
      +18s hold: I am sorry, Sharon, that must be miserable. I am passing this to the team right now.
      +3s ai!escalate No heating, two small children
      +2s ai!fun 2
      bruno: Sharon, the technician is on his way and will be with you within two hours. There are two electric heaters in the basement closet, the code is on your guest page.
      bruno!task heating in_progress Boiler shows E4
      bruno#: Boiler was serviced in spring. If it is the ignition again, replace it.
      +4h guest: Nobody came. The heaters blew the fuse. The children are wearing their coats indoors. I want to speak to a person who can decide something.
      +2s ai!fun 1
      +1s ai!escalate Furious, asks for a decision`,
  },
  {
    guest: 'Amandine Leroux',
    lang: 'fr',
    place: 'ribeira',
    stay: [9, 4],
    booked: 45,
    ends: '6.5h',
    channel: 'booking',
    script: `
      guest: Bonjour, ma mère est hospitalisée et nous devons annuler. J’ai honte de demander, mais un remboursement est-il possible ?
      +20s hold: Je suis vraiment désolée, Amandine. Je transmets votre demande à l’équipe.
      chen!task refund-full open Family emergency, asks for a full refund
      +2h stay!cancelled
      guest: L’hôpital m’a donné une attestation, je peux vous l’envoyer si nécessaire.`,
  },
];
