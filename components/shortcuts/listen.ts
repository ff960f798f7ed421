'use client';

import { useEffect, useRef } from 'react';
import { takeEarlyKeys } from './early';
import { type Shortcut, type ShortcutId, shortcutList, shortcuts } from './shortcuts';

/** Does what a key is for; false leaves it to whoever listened before, and in the end to the browser. */
export type Handler = (event: KeyboardEvent) => unknown;
export type Binding = Pick<Shortcut, 'keys' | 'whileTyping' | 'repeats'> & { run: Handler };

/** Who listens. Where several hear the same key, each takes it for its own place alone. */
const listening = new Set<{ current: readonly Binding[] }>();
let begun: { key: string; at: number } | null = null;
/** Pressed before anybody listened for it: a key, or the two of a sequence. */
let waiting: KeyboardEvent[] = [];

/** After "g" the second key is waited for so long. */
const SEQUENCE_MS = 1500;
/** A page comes alive part by part; for so long hands may be ahead of it, and a key of theirs waits so long. */
const COMING_ALIVE_MS = 15_000;
const WAITING_MS = 3000;

/** Listens to rows of the table of shortcuts, while the component is there. */
export function useShortcuts(handlers: Partial<Record<ShortcutId, Handler>>): void {
  useBindings(
    Object.entries(handlers).map(([id, run]): Binding => ({ ...(shortcuts[id as ShortcutId] as Shortcut), run })),
  );
}

/** Listens to keys that stand in another table: of tabs, of an account's macros. */
export function useBindings(bindings: readonly Binding[]): void {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    listening.add(latest);
    queueMicrotask(playWaiting);
    return () => void listening.delete(latest);
  }, []);
}

/** Whether this is the key of a row, for a field that listens itself. */
export function isPressed(id: ShortcutId, event: KeyboardEvent): boolean {
  return !event.isComposing && (shortcuts[id] as Shortcut).keys.includes(chordOf(event));
}

/** Does what a key does, for a button or the palette. */
export function pressShortcut(id: ShortcutId): void {
  const [key] = shortcuts[id].keys;
  const bindings = [...listening].flatMap(({ current }) => current);
  press(bindings, key, new KeyboardEvent('keydown', { key }));
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || isNoShortcut(event)) return;
  if (!waits(event)) hear(event);
}

const isNoShortcut = ({ isComposing, altKey, key }: KeyboardEvent) => isComposing || altKey || MODIFIERS.has(key);

/** Whether it is kept for whoever comes to listen. What follows a key that waits is not for the parts that listen already. */
function waits(event: KeyboardEvent): boolean {
  if (event.timeStamp > COMING_ALIVE_MS || placeOf(event.target) !== 'page' || SCROLLS.test(event.key)) return false;
  waiting = event.key === 'Escape' ? [] : waiting.filter(isFresh);
  const chord = chordOf(event);
  const begins = (key: string) => key === chord || key.startsWith(`${chord} `);
  if (waiting.length === 1 && beginsSequence(waiting[0]!)) waiting.push(event);
  else if (shortcutList.some((row) => row.waits && row.keys.some(begins)) && !isListenedFor(begins)) waiting = [event];
  else return waiting.length > 0;
  event.preventDefault();
  return true;
}

function playWaiting(): void {
  const [first, second] = waiting.filter(isFresh);
  if (!first || !isListenedFor((key) => key.split(' ')[0] === chordOf(first))) return;
  waiting = [];
  hear(first);
  if (second) hear(second);
}

const isFresh = ({ timeStamp }: KeyboardEvent) => performance.now() - timeStamp < WAITING_MS;
const beginsSequence = (event: KeyboardEvent) =>
  shortcutList.some(({ keys }) => keys.some((key) => key.startsWith(`${chordOf(event)} `)));
const isListenedFor = (is: (key: string) => boolean) =>
  [...listening].some(({ current }) => current.some(({ keys }) => keys.some(is)));

function hear(event: KeyboardEvent): void {
  const chord = chordOf(event);
  const place = placeOf(event.target);
  const heard = [...listening]
    .flatMap(({ current }) => current)
    .filter(({ whileTyping }) => place === 'page' || (place === 'field' && whileTyping))
    .filter(({ repeats }) => repeats || !event.repeat);
  const sequence = begun && event.timeStamp - begun.at < SEQUENCE_MS ? `${begun.key} ${chord}` : null;
  begun = null;
  if (sequence && press(heard, sequence, event)) return;
  if (press(heard, chord, event)) return;
  if (heard.some(({ keys }) => keys.some((key) => key.startsWith(`${chord} `))))
    begun = { key: chord, at: event.timeStamp };
}

function press(bindings: readonly Binding[], keys: string, event: KeyboardEvent): boolean {
  const isDone = bindings.some((binding) => binding.keys.includes(keys) && binding.run(event) !== false);
  if (isDone) event.preventDefault();
  return isDone;
}

const SCROLLS = /^(Arrow|Page|Home|End)|^ $/;
const MODIFIERS = new Set(['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'CapsLock']);

/** "Mod+Shift+Enter"; a character stands for itself, as Shift is already in it. */
export function chordOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const isCharacter = key.length === 1;
  if (!ctrlKey && !metaKey) return shiftKey && !isCharacter ? `Shift+${key}` : key;
  return ['Mod', shiftKey && 'Shift', isCharacter ? key.toLowerCase() : key].filter(Boolean).join('+');
}

/** Where a key was pressed: in a field that takes what is typed, in a dialog or menu of its own, or on the page. */
function placeOf(target: EventTarget | null): 'page' | 'field' | 'layer' {
  if (!(target instanceof HTMLElement)) return 'page';
  if (target.closest('[role="dialog"], [role="menu"], [role="listbox"], [role="alertdialog"]')) return 'layer';
  return target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') ? 'field' : 'page';
}

if (typeof document !== 'undefined') {
  for (const event of takeEarlyKeys()) isNoShortcut(event) || waits(event);
  document.addEventListener('keydown', onKey);
}
