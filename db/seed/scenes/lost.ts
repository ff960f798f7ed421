import type { Deal } from '../scene';

/** Inquiries that came to nothing. */
export const lost: Deal[] = [
  {
    lang: 'en',
    lead: 20,
    nights: 3,
    script: `
    guest: Is there a gym in the building?
    agent: Not in the building, {guest}, but a good one across the street with day passes.
    guest: Thanks, I will keep looking.
    agent!dismiss
    +2d stay!expired
    agent!close`,
  },
  {
    lang: 'de',
    lead: 26,
    nights: 7,
    script: `
    guest: Können wir mit zwei großen Hunden kommen?
    agent: Leider nehmen wir hier nur einen Hund, {guest}. Ganz in der Nähe gibt es aber eine gute Hundepension.
    +20h stay!withdrawn
    agent!close Too many dogs`,
  },
  {
    lang: 'pt',
    lead: 5,
    nights: 1,
    script: `
    stay!requested
    guest: Boa tarde, é só uma noite para uma festa de anos, uns 25 amigos.
    agent: Boa tarde {guest}, aqui não podemos aceitar festas. Desejo-lhe uma grande noite, noutro sítio!
    +40m stay!declined
    agent!close Party`,
  },
  {
    lang: 'fr',
    lead: 45,
    nights: 5,
    script: `
    guest: Bonjour, est-ce que le prix peut descendre si nous restons cinq nuits ?
    agent: Bonjour {guest}, à partir de sept nuits, oui. Pour cinq, je peux offrir le ménage.
    +3d stay!expired
    agent!close`,
  },
  {
    lang: 'es',
    lead: 33,
    nights: 4,
    script: `
    guest: ¿Hay ascensor? Mi suegra viene con nosotros.
    agent: No lo hay, {guest}, son dos pisos. ¿Le busco otro con ascensor?
    guest: Mejor buscamos algo a pie de calle. ¡Gracias!
    agent!dismiss
    +1h stay!withdrawn
    agent!close`,
  },
  {
    lang: 'it',
    lead: 15,
    nights: 2,
    script: `
    guest: Accettate il bonus vacanze?
    agent: Purtroppo no, {guest}. Però la colazione è inclusa.
    +2d stay!expired
    agent!close`,
  },
  {
    lang: 'en',
    lead: 60,
    nights: 6,
    script: `
    guest: We need four bedrooms and a big garden. Budget 150 a night.
    agent: For that budget I can offer the garden or the bedrooms, {guest}. Which do you love more?
    guest: My husband says both. We will keep dreaming.
    agent!dismiss
    +4d stay!expired
    agent!close`,
  },
  {
    lang: 'en',
    lead: 14,
    nights: 4,
    script: `
    guest: Could we check in at 8 am and leave at 8 pm?
    agent: The day before is booked, {guest}, so noon is the earliest I could promise.
    +9h stay!withdrawn
    agent!close`,
  },
];

/** A word after the silence: some come back. */
export const remarketing: Deal[] = [
  {
    lang: 'en',
    lead: 25,
    nights: 4,
    script: `
    guest: Does the living room get the sun in the morning?
    agent: From eight until noon, {guest}, best enjoyed with the window open.
    +4d stay!expired
    +26h auto: Hi {guest}, your dates at {listing} are still free. Until Sunday we would add breakfast.`,
  },
  {
    lang: 'pt',
    lead: 30,
    nights: 3,
    script: `
    guest: O bairro é sossegado à noite?
    agent: Muito, {guest}: depois das dez só se ouvem os gatos.
    +3d stay!withdrawn
    +28h auto: Olá {guest}, ainda pensa na {listing}? As suas datas continuam livres.`,
  },
  {
    lang: 'de',
    lead: 40,
    nights: 6,
    script: `
    guest: Wie sieht es mit Parkplätzen aus?
    agent: In der Straße ist es eng, {guest}, aber die Garage um die Ecke kostet 12 € am Tag.
    +5d agent: Hallo {guest}, ich habe mit der Garage gesprochen: Für unsere Gäste sind es jetzt 9 €. Darf ich die Tage für Sie halten?`,
  },
  {
    lang: 'fr',
    lead: 35,
    nights: 5,
    script: `
    guest: Peut-on fumer sur le balcon ?
    agent: Oui, {guest}, il y a un cendrier et une belle vue.
    +4d stay!expired
    +30h auto: Bonjour {guest}, vos dates à {listing} sont encore libres. Avez-vous d’autres questions ?`,
  },
  {
    lang: 'es',
    lead: 22,
    nights: 4,
    script: `
    guest: ¿Tienen cuna de viaje?
    ai: Sí, con colchón y sábanas, sin coste.
    +5d maria: Hola {guest}, ¿siguen buscando? Puedo dejarles la cuna ya montada y la limpieza gratis.`,
  },
];
