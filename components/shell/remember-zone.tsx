'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { ZONE_COOKIE } from './zone-cookie';

/** Tells the server the browser's time zone; `zone` is the one the page was made with. */
export function RememberZone({ zone }: { zone: string }) {
  const { refresh } = useRouter();
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!here || here === zone) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in some browsers.
    document.cookie = `${ZONE_COOKIE}=${here}; path=/; max-age=31536000; samesite=lax`;
    if (document.cookie.includes(`${ZONE_COOKIE}=${here}`)) refresh();
  }, [zone, refresh]);
  return null;
}
