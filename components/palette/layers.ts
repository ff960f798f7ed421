import { useSyncExternalStore } from 'react';

/** What lies over the page when its key is pressed. */
export type Layer = 'palette' | 'help';

let open: Layer | null = null;
const listeners = new Set<() => void>();

export function openLayer(layer: Layer | null): void {
  open = layer;
  for (const listener of listeners) listener();
}

export function useLayer(): Layer | null {
  return useSyncExternalStore(
    listen,
    () => open,
    () => null,
  );
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
