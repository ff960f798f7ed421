import { copyFileSync, mkdirSync } from 'node:fs';
import { languages } from '@/lib/language/languages';

/** Puts what the API's reference page loads where our own origin serves it, so that nothing comes from elsewhere. */
mkdirSync('public/vendor', { recursive: true });
copyFileSync('node_modules/@scalar/api-reference/dist/browser/standalone.js', 'public/vendor/api-reference.js');

/** The names of all emoji, in the languages of the screens. */
for (const { id } of languages) {
  mkdirSync(`public/vendor/emoji/${id}`, { recursive: true });
  for (const file of ['data.json', 'messages.json']) {
    copyFileSync(`node_modules/emojibase-data/${id}/${file}`, `public/vendor/emoji/${id}/${file}`);
  }
}
