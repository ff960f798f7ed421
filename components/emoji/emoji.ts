import type { Language } from '@/lib/language/languages';

/** Where `scripts/vendor.ts` puts the names of all emoji, as nothing may load from elsewhere. */
export const EMOJI_URL = '/vendor/emoji';

export type Emoji = { emoji: string; label: string; tags?: string[]; order?: number };

const coming = new Map<Language, Promise<Emoji[]>>();

/** Every emoji with its names in a language, read once. */
export function loadEmoji(language: Language): Promise<Emoji[]> {
  const known = coming.get(language);
  if (known) return known;
  const loading = fetch(`${EMOJI_URL}/${language}/data.json`).then(async (answer): Promise<Emoji[]> => {
    const all: Emoji[] = await answer.json();
    // Letters and skin tones have no place of their own.
    return all.filter(({ order }) => order !== undefined);
  });
  loading.catch(() => coming.delete(language));
  coming.set(language, loading);
  return loading;
}
