type Ahead = { type: (change: (typed: string) => string) => void; leave: () => void };

/**
 * While what was called is on its way, keys are for it already: on the page, each letter would press a button. Until the returned
 * function is called.
 */
export function keepKeys({ type, leave }: Ahead): () => void {
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'Escape') leave();
    else if (key === 'Backspace') type((typed) => typed.slice(0, -1));
    else if (key.length === 1) type((typed) => typed + key);
  };
  document.addEventListener('keydown', onKey, true);
  return () => document.removeEventListener('keydown', onKey, true);
}
