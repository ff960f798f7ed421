/** The polite frame of an answer and what is said from the booking, by language; all else is quoted. */
export type Frame = {
  greeting: string;
  nameless: string;
  closing: string;
  'check-in': string;
  'check-out': string;
  dates: string;
  nights: string;
  party: string;
  code: string;
};

export const frames: Record<string, Frame> = {
  en: {
    greeting: 'Hi {name},',
    nameless: 'Hello,',
    closing: 'Just let us know if you need anything else.',
    'check-in': 'Check-in is from {time}.',
    'check-out': 'Check-out is until {time}.',
    dates: 'Your booking is from {from} to {to}.',
    nights: 'Your booking has {count} nights.',
    party: 'Your booking is for {count} guests.',
    code: 'Your booking code is {code}.',
  },
  de: {
    greeting: 'Hallo {name},',
    nameless: 'Guten Tag,',
    closing: 'Bei weiteren Fragen sind wir gern da.',
    'check-in': 'Der Check-in ist ab {time} Uhr möglich.',
    'check-out': 'Der Check-out ist bis {time} Uhr.',
    dates: 'Die Buchung geht vom {from} bis zum {to}.',
    nights: 'Die Buchung umfasst {count} Nächte.',
    party: 'Die Buchung gilt für {count} Gäste.',
    code: 'Die Buchungsnummer ist {code}.',
  },
  es: {
    greeting: 'Hola, {name}:',
    nameless: 'Hola:',
    closing: 'Si necesita algo más, aquí estamos.',
    'check-in': 'La entrada es a partir de las {time}.',
    'check-out': 'La salida es hasta las {time}.',
    dates: 'Su reserva es del {from} al {to}.',
    nights: 'Su reserva es de {count} noches.',
    party: 'Su reserva es para {count} huéspedes.',
    code: 'Su código de reserva es {code}.',
  },
  fr: {
    greeting: 'Bonjour {name},',
    nameless: 'Bonjour,',
    closing: 'Nous restons à votre disposition pour toute autre question.',
    'check-in': "L'arrivée se fait à partir de {time}.",
    'check-out': "Le départ se fait jusqu'à {time}.",
    dates: 'Votre réservation va du {from} au {to}.',
    nights: 'Votre réservation compte {count} nuits.',
    party: 'Votre réservation est pour {count} voyageurs.',
    code: 'Votre code de réservation est {code}.',
  },
  it: {
    greeting: 'Ciao {name},',
    nameless: 'Buongiorno,',
    closing: 'Per qualsiasi altra cosa siamo a disposizione.',
    'check-in': 'Il check-in è dalle {time}.',
    'check-out': 'Il check-out è entro le {time}.',
    dates: 'La prenotazione va dal {from} al {to}.',
    nights: 'La prenotazione è di {count} notti.',
    party: 'La prenotazione è per {count} ospiti.',
    code: 'Il codice di prenotazione è {code}.',
  },
  pt: {
    greeting: 'Olá, {name},',
    nameless: 'Olá,',
    closing: 'Se precisar de mais alguma coisa, estamos ao dispor.',
    'check-in': 'O check-in é a partir das {time}.',
    'check-out': 'O check-out é até às {time}.',
    dates: 'A sua reserva é de {from} a {to}.',
    nights: 'A sua reserva é de {count} noites.',
    party: 'A sua reserva é para {count} hóspedes.',
    code: 'O código da sua reserva é {code}.',
  },
  nl: {
    greeting: 'Hallo {name},',
    nameless: 'Hallo,',
    closing: 'Laat het gerust weten als er nog iets is.',
    'check-in': 'Inchecken kan vanaf {time} uur.',
    'check-out': 'Uitchecken kan tot {time} uur.',
    dates: 'De boeking is van {from} tot {to}.',
    nights: 'De boeking telt {count} nachten.',
    party: 'De boeking is voor {count} gasten.',
    code: 'De boekingscode is {code}.',
  },
};

/** What thanks, agrees or takes leave; a line for each language. */
export const thanking = {
  thanks: `thanks, thank you, thank you so much, thanks so much, thanks a lot, thank you very much, many thanks, thx, ty, cheers, ok, okay, k, great, perfect, got it, understood, cool, sounds good, wonderful, awesome, excellent, noted, no problem, no worries, all good, see you, see you soon, bye, goodbye, will do, that's great, that works, yes, much appreciated, appreciate it, super, alright, lovely, brilliant, amazing, received
    danke, dankeschön, vielen dank, herzlichen dank, besten dank, tausend dank, super, perfekt, alles klar, verstanden, prima, toll, gut, passt, bis bald, tschüss, ja, wunderbar, klasse, in ordnung, bis dann, freuen uns
    gracias, muchas gracias, mil gracias, vale, perfecto, genial, de acuerdo, entendido, estupendo, muy amable, hasta pronto, adiós, sí, bien, muy bien, excelente, recibido
    merci, merci beaucoup, merci bien, mille mercis, d'accord, parfait, super, très bien, c'est noté, noté, entendu, génial, à bientôt, au revoir, oui, bien reçu, top
    grazie, grazie mille, molte grazie, va bene, perfetto, ottimo, d'accordo, ricevuto, capito, a presto, arrivederci, sì, benissimo, gentilissimi, gentilissimo
    obrigado, obrigada, muito obrigado, muito obrigada, ok, perfeito, ótimo, está bem, combinado, entendido, certo, até breve, adeus, sim, excelente, recebido, beleza
    bedankt, dank je, dank je wel, dankjewel, dank u, dank u wel, dankuwel, hartelijk dank, prima, perfect, top, oké, begrepen, duidelijk, fijn, tot snel, tot ziens, ja, super, mooi
    谢谢, ありがとう, dziękuję, tack, tak, takk, kiitos, спасибо, teşekkürler`,
  around: `hi, hello, hey, again, so, much, very, for, the, your, you, us, we, it, that, that's, help, quick, reply, response, information, info, answer, all, a lot, really, and, i, will, see, soon, then, have, a, nice, good, day, evening, is, to, this, kind, of, be, there, letting, me, know, message, are, just, dear, was
    für, die, das, den, schnelle, antwort, hilfe, ihre, eure, deine, info, infos, nachricht, sehr, auch, und, uns, euch, ihnen, dann, schönen, tag, abend, hallo, rückmeldung, freundliche, grüße, liebe, wir, auf, ist
    por, la, su, tu, respuesta, ayuda, todo, muy, y, nos, vemos, hola, información, rápida, buen, día, saludos, un, saludo, es
    pour, votre, ta, la, réponse, l', aide, tout, rapide, et, bonjour, bonne, journée, soirée, c', est, vos, les, informations, l'information, nous
    per, la, vostra, tua, risposta, l', aiuto, tutto, rapida, e, ciao, buona, giornata, serata, informazioni, le, info, ci, vediamo, gentile
    pela, pelo, sua, tua, resposta, ajuda, tudo, rápida, e, olá, bom, dia, boa, tarde, noite, informação, a, muito, nos, vemos, as, informações, está
    voor, je, jullie, uw, snelle, reactie, antwoord, hulp, alles, en, hallo, fijne, dag, avond, informatie, de, het, is, we, wij`,
} as const;
