import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { english } from '@/lib/language/messages';
import { rich } from './rich';

const html = (...nodes: Parameters<typeof rich>) => renderToStaticMarkup(createElement('p', null, rich(...nodes)));
const link = (text: string) => createElement('a', { href: '/x' }, text);

it('puts elements where the sentence has them', () => {
  expect(html(english, 'See <link>the {what}</link>, {name}.', { link, what: 'rows', name: createElement('b') })).toBe(
    '<p>See <a href="/x">the rows</a>, <b></b>.</p>',
  );
});

it('reads nothing in a value', () => {
  expect(html(english, '{name} wrote <link>here</link>', { link, name: '<link>{link}</link>' })).toBe(
    '<p>&lt;link&gt;{link}&lt;/link&gt; wrote <a href="/x">here</a></p>',
  );
});

it('counts', () => {
  const sentence = '{count, plural, one {# row} other {# rows}} <link>shown</link>';
  expect(html(english, sentence, { count: 2, link })).toBe('<p>2 rows <a href="/x">shown</a></p>');
});
