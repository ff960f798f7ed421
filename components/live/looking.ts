import { useEffect, useSyncExternalStore } from 'react';
import { uuidv7 } from 'uuidv7';
import { setUnread } from '@/components/notices/mail';

/** Milliseconds: how often a tab says that it is still there, and after how long without a key nobody types any more. */
const STILL_HERE = 20_000;
const PAUSE = 4000;

const tab = uuidv7();
const here = { conversationId: null as string | null, typing: false };
let pause: ReturnType<typeof setTimeout> | undefined;

/** Tells the others who look at the conversation that this person does, while the tab is in view. */
export function useLooking(conversationId: string, lastMessageId: string | null): void {
  // A new message is read by looking at it.
  useEffect(() => {
    const say = () => {
      tell(document.hidden ? null : conversationId);
      if (!document.hidden && lastMessageId) noteLook(conversationId, lastMessageId);
    };
    say();
    const timer = setInterval(say, STILL_HERE);
    document.addEventListener('visibilitychange', say);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', say);
    };
  }, [conversationId, lastMessageId]);
  useEffect(() => {
    const leave = () => tell(null);
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      if (here.conversationId === conversationId) leave();
    };
  }, [conversationId]);
}

/** Whether the person has had this message of the conversation before them, in this tab. */
export function useHasLooked(conversationId: string, messageId: string | null): boolean {
  const lookedAt = useSyncExternalStore(
    listen,
    () => looked.get(conversationId) ?? null,
    () => null,
  );
  return messageId !== null && lookedAt === messageId;
}

/** A key was pressed in the reply to the guest. */
export function noteTyping(): void {
  clearTimeout(pause);
  pause = setTimeout(stopTyping, PAUSE);
  if (here.typing || !here.conversationId) return;
  here.typing = true;
  tell(here.conversationId);
}

/** The reply was sent, or nobody types any more. */
export function stopTyping(): void {
  clearTimeout(pause);
  if (!here.typing) return;
  here.typing = false;
  tell(here.conversationId);
}

/** The last message that was seen of each conversation. */
const looked = new Map<string, string>();
const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function noteLook(conversationId: string, messageId: string): void {
  looked.set(conversationId, messageId);
  for (const listener of listeners) listener();
}

function tell(conversationId: string | null): void {
  if (conversationId !== here.conversationId) here.typing = false;
  here.conversationId = conversationId;
  const body = JSON.stringify({ tab, ...here });
  const headers = { 'content-type': 'application/json' };
  // Nobody is told when it fails: it is said again soon.
  void fetch('/api/presence', { method: 'POST', keepalive: true, headers, body })
    .then(async (answer) => answer.ok && setUnread((await answer.json()).unread))
    .catch(() => {});
}
