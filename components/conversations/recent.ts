const KEY = 'bellhop.recent';
const MOST = 8;

/** Notes that a conversation was opened: its id alone, for as long as this tab of the browser lives. */
export function noteOpened(id: string): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([id, ...recentlyOpened().filter((each) => each !== id)].slice(0, MOST)));
  } catch {
    // A browser that keeps nothing offers nothing.
  }
}

/** The conversations that were opened last, the latest first. */
export function recentlyOpened(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id): id is string => typeof id === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}
