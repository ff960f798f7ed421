import type { Scene } from '../scene';

/** Leads that have been answered and now decide. */
export const leads: Scene[] = [
  {
    guest: 'Sven Lindqvist',
    lang: 'sv',
    place: 'lagos',
    stay: [52, 7],
    today: 0.42,
    agent: 'tom',
    party: [4, 2],
    channel: 'direct',
    script: `
      guest: Hej! Vi funderar på en vecka i Lagos. Går det att få en spjälsäng till vår yngsta?
      tom: Hej Sven! Absolut, spjälsäng och barnstol står klara utan kostnad. Ska jag hålla veckan åt er till i morgon?
      guest: Det låter jättebra, jag pratar med min sambo i kväll.
      tom!dismiss`,
  },
  {
    guest: 'Camila Duarte',
    lang: 'pt',
    place: 'ribeira',
    stay: [12, 2],
    today: 0.18,
    agent: 'maria',
    script: `
      guest: Bom dia! Dá para deixar as malas antes do check-in? Chegamos de comboio às 10h.
      ai: Bom dia Camila! Sim, pode deixar as malas a partir das 9h30 no café do rés-do-chão, sem custo. O check-in é às 15:00.
      guest: Perfeito! E o apartamento tem elevador?
      maria: Tem sim, Camila, até ao quarto andar; para o terraço são mais doze degraus. Quer que eu confirme as datas?`,
  },
  {
    guest: 'Thomas Reinhardt',
    lang: 'de',
    place: 'kreuzberg',
    stay: [30, 14],
    today: 0.62,
    agent: 'sofia',
    tags: ['Long stay'],
    channel: 'direct',
    script: `
      guest: Hallo, ich beginne am Ersten ein Projekt in Berlin und bräuchte die Wohnung für zwei Wochen. Ist ein Monatsrabatt möglich, falls es länger wird?
      sofia: Hallo Thomas, ab 14 Nächten sind es 12 % weniger, ab 28 Nächten 20 %. Für Ihre Daten wären das {price}. Passt das?`,
  },
  {
    guest: 'Aoife Brennan',
    lang: 'en',
    place: 'patan',
    stay: [44, 9],
    today: 0.3,
    agent: 'tom',
    party: [2, 0],
    script: `
      guest: Namaste from Galway! We land in Kathmandu at 23:40. Is that too late to check in?
      tom: Namaste Aoife! Not at all: Suresh, our caretaker, lives next door and will wait with tea. Shall we send a driver too?
      guest: You had me at tea. Let me check with my sister and I will book tonight.
      tom: The kettle is on standby. Say hello to your sister!`,
  },
  {
    guest: 'Aoife Brennan',
    lang: 'en',
    place: 'brooklyn',
    stay: [44, 9],
    today: 0.33,
    agent: 'tom',
    script: `
      guest: Hi, same dates as my other message, we are also looking at New York instead. Is the garden open to guests?
      tom: It is, with a small table and string lights. A hard choice, Aoife, but a nice one to have!`,
  },
  {
    guest: 'Pieter van Loon',
    lang: 'nl',
    place: 'funchal',
    stay: [70, 8],
    starts: '2d',
    agent: 'maria',
    channel: 'vrbo',
    script: `
      guest: Goedemiddag, is het appartement geschikt voor iemand die slecht ter been is? Mijn moeder loopt met een rollator.
      maria: Goedemiddag Pieter, er is een lift en de douche heeft geen drempel. Alleen het terras heeft één trede van 8 cm.
      guest: Dat is te doen. Ik overleg met mijn zus en laat het weten.
      maria!dismiss`,
  },
  {
    guest: 'Isabel Montalvo',
    lang: 'es',
    place: 'tram-28',
    stay: [9, 3],
    starts: '28h',
    agent: 'dora',
    script: `
      guest: Hola, ¿el tranvía hace mucho ruido por la noche? Tengo el sueño ligero.
      dora: Hola Isabel, el último pasa hacia las 23:00 y el dormitorio da al patio. Además dejamos tapones, por si acaso.
      guest: Gracias por la sinceridad :) Lo pienso y le digo mañana.
      dora!dismiss`,
  },
  {
    guest: '佐藤 美咲',
    lang: 'ja',
    place: 'casa-azul',
    stay: [55, 5],
    today: 0.75,
    agent: 'sofia',
    channel: 'booking',
    script: `
      guest: はじめまして。母と二人で旅行します。近くに朝早くから開いているパン屋さんはありますか？
      ai: はじめまして！徒歩2分の「Padaria Santo Estêvão」が朝7時から開いています。焼きたてのパステル・デ・ナタが人気です。
      guest: ありがとうございます。母がとても喜んでいます。
      sofia!dismiss`,
  },
  {
    guest: 'Florence Achebe-Worthington',
    lang: 'en',
    place: 'quinta',
    stay: [120, 5],
    today: 0.5,
    agent: 'dora',
    party: [10, 3],
    channel: 'direct',
    tags: ['VIP'],
    script: `
      guest: Good morning. I am planning my husband’s 60th: ten adults, three children, and a jazz quartet that he knows nothing about. Could the Quinta host us for five nights?
      dora: Good morning Florence, what a lovely plan. The Quinta is free, the piano is tuned in May anyway, and we are good at keeping secrets. I will send a proposal with chef and quartet this afternoon.
      guest: Wonderful, I am already grinning at my desk.
      dora!dismiss
      dora!sale dora`,
  },
];

