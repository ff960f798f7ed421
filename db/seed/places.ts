/** A listing of the demo; `rate` is a night's price in whole units of `currency`. */
export type Place = {
  id: string;
  name: string;
  city: string;
  timezone: string;
  rate: number;
  currency: 'EUR' | 'USD' | 'GBP';
  units?: number;
  parent?: string;
  checkIn?: string;
  checkOut?: string;
};

export const marePlaces: Place[] = [
  { id: 'casa-azul', name: 'Casa Azul, Alfama', city: 'Lisbon', timezone: 'Europe/Lisbon', rate: 145, currency: 'EUR' },
  { id: 'tram-28', name: 'Tram 28 Loft', city: 'Lisbon', timezone: 'Europe/Lisbon', rate: 122, currency: 'EUR' },
  { id: 'belem', name: 'Belém River Apartment', city: 'Lisbon', timezone: 'Europe/Lisbon', rate: 134, currency: 'EUR' },
  {
    id: 'quinta',
    name: 'Quinta das Andorinhas',
    city: 'Sintra',
    timezone: 'Europe/Lisbon',
    rate: 420,
    currency: 'EUR',
    checkIn: '16:00',
    checkOut: '10:00',
  },
  {
    id: 'garden-room',
    name: 'Andorinhas, Garden Room',
    city: 'Sintra',
    timezone: 'Europe/Lisbon',
    rate: 108,
    currency: 'EUR',
    parent: 'quinta',
    checkIn: '16:00',
    checkOut: '10:00',
  },
  {
    id: 'tower-room',
    name: 'Andorinhas, Tower Room',
    city: 'Sintra',
    timezone: 'Europe/Lisbon',
    rate: 126,
    currency: 'EUR',
    parent: 'quinta',
    checkIn: '16:00',
    checkOut: '10:00',
  },
  {
    id: 'dunes',
    name: 'Comporta Dune Studios',
    city: 'Comporta',
    timezone: 'Europe/Lisbon',
    rate: 115,
    currency: 'EUR',
    units: 3,
  },
  { id: 'ribeira', name: 'Ribeira Rooftop', city: 'Porto', timezone: 'Europe/Lisbon', rate: 139, currency: 'EUR' },
  {
    id: 'lagos',
    name: 'Lagos Cliff Villa',
    city: 'Lagos',
    timezone: 'Europe/Lisbon',
    rate: 310,
    currency: 'EUR',
    checkIn: '16:00',
    checkOut: '10:00',
  },
  {
    id: 'funchal',
    name: 'Funchal Ocean Terrace',
    city: 'Funchal',
    timezone: 'Atlantic/Madeira',
    rate: 158,
    currency: 'EUR',
  },
  {
    id: 'basalt',
    name: 'Basalt House, São Miguel',
    city: 'Ponta Delgada',
    timezone: 'Atlantic/Azores',
    rate: 128,
    currency: 'EUR',
    checkIn: '14:00',
  },
  {
    id: 'bermondsey',
    name: 'Bermondsey Brick Studio',
    city: 'London',
    timezone: 'Europe/London',
    rate: 164,
    currency: 'GBP',
  },
  {
    id: 'kreuzberg',
    name: 'Kreuzberg Courtyard Flat',
    city: 'Berlin',
    timezone: 'Europe/Berlin',
    rate: 118,
    currency: 'EUR',
  },
  {
    id: 'brooklyn',
    name: 'Brooklyn Heights Brownstone',
    city: 'New York',
    timezone: 'America/New_York',
    rate: 248,
    currency: 'USD',
    checkIn: '16:00',
  },
  {
    id: 'patan',
    name: 'Patan Courtyard House',
    city: 'Kathmandu',
    timezone: 'Asia/Kathmandu',
    rate: 76,
    currency: 'USD',
    checkIn: '13:00',
    checkOut: '12:00',
  },
];

export const harbourPlaces: Place[] = [
  {
    id: 'gloucester',
    name: 'Lighthouse Keeper’s Cottage',
    city: 'Gloucester',
    timezone: 'America/New_York',
    rate: 210,
    currency: 'USD',
  },
  { id: 'portland', name: 'Old Port Loft', city: 'Portland', timezone: 'America/New_York', rate: 175, currency: 'USD' },
  {
    id: 'chicago',
    name: 'Lakeview Greystone',
    city: 'Chicago',
    timezone: 'America/Chicago',
    rate: 190,
    currency: 'USD',
  },
];
