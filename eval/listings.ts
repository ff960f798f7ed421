import type { Article, Context, Fact } from '@/lib/assistant/proposal';

/** An invented home with what its operator wrote for guests. */
export type Home = Pick<Context, 'listing' | 'facts' | 'withheld' | 'articles' | 'guest'>;

type Row = [id: string, language: string, title: string, body: string];

const account: Row[] = [
  ['pay-methods', 'en', 'Paying us', 'You can pay by credit card or bank transfer. We do not take cash.'],
  [
    'invoices',
    'en',
    'Invoices',
    'We send an invoice by e-mail after check-out. Just give us the name and address for it.',
  ],
  [
    'invoices-de',
    'de',
    'Rechnungen',
    'Die Rechnung schicken wir nach der Abreise per E-Mail. Dafür brauchen wir nur Namen und Anschrift.',
  ],
  ['deposit', 'en', 'Deposit', 'There is no security deposit.'],
];

const lisbon: Row[] = [
  [
    'az-parking',
    'en',
    'Parking',
    'There is no private parking. The nearest car park is Portas do Sol, five minutes on foot, about 18 € a day.',
  ],
  [
    'az-parking-pt',
    'pt',
    'Estacionamento',
    'Não temos lugar privado. O parque mais próximo é o das Portas do Sol, a cinco minutos a pé, cerca de 18 € por dia.',
  ],
  [
    'az-wifi',
    'en',
    'Wi-Fi',
    'The apartment has fast fibre Wi-Fi in all rooms. If it drops, unplug the router for ten seconds.',
  ],
  [
    'az-luggage',
    'en',
    'Luggage storage',
    'We cannot keep luggage in the apartment before check-in or after check-out. LuggageKeepers in Rua dos Remédios 4 stores bags from 9:00 to 20:00 for 5 € each.',
  ],
  [
    'az-luggage-pt',
    'pt',
    'Bagagem',
    'Não guardamos bagagem no apartamento. A LuggageKeepers, na Rua dos Remédios 4, guarda malas das 9:00 às 20:00 por 5 € cada.',
  ],
  [
    'az-towels',
    'en',
    'Towels and linen',
    'Each guest has two towels and fresh bed linen. Beach towels are in the hall cupboard.',
  ],
  [
    'az-kitchen',
    'en',
    'Kitchen',
    'The kitchen has a hob, an oven, a microwave, a dishwasher and a Nespresso machine with some capsules to start with.',
  ],
  [
    'az-laundry',
    'en',
    'Washing machine',
    'The washing machine is in the kitchen; detergent is below the sink. There is a drying rack, but no dryer.',
  ],
  [
    'az-ac',
    'en',
    'Air conditioning and heating',
    'Both bedrooms and the living room have air conditioning that also heats. Use the white remote on the wall.',
  ],
  ['az-lift', 'en', 'Stairs', 'The apartment is on the third floor. There is no lift.'],
  ['az-pets', 'en', 'Pets', 'Small dogs are welcome. Please do not leave them alone in the apartment.'],
  [
    'az-rules',
    'en',
    'House rules',
    'No smoking inside; the balcony is fine. No parties. Quiet hours are from 22:00 to 8:00.',
  ],
  [
    'az-rules-pt',
    'pt',
    'Regras da casa',
    'Não é permitido fumar no interior; na varanda pode. Sem festas. Silêncio das 22:00 às 8:00.',
  ],
  [
    'az-trash',
    'en',
    'Rubbish and recycling',
    'Please take rubbish to the containers at the end of the street. Glass goes into the green one, paper into the blue one.',
  ],
  ['az-crib', 'en', 'Crib and high chair', 'A travel crib and a high chair are in the hall cupboard, free of charge.'],
  [
    'az-transport',
    'en',
    'Getting around',
    'Tram 28 stops 100 m away. The nearest metro station is Santa Apolónia, eight minutes on foot.',
  ],
  [
    'az-airport',
    'en',
    'From the airport',
    'A taxi from the airport takes about 20 minutes and costs around 15 €. By metro, take the red line and change at Saldanha.',
  ],
  [
    'az-food',
    'en',
    'Restaurants nearby',
    'We like Taberna Sal Grosso for petiscos and Pois Café for brunch. Both are within ten minutes on foot.',
  ],
  [
    'az-tax',
    'en',
    'City tax',
    'The city of Lisbon charges a tourist tax of 4 € per person and night, for at most seven nights. It is not included in the price.',
  ],
  [
    'az-tax-pt',
    'pt',
    'Taxa turística',
    'A cidade de Lisboa cobra uma taxa turística de 4 € por pessoa e noite, no máximo sete noites.',
  ],
];

