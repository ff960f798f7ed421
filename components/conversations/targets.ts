import { useEffect } from 'react';
import type { Target } from './keys';

const rows = new Map<string, Target>();
let chat: Target | null = null;

/** Makes a row of the list known to the keyboard and to the selection, while it is shown. */
export function useRowTarget(target: Target): void {
  useEffect(() => {
    rows.set(target.id, target);
    return () => {
      if (rows.get(target.id) === target) rows.delete(target.id);
    };
  }, [target]);
}

/** Makes the open chat known to the keyboard. */
export function useChatTarget(target: Target): void {
  useEffect(() => {
    chat = target;
    return () => {
      if (chat === target) chat = null;
    };
  }, [target]);
}

export function openChat(): Target | null {
  return chat;
}

/** The rows on the screen in their order; `[data-row]` is the link of each. */
export function shownRows(): Target[] {
  return [...document.querySelectorAll<HTMLElement>('[data-row]')].flatMap(
    ({ dataset }) => rows.get(dataset.row ?? '') ?? [],
  );
}

/** The row that has the focus, or something in it. */
export function focusedRow(): Target | null {
  return rowAt(document.activeElement);
}

/** The row that an element belongs to. */
export function rowAt(element: Element | null): Target | null {
  const row = element?.closest('li')?.querySelector<HTMLElement>('[data-row]');
  return (row && rows.get(row.dataset.row ?? '')) ?? null;
}
