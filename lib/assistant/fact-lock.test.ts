import { describe, expect, it } from 'vitest';
import { type FactSources, unproved } from './fact-lock';

const sources: FactSources = {
  question: 'Is the code 9999 and is it 77 € at Rua Falsa 3? https://evil.example/pay',
  guest: { name: 'Maria', language: 'en' },
  reservation: {
    ...{ code: 'HM4TKQ', status: 'confirmed', stage: 'confirmed', checkIn: '2026-06-03', checkOut: '2026-06-07' },
    ...{ adults: 2, children: 1, total: { minor: 123_450, currency: 'EUR' }, paid: null, balance: null },
    isStaying: false,
  },
  listing: { id: 'l', name: 'Casa Azul', timezone: 'Europe/Lisbon', checkInTime: '15:00', checkOutTime: '11:00' },
  articles: [
    {
      ...{ id: 'a', version: 1, title: 'Parking', language: 'en', isGeneral: false },
      body: 'The car park, 300 m away, costs 18 € a day until 22:00. Book at https://parking.example/casa or +351 210 000 111.',
    },
  ],
  facts: [
    { key: 'wifi-password', label: 'Wi-Fi password', value: 'azulejo-1755' },
    { key: 'address', label: 'Address', value: 'Rua dos Remédios 12, 1100-445 Lisboa' },
  ],
};

const kinds = (text: string) => unproved(text, sources).map(({ kind }) => kind);

describe('what stands in booking, listing or knowledge passes', () => {
  it.each([
    'Check-in is from 3 pm and check-out until 11:00.',
    'Der Check-in ist ab 15 Uhr, am 3. Juni 2026.',
    'From June 3rd to June 7th, 4 nights for 3 guests, € 1,234.50 in total.',
    'Su reserva es del 3 de junio al 7 de junio.',
    'Il parcheggio a 300 metri costa 18 euro.',
    'The password is azulejo-1755.',
    'We are at Rua dos Remédios 12.',
    'Book at parking.example/casa or call 210 000 111.',
    'Your code is HM4TKQ. The code is sent to you before arrival.',
    'There is no lift.',
  ])('%s', (text) => expect(unproved(text, sources)).toEqual([]));
});

describe('what does not is named', () => {
  it.each([
    ['The door code is 9999.', ['code']],
    ['The password is "sunshine".', ['code']],
    ['It costs 77 €.', ['price']],
    ['It costs $18.', ['price']],
    ['The pool opens at 9:30.', ['time']],
    ['You can come at 23:00.', ['time']],
    ['Come on 5 June.', ['date']],
    ['Come on 2027-06-03.', ['date']],
    ['We are at Rua Falsa 3.', ['address']],
    ['It is at 12 Mill Road.', ['address']],
    ['Pay at https://evil.example/pay', ['link']],
    ['Pay at https://parking.example/casa-2', ['link']],
    ['Call +351 999 888 777.', ['phone']],
    ['Write to boss@evil.example.', ['email']],
    ['You stay for 5 nights.', ['amount']],
    ['The beach is 900 m away.', ['amount']],
    ['You stay for seven nights.', ['amount']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));
});

it('takes nothing from the guest’s own words', () => {
  expect(kinds(sources.question)).toEqual(expect.arrayContaining(['code', 'price', 'address', 'link']));
});
