/** Into whom a guest was merged when it last was. */
export type Merge = { guestId: string; intoId: string };

/**
 * Those of a guest's profiles that came with `id`: what had been merged into it, and into that. Guests are stored one level
 * deep, but a merge is undone as it was made, with everything that it brought.
 */
export function broughtBy(id: string, merges: Merge[]): string[] {
  const found = new Set([id]);
  for (const each of found) for (const { guestId, intoId } of merges) if (intoId === each) found.add(guestId);
  return [...found].slice(1);
}
