import { describe, expect, it } from 'vitest';
import type { Trigger } from '@/db/schema';
import { reasons } from '@/lib/automations/reasons';
import { de } from '@/lib/language/de/catalog';
import { english, wordsIn } from '@/lib/language/messages';
import { formOf, triggerOf } from './rule-draft';
import { reasonText, triggerText } from './words';

const triggers: [Trigger, string, string][] = [
  [{ on: 'confirmed', minutes: 0 }, 'When a booking is confirmed', 'Wenn eine Buchung bestätigt wird'],
  [{ on: 'review', minutes: 90 }, '90 minutes after a review came in', '90 Minuten nach Eingang einer Bewertung'],
  [{ on: 'check-in', minutes: 0 }, 'At check-in', 'Zur Anreise'],
  [{ on: 'check-in', minutes: 1080 }, '18 hours after check-in', '18 Stunden nach der Anreise'],
  [{ on: 'check-out', minutes: -1440 }, '1 day before check-out', '1 Tag vor der Abreise'],
  [{ on: 'check-in', days: -3, at: '10:00' }, '3 days before check-in at 10:00', '3 Tage vor der Anreise um 10:00'],
  [{ on: 'check-in', days: 0, at: '09:30' }, 'On the day of check-in at 09:30', 'Am Tag der Anreise um 09:30'],
  [{ on: 'check-out', days: 1, at: '11:00' }, '1 day after check-out at 11:00', '1 Tag nach der Abreise um 11:00'],
  [
    { on: 'weekday', weekday: 3, at: '18:00' },
    'Each Wednesday of the stay at 18:00',
    'Jeden Mittwoch des Aufenthalts um 18:00',
  ],
  [
    { on: 'silence', hours: 72 },
    '3 days after a failed inquiry fell silent',
    '3 Tage nachdem eine gescheiterte Anfrage verstummt ist',
  ],
];

describe.each(triggers)('%o', (trigger, said, german) => {
  it('is told in words', () => {
    expect(triggerText(trigger, english)).toBe(said);
    expect(triggerText(trigger, wordsIn('de', de))).toBe(german);
  });

  it('stands in the fields of its form, and comes out of them the same', () => {
    if (trigger.on !== 'bulk') expect(triggerOf(formOf(trigger))).toEqual(trigger);
  });
});

describe('why a message waits or does not go', () => {
  it.each([
    ['cancelled', 'The booking is cancelled'],
    ['condition:lead-time', 'A condition is not met: Days from booking to check-in'],
    ['empty:guest.phone', 'Nothing is known of Guest’s phone'],
    ['empty:guest.phone, reservation.balance', 'Nothing is known of Guest’s phone and Amount still owed'],
    ['of-tomorrow', 'of-tomorrow'],
  ])('%s', (reason, said) => {
    expect(reasonText(reason, english)).toBe(said);
  });

  it('has its words for each', () => {
    for (const { id } of reasons) expect(reasonText(`${id}:guest.name`, english)).not.toContain('{');
  });
});
