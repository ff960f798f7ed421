import { expect, it } from 'vitest';
import { readRates } from './lines';

it.each([
  ['commas', 'currency,day,rate\nUSD,2026-11-01,0.9215\nGBP,2026-11-01,1.17'],
  ['semicolons and Windows lines', 'usd; 2026-11-01 ;0.9215\r\n"GBP";"2026-11-01";"1.17"\r\n'],
  [
    'tabs, a byte order mark and empty lines',
    '\uFEFFCurrency\tDay\tRate\n\nUSD\t2026-11-01\t0.9215\n\nGBP\t2026-11-01\t1.17\n',
  ],
])('reads %s', (_, csv) => {
  expect(readRates(csv, 'EUR')).toEqual({
    rates: [
      { currency: 'USD', day: '2026-11-01', rate: 0.9215 },
      { currency: 'GBP', day: '2026-11-01', rate: 1.17 },
    ],
    refused: [],
  });
});

it('tells each line that it cannot read in one sentence, and reads the others', () => {
  const csv = [
    'USD,2026-11-01,0.9215',
    'USD,2026-11-31,0.92',
    'XXQ,2026-11-01,2',
    'GBP,2026-11-01',
    'GBP,2026-11-01,0',
    'CHF;2026-11-01;1,07',
    'EUR,2026-11-01,1',
    'USD,2026-11-01,0.93',
    'GBP,2026-11-01,-1',
    'GBP,2026-11-01,12345678901',
    'JPY,2026-11-01,0.0061',
  ].join('\n');
  const { rates, refused } = readRates(csv, 'EUR');
  expect(rates.map(({ currency, rate }) => [currency, rate])).toEqual([
    ['USD', 0.9215],
    ['JPY', 0.0061],
  ]);
  const decimal = 'Rate must be a decimal number with a point, such as 0.9215.';
  expect(refused).toEqual([
    { line: 2, sentence: 'Day must be a date that exists, as YYYY-MM-DD.' },
    { line: 3, sentence: 'Currency must be a currency code of ISO 4217 in capitals, such as EUR.' },
    { line: 4, sentence: 'It needs three values: currency, day, rate.' },
    { line: 5, sentence: 'Rate must be above zero.' },
    { line: 6, sentence: decimal },
    { line: 7, sentence: 'EUR is the base currency: it needs no rate.' },
    { line: 8, sentence: 'It says USD 2026-11-01 again, after line 1.' },
    { line: 9, sentence: decimal },
    { line: 10, sentence: decimal },
  ]);
});
