import type { Scene } from '../scene';

/** Tickets that were answered and go on. */
export const ongoing: Scene[] = [
  {
    guest: 'Andreas Lindholm',
    lang: 'sv',
    place: 'patan',
    stay: [-4, 9],
    booked: 35,
    today: 0.2,
    agent: 'aiko',
    script: `
      guest: Hej! Kaffemaskinen läcker och nu är det ingen som vågar röra den.
      ai!fun 3
      aiko: Hej Andreas! Suresh kommer över med en ny i eftermiddag. Tills dess bjuder kaféet på hörnet, säg bara ”Patan House”.
      aiko!task appliance in_progress Coffee machine leaks
      guest: Då överlever vi. Tack!
      aiko!dismiss`,
  },
  {
    guest: 'Deepa Krishnamurthy',
    lang: 'en',
    place: 'dunes',
    stay: [-1, 4],
    booked: 20,
    today: 0.33,
    agent: 'bruno',
    channel: 'booking',
    tags: ['Corporate'],
    script: `
      guest: The Wi-Fi drops every ten minutes and I have calls all afternoon. Not happy.
      ai!fun 3
      bruno: Hello Deepa, I restarted the access point from here. Could you join “Dunes-5G” instead? And studio 4 has a cable and a desk, I can open it for you.
      bruno!task wifi open Drops in studio 2
      guest: 5G is a little better. I will take the desk, please.
      bruno: The door of number 4 is open now. Same Wi-Fi password.`,
  },
  {
    guest: 'Rafael Coutinho',
    lang: 'pt',
    place: 'belem',
    stay: [-1, 3],
    booked: 60,
    today: 0.44,
    agent: 'sofia',
    tags: ['VIP'],
    script: `
      guest: Vou pedir a Joana em casamento amanhã ao pôr do sol, na varanda. Podem ajudar com flores e velas sem ela dar por isso?
      sofia: Rafael!! Claro que sim. Às 17h, enquanto forem ver a Torre, montamos tudo. Prefere peónias ou rosas?
      ai!fun 5
      sofia!task celebration in_progress Flowers and candles on the balcony, tomorrow 17:00
      sofia#: Joana must not see this chat: he shares his phone. Write only between 9 and 10.
      guest: Peónias. Estou tão nervoso que já perdi as chaves duas vezes.
      +4m sofia: Respire fundo, Rafael! As peónias chegam às 16h30, champanhe no frigorífico, e a Fátima vigia a porta.`,
  },
  {
    guest: 'Beth Ann Kowalski',
    lang: 'en',
    place: 'lagos',
    stay: [3, 4],
    booked: 90,
    today: 0.52,
    agent: 'aiko',
    channel: 'vrbo',
    party: [6, 1],
    script: `
      guest: Can you arrange a van from Faro airport? Seven of us, six suitcases, one stroller, one very large hat.
      aiko: Of course, Beth Ann. A van for eight meets you in arrivals, 95 € one way. Which flight?
      aiko!task transfer open Van for 8 from Faro
      guest: FR 2654, landing 14:05. The hat will be recognisable.
      aiko: Booked! The driver is called Zé and will hold up a sign with a hat on it.`,
  },
  {
    guest: 'Niall & Siobhán Gallagher',
    lang: 'en',
    place: 'basalt',
    stay: [-3, 6],
    booked: 80,
    today: 0.58,
    agent: 'aiko',
    tags: ['Repeat guest'],
    script: `
      guest: Best bath of our lives at Furnas this morning. Where should we eat tonight?
      ai: So glad to hear it! For fish, Cais 20 in São Roque, ten minutes by car; for meat, Associação Agrícola in Rabo de Peixe. Both fill up by eight.
      ai!fun 5
      guest: Meat it is. You are better than the guidebook.
      aiko!dismiss
      +3m aiko!close`,
  },
  {
    guest: 'Eszter Horváth',
    lang: 'en',
    place: 'bermondsey',
    stay: [2, 4],
    booked: 28,
    starts: '26h',
    agent: 'bruno',
    party: [2, 1],
    script: `
      guest: Do you have a travel cot? Our daughter is eight months old.
      bruno: We do, Eszter, with fresh sheets and a small bath. It will be set up when you arrive.
      bruno!task cot open Cot and small bath
      guest: Wonderful. She sends a very wet kiss.
      bruno!dismiss`,
  },
  {
    guest: 'Giorgio Bianchi',
    lang: 'it',
    place: 'quinta',
    stay: [-5, 4],
    booked: 100,
    today: 0.63,
    agent: 'sofia',
    channel: 'direct',
    party: [8, 3],
    script: `
      guest: Devo confessare: giocando a nascondino i bambini hanno rotto il vaso blu dell’ingresso. Quanto vi dobbiamo?
      sofia: Grazie della sincerità, Giorgio! Era un regalo di zia Amélia e nessuno lo amava. Tratteniamo 20 € dalla cauzione e siamo pari.
      sofia!task deposit open Return the deposit less 20 €
      guest: Siete troppo gentili. I bambini hanno disegnato un vaso nuovo, ve lo spedisco.
      +5m sofia: Lo appenderemo all’ingresso, al posto d’onore. Un abbraccio ai piccoli artisti!
      ai!fun 5`,
  },
  {
    guest: 'Hélène Vasseur',
    lang: 'fr',
    place: 'casa-azul',
    stay: [11, 4],
    booked: 66,
    starts: '20h',
    agent: 'aiko',
    script: `
      guest: Bonjour, pourrions-nous décaler notre séjour d’une journée ? Il y a grève des trains.
      aiko: Bonjour Hélène, je regarde tout de suite si la nuit suivante est libre.
      aiko#: Free until the 16th day from now, no extra charge. Chen agrees.
      +9m aiko: C’est possible, sans supplément. Voulez-vous que je change les dates ?
      guest: Je demande à mon mari et je vous dis ça demain matin.
      aiko!dismiss`,
  },
  {
    guest: 'Tess Moran',
    lang: 'en',
    place: 'dunes',
    stay: [-2, 3],
    booked: 14,
    today: 0.71,
    agent: 'bruno',
    tags: ['Long stay'],
    script: `
      guest: Any chance of staying until two tomorrow? Our bus leaves at three.
      bruno: Two is fine, Tess, nobody arrives before four. No charge.
      bruno!task late in_progress Check-out at 14:00
      guest: You are a star. We will leave the studio shining.
      bruno!dismiss
      +3m bruno!close`,
  },
  {
    guest: 'عائشة الحربي',
    lang: 'ar',
    place: 'tram-28',
    stay: [4, 4],
    booked: 30,
    today: 0.8,
    agent: 'sofia',
    channel: 'booking',
    party: [2, 2],
    script: `
      guest: مرحباً، هل يمكن توفير سجادة صلاة ومعرفة اتجاه القبلة في الشقة؟
      sofia: أهلاً عائشة! بالتأكيد، ستجدين سجادتين في خزانة غرفة النوم وعلامة صغيرة لاتجاه القبلة على النافذة.
      guest: شكراً جزيلاً على هذا اللطف.
      sofia!dismiss
      +3m sofia!close`,
  },
  {
    guest: 'Yusuf Demir',
    lang: 'de',
    place: 'tower-room',
    stay: [-1, 3],
    booked: 16,
    today: 0.86,
    agent: 'dora',
    script: `
      guest: Aus dem Turmfenster sieht man ja bis zum Meer! Dürfen wir das Frühstück dort oben bekommen?
      dora: Sehr gern, Herr Demir, morgen um neun mit Blick. Teresa bringt es hinauf, alle 61 Stufen.
      guest: Dann bekommt Teresa von uns einen Orden.
      dora!dismiss
      +3m dora!close`,
  },
];

/** Passed on by the assistant, answered since, and still for a person to settle. */
export const escalatedTickets: Scene[] = [
  {
    guest: 'Brian Kowalczuk',
    lang: 'en',
    place: 'funchal',
    stay: [-7, 6],
    booked: 55,
    starts: '9h',
    agent: 'chen',
    channel: 'vrbo',
    script: `
      guest: Your invoice says two cleaning fees. We were one family and, I promise, one mess.
      +6s ai!escalate Money: two cleaning fees
      +10s hold: Thank you, Brian. I will ask a colleague to look at the invoice.
      chen: Brian, you are right, that was booked twice. The second one goes back to your card this week.
      chen!task refund-partial open Second cleaning fee, 60 €`,
  },
  {
    guest: 'Maria João Trindade',
    lang: 'pt',
    place: 'belem',
    stay: [15, 5],
    booked: 40,
    starts: '31h',
    agent: 'dora',
    script: `
      guest: O meu pai usa cadeira de rodas. Qual é a largura exata da porta da casa de banho?
      +7s ai!escalate Accessibility: exact measure is not in the house guide
      dora: Boa tarde Maria João, vou medir amanhã pessoalmente e envio-lhe fotografias com a fita métrica.
      dora#: Bring the tape measure!`,
  },
];
