import type { Scene } from '../scene';

/** Inquiries that wait for an answer, from seconds to the better part of a day. */
export const inquiries: Scene[] = [
  {
    guest: 'Giulia Ferraro',
    lang: 'it',
    place: 'casa-azul',
    stay: [34, 4],
    ends: '22s',
    party: [2, 0],
    script: `guest: Salve! Vorremmo festeggiare il nostro anniversario a Lisbona. La terrazza della Casa Azul è solo nostra o si divide con i vicini?`,
  },
  {
    guest: 'Daniel Whitmore',
    lang: 'en',
    place: 'lagos',
    stay: [61, 7],
    ends: '3m',
    channel: 'direct',
    party: [6, 2],
    script: `
      guest: Hello, is the pool at the cliff villa fenced? We come with a two-year-old and a very fast four-year-old.
      +2m guest: And one more: can it be heated?`,
  },
  {
    guest: 'Hannah Weber',
    lang: 'de',
    place: 'funchal',
    stay: [47, 10],
    ends: '5m',
    channel: 'booking',
    party: [2, 0],
    tags: ['Long stay'],
    script: `guest: Guten Tag, wir möchten zehn Nächte auf Madeira verbringen und beide zeitweise arbeiten. Wie schnell ist das WLAN, und gibt es einen richtigen Schreibtisch?`,
  },
  {
    guest: 'Nathalie Dubois',
    lang: 'fr',
    place: 'ribeira',
    stay: [19, 3],
    ends: '13m',
    tags: ['Pet'],
    party: [2, 0],
    script: `
      guest: Bonjour, nous voyageons avec Biscotte, un teckel de 6 kg très bien élevé. Est-il le bienvenu à Porto ?
      hold: Bonjour Nathalie ! Je vérifie avec l’équipe pour Biscotte et je reviens vers vous très vite.
      +5s ai!escalate Pets: the house rules say “on request”`,
  },
  {
    guest: 'Kwame Boateng',
    lang: 'en',
    place: 'bermondsey',
    stay: [26, 5],
    ends: '41m',
    channel: 'vrbo',
    tags: ['Corporate'],
    agent: 'tom',
    script: `
      guest: Hi, I have three colleagues coming for a conference at London Bridge. Do you issue an invoice to a company, and is there a rate for five nights midweek?
      tom: Hi Kwame, both are possible. Which company should the invoice go to, and would everyone stay in the studio or do you need a second flat?
      +18h guest: Just two in the studio, the others found a hotel. The invoice goes to Harmattan Analytics Ltd. What would the five nights come to?`,
  },
  {
    guest: 'Lourdes Peña',
    lang: 'es',
    place: 'quinta',
    stay: [88, 3],
    ends: '2.2h',
    channel: 'direct',
    party: [12, 4],
    tags: ['VIP'],
    agent: 'maria',
    script: `
      guest: Buenas tardes, buscamos una casa para celebrar una boda pequeña, unas 16 personas a dormir y 40 a cenar en el jardín. ¿Lo permiten en la quinta?
      ai!escalate Wedding with 40 guests: needs a person
      maria: ¡Qué alegría, Lourdes! Sí, acogemos celebraciones de hasta 45 personas. ¿Tienen ya cáterin y música, o les ayudamos?
      +25h guest: El cáterin lo tenemos, la música sería un trío hasta medianoche. ¿Habría algún problema con los vecinos? ¿Y cuánto sería la fianza?`,
  },
  {
    guest: 'Mikołaj Wiśniewski',
    lang: 'pl',
    place: 'basalt',
    stay: [40, 6],
    ends: '5.3h',
    party: [2, 1],
    script: `
      guest: Dzień dobry! Czy z domu da się dojść pieszo do gorących źródeł, czy lepiej wynająć samochód? Lecimy z trzyletnią córką.
      ai: Dzień dobry! Do źródeł jest 25 km, więc najlepiej samochodem, droga zajmuje około 35 minut. Fotelik dla córki można zamówić w wypożyczalni.`,
  },
  {
    guest: 'Rebecca Stein',
    lang: 'en',
    place: 'brooklyn',
    stay: [15, 4],
    ends: '17h',
    total: null,
    script: `guest: Hello! My parents are 78 and 81. How many steps are there from the street to the bedroom, and is there a handrail on both sides?`,
  },
  {
    guest: 'يوسف المنصوري',
    lang: 'ar',
    place: 'belem',
    stay: [22, 5],
    ends: '28m',
    channel: 'booking',
    party: [2, 3],
    script: `guest: السلام عليكم، نحن عائلة من خمسة أفراد. هل الشقة قريبة من المترو؟ وهل يوجد موقف سيارات خاص؟`,
  },
];
