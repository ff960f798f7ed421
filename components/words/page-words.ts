import { readyWords } from '@/lib/language/catalogs';
import { pickLanguage } from '@/lib/language/languages';
import { english, type Words } from '@/lib/language/messages';

/** The words of the page for what runs in the browser outside of components, such as toasts; there the page is of one language. */
export function pageWords(): Words {
  if (typeof document === 'undefined') return english;
  return readyWords(pickLanguage(document.documentElement.lang, null)) ?? english;
}
