import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type DraftKind, draftKinds } from '@/lib/drafts/kinds';
import type { SavedDraft, SavedDrafts } from '@/lib/drafts/queries';
import { useDesk } from './desk-provider';

export type { DraftKind };

/** One person's text of one kind in one conversation. */
type Key = string;

/**
 * A text and what of it the server has. `at` is when that was saved; of what is not saved yet, when it was typed. `onto` is the
 * instant of what it goes on from, as the server told.
 */
type Copy = { text: string; saved: string; at: number; onto: number };

const NOTHING: Copy = { text: '', saved: '', at: 0, onto: 0 };
const PAUSE = 600;

const copies = new Map<Key, Copy>();
const typedHere = new Set<Key>();
const listeners = new Set<() => void>();
const timers = new Map<Key, ReturnType<typeof setTimeout>>();
const saves = new Map<Key, Promise<void>>();
const unanswered = new Map<Key, string>();
const leaving = new Set<Key>();

/**
 * What a person has begun to write in a conversation. The server keeps it, for all their devices; this browser keeps a copy of what
 * has not reached it. Of two the newer counts, but nothing takes the place of what is being typed.
 */
export function useDraft(conversationId: string, kind: DraftKind, served: SavedDrafts) {
  const { viewer } = useDesk();
  const key = keyOf(viewer.id, conversationId, kind);
  const text = useSyncExternalStore(
    listen,
    () => newer(key, served[kind]).text,
    () => served[kind]?.body ?? '',
  );
  useEffect(() => {
    for (const each of draftKinds) receive(keyOf(viewer.id, conversationId, each), served[each]);
  }, [viewer.id, conversationId, served]);
  const write = useCallback((next: string) => type(key, next), [key]);
  const hold = useCallback((isLeaving: boolean) => holdBack(key, isLeaving), [key]);
  return [text, write, hold] as const;
}

/** What the viewer has left in a conversation, as far as this browser knows, else as the list does. */
export function useDraftMark(conversationId: string, listed: string | null): string | null {
  const { viewer } = useDesk();
  return useSyncExternalStore(
    listen,
    () => {
      const known = draftKinds.flatMap((kind) => copies.get(keyOf(viewer.id, conversationId, kind)) ?? []);
      const isKnown = known.some(({ at }) => at > 0);
      return isKnown ? (known.find(({ saved }) => saved)?.saved.slice(0, 200) ?? null) : listed;
    },
    () => listed,
  );
}

/** Saves what is not saved yet without waiting for a pause; `isLast` where the page may be gone before the answer. */
export function flushDrafts(isLast: boolean): void {
  for (const key of typedHere) {
    clearTimeout(timers.get(key));
    if (isLast) void save(key, true);
    else saveNext(key);
  }
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(key: Key): Copy {
  if (!copies.has(key)) copies.set(key, stored(key));
  return copies.get(key)!;
}

function newer(key: Key, served: SavedDraft | undefined): Copy {
  const mine = read(key);
  const at = served?.savedAt.getTime() ?? 0;
  return served && at > mine.at && !typedHere.has(key) ? { text: served.body, saved: served.body, at, onto: at } : mine;
}

function become(key: Key, copy: Copy): void {
  copies.set(key, copy);
  store(key, copy);
  for (const listener of listeners) listener();
}

function receive(key: Key, served: SavedDraft | undefined): void {
  const copy = newer(key, served);
  if (copy !== read(key)) become(key, copy);
  else if (copy.text !== copy.saved) saveSoon(key);
}

function type(key: Key, text: string): void {
  typedHere.add(key);
  become(key, { ...read(key), text, at: Date.now() });
  saveSoon(key);
}

/** What is on its way to be a message is not saved as a draft beside it: it would come back. */
function holdBack(key: Key, isLeaving: boolean): void {
  clearTimeout(timers.get(key));
  if (isLeaving) return void leaving.add(key);
  leaving.delete(key);
  if (read(key).text !== read(key).saved) saveSoon(key);
}

function saveSoon(key: Key): void {
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => saveNext(key), PAUSE),
  );
}

/** One after the other, so that the last one typed is the last one saved. */
function saveNext(key: Key): void {
  saves.set(
    key,
    (saves.get(key) ?? Promise.resolve()).then(() => save(key, false)),
  );
}

/** What does not reach the server stays here, and goes with the next word or visit. */
async function save(key: Key, keepalive: boolean): Promise<void> {
  if (leaving.has(key)) return;
  const copy = read(key);
  const answer = await put(key, copy, keepalive);
  if (!answer) return;
  const standing: { isSaved: boolean; body: string; savedAt: string } = await answer.json();
  const at = Date.parse(standing.savedAt);
  if (!standing.isSaved) return meet(key, standing.body, at);
  if (read(key) !== copy) return become(key, { ...read(key), saved: copy.text, onto: at });
  typedHere.delete(key);
  become(key, { text: copy.text, saved: copy.text, at, onto: at });
}

async function put(key: Key, { text, onto }: Copy, keepalive: boolean): Promise<Response | null> {
  const [, conversationId, kind] = key.split('.');
  const draft = { kind, body: text, onto: onto ? new Date(onto).toISOString() : null, unanswered: unanswered.get(key) };
  unanswered.set(key, text);
  const answer = await fetch(`/api/drafts/${conversationId}`, {
    method: 'PUT',
    keepalive,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(draft),
  }).catch(() => null);
  if (!answer?.ok && answer?.status !== 409) return null;
  unanswered.delete(key);
  return answer;
}

/** Another hand was there first: what it put there stands below what is typed here. */
function meet(key: Key, body: string, at: number): void {
  const mine = read(key);
  const text = withBelow(mine.text, body);
  become(key, { text, saved: body, at: Date.now(), onto: at });
  if (text === body) typedHere.delete(key);
  else saveSoon(key);
}

function withBelow(typed: string, other: string): string {
  return typed.includes(other) ? typed : [typed, other].filter(Boolean).join('\n\n');
}

function keyOf(viewerId: string, conversationId: string, kind: DraftKind): Key {
  return `${viewerId}.${conversationId}.${kind}`;
}

const placeOf = (key: Key) => `bellhop.draft.${key}`;

/** A browser may forbid its storage or have filled it; the copy then lives as long as the page. */
function stored(key: Key): Copy {
  try {
    return { ...NOTHING, ...JSON.parse(localStorage.getItem(placeOf(key)) ?? '{}') };
  } catch {
    return NOTHING;
  }
}

/** Only what the server does not have. */
function store(key: Key, copy: Copy): void {
  try {
    if (copy.text === copy.saved) localStorage.removeItem(placeOf(key));
    else localStorage.setItem(placeOf(key), JSON.stringify(copy));
  } catch {
    // The copy is kept in memory.
  }
}
