'use client';

import { useTheme } from 'next-themes';
import { Toaster as Sonner } from 'sonner';

export function Toaster() {
  const { resolvedTheme } = useTheme();
  return (
    <Sonner
      theme={resolvedTheme === 'dark' ? 'dark' : 'light'}
      // Where it covers neither what is written nor the buttons; on a phone above the bar.
      position="bottom-left"
      mobileOffset={{ bottom: 64, left: 8, right: 8 }}
      gap={8}
      toastOptions={{ className: 'font-sans' }}
    />
  );
}
