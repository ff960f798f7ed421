import type { Catalog } from '../messages';

export const notices = {
  'A soft sound': 'Ein leiser Ton',
  'Bells only: of my conversations, and of those that are nobody’s':
    'Nur Alarme: meiner Gespräche und solcher ohne Zuständige',
  'Customer support': 'Gästebetreuung',
  'Every message of a guest': 'Jede Nachricht eines Gastes',
  'It appears in the notifications, on the tab’s title and, if you want, as a sound or on your desktop.':
    'Es erscheint in den Mitteilungen, im Titel des Tabs und auf Wunsch als Ton oder auf dem Desktop.',
  'Looking…': 'Einen Moment …',
  'Mark all read': 'Alle als gelesen markieren',
  'Messages in conversations assigned to me, and bells': 'Nachrichten in meinen Gesprächen und Alarme',
  'No sound and nothing on the desktop at these hours of your clock':
    'Zu diesen Stunden der eigenen Uhr kein Ton und nichts auf dem Desktop',
  'Not read': 'Nicht gelesen',
  'Nothing but mentions, assignments and failed replies':
    'Nichts außer Erwähnungen, Zuweisungen und gescheiterten Antworten',
  'Nothing yet. Mentions, assignments and your guests’ messages appear here.':
    'Noch nichts. Erwähnungen, Zuweisungen und Nachrichten eigener Gäste erscheinen hier.',
  'Notification settings': 'Einstellungen der Mitteilungen',
  Notifications: 'Mitteilungen',
  'Notifications on your desktop': 'Mitteilungen auf dem Desktop',
  'Notifications, {unread, plural, =0 {none unread} other {# unread}}':
    'Mitteilungen, {unread, plural, =0 {keine ungelesen} other {# ungelesen}}',
  Sales: 'Vertrieb',
  'The bell rings for {guest}': 'Alarm bei {guest}',
  'This browser does not allow them for Bellhop. Allow them in its settings for this site.':
    'Dieser Browser erlaubt sie für Bellhop nicht. Sie lassen sich in seinen Einstellungen für diese Seite erlauben.',
  'What reaches you': 'Was ankommt',
  'Your notifications': 'Mitteilungen',
  'Your reply did not reach {guest}': 'Die Antwort hat {guest} nicht erreicht',
  'Yours alone. Mentions, assignments and failed replies always arrive.':
    'Nur für das eigene Konto. Erwähnungen, Zuweisungen und gescheiterte Antworten kommen immer an.',
  '{by} assigned {guest} to you': '{by} hat {guest} zugewiesen',
  '{by} mentioned you at {guest}': '{by} hat dich bei {guest} erwähnt',
  '{by} rang the bell for {guest}': '{by} hat bei {guest} Alarm gegeben',
  '{guest} was assigned to you': '{guest} wurde zugewiesen',
  '{guest} wrote': '{guest} hat geschrieben',
} satisfies Catalog;
