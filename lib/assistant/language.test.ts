import { expect, it } from 'vitest';
import { languageOf } from './language';

it.each([
  ['Is there parking?', 'en'],
  ['wifi password please', 'en'],
  ['Gibt es einen Parkplatz?', 'de'],
  ['Hola, ¿hay parking?', 'es'],
  ['Où est la clé ?', 'fr'],
  ['Ciao, posso portare il cane?', 'it'],
  ['Qual é a senha do wifi?', 'pt'],
  ['Wat is de wifi code?', 'nl'],
  ['Czy w pobliżu jest jakiś duży parking dla samochodów?', 'pl'],
])('%s is %s', (text, language) => expect(languageOf(text, null)).toBe(language));

it('takes the guest’s language where a text is too short to tell', () => {
  expect(languageOf('ok', 'pt')).toBe('pt');
  expect(languageOf('ok', null)).toBe('en');
});
