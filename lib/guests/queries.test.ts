import { and, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Db } from '@/db/client';
import { guests } from '@/db/schema';
import { testDatabase } from '@/db/testing';
import { hostile } from '@/db/testing.hostile';
import { casaAzul, stay, tell, twoAccounts } from '@/lib/accounts/testing';
import type { SessionAgent } from '@/lib/auth/queries';
import { directorySearch } from './input';
import { mergeGuests } from './mutations';
import { findGuestPlace, getGuestHistory, getGuestRecord, listGuests } from './queries';

let db: Db;
let dora: SessionAgent;
let erik: SessionAgent;
const now = new Date('2026-12-03T12:00:00Z');

const casaVerde = { ...casaAzul, externalId: 'casa-verde', name: 'Casa Verde' };
const euros = (amount: string) => ({ total: { amount, currency: 'EUR' } });
const booking = (externalId: string, guest: object, rest: object = {}) =>
  stay(externalId, { guest: { externalId: `guest of ${externalId}`, ...guest }, ...rest });
const action = (externalId: string, level: number, at: string) => ({
  ...{ type: 'action', externalId, action: 'fun-level', level, at, reservation: 'one', by: 'maria@x.example' },
});

async function idOf(reservation: string, agent = dora): Promise<string> {
  const mine = and(eq(guests.accountId, agent.accountId), eq(guests.externalId, `guest of ${reservation}`));
  return (await db.select({ id: guests.id }).from(guests).where(mine))[0]!.id;
}

async function names(query: string | null, agent = dora, limit?: number): Promise<string[]> {
  const found: string[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listGuests>> = await listGuests(agent, { query, after, now, limit });
    found.push(...page.guests.map(({ name }) => name));
    if (!page.next) return found;
    after = page.next;
  }
}

beforeAll(async () => {
  db = (await testDatabase()).db;
  ({ dora, erik } = await twoAccounts(db));
  const muller = { name: 'Jörg Müller', email: 'joerg@mail.example', phone: '+351 912 345 678', language: 'de' };
  await tell(dora, [
    casaAzul,
    casaVerde,
    booking('one', muller, euros('400.00')),
    stay('one-b', {
      guest: { externalId: 'guest of one', ...muller },
      ...{ listing: 'casa-verde', checkIn: '2027-02-01', checkOut: '2027-02-03' },
    }),
    stay('one-c', {
      guest: { externalId: 'guest of one', ...muller },
      ...{ status: 'declined', checkIn: '2027-03-01', checkOut: '2027-03-02', ...euros('900.00') },
    }),
    booking('mail', { name: 'J. M.', email: 'joerg@mail.example' }),
    booking('phone', { name: 'Georg', phone: '00351912345678' }),
    booking('namesake', { name: 'jorg muller', language: 'en' }, { listing: 'casa-verde' }),
    booking('stranger', { name: 'Jorg Muller', language: 'fr' }),
    booking('first', { name: 'Georg', language: 'de' }),
    booking('arabic', { name: 'محمد العلي' }),
    action('mood 1', 2, '2026-12-01T20:00:00Z'),
    action('mood 2', 4, '2026-12-02T20:00:00Z'),
    {
      ...{ type: 'review', externalId: 'v', reservation: 'one', channel: 'airbnb', overall: 4.5 },
      receivedAt: '2026-12-06T10:00:00Z',
    },
    { type: 'catalog-item', externalId: 'towels', name: 'Towels', kind: 'request' },
    ...['open', 'done'].map((status) => ({
      ...{ type: 'task', externalId: status, reservation: 'one', catalogItem: 'towels', title: status, status },
      createdAt: '2026-12-01T10:00:00Z',
    })),
  ]);
  await tell(erik, [casaAzul, booking('one', { name: 'Jörg Müller', email: 'joerg@mail.example' })]);
});

