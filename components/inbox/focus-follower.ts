/** Where the row in focus leaves the list, the row in its place takes the focus, so that hands stay where they are. */
export function followFocus(list: HTMLElement): () => void {
  const watching = new AbortController();
  const { signal } = watching;
  let place: { row: HTMLElement; index: number } | null = null;
  const onFocus = ({ target }: FocusEvent) => {
    const row =
      list.contains(target as Element) && (target as Element).closest('li')?.querySelector<HTMLElement>('a[data-row]');
    place = row ? { row, index: rowsOf(list).indexOf(row) } : null;
  };
  // A row that is gone lost the focus by that; one that is still there was left on purpose.
  const onBlur = () => queueMicrotask(() => place?.row.isConnected && !list.matches(':focus-within') && forget());
  const forget = () => {
    place = null;
  };
  const observer = new MutationObserver(() => {
    if (!place) return;
    const rows = rowsOf(list);
    if (place.row.isConnected) {
      place.index = rows.indexOf(place.row);
      return;
    }
    const next = rows[Math.min(place.index, rows.length - 1)];
    place = null;
    if (next && document.activeElement === document.body) focusRow(next);
  });
  document.addEventListener('focusin', onFocus, { signal });
  list.addEventListener('focusout', onBlur, { signal });
  observer.observe(list, { childList: true, subtree: true });
  return () => {
    watching.abort();
    observer.disconnect();
  };
}

/** The links of the rows, in their order. */
export function rowsOf(list: Element): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('a[data-row]')];
}

export function focusRow(row: HTMLElement): void {
  row.focus({ preventScroll: true });
  row.closest('li')?.scrollIntoView({ block: 'nearest' });
}
