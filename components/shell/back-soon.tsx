'use client';

import { useEffect } from 'react';
import { pageWords } from '@/components/words/page-words';
import { WordsProvider } from '@/components/words/provider';
import { Failure } from './failure';

const AGAIN = 1000;
/** A page that fails again so soon would fail for ever: then a person tries. */
const SOON = 60_000;
const KEY = 'bellhop.reloaded';

/** In place of a page that broke off: it comes back by itself, once the server does. */
export function BackSoon() {
  useEffect(() => {
    const last = Number(sessionStorage.getItem(KEY) ?? 0);
    if (Date.now() - last < SOON) return;
    const timer = setInterval(async () => {
      const answer = await fetch('/api/health').catch(() => undefined);
      if (!answer?.ok) return;
      clearInterval(timer);
      sessionStorage.setItem(KEY, String(Date.now()));
      location.reload();
    }, AGAIN);
    return () => clearInterval(timer);
  }, []);
  const t = pageWords();
  return (
    <html lang={t.language}>
      <body className="h-dvh">
        <WordsProvider language={t.language}>
          <Failure what={t('The page')} retry={() => location.reload()} />
        </WordsProvider>
      </body>
    </html>
  );
}
