'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { useShortcuts } from '@/components/shortcuts/listen';
import { watchFingers } from './fingers';
import { focusRow, followFocus, rowsOf } from './focus-follower';

/**
 * The scrolling list, moved through by keys; Enter follows the row's own link. A row that leaves hands its focus on; fingers
 * select by resting on a row.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  const step = (by: number) => (event: KeyboardEvent) => {
    const row = list.current && !isElsewhere(event, list.current) && neighbour(list.current, by);
    return row ? focusRow(row) : false;
  };
  useShortcuts({ down: step(1), up: step(-1) });
  useEffect(() => watchFingers(list.current!), []);
  useEffect(() => followFocus(list.current!), []);
  return (
    <div
      ref={list}
      className="min-h-0 flex-1 overflow-y-auto overscroll-contain pointer-coarse:select-none [-webkit-touch-callout:none]"
    >
      {children}
    </div>
  );
}

/** Whether the arrows belong to another part of the page. */
function isElsewhere({ target, key }: KeyboardEvent, list: HTMLElement): boolean {
  return key.startsWith('Arrow') && target !== document.body && !list.contains(target as Node);
}

function neighbour(list: HTMLElement, step: number): HTMLElement | undefined {
  const rows = rowsOf(list);
  const focused = rows.findIndex((row) => row.closest('li')?.matches(':focus-within'));
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'));
  return at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
}
