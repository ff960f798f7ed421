import { encode } from 'next-auth/jwt';
import { expect, it } from 'vitest';
import { openSession, sealSession, sessionCookie } from './cookie';

it('carries the id of a session, unreadably, and nothing else', async () => {
  const sealed = await sealSession('0195-a');
  expect(sealed).not.toContain('0195-a');
  expect(await openSession(sealed)).toBe('0195-a');
});

it('opens nothing that is forged, changed or missing', async () => {
  const sealed = await sealSession('0195-a');
  const forged = await encode({ token: { sid: '0195-a' }, secret: 'another secret of more than 32 characters' });
  for (const cookie of [forged, `${sealed.slice(0, -2)}xx`, 'x', '', undefined]) {
    expect(await openSession(cookie)).toBeNull();
  }
});

it('cannot be read by scripts nor sent by other sites', () => {
  expect(sessionCookie()).toEqual({
    name: 'bellhop.session',
    options: { httpOnly: true, sameSite: 'lax', secure: false, path: '/' },
  });
});
