import type { RuleInput } from './input';

export type ReadyMade = Omit<RuleInput, 'id' | 'version'>;

const usual = {
  conditions: [],
  channel: null,
  quiet: { from: '22:00', to: '08:00' },
  late: 'skip',
  holdsWhenUnhappy: false,
  holdsAfterPersonHours: null,
} as const;

const text = (language: string, ...paragraphs: string[]) => ({ language, body: paragraphs.join('\n\n') });

/** The rules that come with a new account, switched off, for its admins to change. */
export const readyMade: ReadyMade[] = [
  {
    ...{ ...usual, conditions: [], name: 'Booking confirmation', quiet: null },
    trigger: { on: 'confirmed', minutes: 1 },
    templates: [
      text(
        'en',
        'Hi {{guest.firstName|there}}, your stay at {{listing.name}} is confirmed: {{reservation.checkIn}} to {{reservation.checkOut}}.',
        'Check-in is from {{listing.checkInTime}}, check-out until {{listing.checkOutTime}}. All that is needed to get in comes before arrival. Any question until then: just write here.',
        'See you soon, {{account.name}}',
      ),
      text(
        'de',
        'Hallo {{guest.firstName|und willkommen}}, der Aufenthalt in {{listing.name}} ist bestätigt: {{reservation.checkIn}} bis {{reservation.checkOut}}.',
        'Check-in ist ab {{listing.checkInTime}}, Check-out bis {{listing.checkOutTime}}. Alles für die Ankunft kommt rechtzeitig vorher. Bei Fragen einfach hier schreiben.',
        'Bis bald, {{account.name}}',
      ),
    ],
  },
  {
    ...{ ...usual, conditions: [], name: 'Before arrival', holdsWhenUnhappy: true },
    trigger: { on: 'check-in', days: -3, at: '10:00' },
    templates: [
      text(
        'en',
        'Hi {{guest.firstName|there}}, only three days to go until {{listing.name}}!',
        'When do you expect to arrive? Check-in is from {{listing.checkInTime}}. The details for getting in come on the day of arrival.',
      ),
      text(
        'de',
        'Hallo {{guest.firstName|zusammen}}, nur noch drei Tage bis {{listing.name}}!',
        'Wann ist die Ankunft geplant? Check-in ist ab {{listing.checkInTime}}. Alles Weitere für den Zutritt kommt am Anreisetag.',
      ),
    ],
  },
  {
    ...{ ...usual, conditions: [], name: 'Check-in details', quiet: null, late: 'send' },
    trigger: { on: 'check-in', days: 0, at: '09:00' },
    templates: [
      text(
        'en',
        'Hi {{guest.firstName|there}}, today is the day! {{listing.name}} is ready from {{listing.checkInTime}}.',
        'Address: {{listing.address}}\nDoor code: {{listing.doorCode}}\nWi-Fi: {{listing.wifiName}}, password {{listing.wifiPassword}}',
        'Have a good trip. If anything is missing, write here.',
      ),
      text(
        'de',
        'Hallo {{guest.firstName|zusammen}}, heute geht es los! {{listing.name}} ist ab {{listing.checkInTime}} bereit.',
        'Adresse: {{listing.address}}\nTürcode: {{listing.doorCode}}\nWLAN: {{listing.wifiName}}, Passwort {{listing.wifiPassword}}',
        'Gute Reise. Falls etwas fehlt, einfach hier schreiben.',
      ),
    ],
  },
  {
    ...{ ...usual, conditions: [], name: 'Check-up', holdsWhenUnhappy: true, holdsAfterPersonHours: 4 },
    trigger: { on: 'check-in', minutes: 18 * 60 },
    templates: [
      text(
        'en',
        'Good morning, {{guest.firstName|dear guest}}! Did you sleep well at {{listing.name}}? If anything is not as it should be, tell us here and we take care of it.',
      ),
      text(
        'de',
        'Guten Morgen, {{guest.firstName|lieber Gast}}! War die erste Nacht in {{listing.name}} gut? Wenn etwas nicht stimmt, bitte hier schreiben: Wir kümmern uns darum.',
      ),
    ],
  },
  {
    ...{ ...usual, conditions: [], name: 'Before check-out' },
    trigger: { on: 'check-out', days: -1, at: '17:00' },
    templates: [
      text(
        'en',
        'Hi {{guest.firstName|there}}, a short note for tomorrow: check-out is until {{listing.checkOutTime}}. Please close the windows and leave the keys where you found them.',
        'Thank you, and have a lovely last evening!',
      ),
      text(
        'de',
        'Hallo {{guest.firstName|zusammen}}, kurz zu morgen: Check-out ist bis {{listing.checkOutTime}}. Bitte die Fenster schließen und die Schlüssel dort lassen, wo sie lagen.',
        'Vielen Dank und einen schönen letzten Abend!',
      ),
    ],
  },
  {
    ...{ ...usual, conditions: [], name: 'Review request', holdsWhenUnhappy: true },
    trigger: { on: 'check-out', days: 1, at: '11:00' },
    templates: [
      text(
        'en',
        'Hi {{guest.firstName|there}}, thank you for staying at {{listing.name}}. If you enjoyed it, a short review helps us a lot. If not, please tell us here first, so that we can put it right.',
      ),
      text(
        'de',
        'Hallo {{guest.firstName|zusammen}}, danke für den Aufenthalt in {{listing.name}}. Eine kurze Bewertung hilft uns sehr. Falls etwas nicht gut war, bitte zuerst hier schreiben, damit wir es besser machen.',
      ),
    ],
  },
  {
    ...{ ...usual, conditions: [], name: 'Failed inquiry', holdsWhenUnhappy: true },
    trigger: { on: 'silence', hours: 48 },
    templates: [
      text(
        'en',
        'Hi {{guest.firstName|there}}, are you still looking for a place from {{reservation.checkIn}} to {{reservation.checkOut}}? We would be glad to host you at {{listing.name}}. Just write here if anything is open.',
      ),
      text(
        'de',
        'Hallo {{guest.firstName|zusammen}}, wird noch eine Unterkunft vom {{reservation.checkIn}} bis {{reservation.checkOut}} gesucht? Wir würden uns über den Besuch in {{listing.name}} freuen. Bei offenen Fragen einfach hier schreiben.',
      ),
    ],
  },
];
