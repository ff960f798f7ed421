import { isSelecting, toggle } from '@/components/conversations/selection';
import { rowAt } from '@/components/conversations/targets';

const HOLD_MS = 500;
/** A finger that moves further is scrolling. */
const STILL_PX = 10;

/** A finger that rests on a row selects it; while any is selected, a tap on a row does. */
export function watchFingers(list: HTMLElement): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  let holding: { timer: ReturnType<typeof setTimeout>; x: number; y: number } | null = null;
  let hasHeld = false;
  const release = () => {
    clearTimeout(holding?.timer);
    holding = null;
  };
  const onDown = (event: PointerEvent) => {
    release();
    hasHeld = false;
    const row = event.pointerType === 'touch' && event.isPrimary && rowAt(event.target as Element);
    if (!row) return;
    const select = () => {
      hasHeld = true;
      toggle(row);
    };
    holding = { timer: setTimeout(select, HOLD_MS), x: event.clientX, y: event.clientY };
  };
  const onMove = ({ clientX, clientY }: PointerEvent) => {
    if (holding && Math.hypot(clientX - holding.x, clientY - holding.y) > STILL_PX) release();
  };
  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const isTap = event instanceof PointerEvent && event.pointerType === 'touch';
    const row = isTap && isSelecting() && !target.closest('input, button') ? rowAt(target) : null;
    if (!hasHeld && !row) return;
    event.preventDefault();
    event.stopPropagation();
    if (!hasHeld && row) toggle(row);
    hasHeld = false;
  };
  const onMenu = (event: MouseEvent) => (holding || hasHeld) && event.preventDefault();
  list.addEventListener('pointerdown', onDown, { signal });
  list.addEventListener('pointermove', onMove, { signal });
  for (const end of ['pointerup', 'pointercancel'] as const) list.addEventListener(end, release, { signal });
  list.addEventListener('click', onClick, { signal, capture: true });
  list.addEventListener('contextmenu', onMenu, { signal });
  return () => {
    release();
    watching.abort();
  };
}
