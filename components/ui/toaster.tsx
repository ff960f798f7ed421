'use client';

import { useTheme } from 'next-themes';
import { useEffect, useRef } from 'react';
import { Toaster as Sonner, useSonner } from 'sonner';
import { openDrawer } from './portal';

/** What just happened, in a line at the bottom; over a drawer, too, which the browser puts above the whole page. */
export function Toaster() {
  const { resolvedTheme } = useTheme();
  const layer = useRef<HTMLDivElement>(null);
  const { toasts } = useSonner();
  const newest = toasts[0]?.id;
  useEffect(() => {
    if (newest === undefined || !openDrawer()) return;
    layer.current?.hidePopover();
    layer.current?.showPopover();
  }, [newest]);
  return (
    <div ref={layer} popover="manual" className="inset-auto z-100 m-0 block size-0 overflow-visible bg-transparent">
      <Sonner
        theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
        // Where it covers neither what is written nor the buttons; on a phone above the bar.
        position="bottom-left"
        mobileOffset={{ bottom: 'calc(64px + env(safe-area-inset-bottom))', left: 8, right: 8 }}
        gap={8}
        toastOptions={{ className: 'font-sans' }}
      />
    </div>
  );
}
