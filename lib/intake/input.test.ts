import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { actionInput, importLine, listingInput, messageInput, reservationInput, reviewInput, taskInput } from './input';

const listing = {
  externalId: 'l1',
  name: 'Casa Azul',
  timezone: 'Europe/Lisbon',
  checkInTime: '15:00',
  checkOutTime: '11:00',
};
const reservation = {
  externalId: 'r1',
  code: 'HMABC123',
  listing: 'l1',
  guest: { externalId: 'g1', name: 'Ana Silva' },
  channel: 'airbnb',
  status: 'confirmed',
  checkIn: '2026-05-01',
  checkOut: '2026-05-03',
  collectedBy: 'host',
  occurredAt: '2026-01-01T00:00:00Z',
};
const message = {
  externalId: 'm1',
  reservation: 'r1',
  from: 'guest',
  body: 'Hello',
  sentAt: '2026-01-01T10:00:00+05:45',
};
const action = { externalId: 'a1', reservation: 'r1', by: 'Maria@Example.com', at: '2026-01-01T10:00:00Z' };

/** The sentences of the refusal, or nothing when it is accepted. */
function refused(schema: z.ZodType, value: unknown): string[] {
  try {
    parse(schema, value);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.errors.map(({ message }) => message);
    throw error;
  }
}

test('what is written comes out parsed, with defaults filled', () => {
  expect(parse(listingInput, listing).unitCount).toBe(1);
  expect(parse(messageInput, message)).toMatchObject({ holding: false, sentAt: new Date('2026-01-01T04:15:00Z') });
  const priced = {
    ...reservation,
    total: { amount: '1234.5', currency: 'EUR' },
    guest: { ...reservation.guest, email: 'ANA@X.PT' },
  };
  expect(parse(reservationInput, priced)).toMatchObject({
    checkIn: '2026-05-01',
    total: { minor: 123450, currency: 'EUR' },
    guest: { email: 'ana@x.pt' },
  });
  expect(parse(importLine, { type: 'action', ...action, action: 'sale', seller: null })).toMatchObject({
    by: 'maria@example.com',
    seller: null,
  });
});

describe.each([
  ['JPY', '1000', 1000],
  ['KWD', '1.5', 1500],
  ['HUF', '1000.50', 100050],
  ['EUR', '0', 0],
])('%s %s', (currency, amount, minor) => {
  test('is kept in minor units of ISO 4217', () => {
    expect(parse(reservationInput, { ...reservation, total: { amount, currency } }).total).toEqual({ minor, currency });
  });
});

test.each([
  ['12.345', 'EUR', 'total.amount has more than the 2 decimals of EUR.'],
  ['10.5', 'JPY', 'total.amount has more than the 0 decimals of JPY.'],
  ['-1', 'EUR', 'total.amount must not be negative.'],
  ['9007199254740992', 'JPY', 'total.amount is too large.'],
  ['1,000.00', 'EUR', 'total.amount must be a decimal number in a string, such as "1234.50".'],
  ['1e3', 'EUR', 'total.amount must be a decimal number in a string, such as "1234.50".'],
  [' 1', 'EUR', 'total.amount must be a decimal number in a string, such as "1234.50".'],
  ['1', 'eur', 'total.currency must be a currency code of ISO 4217 in capitals, such as EUR.'],
  ['1', 'XYZ', 'total.currency must be a currency code of ISO 4217 in capitals, such as EUR.'],
])('money %s %s is refused', (amount, currency, sentence) => {
  expect(refused(reservationInput, { ...reservation, total: { amount, currency } })).toEqual([sentence]);
});

test.each([
  '2026-02-30T10:00:00Z',
  '2026-01-01T24:00:00Z',
  '2026-01-01T10:00:60Z',
  '2026-01-01T10:00:00',
  '2026-01-01T10:00Z',
  '2026-01-01',
  '2026-01-01 10:00:00Z',
  '+002026-01-01T10:00:00Z',
  '9999-01-01T10:00:00Z',
  'now',
  '',
])('the instant %j is refused', (sentAt) => {
  expect(refused(messageInput, { ...message, sentAt })).toEqual([
    'sentAt must be an instant that exists, with its offset, such as 2026-11-21T18:00:00Z.',
  ]);
});

test('the day of leaving is after the day of arrival, within reason', () => {
  expect(refused(reservationInput, { ...reservation, checkOut: '2026-05-01' })).toEqual([
    'checkOut must be after checkIn.',
  ]);
  expect(refused(reservationInput, { ...reservation, checkOut: '2126-05-01' })).toEqual([
    'checkOut must be within 1100 nights of checkIn.',
  ]);
  expect(refused(reservationInput, { ...reservation, checkIn: '2026-02-29' })).toEqual([
    'checkIn must be a date that exists, as YYYY-MM-DD.',
  ]);
});

test.each(['Europe/Lisbonne', '+01:00', '', 'UTC\0', 'a'.repeat(500)])('the zone %j is refused', (timezone) => {
  expect(refused(listingInput, { ...listing, timezone })).toEqual([
    'timezone must be a time zone of the IANA database, such as Europe/Lisbon.',
  ]);
});

