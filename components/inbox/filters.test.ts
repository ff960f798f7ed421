import { describe, expect, it } from 'vitest';
import { english } from '@/lib/language/messages';
import { chipsOf } from './chips';
import { conversationHref } from './conversation-href';
import { readFilters } from './read-filters';
import { readSearch } from './search';

const LISTING = '01a20003-f8c0-790c-a19e-2603f55ed5c6';
const year = new Date().getUTCFullYear();

describe('the address', () => {
  it('gives the chat and the filters, without what is empty or unknown', () => {
    const values = {
      conversation: 'c1',
      q: 'ana',
      status: ['confirmed', 'inquiry'],
      listing: '',
      before: 'x',
      utm: 'y',
    };
    expect(readSearch(values)).toEqual({ conversationId: 'c1', search: 'q=ana&status=confirmed&status=inquiry' });
  });

  it('opens and closes a chat without touching the filters', () => {
    expect(conversationHref('/inbox/sales/all', 'q=ana&conversation=a&before=b', 'c')).toBe(
      '/inbox/sales/all?q=ana&conversation=c',
    );
    expect(conversationHref('/inbox/sales/all', 'conversation=a', null)).toBe('/inbox/sales/all');
  });

  it('that cannot be read is told in one sentence', () => {
    expect(readFilters('priceMin=x', english)).toEqual({
      ok: false,
      sentence:
        'This address has a filter that cannot be read: the lowest price must be an amount such as 250 or 99.50.',
    });
    expect(readFilters(`status=confirmed&listing=${LISTING}`, english)).toMatchObject({
      ok: true,
      value: { status: ['confirmed'], listing: [LISTING] },
    });
  });
});

describe('chips', () => {
  const chips = (search: string) =>
    chipsOf(new URLSearchParams(search), { names: new Map([[LISTING, 'Casa Azul']]), currency: 'EUR', t: english });

  it.each([
    ['q=ana', '“ana”'],
    [`listing=${LISTING}`, 'Casa Azul'],
    ['listing=zzz', 'Unknown listing'],
    [`stayFrom=${year}-06-12&stayTo=${year}-06-19`, 'Stay 12–19 Jun'],
    [`stayFrom=${year}-06-12&stayTo=${year}-06-12`, 'Stay 12 Jun'],
    [`stayFrom=${year}-06-12`, 'Stay from 12 Jun'],
    [`stayTo=${year}-06-12`, 'Stay until 12 Jun'],
    ['stayFrom=nonsense', 'Stay from nonsense'],
    ['status=requested', 'Request'],
    ['status=nonsense', 'nonsense'],
    ['priceMin=100&priceMax=250.5', '€100 – €250.50'],
    ['priceMin=100', 'From €100'],
    ['priceMax=x', 'Up to x'],
    ['createdWithin=7d', 'Created in the last 7 days'],
    [`createdFrom=${year}-06-12`, 'Created from 12 Jun'],
  ])('%s reads %s', (search, label) => {
    expect(chips(search).map((chip) => chip.label)).toEqual([label]);
  });

  it('each leads to the address without it', () => {
    expect(chips('q=ana&status=inquiry&status=confirmed&priceMin=1&priceMax=2').map(({ rest }) => rest)).toEqual([
      'status=inquiry&status=confirmed&priceMin=1&priceMax=2',
      'q=ana&status=confirmed&priceMin=1&priceMax=2',
      'q=ana&status=inquiry&priceMin=1&priceMax=2',
      'q=ana&status=inquiry&status=confirmed',
    ]);
  });
});
