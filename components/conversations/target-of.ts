import type { AssistantMode } from '@/db/schema';
import type { Conversation } from '@/lib/conversations/queries';
import type { Target } from './keys';

/** What the buttons of the open chat are pressed on. */
export function targetOf(conversation: Conversation, inheritedMode?: AssistantMode): Target {
  const { id, seen, guest, listing, reservation, escalations: rung } = conversation;
  const { checkIn, checkOut } = reservation;
  return { id, seen, guest: guest.name, stay: { checkIn, checkOut, timezone: listing.timezone }, inheritedMode, rung };
}
