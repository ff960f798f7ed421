const used = new Map<string, Set<string>>();

/** A saved reply was put into the text of a conversation: it is counted when that is sent. */
export function markUsed(conversationId: string, id: string): void {
  used.set(conversationId, new Set([...(used.get(conversationId) ?? []), id]));
}

export function usedIn(conversationId: string): string[] {
  return [...(used.get(conversationId) ?? [])];
}

export function forgetUsed(conversationId: string): void {
  used.delete(conversationId);
}
