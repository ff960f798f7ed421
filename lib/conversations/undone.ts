import type { EventFact, MessageFact } from './fold';

/** These reached nobody for sure: they are no last message, answer nothing and carry nothing else out. */
export const UNDELIVERED: ReadonlySet<MessageFact['delivery']> = new Set(['failed', 'not_sent', 'uncertain']);

/**
 * The events that count. Who undoes a click leaves everything as if it had never been made, so that what others did since
 * stands. A close or move that came with a reply, or soon after one that was still on its way, counts while that reply
 * stands as sent by that instant: one that failed, or went out later after all, leaves a guest who must not be lost from sight.
 */
export function countingEvents(messages: MessageFact[], events: EventFact[]): EventFact[] {
  const undone = new Set(events.filter(({ kind }) => kind === 'action.undone').map(({ data }) => data.eventId));
  const byId = new Map(messages.map((message) => [message.id, message]));
  return events.filter(({ id, at, data }) => {
    if (undone.has(id)) return false;
    const reply = byId.get((data.replyId ?? data.answeredBy) as string);
    return !reply || (!UNDELIVERED.has(reply.delivery) && reply.at <= at);
  });
}
