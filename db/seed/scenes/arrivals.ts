import type { Story } from '../scene';

/** Before arrival: what guests ask when they pack. */
export const arrivals: Story[] = [
  {
    lang: 'en',
    at: -4,
    nights: 4,
    script: `
    guest: Is there a supermarket that is open on Sundays? We arrive with nothing but socks.
    ai: There is one three minutes away, open until nine on Sundays. Coffee, milk and bread will wait for you in the kitchen anyway.
    guest: You thought of coffee. Thank you.
    agent!close
    +9d guest!review 5 5 Spotless, warm, and somebody had thought of coffee.`,
  },
  {
    lang: 'pt',
    at: -2,
    nights: 3,
    script: `
    guest: Olá, chegamos por volta das 22h. Quem nos entrega a chave?
    agent: Olá {guest}! A caixa de chaves abre com um código que recebe no dia da chegada, a qualquer hora.
    guest: Ótimo, obrigado!
    agent!dismiss
    agent!close
    +7d guest!review 4.8 5 Tudo impecável e respostas muito rápidas.`,
  },
  {
    lang: 'es',
    at: -6,
    nights: 3,
    script: `
    guest: ¿Hay garaje cerca? Vamos con coche de alquiler.
    agent: Hola {guest}, a doscientos metros, 15 € al día. Si quiere le reservo plaza.
    guest: Sí, por favor. Un Seat gris, muy normal.
    agent!task transfer done Parking space for a grey Seat
    agent: Reservado, plaza 34.
    agent!close`,
  },
  {
    lang: 'nl',
    at: -3,
    nights: 5,
    script: `
    guest: Hoi, mogen we later inchecken, rond middernacht?
    agent: Hoi {guest}, geen probleem. Het licht in de hal laten we aan.
    guest: Super, dank je wel.
    agent!close
    +10d guest!review 5 5 Fijne plek, snelle antwoorden, licht in de hal.`,
  },
  {
    lang: 'de',
    at: -9,
    nights: 6,
    script: `
    guest: Wir reisen mit einem Baby. Gibt es ein Kinderbett und einen Hochstuhl?
    ai: Ja, beides ist vorhanden und wird vor Ihrer Ankunft aufgestellt, ohne Aufpreis.
    agent!task cot done Cot and high chair
    guest: Wunderbar, vielen Dank!
    agent!dismiss
    agent!close`,
  },
  {
    lang: 'en',
    at: -1,
    nights: 3,
    script: `
    guest: We land at nine in the morning. Could we drop our bags somewhere?
    ai: You can leave them from 9:30 in the locker by the entrance; the code comes with your arrival message.
    guest: Brilliant.
    agent!close`,
  },
  {
    lang: 'it',
    at: -7,
    nights: 3,
    script: `
    guest: Possiamo portare il nostro gatto? Dorme venti ore al giorno.
    +35m agent: Certo {guest}, i gatti che dormono sono i nostri ospiti preferiti. Supplemento di 15 €.
    guest: Affare fatto.
    agent!close`,
  },
  {
    lang: 'en',
    at: -12,
    nights: 7,
    script: `
    guest: My wife is turning 50 during our stay. Can you recommend a cake?
    agent: Congratulations to her, {guest}! The pastry shop on the corner delivers; shall I order one with candles?
    agent!task celebration done Birthday cake with candles
    guest: Yes, chocolate, and please not fifty candles.
    agent: Five, one per decade. Done!
    agent!close
    +21d guest!review 5 5 They even organised a birthday cake.`,
  },
  {
    lang: 'pl',
    at: -2,
    nights: 4,
    script: `
    guest: Dzień dobry, jak dojechać z lotniska bez taksówki?
    ai: Dzień dobry! Najłatwiej autobusem lotniskowym, jeździ co dwadzieścia minut, potem pięć minut pieszo. Mapa jest w przewodniku.
    guest: Dziękuję bardzo!
    agent!dismiss
    agent!close`,
  },
  {
    lang: 'pt',
    at: -14,
    nights: 4,
    script: `
    guest: Podemos trocar as datas para uma semana depois?
    +25m agent: Deixe-me ver, {guest}... essa semana está livre e o preço é o mesmo. Mudo já?
    guest: Afinal a minha irmã já trocou o turno, ficamos com as datas iniciais. Obrigada!
    agent!dismiss
    agent!close`,
  },
  {
    lang: 'fr',
    at: -1,
    nights: 4,
    script: `
    guest: Y a-t-il un bon endroit pour voir le coucher du soleil à pied ?
    ai: Oui, le belvédère à dix minutes, montez par les escaliers peints. Arrivez vingt minutes avant, il y a un musicien.
    guest: Génial, merci !
    agent!close
    +8d guest!review 4.9 5 Les conseils étaient aussi beaux que la vue.`,
  },
  {
    lang: 'de',
    at: -3,
    nights: 3,
    script: `
    guest: Brauchen wir Adapter für die Steckdosen?
    ai: In der Schublade im Flur liegen zwei Adapter bereit, Sie müssen nichts mitbringen.
    guest: Perfekt organisiert, danke.
    agent!dismiss
    agent!close`,
  },
  {
    lang: 'en',
    at: -20,
    nights: 5,
    script: `
    guest: Is there a picnic blanket we could borrow?
    ai: Yes: a blanket, a basket and a cool box are in the hall cupboard.
    guest: And is there a wine opener?
    ai: Two of them, one in each kitchen drawer.
    guest: I like your priorities.
    agent!close`,
  },
];