const alps: Row[] = [
  [
    'be-parking',
    'de',
    'Parken',
    'Vor dem Haus stehen zwei kostenlose Stellplätze bereit. Im Winter bitte Schneeketten mitbringen.',
  ],
  [
    'be-parking-en',
    'en',
    'Parking',
    'Two free parking spaces are in front of the house. In winter, bring snow chains.',
  ],
  [
    'be-sauna',
    'de',
    'Sauna',
    'Die Sauna im Keller ist von 8 bis 22 Uhr nutzbar. Sie braucht 40 Minuten zum Aufheizen; den Schalter links auf 80 Grad drehen.',
  ],
  [
    'be-sauna-en',
    'en',
    'Sauna',
    'The sauna in the basement can be used from 8:00 to 22:00. It takes 40 minutes to heat up; turn the left switch to 80 degrees.',
  ],
  [
    'be-pets',
    'de',
    'Haustiere',
    'Ein Hund ist nach Absprache willkommen und kostet 10 € pro Nacht. Katzen sind nicht erlaubt.',
  ],
  [
    'be-linen',
    'de',
    'Bettwäsche und Handtücher',
    'Bettwäsche und Handtücher sind inklusive und liegen in den Zimmern bereit.',
  ],
  [
    'be-heating',
    'de',
    'Heizung',
    'Die Heizung wird über das Thermostat im Flur gesteuert. Zum Einschalten den Knopf drei Sekunden drücken.',
  ],
  [
    'be-fire',
    'de',
    'Kamin',
    'Brennholz liegt im Schuppen, ein Korb ist frei. Bitte vor dem Anzünden die Klappe öffnen.',
  ],
  [
    'be-ski',
    'de',
    'Skibus',
    'Der Skibus hält 200 m entfernt an der Kirche und fährt alle 30 Minuten. Mit der Gästekarte ist er kostenlos.',
  ],
  [
    'be-tax',
    'de',
    'Kurtaxe',
    'Die Kurtaxe beträgt 2,50 € pro Erwachsenem und Nacht und wird vor Ort bezahlt. Kinder unter 15 Jahren sind frei.',
  ],
  [
    'be-bread',
    'de',
    'Frühstück',
    'Frühstück bieten wir nicht an. Der Brötchenservice der Bäckerei Huber liefert um 7:30 Uhr an die Haustür; bestellen bis 18 Uhr am Vortag.',
  ],
  [
    'be-trash',
    'de',
    'Müll',
    'Die Mülltonnen stehen neben dem Schuppen. Restmüll ist die graue, Papier die blaue Tonne.',
  ],
  [
    'be-checkout',
    'de',
    'Abreise',
    'Bitte den Geschirrspüler anstellen, den Müll hinausbringen und den Schlüssel in die Schlüsselbox legen.',
  ],
  [
    'be-kitchen',
    'de',
    'Küche',
    'Die Küche hat einen Backofen, einen Geschirrspüler, eine Filterkaffeemaschine und einen Raclette-Ofen.',
  ],
  [
    'be-shop',
    'de',
    'Einkaufen',
    'Der nächste Supermarkt ist der Spar im Dorf, 1,2 km entfernt, geöffnet Montag bis Samstag von 7:30 bis 19 Uhr.',
  ],
  ['be-crib', 'de', 'Babybett', 'Ein Reisebett und ein Hochstuhl stehen kostenlos bereit.'],
  ['be-tv', 'de', 'Fernseher', 'Der Fernseher hat Netflix und Satellit. Bitte mit dem eigenen Konto anmelden.'],
  ['be-wifi', 'de', 'WLAN', 'Es gibt kostenloses WLAN im ganzen Haus. In der Sauna ist der Empfang schwach.'],
];

