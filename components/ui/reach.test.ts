import { redirect } from 'next/navigation';
import { expect, test } from 'vitest';
import { reach } from './reach';

test('what the server answers is handed on, what does not come through is a refusal', async () => {
  expect(await reach(Promise.resolve({ ok: true, value: 1 }))).toEqual({ ok: true, value: 1 });
  expect(await reach(Promise.reject(new TypeError('Failed to fetch')))).toMatchObject({
    ok: false,
    refusal: { status: 503, detail: 'This did not reach the server. Try again.' },
  });
  const failed = Object.assign(new Error('An error occurred'), { digest: '1' });
  expect(await reach(Promise.reject(failed), 'Your text is still here.')).toMatchObject({
    refusal: { detail: 'The server could not do this. Your text is still here.' },
  });
});

test('a redirect goes its way', async () => {
  const leaving = (async () => redirect('/sign-in'))();
  await expect(reach(leaving)).rejects.toThrow('NEXT_REDIRECT');
});