describe('the list', () => {
  it('is by name, of this account alone, and pages without losing or repeating anybody', async () => {
    const all = await names(null);
    expect(all).toHaveLength(7);
    for (const limit of [1, 2, 3]) expect(await names(null, dora, limit)).toEqual(all);
    expect(await names(null, erik)).toEqual(['Jörg Müller']);
  });

  it.each([
    ['muller', ['jorg muller', 'Jorg Muller', 'Jörg Müller']],
    ['Müller, Jör', ['jorg muller', 'Jorg Muller', 'Jörg Müller']],
    ['ge', ['Georg', 'Georg']],
    ['rg', []],
    ['one-C', ['Jörg Müller']],
    ['JOERG@mail.example', ['J. M.', 'Jörg Müller']],
    ['351-912-345-678', ['Georg']],
    ['محمد', ['محمد العلي']],
  ])('is searched as the inbox is, and by address and number: %s', async (query, expected) => {
    expect((await names(query)).toSorted()).toEqual(expected.toSorted());
    expect(await names(query, dora, 1)).toEqual(await names(query));
  });

  it.each(hostile)('takes no SQL: %s', async (text) => {
    const { q } = directorySearch.parse({ q: text });
    expect(await names(q ?? null)).toHaveLength(q ? 0 : 7);
    expect((await listGuests(dora, { after: text, now })).guests).toHaveLength(7);
  });

  it('says of each what they stayed and spent, and how many others they may be', async () => {
    const { guests: rows } = await listGuests(dora, { query: 'one-b', now });
    expect(rows).toMatchObject([
      {
        ...{ conversations: 3, stays: 2, upcoming: 1, nights: 6, spend: 40_000, pricedNights: 4, unpriced: 1 },
        ...{ emails: ['joerg@mail.example'], duplicates: 4 },
        latest: { listing: 'Casa Verde', checkIn: '2027-02-01', status: 'confirmed' },
      },
    ]);
  });
});

describe('the page of a guest', () => {
  it('has the stays with their conversations, the mood over time, reviews and what is to do', async () => {
    const record = await getGuestRecord(dora, { guestId: await idOf('one'), now });
    expect(record.stays.map(({ code, reservationStatus }) => [code, reservationStatus])).toEqual([
      ['ONE-C', 'declined'],
      ['ONE-B', 'confirmed'],
      ['ONE', 'confirmed'],
    ]);
    expect(record.moods.map(({ level, by }) => [level, by])).toEqual([
      [2, 'Maria'],
      [4, 'Maria'],
    ]);
    expect(record.rating).toEqual({ count: 1, mean: 4.5 });
    expect(record.reviews.map(({ overall, listing }) => [overall, listing])).toEqual([[4.5, 'Casa Azul']]);
    expect(record.tasks.map(({ title }) => title)).toEqual(['open']);
  });

  it('suggests who may be the same person, and why, the likeliest first', async () => {
    const { suggestions } = await getGuestRecord(dora, { guestId: await idOf('one'), now });
    expect(suggestions.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['J. M.', ['email']],
      ['Georg', ['phone']],
      ['jorg muller', ['name', 'listing']],
      ['Jorg Muller', ['name', 'listing']],
    ]);
  });

  it('suggests nobody for a first name alone', async () => {
    const { suggestions } = await getGuestRecord(dora, { guestId: await idOf('first'), now });
    expect(suggestions).toEqual([]);
  });

  it('is not there for a member of another account', async () => {
    for (const id of [await idOf('one'), crypto.randomUUID(), 'nonsense'])
      expect(await findGuestPlace(erik, id)).toBeNull();
  });
});

it('once merged, both are one: addresses of both, nothing suggested twice, and the old place leads to the new', async () => {
  const [keepId, mergeId] = [await idOf('one'), await idOf('phone')];
  await mergeGuests(dora, { keepId, mergeId }, now);
  expect(await findGuestPlace(dora, mergeId)).toEqual({ id: keepId, name: 'Jörg Müller' });
  const record = await getGuestRecord(dora, { guestId: keepId, now });
  expect(record.summary).toMatchObject({ conversations: 4, phones: ['+351 912 345 678', '00351912345678'] });
  expect(record.merged).toMatchObject([{ id: mergeId, name: 'Georg', by: 'Dora', at: now }]);
  expect(record.suggestions.map(({ name }) => name)).not.toContain('Georg');
  expect(await names('00351912345678')).toEqual(['Jörg Müller']);
  expect((await getGuestHistory(dora, { guestId: keepId, except: keepId, now })).phones).toHaveLength(2);
  expect((await getGuestRecord(dora, { guestId: await idOf('mail'), now })).suggestions).toMatchObject([
    { id: keepId },
  ]);
});