const coast: Row[] = [
  [
    'so-pool',
    'es',
    'Piscina',
    'La piscina es privada y está abierta de mayo a octubre, de 9:00 a 22:00. No está climatizada.',
  ],
  [
    'so-pool-en',
    'en',
    'Pool',
    'The pool is private and open from May to October, from 9:00 to 22:00. It is not heated.',
  ],
  [
    'so-bbq',
    'es',
    'Barbacoa',
    'Hay una barbacoa de carbón en la terraza. El carbón no está incluido. De junio a septiembre está prohibido encenderla por riesgo de incendio.',
  ],
  ['so-parking', 'es', 'Aparcamiento', 'Hay un garaje privado gratuito para dos coches. El mando está en la entrada.'],
  [
    'so-beach',
    'es',
    'Playa',
    'La playa de Cala Roja está a 900 m, unos doce minutos a pie. En la casa hay sombrilla y dos sillas.',
  ],
  [
    'so-beach-en',
    'en',
    'Beach',
    'The beach of Cala Roja is 900 m away, about twelve minutes on foot. There is a parasol and two chairs in the house.',
  ],
  [
    'so-ac',
    'es',
    'Aire acondicionado',
    'Hay aire acondicionado en los dormitorios y en el salón. Está incluido en el precio.',
  ],
  ['so-pets', 'es', 'Mascotas', 'No se admiten mascotas.'],
  ['so-pets-en', 'en', 'Pets', 'Pets are not allowed.'],
  [
    'so-towels',
    'es',
    'Toallas',
    'Las toallas de baño y las sábanas están incluidas. Para la piscina traigan sus propias toallas.',
  ],
  ['so-trash', 'es', 'Basura', 'Los contenedores están al final de la calle. La basura se saca a partir de las 20:00.'],
  ['so-laundry', 'es', 'Lavadora', 'La lavadora está en el garaje. No hay secadora, pero hay tendedero en la terraza.'],
  ['so-shop', 'es', 'Supermercado', 'El Mercadona más cercano está a 2 km y abre de 9:00 a 21:30 de lunes a sábado.'],
  [
    'so-keys',
    'es',
    'Entrega de llaves',
    'Nuestra compañera Lucía recibe a los huéspedes en la casa y entrega las llaves.',
  ],
  ['so-smoke', 'es', 'Fumar', 'Se puede fumar en la terraza, no dentro de la casa.'],
  [
    'so-charge',
    'en',
    'Electric cars',
    'There is a wallbox in the garage. Charging costs 0.40 € per kWh; ask Lucía for the card.',
  ],
  ['so-wheel', 'en', 'Accessibility', 'The house has steps at the entrance and is not suitable for wheelchairs.'],
  ['so-breakfast', 'en', 'Breakfast', 'Breakfast is not offered. The bakery Forn Vell in the village opens at 7:00.'],
];