test('times, counts and scores keep their bounds', () => {
  expect(refused(listingInput, { ...listing, checkInTime: '25:00' })).toEqual([
    'checkInTime must be a time as HH:MM, such as 15:00.',
  ]);
  expect(refused(listingInput, { ...listing, unitCount: 0 })).toEqual(['unitCount must be at least 1.']);
  expect(refused(listingInput, { ...listing, unitCount: 1001 })).toEqual(['unitCount must be at most 1000.']);
  const review = { externalId: 'v', reservation: 'r', channel: 'vrbo', overall: 6, receivedAt: '2026-01-01T10:00:00Z' };
  expect(refused(reviewInput, review)).toEqual(['overall must be at most 5.']);
  expect(refused(reviewInput, { ...review, overall: 5, categories: { communication: 0 } })).toEqual([
    'categories.communication must be at least 1.',
  ]);
});

test('unknown fields refuse the whole and are named, wherever they stand', () => {
  expect(refused(listingInput, { ...listing, accountId: 'x', role: 'admin' })).toEqual([
    'accountId is not a known field.',
    'role is not a known field.',
  ]);
  expect(refused(reservationInput, { ...reservation, guest: { ...reservation.guest, vip: true } })).toEqual([
    'guest.vip is not a known field.',
  ]);
  expect(refused(listingInput, JSON.parse(`{"__proto__":{},${JSON.stringify(listing).slice(1)}`))).toEqual([
    '__proto__ is not a known field.',
  ]);
});

test('every missing field is named', () => {
  expect(refused(taskInput, {})).toEqual(
    ['externalId', 'reservation', 'catalogItem', 'title', 'status'].map((field) => `${field} is missing.`),
  );
  expect(refused(taskInput, null)).toEqual(['The body must be an object.']);
});

test('by stands only on messages of agents', () => {
  expect(refused(messageInput, { ...message, by: 'maria@example.com' })).toEqual([
    'by is only for messages from agent.',
  ]);
  expect(refused(messageInput, { ...message, from: 'agent', by: 'maria@example.com' })).toEqual([]);
  expect(refused(messageInput, { ...message, from: 'agent' })).toEqual([]);
});

test.each([
  [{ action: 'assign' }, ['assignee is missing.']],
  [{ action: 'assign', assignee: null }, []],
  [{ action: 'assign', assignee: 'nobody' }, ['assignee must be an e-mail address.']],
  [{ action: 'move' }, ['until is missing.']],
  [{ action: 'move', until: '2026-01-02T10:00:00Z', keepAnyway: true, note: 'later' }, []],
  [{ action: 'sale' }, ['seller is missing.']],
  [{ action: 'fun-level', level: 6 }, ['level must be at most 5.']],
  [{ action: 'fun-level', level: 2.5 }, ['level must be a whole number.']],
  [{ action: 'close', level: 3 }, ['level is not a known field.']],
  [{ action: 'escalate', reason: 'complaint' }, []],
  [{ action: 'resolve' }, []],
  [{ action: 'reopen' }, []],
  [{ action: 'no-reply-needed', note: 'x' }, ['note is not a known field.']],
  [{ action: 'explode' }, ['action is missing or not one of the known ones.']],
])('the action %j', (extra, sentences) => {
  expect(refused(actionInput, { ...action, ...extra })).toEqual(sentences);
  expect(refused(importLine, { type: 'action', ...action, ...extra })).toEqual(sentences);
});

test('an import line needs one of the known types', () => {
  for (const line of [{}, { type: 'guest' }, { type: ['message'] }])
    expect(refused(importLine, line)).toEqual(['type is missing or not one of the known ones.']);
  for (const line of [null, 3, 'x', []]) expect(refused(importLine, line)).toEqual(['The body must be an object.']);
});

test('text that cannot be stored or shown is refused', () => {
  for (const body of ['a\0b', 'half \ud83d']) {
    expect(refused(messageInput, { ...message, body })).toEqual(['body contains a character that cannot be stored.']);
  }
  expect(refused(messageInput, { ...message, body: 'x'.repeat(20_001) })).toEqual([
    'body must have at most 20,000 characters.',
  ]);
  expect(refused(messageInput, { ...message, body: ' \n ' })).toEqual(['body must not be empty.']);
  expect(refused(messageInput, { ...message, body: '👍🏽'.repeat(10) })).toEqual([]);
});

const hostile = path.join(process.env.BELLHOP_DATA ?? '../shared/data', 'hostile');

test.skipIf(!existsSync(hostile))('hostile texts pass as the data they are, or are refused in a sentence', () => {
  const payloads = readdirSync(hostile)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(path.join(hostile, file), 'utf8').split('\n').filter(Boolean))
    .map((line) => String(JSON.parse(line).payload));
  expect(payloads.length).toBeGreaterThan(500);
  for (const body of payloads) {
    const sentences = refused(messageInput, { ...message, body });
    if (sentences.length === 0) expect(parse(messageInput, { ...message, body }).body).toBe(body);
    else expect(sentences).toHaveLength(1);
    refused(reservationInput, { ...reservation, guest: { externalId: body, name: body, email: body, phone: body } });
    refused(listingInput, { ...listing, [body]: body, timezone: body, checkInTime: body });
  }
});
