import type { Catalog } from '../messages';

export const automationScreens = {
  'All rules': 'Alle Regeln',
  Automations: 'Automationen',
  'For your own list: guests do not see it.': 'Für die eigene Liste: Gäste sehen ihn nicht.',
  'Go out as the rules say.': 'Gehen raus, wie die Regeln es sagen.',
  'Goes out next': 'Geht als Nächstes raus',
  'Later ones': 'Spätere',
  'Messages after a failed inquiry': 'Nachrichten nach einer gescheiterten Anfrage',
  'Nothing goes out by itself in the next 14 days.': 'In den nächsten 14 Tagen geht nichts von selbst raus.',
  'Nothing is planned yet: it goes out whenever that happens.':
    'Noch ist nichts geplant: Sie geht raus, sobald das geschieht.',
  'Nothing of this goes out in the next 14 days.': 'Davon geht in den nächsten 14 Tagen nichts raus.',
  'Once, to all guests of these stays; for a minute it can be taken back.':
    'Einmal, an alle Gäste dieser Aufenthalte; eine Minute lang lässt sie sich zurücknehmen.',
  'Remove “{name}”?': '„{name}“ entfernen?',
  Rule: 'Regel',
  Rules: 'Regeln',
  'Save mine': 'Meine speichern',
  'Send to all of them': 'An alle senden',
  'Sent to many': 'An viele gesendet',
  'Somebody else saved this rule while you wrote.': 'Diese Regel wurde währenddessen von jemand anderem gespeichert.',
  'Stays from': 'Aufenthalt ab',
  'Stays to': 'Aufenthalt bis',
  'Take theirs': 'Die andere übernehmen',
  'Taken back: nobody gets it': 'Zurückgenommen: niemand bekommt sie',
  'Taken back: nobody got it': 'Zurückgenommen: niemand hat sie bekommen',
  'The calendar': 'der Kalender',
  'The guest wants none.': 'Der Gast möchte keine.',
  'The rule and its log': 'Die Regel und ihr Protokoll',
  'Undo ({seconds} s)': 'Rückgängig ({seconds} s)',
  'Waiting for release': 'Warten auf Freigabe',
  'More that wait': 'Weitere, die warten',
  'One that is no more': 'Eine, die es nicht mehr gibt',
  '{count, plural, one {# waits} other {# wait}} for a person first':
    '{count, plural, one {# wartet} other {# warten}} erst auf einen Menschen',
  'Look first who gets it: the list is on its way.': 'Sehen Sie erst, wer es bekommt: Die Liste ist unterwegs.',
  '5,000 guests are the most at once: choose fewer listings or days.':
    '5.000 Gäste sind das Meiste auf einmal: Wählen Sie weniger Unterkünfte oder Tage.',
  'What goes out by itself in the next 14 days.': 'Was in den nächsten 14 Tagen von selbst rausgeht.',
  'What they read': 'Was sie lesen',
  'What this rule sends': 'Was diese Regel sendet',
  'Who gets it': 'Wer sie bekommt',
  'Winning back': 'Zurückgewinnen',
  'by {name}': 'von {name}',
  '{count, number} cancelled': '{count, number} abgebrochen',
  '{count, number} skipped': '{count, number} übersprungen',
  '{count, number} to go': '{count, plural, one {# kommt noch} other {# kommen noch}}',
  '{count, plural, one {# earlier} other {# earlier}}': '{count, plural, one {# frühere} other {# frühere}}',
  '{count, plural, one {# guest} other {# guests}} of {all, number}':
    '{count, plural, one {# Gast} other {# Gäste}} von {all, number}',
  '{count, plural, one {# more} other {# more}} to come by itself':
    '{count, plural, one {# weitere kommt} other {# weitere kommen}} von selbst',
  '{count, plural, one {Goes to # guest} other {Goes to # guests}} in a minute':
    '{count, plural, one {Geht in einer Minute an # Gast} other {Geht in einer Minute an # Gäste}}',
  '{count, plural, one {Send to # guest} other {Send to # guests}}':
    '{count, plural, one {An # Gast senden} other {An # Gäste senden}}',
  '{name}: how far it is': '{name}: wie weit es ist',
  '{sent, number} of {all, number} sent': '{sent, number} von {all, number} gesendet',
} satisfies Catalog;
