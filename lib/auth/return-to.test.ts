import { expect, it } from 'vitest';
import { safeReturnTo } from './return-to';

it.each(['/inbox/sales/all?q=ana#x', '/settings/team', '/conversations/1'])('returns to %s', (path) => {
  expect(safeReturnTo(path)).toBe(path);
});

it.each([
  undefined,
  ['/inbox'],
  '',
  'inbox',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/%2F/../\\evil.example',
  '/..//evil.example',
  'javascript:alert(1)',
  '/sign-in?returnTo=/sign-in',
  '/api/auth/signout',
  `/${'x'.repeat(3000)}`,
])('does not return to %j', (wanted) => {
  const path = safeReturnTo(wanted);
  expect(new URL(path, 'https://inbox.example').origin).toBe('https://inbox.example');
  expect(path).toMatch(/^\/$|^\/%2F/);
});
