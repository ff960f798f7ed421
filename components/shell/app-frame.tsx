import { type ReactNode, Suspense } from 'react';
import { Desk } from '@/components/conversations/desk';
import { Notices } from '@/components/notices/notices';
import { Palette } from '@/components/palette/palette';
import { words } from '@/lib/language/request';
import { ErrorBoundary } from './error-boundary';

/** Navigation beside the page (under it on a phone); each scrolls alone. */
export async function AppFrame({ navigation, children }: { navigation: ReactNode; children: ReactNode }) {
  const t = await words();
  return (
    <div className="flex h-dvh flex-col-reverse pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)] pl-[env(safe-area-inset-left)] md:flex-row">
      <a
        href="#main"
        className="sr-only z-50 rounded-md bg-foreground px-3 py-2 text-background focus:not-sr-only focus:absolute focus:top-2 focus:left-2"
      >
        {t('Skip to the page')}
      </a>
      <ErrorBoundary what={t('The navigation')}>{navigation}</ErrorBoundary>
      <Notices />
      <main id="main" tabIndex={-1} className="min-h-0 min-w-0 flex-1 overflow-y-auto outline-none">
        <Desk>
          {children}
          <Suspense>
            <Palette />
          </Suspense>
        </Desk>
      </main>
    </div>
  );
}
