import type { Story } from '../scene';

/** During the stay and after it. */
export const stays: Story[] = [
  {
    lang: 'de',
    at: 1,
    nights: 4,
    script: `
    guest: Die Kaffeemaschine blinkt rot. Was möchte sie von uns?
    agent: Guten Morgen {guest}, sie möchte entkalkt werden. Das Mittel steht links im Schrank, zehn Minuten, dann ist sie zufrieden.
    guest: Sie ist zufrieden. Wir auch.
    agent!close
    +6d guest!review 5 4 Kleine Maschine, großer Charakter. Sehr schöne Wohnung.`,
  },
  {
    lang: 'fr',
    at: 2,
    nights: 5,
    script: `
    guest: Bonjour, le lave-vaisselle ne se vide plus.
    ai!fun 3
    agent: Bonjour {guest}, désolé ! Le technicien peut passer entre 14 h et 16 h, cela vous convient ?
    agent!task appliance done Dishwasher does not drain
    guest: Parfait, nous serons au marché.
    +5h agent: C’est réparé : une petite cuillère bloquait la pompe.
    agent!fun 4
    agent!close`,
  },
  {
    lang: 'it',
    at: 0,
    nights: 4,
    script: `
    guest: Siamo davanti al portone ma il codice non funziona!
    +15s hold: Mi dispiace! Chiedo subito a un collega.
    +3s ai!escalate Door code does not open
    agent: {guest}, provi a premere prima il cancelletto e poi il codice. Funziona?
    guest: Funziona! Grazie, eravamo già bagnati.
    agent!resolve
    agent!close
    +7d guest!review 4.6 5 Dopo un attimo di panico al portone, vacanza perfetta.`,
  },
  {
    lang: 'en',
    at: 2,
    nights: 5,
    script: `
    guest: The smoke alarm chirps every minute. It chirped all night.
    ai!fun 2
    agent: I am sorry, {guest}. That is the battery. A colleague is with you in half an hour.
    agent!task appliance done Battery of the smoke alarm
    +55m guest: Silence! Bliss. Thank you for coming so quickly.
    agent!fun 4
    agent!dismiss
    agent!close`,
  },
  {
    lang: 'en',
    at: 5,
    nights: 4,
    script: `
    guest: I think my grey cardigan stayed behind on the balcony chair.
    agent: Found it, {guest}, it was keeping the geraniums company. Shall I post it?
    agent!task lost done Grey cardigan, balcony
    guest: Yes please! Keep the geraniums warm some other way.
    agent: In the post today, with our regards.
    agent!close`,
  },
  {
    lang: 'pt',
    at: 1,
    nights: 5,
    script: `
    guest: Bom dia, não há água quente.
    ai!fun 3
    agent: Bom dia {guest}, peço desculpa. O senhor Armando vai já ver o esquentador, chega em vinte minutos.
    agent!task plumber done No hot water
    +40m guest: Já temos água quente. O senhor Armando é uma simpatia.
    agent!fun 5
    agent!close
    +8d guest!review 4.4 5 Um percalço com o esquentador, resolvido em menos de uma hora.`,
  },
  {
    lang: 'fr',
    at: 4,
    nights: 3,
    script: `
    guest: Merci pour tout, c’était magnifique. Nous avons laissé une bouteille pour l’équipe.
    agent: Quelle gentillesse, {guest} ! Nous trinquerons à votre santé.
    agent!fun 5
    agent!close
    +2d guest!review 5 5 Un séjour parfait du premier message au dernier.`,
  },
  {
    lang: 'en',
    at: 1,
    nights: 6,
    script: `
    guest: It smells of fresh paint in the bedroom and my eyes are burning.
    ai!fun 2
    +20s hold: I am sorry to hear that. Let me get somebody for you.
    +5s ai!escalate Health: smell of paint
    +11m agent: {guest}, that must not be. We will move you to a flat around the corner tonight and send a taxi for the bags.
    agent!task goodwill done Dinner voucher, 50 €
    guest: That is very generous. Thank you for taking it seriously.
    agent!fun 4
    agent!resolve
    agent!close
    +8d guest!review 4 5 Moved us within the hour when the paint smelled. Impressive.`,
  },
  {
    lang: 'es',
    at: 1,
    nights: 4,
    script: `
    guest: El aire acondicionado gotea sobre la cama. Sobre MI lado de la cama.
    ai!fun 3
    agent: ¡Lo siento, {guest}! El técnico llega a las doce; mientras tanto, ponga la toalla azul, que es la fea.
    agent!task appliance done Air conditioning drips
    guest: Jajaja, puesta. Gracias.
    agent!fun 4
    agent!close
    +6d guest!review 4.5 4 Buen piso, mejor equipo.`,
  },
  {
    lang: 'de',
    at: 3,
    nights: 5,
    script: `
    guest: Im Hof wird seit sieben Uhr gebohrt. Das stand nicht in der Beschreibung.
    ai!fun 2
    +14m agent: Das tut mir leid, {guest}. Die Hausverwaltung hat uns nicht informiert. Wir erstatten Ihnen 15 %.
    agent!task refund-partial done 15 % for the noise in the yard
    guest: Damit können wir leben.
    agent!fun 3
    agent!close
    +5d guest!review 3.6 4 Schöne Wohnung, aber morgens Baulärm. Faire Lösung.`,
  },
  {
    lang: 'en',
    at: 2,
    nights: 4,
    script: `
    guest: There are only two towels for four of us.
    agent: Sorry about that, {guest}! Six fresh ones are on their way, with a bar of the good soap.
    agent!task linen done Six towels
    guest: Received, and the soap is very good indeed.
    agent!close`,
  },
  {
    lang: 'en',
    at: 6,
    nights: 5,
    script: `
    guest: Hi, could you send me an invoice made out to my company?
    agent: Of course, {guest}. I have just e-mailed it to the address of your booking.
    agent!task invoice done Invoice to the guest’s company
    guest: Got it, thanks.
    agent!dismiss
    agent!close`,
  },
  {
    lang: 'es',
    at: 0,
    nights: 3,
    script: `
    guest: Ya estamos dentro. ¡Es todavía más bonito que en las fotos!
    ai: ¡Qué alegría! Que disfruten mucho. Si necesitan algo, aquí estamos.
    ai!fun 5
    agent!close
    +5d guest!review 5 5 Más bonito que en las fotos, de verdad.`,
  },
  {
    lang: 'en',
    at: 1,
    nights: 3,
    script: `
    guest: Somebody is parked in our space and the street is full.
    ai!fun 3
    +17m agent: How annoying, {guest}. Please use number 12, it is ours as well, and I will have a word with the red car.
    guest: In number 12 now. Cheers.
    agent!close
    +4d guest!review 4.2 3 Great flat, parking took a while to sort out.`,
  },
  {
    lang: 'it',
    at: 2,
    nights: 5,
    script: `
    guest: La tapparella della camera non si abbassa e alle sei entra il sole.
    agent: Mi spiace {guest}! Nel pomeriggio viene Rui a sistemarla. Intanto nel cassetto ci sono due mascherine.
    agent!task appliance done Shutter in the bedroom
    +6h guest: Sistemata. Domani dormiamo!
    agent!dismiss
    agent!close
    +6d guest!review 4.7 5 Cortesi e velocissimi.`,
  },
  {
    lang: 'fr',
    at: 1,
    nights: 3,
    script: `
    guest: Nous n’avons pas de réseau dans l’appartement.
    +3h agent!close Called them, router restarted
    +3d guest!review 3.4 2 Joli logement mais réponse tardive pour le wifi.`,
  },
  {
    lang: 'en',
    at: 3,
    nights: 4,
    script: `
    guest: One of us has caught a cold. Is there a pharmacy open now?
    ai: The nearest one on duty tonight is 400 metres away, on the square, with a green cross. It rings until midnight.
    +4m agent: And if you need a doctor who comes to the house, {guest}, just say so.
    guest: Tea and tissues will do. How kind of you.
    agent!fun 5
    agent!close
    +4d guest!review 5 5 Cared for us like family when one of us fell ill.`,
  },
];
