'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { watchFingers } from './fingers';
import { focusRow, followFocus, rowsOf } from './focus-follower';

const STEPS: Record<string, number> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };

/**
 * The scrolling list, moved through by j and k or the arrows; Enter follows the row's own link, "/" goes to the search. A row
 * that leaves hands its focus on; fingers select by resting on a row.
 */
export function ListKeys({ children }: { children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || !list.current) return;
      if (isBusy(event.target, list.current, event.key)) return;
      if (event.key === '/') return focus(event, document.querySelector('[data-search]'));
      const step = STEPS[event.key];
      if (step) focus(event, neighbour(list.current, step));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
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

/** Whether the key belongs to something else: a field, an open menu, or (the arrows) another part of the page. */
function isBusy(target: EventTarget | null, list: HTMLElement, key: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]')) return true;
  return key.startsWith('Arrow') && target !== document.body && !list.contains(target);
}

function neighbour(list: HTMLElement, step: number): Element | undefined {
  const rows = rowsOf(list);
  const focused = rows.findIndex((row) => row.matches(':focus'));
  const at = focused >= 0 ? focused : rows.findIndex((row) => row.hasAttribute('aria-current'));
  return at < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + step))];
}

function focus(event: KeyboardEvent, element: Element | null | undefined): void {
  if (!(element instanceof HTMLElement)) return;
  event.preventDefault();
  focusRow(element);
}
