'use client';

import { createContext, type ReactNode, use } from 'react';
import { loadWords, readyWords } from '@/lib/language/catalogs';
import { type Language, pickLanguage } from '@/lib/language/languages';
import { english, type Words } from '@/lib/language/messages';

// The catalog is on its way before the page comes to life; what the server drew stands until both are there.
if (typeof document !== 'undefined') loadWords(pickLanguage(document.documentElement.lang, null));

const WordsContext = createContext<Words>(english);

/** Gives all that is inside the words of one language. */
export function WordsProvider({ language, children }: { language: Language; children: ReactNode }) {
  const words = readyWords(language) ?? use(loadWords(language));
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The words of the page's language, in the browser: `const t = useWords()`. */
export function useWords(): Words {
  return use(WordsContext);
}
