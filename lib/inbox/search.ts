const LETTERS: Record<string, string> = { ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };

/** A name as it is searched: lower case, without accents, words apart by single spaces (product.md §4, Search). */
export function foldName(name: string): string {
  return foldLetters(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** As it is stored: every word, the first too, has a space before it, so that the beginning of a word can be looked for. */
export function searchableName(name: string): string {
  return ` ${foldName(name)}`;
}

/** A reservation code as it is searched: folded like a name, spaces and dashes ignored. */
export function foldCode(code: string): string {
  return foldLetters(code).replace(/[\s\p{Pd}]+/gu, '');
}

function foldLetters(text: string): string {
  // Lower case may itself bring marks (İ), so they are taken off after it.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłßæœđðþı]/g, (letter) => LETTERS[letter]!);
}
