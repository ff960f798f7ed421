export type Piece = { text: string; href?: string };

const ADDRESS = /\bhttps?:\/\/[^\s<>"“”„«»\u200b-\u200f\u202a-\u202e\u2060-\u2069]+/giu;
const TRAILING = new Set(".,;:!?'’*_~)]}");

/**
 * Splits a text into plain pieces and web addresses. Only http and https become links, and none that carries a user name
 * (`https://bank.example@evil.example`), which shows one place and leads to another.
 */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = withoutTrailing(match[0]);
    if (!isPlainAddress(address)) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: address, href: address });
    end = match.index + address.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}

/** The full stop of the sentence is not part of the address; a bracket is when it was opened within. */
function withoutTrailing(address: string): string {
  let end = address.length;
  while (TRAILING.has(address.charAt(end - 1))) end--;
  const bare = address.slice(0, end);
  return address.charAt(end) === ')' && bare.includes('(') ? `${bare})` : bare;
}

function isPlainAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '';
}
