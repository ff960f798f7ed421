import { useSyncExternalStore } from 'react';
import type { Presence } from '@/lib/realtime/queries';

export type Present = Presence[number];

const NOBODY: Present[] = [];
let byConversation = new Map<string, Present[]>();
const listeners = new Set<() => void>();

/** Who is where, as the server said last. */
export function placePeople(presence: Presence): void {
  byConversation = Map.groupBy(presence, ({ conversationId }) => conversationId);
  for (const listener of listeners) listener();
}

/** Who else has a conversation before them now. */
export function usePeopleAt(conversationId: string, viewerId: string): Present[] {
  const present = useSyncExternalStore(
    listenTo,
    () => byConversation.get(conversationId) ?? NOBODY,
    () => NOBODY,
  );
  return present.some(({ memberId }) => memberId === viewerId)
    ? present.filter(({ memberId }) => memberId !== viewerId)
    : present;
}

/** Whether a person has the conversation before them in some tab or browser. */
export function isAt(conversationId: string, memberId: string): boolean {
  return (byConversation.get(conversationId) ?? NOBODY).some((each) => each.memberId === memberId);
}

function listenTo(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