/** Inquiries that may still change the calendar: asked for, with a hold on the dates. */
export const requests: Scene[] = [
  {
    guest: 'Olivia Hargreaves',
    lang: 'en',
    place: 'basalt',
    stay: [16, 5],
    today: 0.85,
    agent: 'maria',
    script: `
      stay!requested
      guest: We have just asked to book. Both of us swim every morning, how far is the nearest place to get into the sea?
      +3m maria: Four minutes down the lane, Olivia, with a ladder into a lava pool. I am checking your dates and will confirm shortly.`,
  },
  {
    guest: 'Matteo Ricci',
    lang: 'it',
    place: 'belem',
    stay: [27, 4],
    today: 0.55,
    agent: 'tom',
    channel: 'vrbo',
    script: `
      stay!requested
      guest: Buongiorno, ho appena inviato la richiesta. Arriveremmo verso mezzanotte, è un problema?
      tom: Buongiorno Matteo, nessun problema: la cassetta delle chiavi funziona a qualsiasi ora. Confermo entro oggi pomeriggio.`,
  },
];

export const escalatedInquiries: Scene[] = [
  {
    guest: 'Gareth Pugh',
    lang: 'en',
    place: 'dunes',
    stay: [38, 4],
    starts: '5h',
    agent: 'maria',
    channel: 'vrbo',
    script: `
      guest: I found the same studio 60 € cheaper on another site. Will you match it?
      +9s ai!escalate Asks for a discount
      +12s hold: Thanks for telling us, Gareth. I will ask the team and get back to you today.
      +22m maria: Hi Gareth, that price leaves out cleaning and tax, so it comes to the same in the end. I can offer free late check-out if you book with us directly.`,
  },
  {
    guest: 'Mónica Solís',
    lang: 'es',
    place: 'garden-room',
    stay: [23, 2],
    starts: '26h',
    agent: 'sofia',
    script: `
      guest: Hola, mi hija tiene alergia grave a los frutos secos. ¿Se puede garantizar que la cocina esté libre de ellos?
      +8s ai!escalate Severe allergy: may not answer alone
      sofia: Hola Mónica, gracias por avisar. Hablo con la cocinera de la quinta y le escribo hoy mismo con lo que sí y lo que no podemos garantizar.
      sofia#: Chef Teresa says breakfast can be nut free, but bread comes from the village bakery. Offer packaged bread?`,
  },
];
