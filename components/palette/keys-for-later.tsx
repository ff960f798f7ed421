'use client';

import { useEffect, useRef } from 'react';

type Props = { type: (change: (typed: string) => string) => void; leave: () => void };

/** While what was called is on its way, keys are for it already: on the page, each letter would press a button. */
export function KeysForLater(props: Props) {
  const latest = useRef(props);
  latest.current = props;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey } = event;
      if (ctrlKey || metaKey || altKey) return;
      event.preventDefault();
      event.stopPropagation();
      const { type, leave } = latest.current;
      if (key === 'Escape') leave();
      else if (key === 'Backspace') type((typed) => typed.slice(0, -1));
      else if (key.length === 1) type((typed) => typed + key);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
  return null;
}
