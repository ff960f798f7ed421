/** Shows or hides what stands around the thread: a drawer where there is little room, else a column. */
export function toggleDetails(): boolean {
  const panel = document.querySelector<HTMLElement>('[data-details]');
  if (!panel) return false;
  if (matchMedia('(width >= 64rem)').matches) document.documentElement.toggleAttribute('data-no-details');
  else panel.togglePopover();
  return true;
}
