import { expect, test } from 'vitest';
import { csvLine } from './csv';

test('cells with commas, quotes and line ends are quoted', () => {
  expect(csvLine(['a', 'b, c', 'say "hi"', 'two\nlines', ''])).toBe('a,"b, c","say ""hi""","two\nlines",\r\n');
});

test('no cell is a formula', () => {
  expect(csvLine(['=1+1', '+49', '-2', '@x'])).toBe("'=1+1,'+49,'-2,'@x\r\n");
});
