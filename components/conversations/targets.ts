import { useEffect } from 'react';
import { focusRow } from '@/components/inbox/focus-follower';
import type { Target } from './keys';
import { noteOpened } from './recent';

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

/** Makes the open chat known to the keyboard, and remembers it as opened. */
export function useChatTarget(target: Target): void {
  const { id } = target;
  useEffect(() => noteOpened(id), [id]);
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

/**
 * Puts the hands back on the list: on the row of the open chat, else on the first. Where the open chat has no row here (any more),
 * on the page, so that keys go on meaning it and not another guest. False where no list is shown.
 */
export function focusList(): boolean {
  const shown = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter(isVisible);
  const row = shown.find((each) => each.hasAttribute('aria-current'));
  if (row) focusRow(row);
  else if (chat) (document.activeElement as HTMLElement | null)?.blur();
  else if (shown[0]) focusRow(shown[0]);
  return shown.length > 0;
}

function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}
