'use client';

import { ThemeProvider } from 'next-themes';
import type { ReactNode } from 'react';

/** Light or dark as the person chose, else as the system says. `nonce` lets its script pass the content security policy. */
export function Theme({ nonce, children }: { nonce?: string; children: ReactNode }) {
  return (
    <ThemeProvider attribute="class" nonce={nonce} disableTransitionOnChange>
      {children}
    </ThemeProvider>
  );
}
