import { describe, expect, test } from 'vitest';
import { judge, type Situation } from './policy';
import type { Context, Proposal } from './proposal';

const now = new Date('2026-04-10T10:00:00Z');
const rules = { sendAbove: 0.75, draftAbove: 0.4, quietMinutes: 30 };
const free: Situation = { mode: 'autopilot', isConnected: true, personWroteAt: null, someoneTypes: false };

const context = (question: string, changes: Partial<Context> = {}): Context => ({
  ...{ now, account: { name: 'Casa & Co' }, question, thread: [{ author: 'guest', body: question, at: now }] },
  guest: { name: 'Ana Silva', language: 'en' },
  reservation: {
    ...{ code: 'HM1', status: 'confirmed', stage: 'confirmed', checkIn: '2026-05-01', checkOut: '2026-05-05' },
    ...{ adults: 2, children: 0, total: null, paid: null, balance: null, isStaying: false },
  },
  listing: { id: 'l', name: 'Casa Azul', timezone: 'Europe/Lisbon', checkInTime: '15:00', checkOutTime: '11:00' },
  articles: [
    {
      ...{ id: 'a', version: 1, title: 'Parking', language: 'en', isGeneral: false },
      body: 'Parking is free in Rua 5.',
    },
  ],
  ...{ facts: [], withheld: [], catalog: [], forbidden: [], soon: [], funLevel: null, instruction: null },
  ...changes,
});

const answer = (changes: Partial<Proposal> = {}): Proposal => ({
  ...{ action: 'answer', text: 'Parking is free in Rua 5.', language: 'en', tasks: [] },
  citations: [{ kind: 'article', id: 'a', version: 1, title: 'Parking', quote: 'Parking is free in Rua 5.' }],
  ...{ funLevel: 4, funReason: null, confidence: 0.9, reasons: [], gap: null },
  ...changes,
});

const PARKING = 'Is there parking near the house?';
const first = (...args: Parameters<typeof judge>) => {
  const { outcome, reasons } = judge(...args);
  return [outcome, reasons[0]?.reason];
};

describe('confidence', () => {
  test.each([
    [0.75, 'sent', 'answered'],
    [0.74, 'draft', 'unsure'],
    [0.4, 'draft', 'unsure'],
    [0.39, 'escalated', 'below-draft'],
  ])('in autopilot %d is %s', (confidence, outcome, reason) => {
    expect(first(context(PARKING), answer({ confidence }), free, rules)).toEqual([outcome, reason]);
  });

  test.each([
    [1, 'draft', 'copilot'],
    [0.4, 'draft', 'copilot'],
    [0.39, 'silent', 'below-draft'],
  ])('in copilot %d is %s', (confidence, outcome, reason) => {
    const copilot = { ...free, mode: 'copilot' as const };
    expect(first(context(PARKING), answer({ confidence }), copilot, rules)).toEqual([outcome, reason]);
  });

  test('half an answer is a draft, however sure', () => {
    const half = answer({ reasons: [{ reason: 'half-known' }] });
    expect(first(context(PARKING), half, free, rules)).toEqual(['draft', 'half-known']);
  });
});

describe('who is there', () => {
  const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  test.each([
    ['a person wrote lately', { personWroteAt: minutesAgo(29) }, ['draft', 'quiet']],
    ['a person wrote long ago', { personWroteAt: minutesAgo(30) }, ['sent', 'answered']],
    ['somebody types', { someoneTypes: true }, ['draft', 'typing']],
    ['the channel is not connected', { isConnected: false }, ['draft', 'not-connected']],
    ['it is off', { mode: 'off' as const }, ['silent', 'off']],
  ])('%s', (_, situation, expected) => {
    expect(first(context(PARKING), answer(), { ...free, ...situation }, rules)).toEqual(expected);
  });
});

describe('what a person has to decide', () => {
  test.each([
    ['I want a refund for the first night', 'topic'],
    ['Can you give me a discount?', 'topic'],
    ['Can we check in at 11 in the morning, earlier than planned?', 'topic'],
    ['Please cancel my booking', 'topic'],
    ['Let me talk to a real person please', 'wants-person'],
    ['There is a smell of gas in the kitchen!', 'emergency'],
  ])('%s', (question, reason) => {
    for (const confidence of [0.5, 1])
      expect(first(context(question), answer({ confidence }), free, rules)).toEqual(['escalated', reason]);
    const copilot = judge(context(question), answer(), { ...free, mode: 'copilot' }, rules);
    expect(copilot.outcome).toBe(reason === 'topic' ? 'silent' : 'escalated');
  });

  test('an unhappy guest gets a person, whatever the question', () => {
    const angry = answer({ funLevel: 2, funReason: 'disgusting' });
    expect(judge(context(PARKING), angry, free, rules)).toEqual({
      outcome: 'escalated',
      reasons: [{ reason: 'angry', detail: 'disgusting' }],
    });
  });

  test('so does what the admin forbids in plain words', () => {
    const forbidden = context('Is there parking for our boat trailer?', { forbidden: ['boats'] });
    expect(first(forbidden, answer(), free, rules)).toEqual(['escalated', 'forbidden']);
  });

  test('a trick is never answered', () => {
    const tricked = answer({ reasons: [{ reason: 'injection' }] });
    expect(first(context(PARKING), tricked, free, rules)).toEqual(['escalated', 'injection']);
  });
});

describe('the fact lock', () => {
  test.each([
    'Parking is free. The code is 4711.',
    'Parking costs €12.',
    'Parking is free until 21:30.',
    'Parking is free, see https://evil.example/park',
    'Parking is free from 3 May 2026.',
  ])('“%s” does not leave, nor is it suggested', (text) => {
    expect(first(context(PARKING), answer({ text }), free, rules)).toEqual(['escalated', 'fact-lock']);
    const copilot = { ...free, mode: 'copilot' as const };
    expect(first(context(PARKING), answer({ text }), copilot, rules)).toEqual(['silent', 'fact-lock']);
  });

  test('what rests on nothing does not leave', () => {
    expect(first(context(PARKING), answer({ citations: [] }), free, rules)).toEqual(['escalated', 'no-citation']);
  });

  test('a promise that no article makes does not leave; what an article says itself may', () => {
    const promise = answer({ text: 'Parking is free in Rua 5. We will refund you the taxi.' });
    expect(first(context(PARKING), promise, free, rules)).toEqual(['escalated', 'topic']);
    const text = 'Parking is free in Rua 5. Ask us for an early check-in.';
    const citations = [{ kind: 'article' as const, id: 'a', version: 1, title: 'Parking', quote: text }];
    expect(first(context(PARKING), answer({ text, citations }), free, rules)).toEqual(['sent', 'answered']);
  });
});

test('thanks need no answer', () => {
  const thanks = answer({ action: 'none', text: '', citations: [], reasons: [{ reason: 'thanks' }] });
  expect(first(context('ok thanks'), thanks, free, rules)).toEqual(['silent', 'thanks']);
});
