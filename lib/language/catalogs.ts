import type { Language } from './languages';
import { type Catalog, english, type Words, wordsIn } from './messages';

/** Each catalog is a chunk of its own: a browser loads the one it needs, and English none. */
const catalogs: Record<Language, () => Promise<Catalog>> = {
  en: async () => ({}),
  de: async () => (await import('./de/catalog')).de,
};

const ready = new Map<Language, Words>([['en', english]]);
const coming = new Map<Language, Promise<Words>>();

/** The words of a language that was loaded before. */
export function readyWords(language: Language): Words | undefined {
  return ready.get(language);
}

/** The same promise for all who ask, so that React can wait for it. */
export function loadWords(language: Language): Promise<Words> {
  const known = coming.get(language);
  if (known) return known;
  const promise = catalogs[language]().then((catalog) => {
    const words = wordsIn(language, catalog);
    ready.set(language, words);
    return words;
  });
  // A chunk that did not arrive is asked for again.
  promise.catch(() => coming.delete(language));
  coming.set(language, promise);
  return promise;
}
