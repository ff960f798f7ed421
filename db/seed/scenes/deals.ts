import type { Deal } from '../scene';

/** Inquiries that were won. */
export const won: Deal[] = [
  {
    lang: 'en',
    lead: 24,
    nights: 5,
    script: `
    guest: Hello! Is the sofa bed comfortable enough for a tall teenager?
    agent: Our tallest so far was 1.93 m and slept until noon, {guest}.
    +6h stay!confirmed
    agent!sale
    agent!close`,
  },
  {
    lang: 'pt',
    lead: 12,
    nights: 3,
    script: `
    guest: Olá, o preço inclui a taxa turística?
    agent: Olá {guest}! Inclui tudo, não há surpresas à chegada.
    guest: Então reservo já.
    +9m stay!confirmed
    agent!sale
    agent!close`,
  },
  {
    lang: 'de',
    lead: 35,
    nights: 7,
    script: `
    guest: Ist die Wohnung auch für drei Erwachsene angenehm?
    agent: Ja, {guest}, das Schlafsofa steht in einem eigenen Zimmer mit Tür.
    +22h stay!confirmed
    agent!sale
    guest: Gebucht! Wir freuen uns.
    agent!dismiss
    agent!close`,
  },
  {
    lang: 'fr',
    lead: 18,
    nights: 4,
    script: `
    stay!requested
    guest: Bonjour, nous venons pour le marathon. Départ tardif possible le dimanche ?
    agent: Bonjour {guest}, oui, jusqu’à 15 h, avec douche après l’arrivée !
    agent!task late done Late check-out after the marathon
    +1h stay!confirmed
    agent!sale
    agent!close`,
  },
  {
    lang: 'es',
    lead: 28,
    nights: 4,
    script: `
    guest: ¿Está disponible para el puente? Somos dos parejas.
    agent: Sí, {guest}, quedan justo esas noches. Se las guardo hasta mañana.
    +15h guest: ¡Nos la quedamos!
    +4m stay!confirmed
    agent!sale
    agent!close`,
  },
  {
    lang: 'it',
    lead: 21,
    nights: 5,
    script: `
    guest: Quanto dista il parco giochi a piedi, con un bimbo che si ferma a ogni sasso?
    agent: Dieci minuti, {guest}. Con i sassi, venticinque.
    +3h stay!confirmed
    agent!sale
    agent!close`,
  },
  {
    lang: 'en',
    lead: 40,
    nights: 6,
    script: `
    guest: Can we bring our own cook? She is our aunt and does not take no for an answer.
    ai!escalate Wants to bring a cook
    agent: Aunts are welcome in every kitchen of ours, {guest}. Gas stove, big pots, sharp knives.
    agent!resolve
    +26h stay!confirmed
    agent!sale
    agent!close`,
  },
  {
    lang: 'nl',
    lead: 16,
    nights: 4,
    script: `
    guest: Is er een plek om twee racefietsen binnen te zetten?
    agent: Zeker {guest}, in de hal hangen vier haken.
    +2h stay!confirmed
    agent!sale
    agent!close`,
  },
  {
    lang: 'en',
    lead: 9,
    nights: 3,
    script: `
    guest: Last minute, I know, but is tomorrow week still free?
    ai: It is, and self check-in is possible at any hour. You can book it right here.
    +31m stay!confirmed
    agent!close`,
  },
  {
    lang: 'pt',
    lead: 30,
    nights: 5,
    script: `
    guest: Fazem desconto para professores? As férias são curtas e o ordenado também.
    agent: Fazemos, {guest}: 8 % para quem ensina. Mandei a proposta.
    +5h stay!confirmed
    agent!sale
    guest: Muito obrigada, dez valores!
    agent!dismiss
    agent!close`,
  },
];
