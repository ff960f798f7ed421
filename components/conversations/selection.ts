import { useSyncExternalStore } from 'react';
import type { Target } from './keys';
import { shownRows } from './targets';

let selected: ReadonlyMap<string, Target> = new Map();
let last: string | null = null;
/** Whether boxes are shown though nothing is selected yet. */
let isChoosing = false;
const listeners = new Set<() => void>();
const NONE: ReadonlyMap<string, Target> = new Map();

/** The rows that are selected, as they stood when they were. */
export function useSelection(): ReadonlyMap<string, Target> {
  return useSyncExternalStore(listen, selection, () => NONE);
}

export function useIsSelected(id: string): boolean {
  return useSyncExternalStore(
    listen,
    () => selected.has(id),
    () => false,
  );
}

/** Whether any row is selected, or is about to be: then all show their boxes. */
export function useIsSelecting(): boolean {
  return useSyncExternalStore(listen, isSelecting, () => false);
}

export function isSelecting(): boolean {
  return isChoosing || selected.size > 0;
}

/** Shows the boxes, for fingers, which cannot hover. */
export function startSelecting(): void {
  isChoosing = true;
  become(selected);
}

export function selection(): ReadonlyMap<string, Target> {
  return selected;
}

/** Selects a row or takes it out; with `range` all rows from the one before it, as this one becomes. */
export function toggle(target: Target, range = false): void {
  const shown = shownRows();
  const [from, to] = [shown.findIndex(({ id }) => id === last), shown.findIndex(({ id }) => id === target.id)];
  const isRange = range && from >= 0 && to >= 0;
  const touched = isRange ? shown.slice(Math.min(from, to), Math.max(from, to) + 1) : [target];
  const next = new Map(selected);
  const becomes = !selected.has(target.id);
  for (const each of touched) {
    if (becomes) next.set(each.id, each);
    else next.delete(each.id);
  }
  last = target.id;
  become(next);
}

export function select(targets: Iterable<Target>): void {
  become(new Map([...targets].map((target) => [target.id, target])));
}

export function deselect(ids: Iterable<string>): void {
  const next = new Map(selected);
  for (const id of ids) next.delete(id);
  if (next.size === selected.size) return;
  if (next.size === 0) isChoosing = false;
  become(next);
}

export function clearSelection(): void {
  last = null;
  if (!isSelecting()) return;
  isChoosing = false;
  become(new Map());
}

function become(next: ReadonlyMap<string, Target>): void {
  selected = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
