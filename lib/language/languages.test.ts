import { expect, it } from 'vitest';
import { pickLanguage } from './languages';

it.each([
  [undefined, null, 'en'],
  [undefined, 'de-DE,de;q=0.9,en;q=0.8', 'de'],
  [undefined, 'fr-FR,fr;q=0.9,de-AT;q=0.4,en;q=0.3', 'de'],
  [undefined, 'en;q=0.2, DE;q=0.7', 'de'],
  [undefined, 'de;q=0,en-US', 'en'],
  [undefined, 'de;q=nonsense,en;q=0.1', 'en'],
  [undefined, 'fr,*', 'en'],
  ['en', 'de-DE', 'en'],
  ['de', 'en', 'de'],
  ['<script>', 'de', 'de'],
])('chosen %s, accepted %s: %s', (chosen, accepted, language) => {
  expect(pickLanguage(chosen, accepted)).toBe(language);
});