const canal: Row[] = [
  ['ca-wifi', 'fr', 'Wi-Fi', 'Le Wi-Fi est gratuit dans tout le logement.'],
  [
    'ca-bikes',
    'fr',
    'Vélos',
    'Deux vélos sont à disposition gratuitement dans la cour. Les antivols sont dans le tiroir de l’entrée.',
  ],
  [
    'ca-bikes-it',
    'it',
    'Biciclette',
    'Due biciclette sono a disposizione gratuitamente nel cortile. I lucchetti sono nel cassetto dell’ingresso.',
  ],
  [
    'ca-bikes-nl',
    'nl',
    'Fietsen',
    'Twee fietsen staan gratis klaar op de binnenplaats. De sloten liggen in de la bij de ingang.',
  ],
  [
    'ca-parking',
    'fr',
    'Stationnement',
    'Le parking Vendôme, à 300 m, coûte 22 € par jour. Le stationnement dans la rue est payant de 9h à 19h.',
  ],
  [
    'ca-parking-it',
    'it',
    'Parcheggio',
    'Il parcheggio Vendôme, a 300 m, costa 22 € al giorno. In strada si paga dalle 9:00 alle 19:00.',
  ],
  ['ca-parking-nl', 'nl', 'Parkeren', 'Parkeergarage Vendôme ligt op 300 m en kost 22 € per dag.'],
  [
    'ca-breakfast',
    'fr',
    'Petit déjeuner',
    'Le petit déjeuner n’est pas compris. La boulangerie Poilâne, au coin de la rue, ouvre à 7h.',
  ],
  ['ca-lift', 'fr', 'Ascenseur', 'L’appartement est au quatrième étage avec ascenseur.'],
  ['ca-lift-it', 'it', 'Ascensore', 'L’appartamento è al quarto piano con ascensore.'],
  ['ca-pets', 'fr', 'Animaux', 'Les animaux ne sont pas acceptés.'],
  ['ca-pets-nl', 'nl', 'Huisdieren', 'Huisdieren zijn niet toegestaan.'],
  ['ca-linen', 'fr', 'Draps et serviettes', 'Les draps et les serviettes sont fournis.'],
  ['ca-linen-it', 'it', 'Lenzuola e asciugamani', 'Lenzuola e asciugamani sono inclusi.'],
  ['ca-linen-nl', 'nl', 'Beddengoed en handdoeken', 'Beddengoed en handdoeken zijn inbegrepen.'],
  ['ca-trash', 'fr', 'Poubelles', 'Les poubelles sont dans la cour : verte pour les ordures, jaune pour le recyclage.'],
  [
    'ca-metro',
    'fr',
    'Métro',
    'La station République est à cinq minutes à pied. Pour la gare du Nord, prenez la ligne 5.',
  ],
  ['ca-washer', 'fr', 'Lave-linge', 'Le lave-linge est dans la salle de bain. La lessive est fournie.'],
  ['ca-quiet', 'fr', 'Règlement intérieur', 'Pas de fête ni de musique après 22h. Logement non-fumeur.'],
  ['ca-quiet-it', 'it', 'Regole della casa', 'Niente feste né musica dopo le 22:00. Alloggio non fumatori.'],
  ['ca-quiet-nl', 'nl', 'Huisregels', 'Geen feestjes en geen muziek na 22:00. Niet roken.'],
  ['ca-coffee', 'fr', 'Cuisine', 'La cuisine a un four, un micro-ondes, un lave-vaisselle et une cafetière à filtre.'],
];

export const homes = {
  lisbon: home('Casa Azul', 'Europe/Lisbon', '15:00', '11:00', lisbon, {
    facts: [
      fact('wifi-name', 'Wi-Fi name', 'CasaAzul_5G'),
      fact('wifi-password', 'Wi-Fi password', 'azulejo-1755'),
      fact('address', 'Address', 'Rua dos Remédios 12, 1100-445 Lisboa'),
      fact('emergency-phone', 'Emergency phone', '+351 910 000 111'),
    ],
    withheld: ['door-code', 'key-box-code'],
  }),
  alps: home('Berghaus Tannegg', 'Europe/Vienna', '16:00', '10:00', alps, {
    facts: [
      fact('wifi-password', 'WLAN-Passwort', 'Gipfel2962'),
      fact('key-place', 'Schlüssel', 'Schlüsselbox links neben der Haustür'),
      fact('key-box-code', 'Code der Schlüsselbox', '2580'),
      fact('address', 'Adresse', 'Almweg 7, 6763 Zürs'),
    ],
    withheld: [],
  }),
  coast: home('Villa Sol', 'Europe/Madrid', '17:00', '10:30', coast, {
    facts: [],
    withheld: ['wifi-name', 'wifi-password', 'address', 'directions', 'gate-code'],
  }),
  canal: home('Loft du Canal', 'Europe/Paris', '15:30', '10:00', canal, {
    facts: [
      fact('wifi-name', 'Nom du Wi-Fi', 'LoftCanal'),
      fact('wifi-password', 'Mot de passe Wi-Fi', 'ecluse#47'),
      fact('door-code', 'Digicode', '84B12'),
    ],
    withheld: ['key-box-code'],
  }),
} satisfies Record<string, Home>;

export type HomeId = keyof typeof homes;

type Rest = Pick<Home, 'facts' | 'withheld'>;

function home(
  name: string,
  timezone: string,
  checkInTime: string,
  checkOutTime: string,
  rows: Row[],
  rest: Rest,
): Home {
  const articles = [...rows.map((row) => article(row, false)), ...account.map((row) => article(row, true))];
  return {
    listing: { id: name, name, timezone, checkInTime, checkOutTime },
    guest: { name: 'Robin Keller', language: null },
    articles,
    ...rest,
  };
}

function article([id, language, title, body]: Row, isGeneral: boolean): Article {
  return { id, version: 1, title, body, language, isGeneral };
}

function fact(key: string, label: string, value: string): Fact {
  return { key, label, value };
}
