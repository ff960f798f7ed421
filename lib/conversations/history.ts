/** The kinds of events that the chat tells in words; all others (a message's own arrival, say) are seen as what they made. */
export const toldKinds = [
  'conversation.assigned',
  'conversation.moved',
  'conversation.closed',
  'conversation.reopened',
  'conversation.escalated',
  'conversation.resolved',
  'reply.scheduled',
  'reply.rescheduled',
  'reply.unscheduled',
  'sale.attributed',
  'fun_level.set',
  'fun_level.rated',
  'assistant.mode_set',
  'turn.dismissed',
  'task.created',
  'task.changed',
  'task.started',
  'task.paused',
  'task.finished',
  'task.cancelled',
  'task.reopened',
  'task.approved',
  'task.rejected',
  'tag.added',
  'tag.removed',
] as const;

export type ToldKind = (typeof toldKinds)[number];

/** A place in a thread: everything strictly before it is "earlier". Ties of instants are settled by arrival (UUID v7). */
export type Place = { at: Date; id: string };

const CURSOR = /^(-?\d{1,14})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

export function cursorOf(place: Place): string {
  return `${place.at.getTime()}.${place.id}`;
}

/** The place that a cursor names; null for one that `cursorOf` never made. */
export function placeOf(cursor: string): Place | null {
  const [, instant, id] = CURSOR.exec(cursor) ?? [];
  return instant && id ? { at: new Date(Number(instant)), id } : null;
}

/** Newest last; at equal instants in order of arrival, as the fold takes them. */
export function inOrder(a: Place, b: Place): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
