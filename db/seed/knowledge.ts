import type { Audience } from '@/lib/knowledge/facts';
import { marePlaces } from './places';

const STREETS = [
  'Beco do Carneiro 7',
  'Rua da Graça 28',
  'Rua de Pedrouços 51',
  'Caminho das Andorinhas 2',
  'Rua do Arroz 14',
  'Cais da Estiva 96',
  'Estrada da Ponta 33',
  'Rua do Lazareto 18',
  'Canada do Basalto 5',
  '12 Leathermarket Lane',
  'Adalbertstraße 81',
  '47 Cranberry Street',
  'Swotha Tole 9',
];
const WORDS = ['azulejo', 'sardinha', 'andorinha', 'medronho', 'cortica'];

type SeededArticle = { place?: string; language: string; audience: Audience; title: string; body: string };

const article = (title: string, body: string, more: Partial<SeededArticle> = {}): SeededArticle => ({
  language: 'en',
  audience: 'before',
  title,
  body,
  ...more,
});
const pt = { language: 'pt' };
const de = { language: 'de' };
const es = { language: 'es' };
const after = { audience: 'after' } as const;
const during = { audience: 'during' } as const;

/** What the demo's guests may be told; without a place, of all of them. */
export const articles: SeededArticle[] = [
  article(
    'House rules',
    'Quiet hours are from 22:00 to 8:00. Smoking is allowed on balconies and terraces, not indoors. Parties and events are not allowed in any of our homes. Please tell us beforehand if more people stay than you booked.',
  ),
  article(
    'Pets',
    'Small, well-behaved dogs are welcome on request in homes with a garden or terrace. Please tell us breed and size before you book, and do not leave a dog alone in the home. Cats and other pets cannot stay.',
  ),
  article(
    'Luggage before check-in and after check-out',
    'You can leave your bags in the locker by the entrance from 9:30 on the day of arrival, and until 18:00 on the day of departure. It is free of charge.',
  ),
  article(
    'Children: cots and high chairs',
    'We have travel cots with linen for children up to two years and high chairs, both free. Tell us at least a day before arrival and they will be in the home when you come.',
  ),
  article(
    'Towels and linen',
    'Beds are made when you arrive, with one large and one small towel for each guest. For stays of more than seven nights we change linen and towels once a week.',
  ),
  article(
    'What the kitchen has',
    'Every kitchen has a hob, an oven, a fridge with a freezer, a kettle, a coffee machine, pots, pans and dishes for all guests. Salt, oil, coffee for the first morning and dishwasher tabs are there.',
  ),
  article(
    'Trash and recycling',
    'Household trash goes into the dark green bin on the street, paper into the blue, glass into the green and packaging into the yellow one. Bins are emptied at night: please take the bags down in the evening.',
    after,
  ),
  article(
    'If the Wi-Fi does not work',
    'Unplug the white router beside the television, wait for ten seconds and plug it in again. It needs about two minutes. If the light is still red afterwards, write to us and we will call the provider.',
    after,
  ),
  article(
    'How the check-in works',
    'You let yourself in: a day before arrival we send you the door code and where to find the keys, and you can come at any hour after check-in time. There is no reception. Somebody of us is on the phone until midnight.',
    after,
  ),
  article(
    'What to do at check-out',
    'Please leave the keys on the kitchen table, close windows and shutters, and pull the door shut. You need not strip the beds or wash up. The trash can stay under the sink.',
    after,
  ),
  article(
    'Tourist tax',
    'Lisbon, Porto and Sintra charge a city tax per guest and night for the first seven nights; children under 13 pay nothing. If the channel has not collected it already, you pay it on our guest page before arrival.',
  ),
  article(
    'Invoice',
    'We gladly write an invoice with your company’s name and tax number. Send us both, and the invoice comes by e-mail within two days after check-out.',
    after,
  ),
  article(
    'If something is broken',
    'Write to us here and say what it is, with a photo if you can. From 8:00 to 22:00 somebody comes within two hours; leaks, power cuts and locked doors we see to at any hour.',
    during,
  ),
  article(
    'Lost property',
    'We keep what guests forget for 30 days. Tell us what it is and where you think it lies, and we send it to you by mail.',
    after,
  ),
  article(
    'Regras da casa',
    'Há silêncio das 22:00 às 8:00. É permitido fumar em varandas e terraços, nunca dentro de casa. Não são permitidas festas.',
    pt,
  ),
  article(
    'Bagagem antes do check-in e depois do check-out',
    'Pode deixar as malas no cacifo à entrada a partir das 9:30 no dia da chegada e até às 18:00 no dia da partida. É gratuito.',
    pt,
  ),
  article(
    'Berços e cadeiras altas',
    'Temos berços de viagem com roupa de cama e cadeiras altas para bebés, ambos gratuitos. Avise-nos pelo menos um dia antes da chegada.',
    pt,
  ),
  article(
    'Hausregeln',
    'Von 22:00 bis 8:00 ist Nachtruhe. Rauchen ist auf Balkonen und Terrassen erlaubt, in den Wohnungen nicht. Partys sind nicht gestattet.',
    de,
  ),
  article(
    'Gepäck vor der Anreise und nach der Abreise',
    'Das Gepäck kann am Anreisetag ab 9:30 und am Abreisetag bis 18:00 im Schließfach am Eingang bleiben. Das kostet nichts.',
    de,
  ),
  article(
    'Müll trennen',
    'Restmüll kommt in die dunkelgrüne Tonne an der Straße, Papier in die blaue, Glas in die grüne und Verpackung in die gelbe.',
    { ...de, ...after },
  ),
  article(
    'Equipaje antes de la entrada y después de la salida',
    'Puede dejar las maletas en la taquilla de la entrada desde las 9:30 el día de llegada y hasta las 18:00 el día de salida. Es gratis.',
    es,
  ),
  article(
    'Mascotas',
    'Los perros pequeños y tranquilos son bienvenidos previa consulta en las casas con jardín o terraza. Díganos raza y tamaño antes de reservar.',
    es,
  ),
  article(
    'From the airport to Casa Azul',
    'Take the red metro line to Alameda and the green one to Martim Moniz, about 35 minutes in all; from there it is a ten minutes’ walk uphill. A taxi takes 20 minutes. Cars cannot drive into the lane: get out at Largo do Chafariz.',
    { place: 'casa-azul' },
  ),
  article(
    'Parking near Casa Azul',
    'There is no parking in Alfama’s lanes. The nearest garage is Portas do Sol, six minutes on foot; it is open day and night and you pay there.',
    { place: 'casa-azul' },
  ),
  article(
    'Stairs and lift',
    'Casa Azul is on the second floor and there is no lift. The stairs are steep, 38 steps in all.',
    { place: 'casa-azul' },
  ),
  article(
    'Noise of the tram',
    'Tram 28 passes below the windows until about 23:00. The bedroom lies to the quiet courtyard.',
    {
      place: 'tram-28',
    },
  ),
  article(
    'The pool at the Quinta',
    'The pool is 12 by 5 metres, heated to 26 degrees from April to October and open from 8:00 to 21:00. It has a fence with a gate that locks. Towels for the pool are in the chest beside it.',
    { place: 'quinta' },
  ),
  article(
    'Breakfast at the Quinta',
    'Breakfast is served from 8:30 to 10:30 in the old kitchen: bread from the village, eggs, fruit, cheese and cake. It is part of the stay. Tell us about allergies a day before.',
    { place: 'quinta' },
  ),
  article(
    'Parking at the Quinta',
    'There are six spaces in the yard, free for guests, and a wallbox for electric cars (11 kW).',
    {
      place: 'quinta',
    },
  ),
  article(
    'Der Pool der Quinta',
    'Der Pool misst 12 mal 5 Meter, ist von April bis Oktober auf 26 Grad geheizt und von 8:00 bis 21:00 offen. Er ist eingezäunt, das Tor lässt sich abschließen.',
    { place: 'quinta', ...de },
  ),
  article(
    'Getting to the beach',
    'Comporta beach is 2.5 km away along a flat path. Four bicycles stand behind the studios and are free to use.',
    { place: 'dunes' },
  ),
  article(
    'The pool of the cliff villa',
    'The pool is 9 by 4 metres and not heated. It has no fence, so children need an eye on them at all times; a removable fence can be put up if you ask a week before.',
    { place: 'lagos' },
  ),
  article('Air conditioning', 'The living room and all three bedrooms have air conditioning that cools and heats.', {
    place: 'lagos',
  }),
  article(
    'From the airport to the Brownstone',
    'From JFK take the AirTrain to Jamaica and the E train, changing to the A to High Street: about an hour. A taxi takes 40 to 70 minutes.',
    { place: 'brooklyn' },
  ),
  article(
    'Registrierung und Citysteuer in Berlin',
    'Für private Reisen fällt in Berlin Übernachtungssteuer an, sie ist im Preis enthalten. Anmelden müssen sich Gäste nicht.',
    { place: 'kreuzberg', ...de },
  ),
  article(
    'Power cuts in Patan',
    'The power fails now and then for up to an hour. Lights and the Wi-Fi run on a battery meanwhile; the water heater is solar.',
    { place: 'patan' },
  ),
];

/** The facts of the demo's homes: made up, each home its own. */
export const facts: { place: string; key: string; value: string }[] = marePlaces
  .filter(({ parent }) => !parent)
  .flatMap(({ id, city, name }, index) =>
    Object.entries({
      address: `${STREETS[index]}, ${city}`,
      directions: `https://maps.example/${id}`,
      'door-code': `${2741 + index * 137}#`,
      'key-place': 'In the black box to the left of the door',
      'key-box-code': String(1355 + index * 211),
      'wifi-name': name
        .normalize('NFD')
        .replace(/[^A-Za-z]+/g, '')
        .slice(0, 12),
      'wifi-password': `${WORDS[index % WORDS.length]}-${1640 + index * 7}`,
      'emergency-phone': '+351 910 000 999',
      ...(id === 'quinta' ? { 'gate-code': '1908*', 'parking-place': 'In the yard, spaces 1 to 6' } : {}),
      ...(city === 'Lisbon' ? { license: `${48_211 + index * 13}/AL` } : {}),
    }).map(([key, value]) => ({ place: id, key, value })),
  );
