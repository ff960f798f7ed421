import type { catalogKinds, priorities } from '../schema';
import type { Language } from './scene';

/** How the account greets by itself: what goes out at booking, before arrival and before departure. */
export const automations: Record<
  'booked' | 'arrival' | 'departure',
  Partial<Record<Language, string>> & { en: string }
> = {
  booked: {
    en: 'Thank you for booking {listing}, {guest}! Your stay from {checkIn} to {checkOut} is confirmed. We will send everything you need for your arrival three days before.',
    pt: 'Obrigado pela reserva na {listing}, {guest}! A estadia de {checkIn} a {checkOut} está confirmada. Três dias antes enviamos tudo o que precisa para a chegada.',
    es: '¡Gracias por reservar {listing}, {guest}! Su estancia del {checkIn} al {checkOut} está confirmada. Tres días antes le enviaremos todo lo necesario para la llegada.',
    de: 'Vielen Dank für Ihre Buchung, {guest}! Ihr Aufenthalt in {listing} vom {checkIn} bis {checkOut} ist bestätigt. Drei Tage vorher senden wir Ihnen alles für die Anreise.',
    fr: 'Merci pour votre réservation, {guest} ! Votre séjour à {listing} du {checkIn} au {checkOut} est confirmé. Vous recevrez toutes les informations trois jours avant votre arrivée.',
    it: 'Grazie per la prenotazione, {guest}! Il soggiorno a {listing} dal {checkIn} al {checkOut} è confermato. Tre giorni prima riceverà tutto il necessario per l’arrivo.',
    nl: 'Bedankt voor je boeking, {guest}! Je verblijf in {listing} van {checkIn} tot {checkOut} is bevestigd. Drie dagen van tevoren sturen we alles voor je aankomst.',
  },
  arrival: {
    en: 'Hi {guest}, three days to go! Check-in at {listing} is from {checkInTime}. Directions and the house guide are in your guest page. What time do you expect to arrive?',
    pt: 'Olá {guest}, faltam três dias! O check-in na {listing} é a partir das {checkInTime}. A que horas conta chegar?',
    es: 'Hola {guest}, ¡faltan tres días! La entrada en {listing} es a partir de las {checkInTime}. ¿A qué hora piensa llegar?',
    de: 'Hallo {guest}, noch drei Tage! Der Check-in in {listing} ist ab {checkInTime} Uhr. Wann kommen Sie voraussichtlich an?',
    fr: 'Bonjour {guest}, plus que trois jours ! L’arrivée à {listing} se fait à partir de {checkInTime}. Vers quelle heure pensez-vous arriver ?',
    it: 'Ciao {guest}, mancano tre giorni! Il check-in a {listing} è dalle {checkInTime}. A che ora pensate di arrivare?',
    nl: 'Hallo {guest}, nog drie dagen! Inchecken bij {listing} kan vanaf {checkInTime}. Hoe laat denk je aan te komen?',
  },
  departure: {
    en: 'We hope you enjoyed {listing}! Check-out tomorrow is by {checkOutTime}. Please leave the keys on the table, we take care of the rest.',
    pt: 'Esperamos que tenha gostado da {listing}! O check-out amanhã é até às {checkOutTime}. Deixe as chaves em cima da mesa, nós tratamos do resto.',
    es: '¡Esperamos que haya disfrutado de {listing}! La salida de mañana es hasta las {checkOutTime}. Deje las llaves sobre la mesa, nosotros nos ocupamos del resto.',
    de: 'Wir hoffen, {listing} hat Ihnen gefallen! Check-out ist morgen bis {checkOutTime} Uhr. Bitte legen Sie die Schlüssel auf den Tisch, wir kümmern uns um alles Weitere.',
    fr: 'Nous espérons que {listing} vous a plu ! Le départ se fait demain avant {checkOutTime}. Laissez simplement les clés sur la table.',
    it: 'Speriamo che {listing} vi sia piaciuta! Il check-out domani è entro le {checkOutTime}. Lasciate pure le chiavi sul tavolo.',
    nl: 'We hopen dat je van {listing} hebt genoten! Uitchecken kan morgen tot {checkOutTime}. Leg de sleutels op tafel, wij doen de rest.',
  },
};

