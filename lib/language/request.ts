import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { loadWords } from './catalogs';
import { LANGUAGE_COOKIE, pickLanguage } from './languages';

/** The words of whoever sent this request: `const t = await words()`. */
export const words = cache(async () => {
  const chosen = (await cookies()).get(LANGUAGE_COOKIE)?.value;
  return loadWords(pickLanguage(chosen, (await headers()).get('accept-language')));
});
