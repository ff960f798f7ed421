import type { ReactNode } from 'react';
import { Desk } from '@/components/conversations/desk';
import { ErrorBoundary } from './error-boundary';

/** Navigation beside the page (under it on a phone); each scrolls alone. */
export function AppFrame({ navigation, children }: { navigation: ReactNode; children: ReactNode }) {
  return (
    <div className="flex h-dvh flex-col-reverse md:flex-row">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-foreground px-3 py-2 text-background focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        Skip to the page
      </a>
      <ErrorBoundary what="The navigation">{navigation}</ErrorBoundary>
      <main id="main" tabIndex={-1} className="min-h-0 min-w-0 flex-1 overflow-y-auto outline-none">
        <Desk>{children}</Desk>
      </main>
    </div>
  );
}