/** Guests of the past, by language; names of living scenes stand in the scenes. */
export const names: Partial<Record<Language, string[]>> & { en: string[] } = {
  en: [
    'Oliver Bennett',
    'Priya Raman',
    'Grace O’Connor',
    'Jack Whitfield',
    'Amelia Hart',
    'Noah Sinclair',
    'Zoë Baptiste',
    'Ethan Brooks',
    'Harriet Lowe',
    'Samuel Adeyemi',
    'Charlotte Ng',
    'Liam Gallacher',
    'Ruth Feldman',
    'Dylan Pryce',
    'Megan Ashworth',
    'Tariq Hussain',
    'Eleanor Finch',
    'Bo Li',
    'Marcus Whitaker',
    'Imogen Clarke-Fairweather',
    'Joan Castellanos',
    'Theo Vance',
    'Nadia Rahman',
    'Patrick Doyle',
    'Alice Munro-Hayes',
    'Kofi Mensah',
  ],
  pt: [
    'Inês Carvalho',
    'Tiago Moreira',
    'Beatriz Nunes',
    'Rui Figueiredo',
    'Larissa Monteiro',
    'João Pedro Vasconcelos',
    'Catarina Leal',
    'Miguel Sarmento',
    'Rafaela Antunes',
    'Gustavo Pimentel',
  ],
  es: [
    'Lucía Fernández',
    'Javier Ortega',
    'Carmen Ibáñez',
    'Pablo Quiroga',
    'Marta Echeverría',
    'Álvaro Reyes',
    'Ximena Salgado',
    'Diego Navarrete',
    'Nuria Puig',
    'Silvia Campos',
  ],
  de: [
    'Katharina Vogel',
    'Jürgen Müller',
    'Lena Hoffmann',
    'Stefan Größler',
    'Annika Schröder',
    'Maximilian von Hohenfels',
    'Birgit Krämer',
    'Felix Brandt',
    'Greta Lindemann',
    'Tobias Zweig',
  ],
  fr: [
    'Camille Lefèvre',
    'Antoine Girard',
    'Élodie Marchand',
    'Hugo Delacroix',
    'Margaux Perrin',
    'Benoît Roussel',
    'Chloé Fontaine',
    'Mathilde de La Rochefoucauld',
    'Yanis Benali',
    'Sylvie Caron',
  ],
  it: [
    'Giulia Conti',
    'Marco Bellini',
    'Alessandra Greco',
    'Davide Fontana',
    'Chiara Lombardi',
    'Pietro Sartori',
    'Federica De Luca',
    'Enzo Rinaldi',
  ],
  nl: ['Sanne de Vries', 'Jeroen van den Berg', 'Femke Bakker', 'Daan Visser'],
  pl: ['Agnieszka Łukasiewicz', 'Krzysztof Zieliński', 'Zofia Wójcik'],
};

/** Currencies beside the base one: units of EUR for one, by days ago from which the rate holds. */
export const rates: Record<'USD' | 'GBP', [daysAgo: number, rate: number][]> = {
  USD: [
    [200, 0.9124],
    [90, 0.9061],
    [60, 0.9178],
    [30, 0.9205],
    [7, 0.9187],
  ],
  GBP: [
    [200, 1.1642],
    [90, 1.1588],
    [60, 1.1701],
    [30, 1.1663],
    [7, 1.1719],
  ],
};

/** What tasks are made from; `price` in whole units of the base currency. */
export const catalog: CatalogItem[] = [
  { id: 'refund-partial', name: 'Partial refund', kind: 'refund', priority: 'high' },
  { id: 'refund-full', name: 'Full refund', kind: 'refund', priority: 'high' },
  { id: 'deposit', name: 'Return of deposit', kind: 'refund' },
  { id: 'goodwill', name: 'Goodwill voucher', kind: 'refund', price: 50 },
  { id: 'extra-clean', name: 'Extra cleaning', kind: 'cleaning', price: 45 },
  { id: 'linen', name: 'Fresh linen and towels', kind: 'cleaning' },
  { id: 'plumber', name: 'Plumber', kind: 'maintenance', priority: 'high' },
  { id: 'heating', name: 'Heating technician', kind: 'maintenance', priority: 'urgent' },
  { id: 'appliance', name: 'Repair or replace an appliance', kind: 'maintenance' },
  { id: 'wifi', name: 'Wi-Fi check', kind: 'maintenance' },
  { id: 'cot', name: 'Baby cot and high chair', kind: 'request' },
  { id: 'transfer', name: 'Airport transfer', kind: 'request', price: 65 },
  { id: 'early', name: 'Early check-in', kind: 'request' },
  { id: 'late', name: 'Late check-out', kind: 'request' },
  { id: 'celebration', name: 'Celebration set-up', kind: 'request' },
  { id: 'lost', name: 'Lost property', kind: 'other' },
  { id: 'invoice', name: 'Invoice', kind: 'other' },
];

type CatalogItem = {
  id: string;
  name: string;
  kind: (typeof catalogKinds)[number];
  priority?: (typeof priorities)[number];
  price?: number;
};
