'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { useUnread } from './mail';

const COUNT = /^\(\d+\) /;

/** The count of unread notices before the tab's title, and a dot on its icon. */
export function TabTitle({ served }: { served: number }) {
  const unread = useUnread(served);
  const place = `${usePathname()}?${useSearchParams()}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page brings its own title
  useEffect(() => {
    const mark = () => {
      // Between two pages there is none: to name it then would make one that stays beside the page's own.
      if (document.title === '') return;
      const title = `${unread > 0 ? `(${unread}) ` : ''}${document.title.replace(COUNT, '')}`;
      if (document.title !== title) document.title = title;
    };
    mark();
    setIcon(unread > 0);
    const observer = new MutationObserver(mark);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [unread, place]);
  return null;
}

function setIcon(isDotted: boolean): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"][type="image/svg+xml"]')) {
    link.dataset.plain ??= link.href;
    const href = isDotted ? new URL('/icon-unread.svg', location.href).href : link.dataset.plain;
    if (link.href !== href) link.href = href;
  }
}
