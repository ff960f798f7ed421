import type { Catalog } from '../messages';

export const format = {
  'arrives {day}': 'Anreise {day}',
  'at the listing: {time}': 'in der Unterkunft: {time}',
  'day {day} of {nights}': 'Tag {day} von {nights}',
  'leaves today': 'Abreise heute',
  'left today': 'heute abgereist',
  'left yesterday': 'gestern abgereist',
  'left {day}': 'abgereist {day}',
  now: 'jetzt',
  today: 'heute',
  tomorrow: 'morgen',
  yesterday: 'gestern',
  '{count, plural, one {night} other {nights}} of {days}': '{count, plural, one {Nacht} other {Nächte}} {days}',
  '{n, plural, one {# day} other {# days}}': '{n, plural, one {# Tag} other {# Tage}}',
  '{n, plural, one {# hour} other {# hours}}': '{n, plural, one {# Stunde} other {# Stunden}}',
  '{n, plural, one {# minute} other {# minutes}}': '{n, plural, one {# Minute} other {# Minuten}}',
  '{n} d': '{n} T',
  '{n} h': '{n} Std.',
  '{n} min': '{n} Min.',
} satisfies Catalog;
