import { expect, test } from 'vitest';
import { piecesOf } from './links';

const linked = (text: string) => piecesOf(text).flatMap((piece) => piece.href ?? []);

test.each([
  ['See https://example.com/a?b=1#c.', ['https://example.com/a?b=1#c']],
  ['(http://example.com)', ['http://example.com']],
  ['https://en.wikipedia.org/wiki/Porto_(city)', ['https://en.wikipedia.org/wiki/Porto_(city)']],
  ['two: https://a.example, https://b.example!', ['https://a.example', 'https://b.example']],
  ['javascript:alert(1) data:text/html,x ftp://a.example', []],
  ['https://bank.example@evil.example/login', []],
  ['https://', []],
  ['no link here', []],
  ['"https://a.example"><script>', ['https://a.example']],
  ['https://a.example\u202egnp.exe', ['https://a.example']],
])('%s', (text, links) => {
  expect(linked(text)).toEqual(links);
  expect(
    piecesOf(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
