/** The languages that screens speak. A new one is a row here and a catalog (`catalogs.ts`). */
export const languages = [
  { id: 'en', label: 'English', locale: 'en-GB' },
  { id: 'de', label: 'Deutsch', locale: 'de-DE' },
] as const satisfies { id: string; label: string; locale: string }[];

export type Language = (typeof languages)[number]['id'];

/** What a person chose in the account menu; without it their browser's languages decide. */
export const LANGUAGE_COOKIE = 'bellhop.language';

/** The chosen language, else the one that the browser likes best (Accept-Language), else English. */
export function pickLanguage(chosen: string | undefined, accepted: string | null): Language {
  return (
    knownLanguage(chosen) ??
    wishes(accepted ?? '')
      .map(knownLanguage)
      .find(Boolean) ??
    'en'
  );
}

export function localeOf(language: Language): string {
  return languages.find(({ id }) => id === language)!.locale;
}

/** "de" and "de-AT" are German. */
function knownLanguage(tag: string | undefined): Language | undefined {
  const primary = tag?.trim().toLowerCase().split('-')[0];
  return languages.find(({ id }) => id === primary)?.id;
}

/** The tags of an Accept-Language header, best first; those of quality 0 are refused. */
function wishes(header: string): string[] {
  return header
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.split(/;\s*q=/i);
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
