import type { Scene } from '../scene';

/** Moved to later: overdue, due today, in the coming days. */
export const supportFollowUps: Scene[] = [
  {
    guest: 'Ottavia Marchetti',
    lang: 'it',
    place: 'belem',
    stay: [-9, 5],
    booked: 44,
    starts: '3d',
    agent: 'aiko',
    script: `
      guest: Credo di aver lasciato una sciarpa gialla nell’armadio. È di mia nonna.
      aiko: Chiedo subito a Fátima, che ha fatto le pulizie. Le scrivo appena la troviamo!
      aiko!task lost open Yellow scarf, grandmother’s
      aiko!move -20h Did Fátima find the scarf?`,
  },
  {
    guest: 'Hamish McAllister',
    lang: 'en',
    place: 'basalt',
    stay: [9, 5],
    booked: 75,
    starts: '2d',
    agent: 'bruno',
    script: `
      guest: Could somebody put a bottle of local gin in the fridge? Anniversary. Thirty years, she still laughs at my jokes.
      bruno: She is a saint, Hamish. I will ask Paulo which one he has in the shop.
      bruno!task celebration open Local gin in the fridge
      bruno!move -3h Ask Paulo about the gin`,
  },
  {
    guest: 'Leonie Sommer',
    lang: 'de',
    place: 'bermondsey',
    stay: [14, 5],
    booked: 62,
    starts: '31h',
    agent: 'aiko',
    channel: 'vrbo',
    script: `
      guest: Gibt es Karten für das Globe Theatre, die Sie empfehlen können?
      aiko: Die Stehplätze sind legendär. Heute Abend gehen neue in den Verkauf, ich schaue für Sie nach.
      aiko!move today New tickets on sale tonight`,
  },
  {
    guest: 'Vasco Teles',
    lang: 'pt',
    place: 'casa-azul',
    stay: [4, 3],
    booked: 24,
    starts: '27h',
    agent: 'sofia',
    script: `
      guest: Conseguem arranjar uma cadeira de bebé para o carro?
      sofia: Estou a ver com a agência, Vasco. Digo-lhe ainda hoje!
      sofia!move today Child seat: agency calls back in the afternoon`,
  },
  {
    guest: 'Nina Petrova',
    lang: 'en',
    place: 'brooklyn',
    stay: [7, 5],
    booked: 50,
    starts: '3d',
    agent: 'dora',
    tags: ['Early check-in'],
    script: `
      guest: We land at six in the morning. Is an early check-in possible if we pay for it?
      dora: Hello Nina, I can say for sure two days before, when I know the check-out of the guests ahead of you.
      dora!task early open Early check-in, lands 6:00
      dora!move +5d Early check-in: check the departure before`,
  },
  {
    guest: 'Jean-Baptiste Morel',
    lang: 'fr',
    place: 'funchal',
    stay: [8, 6],
    booked: 33,
    starts: '4d',
    agent: 'bruno',
    script: `
      guest: Pouvez-vous réserver une table pour notre dernier soir ?
      bruno: Avec plaisir ! Le restaurant ouvre ses réservations une semaine avant, je m’en occupe.
      bruno!move +3d Book the table, last evening, two people`,
  },
  {
    guest: 'Kenji Watanabe',
    lang: 'en',
    place: 'kreuzberg',
    stay: [18, 6],
    booked: 70,
    starts: '5d',
    agent: 'chen',
    script: `
      guest: May I have a receipt with my company’s address after the stay?
      chen: Certainly, Kenji. I have put a note in my calendar for the day you leave.
      chen!keep +8d Receipt for Watanabe Optics
      +50h guest: One small correction: our address has changed to Kanda, Chiyoda-ku. I will send it in full.
      chen: Thank you, noted.`,
  },
  {
    guest: 'Tilda Nyström',
    lang: 'sv',
    place: 'quinta',
    stay: [18, 4],
    booked: 64,
    starts: '4d',
    agent: 'sofia',
    party: [8, 2],
    channel: 'direct',
    script: `
      guest: Kan vi få ett förslag på middag för tio första kvällen?
      sofia: Självklart! Teresa skickar tre menyer i veckan.
      sofia!keep +2d Menus from Teresa
      +90h guest: Hej igen, två av oss är veganer, hoppas det går bra!`,
  },
];
