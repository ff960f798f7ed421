import type { NotifySettings, noticeKinds } from '@/db/schema';

export type NoticeKind = (typeof noticeKinds)[number];

/** What a person is told of who has chosen nothing: their own conversations, their team's bells, quietly. */
export const SUGGESTED: NotifySettings = {
  inboxes: { sales: 'mine', support: 'mine' },
  sound: false,
  desktop: false,
  quiet: null,
};

/** How much of an inbox reaches a person, the most first; each includes those after it. */
export const levels = [
  { id: 'all', label: 'Every message of a guest' },
  { id: 'mine', label: 'Messages in conversations assigned to me, and bells' },
  { id: 'escalations', label: 'Bells only: of my conversations, and of those that are nobody’s' },
  { id: 'none', label: 'Nothing but mentions, assignments and failed replies' },
] as const;

/** Whether a person wants no sound and no desktop notification at this time of their own clock ("HH:MM"). */
export function isQuiet({ quiet }: Pick<NotifySettings, 'quiet'>, clock: string): boolean {
  if (!quiet) return false;
  const { from, to } = quiet;
  return from <= to ? clock >= from && clock < to : clock >= from || clock < to;
}
