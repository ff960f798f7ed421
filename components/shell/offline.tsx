'use client';

import { useEffect } from 'react';

/** Has the browser show a page of ours where Bellhop cannot be reached (`public/sw.js`). Without it the browser shows its own. */
export function Offline() {
  useEffect(() => {
    navigator.serviceWorker?.register('/sw.js').catch(() => {});
  }, []);
  return null;
}
