'use client';

import { useLooking } from './looking';

/** Says, while it stands on the screen, that its person has this conversation before them. */
export function Looking({ conversationId, lastMessageId }: { conversationId: string; lastMessageId: string | null }) {
  useLooking(conversationId, lastMessageId);
  return null;
}
