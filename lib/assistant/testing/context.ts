import type { Context } from '../proposal';

export const PARKING = '01932f00-0000-7000-8000-00000000000a';
export const TOWELS = '01932f00-0000-7000-8000-00000000000b';

/** Test support: Maria stays in Casa Azul and asks where to park. */
export const context: Context = {
  now: new Date('2026-07-14T10:00:00Z'),
  account: { name: 'Casa Rentals' },
  question: 'Is there parking at the house?',
  thread: [{ author: 'guest', body: 'Is there parking at the house?', at: new Date('2026-07-14T09:59:00Z') }],
  guest: { name: 'Maria Silva', language: 'en' },
  reservation: {
    ...{ code: 'HMABC123', status: 'confirmed', stage: 'confirmed', checkIn: '2026-07-13', checkOut: '2026-07-20' },
    ...{
      adults: 2,
      children: 0,
      total: { minor: 123_450, currency: 'EUR' },
      paid: null,
      balance: null,
      isStaying: true,
    },
  },
  listing: {
    ...{ id: '01932f00-0000-7000-8000-00000000000c', name: 'Casa Azul', timezone: 'Europe/Lisbon' },
    ...{ checkInTime: '15:00', checkOutTime: '11:00' },
  },
  articles: [
    {
      ...{ id: PARKING, version: 3, title: 'Parking', language: 'en', isGeneral: false },
      body: 'Free parking is behind the house. The gate opens by itself.',
    },
  ],
  facts: [{ key: 'wifi-name', label: 'Wi-Fi name', value: 'casa-azul' }],
  withheld: ['door-code'],
  catalog: [{ id: TOWELS, name: 'Fresh towels', kind: 'request' }],
  forbidden: ['pool heating'],
  soon: [],
  funLevel: null,
  instruction: null,
};
