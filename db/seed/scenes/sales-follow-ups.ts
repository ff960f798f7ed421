import type { Scene } from '../scene';

/** Inquiries put off: overdue, due today, later, one of them kept although the guest wrote again. */
export const salesFollowUps: Scene[] = [
  {
    guest: 'Richard Blackwood',
    lang: 'en',
    place: 'lagos',
    stay: [95, 10],
    starts: '4d',
    agent: 'tom',
    channel: 'direct',
    party: [8, 0],
    script: `
      guest: Could you put together a price for ten nights, with a chef on three evenings?
      tom: With pleasure, Richard. I am asking our two favourite chefs and will be back by the weekend.
      tom!move -5h Chef’s quote should be here, send the offer`,
  },
  {
    guest: 'Valérie Charpentier',
    lang: 'fr',
    place: 'casa-azul',
    stay: [33, 3],
    starts: '3d',
    agent: 'maria',
    script: `
      guest: Bonjour, est-il possible de payer en deux fois ?
      maria: Bonjour Valérie, oui, 50 % à la réservation et le solde un mois avant. Souhaitez-vous que je bloque les dates ?
      guest: Je vous confirme cela dès que mon amie a posé ses congés.
      maria!dismiss
      maria!move -26h Has her friend got the days off?`,
  },
  {
    guest: 'Dimitra Papadaki',
    lang: 'en',
    place: 'kreuzberg',
    stay: [48, 5],
    starts: '6d',
    agent: 'sofia',
    channel: 'vrbo',
    script: `
      guest: We are choosing between Berlin and Porto for our choir trip. Twelve of us. Any ideas?
      sofia: Hello Dimitra, Berlin for the music, Porto for the terrace. For twelve I would take Porto with the flat next door. I will ask the neighbour!
      sofia!move -50m Ask Senhor Alípio about the flat next door`,
  },
  {
    guest: 'Jonas Bergström',
    lang: 'sv',
    place: 'funchal',
    stay: [64, 7],
    starts: '47h',
    agent: 'maria',
    script: `
      guest: Hej, vi väntar på besked om semestern. Kan ni hålla rummet till dess?
      maria: Hej Jonas, vi håller det gärna i två dagar. Jag hör av mig!
      maria!move today Hold ends tonight`,
  },
  {
    guest: 'Bárbara Quintela',
    lang: 'pt',
    place: 'dunes',
    stay: [21, 2],
    starts: '30h',
    agent: 'dora',
    channel: 'direct',
    script: `
      guest: Olá! O estúdio aceita voucher de oferta? Recebi um no Natal passado.
      dora: Olá Bárbara! Aceita sim, basta o código. Se não o encontrar, procuro pelo nome de quem o comprou.
      dora!move today Find the voucher, bought last December`,
  },
  {
    guest: 'Evelyn Okonkwo',
    lang: 'en',
    place: 'bermondsey',
    stay: [75, 6],
    starts: '3d',
    agent: 'tom',
    tags: ['Repeat guest'],
    script: `
      guest: Hi Tom, it’s Evelyn from last spring. I would love the studio again, but my visa appointment is only next week.
      tom: Evelyn! Of course. Nothing else is asked for in that week, so take your time. I will write to you after your appointment.
      tom!move +6d Visa appointment was yesterday`,
  },
  {
    guest: 'Ulrich Bauer',
    lang: 'de',
    place: 'basalt',
    stay: [102, 12],
    starts: '5d',
    agent: 'sofia',
    channel: 'booking',
    script: `
      guest: Guten Abend, wann kann man auf São Miguel am besten Wale sehen?
      sofia: Guten Abend Herr Bauer, Pottwale das ganze Jahr, Delfine fast jeden Tag. Für Ihre Daten wäre das Haus noch frei.
      guest: Das klingt gut. Ich spreche mit meinem Tauchclub und melde mich.
      sofia!dismiss
      sofia!move +3d Tauchclub tagt am Donnerstag`,
  },
  {
    guest: 'Cristina Amaral',
    lang: 'pt',
    place: 'tower-room',
    stay: [14, 2],
    starts: '22h',
    agent: 'maria',
    script: `
      guest: Boa tarde, o quarto da torre tem banheira? É para a noite de núpcias :)
      maria: Boa tarde e parabéns! Tem uma banheira antiga junto à janela. Amanhã confirmo se a torre já está pintada e digo-lhe.
      maria!keep +1d Painter finishes tomorrow
      +4h guest: Maravilha! Enquanto isso: dá para deixar champanhe no frio antes de chegarmos?`,
  },
];
