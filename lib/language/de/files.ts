import type { Catalog } from '../messages';

export const files = {
  'A file did not arrive. Remove it first.': 'Eine Datei kam nicht an. Erst entfernen.',
  'A file': 'Eine Datei',
  'A file may have at most {n} MB.': 'Eine Datei darf höchstens {n} MB haben.',
  'At most {n} files go with one message.': 'Mit einer Nachricht gehen höchstens {n} Dateien.',
  'Attach files': 'Dateien anhängen',
  'Attach files: pick, drop or paste': 'Dateien anhängen: auswählen, ablegen oder einfügen',
  'Files to send': 'Dateien zum Senden',
  'It did not reach the server. Remove it and try again.': 'Kam nicht beim Server an. Entfernen und erneut versuchen.',
  'Look at {name}': '{name} ansehen',
  'Remove {name}': '{name} entfernen',
  'Too many of your files wait unsent. Send or remove some first.':
    'Zu viele ungesendete Dateien warten. Zuerst einige senden oder entfernen.',
  'Uploading {name}': '{name} wird hochgeladen',
  '{channel} takes no files.': '{channel} nimmt keine Dateien an.',
  '{name} is empty.': '{name} ist leer.',
  '{name} is of a kind that cannot be sent.': '{name} ist von einer Art, die nicht gesendet werden kann.',
} satisfies Catalog;
