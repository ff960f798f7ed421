import { describe, expect, it } from 'vitest';
import { english, wordsIn } from './messages';

const german = wordsIn('de', {
  Close: 'Schließen',
  'Moved to {day}': 'Auf {day} verschoben',
  '{count, plural, one {# night} other {# nights}}': '{count, plural, one {# Nacht} other {# Nächte}}',
});

describe('a sentence', () => {
  it('is said in its language, and in English where the catalog lacks it', () => {
    expect(german('Close')).toBe('Schließen');
    expect(german('Open')).toBe('Open');
    expect(english('Close')).toBe('Close');
    expect(german('constructor')).toBe('constructor');
    expect(english('Request // of a booking')).toBe('Request');
  });

  it('takes values as they are', () => {
    expect(german('Moved to {day}', { day: 'Mi {day} $& <b>' })).toBe('Auf Mi {day} $& <b> verschoben');
    expect(english("Don't know {name}", { name: 0 })).toBe("Don't know 0");
  });

  it('has the plural and the figures of its language', () => {
    const nights = '{count, plural, one {# night} other {# nights}}';
    expect([1, 2, 1200].map((count) => german(nights, { count }))).toEqual(['1 Nacht', '2 Nächte', '1.200 Nächte']);
    expect(english(nights, { count: 1200 })).toBe('1,200 nights');
  });
});
