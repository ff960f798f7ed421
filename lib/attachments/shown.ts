/** What every browser shows as an image; the rest is offered to be saved. */
const SHOWN = new Set(['image/jpeg', 'image/png', 'image/gif', 'image/webp']);

export function isShown({ mediaType }: { mediaType: string }): boolean {
  return SHOWN.has(mediaType);
}
