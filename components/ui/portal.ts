'use client';

import { useSyncExternalStore } from 'react';

/**
 * Where what floats is put. A drawer that the browser itself has opened (popover) lies over everything else in the page,
 * so that a menu or dialog opened from it must stand inside it; elsewhere at the end of the page.
 */
export function usePortal(): HTMLElement | undefined {
  return useSyncExternalStore(onToggle, openDrawer, () => undefined);
}

export function openDrawer(): HTMLElement | undefined {
  return document.querySelector<HTMLElement>('[popover=auto]:popover-open') ?? undefined;
}

function onToggle(changed: () => void): () => void {
  document.addEventListener('toggle', changed, true);
  return () => document.removeEventListener('toggle', changed, true);
}
