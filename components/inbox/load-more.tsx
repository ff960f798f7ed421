'use client';

import { useCallback, useEffect, useRef, useState, useTransition } from 'react';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';
import { moreRows } from './actions';
import type { RowsPage } from './read-rows';

type LoadMoreProps = { inbox: string; tab: string; search: string; cursor: string; after?: string; version: number };
type Loaded = RowsPage & { pages: number };

/**
 * The rest of a list: fetched as the end comes near, or by its button. When the server shows the first page anew
 * (`version`), all that was loaded is read again with it, so that old and new rows never stand together.
 */
export function LoadMore({ version, ...list }: LoadMoreProps) {
  const t = useWords();
  const { loaded, next, isPending, error, load } = useRows(list, version);
  // After a failure only the button tries again: a list at its end would ask without end.
  const sentinel = useNear(error ? null : load);
  return (
    <>
      {loaded.map((page) => page.node)}
      {next ? (
        <li ref={sentinel} className="flex flex-col items-center gap-2 px-4 py-3">
          {error ? <p role="alert">{error}</p> : null}
          <Button variant="ghost" size="sm" disabled={isPending} onClick={load}>
            {isPending ? t('Loading…') : t('Load more')}
          </Button>
        </li>
      ) : null}
    </>
  );
}

function useRows({ inbox, tab, search, cursor, after }: Omit<LoadMoreProps, 'version'>, version: number) {
  const [loaded, setLoaded] = useState<Loaded[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  const shown = useRef(version);
  const last = loaded.at(-1);
  const next = last ? last.nextCursor : cursor;

  const read = useCallback(
    (from: string, group: string | undefined, pages: number, place: (page: Loaded) => void) =>
      start(async () => {
        const result = await moreRows({ inbox, tab, search, cursor: from, pages, after: group }).catch(() => null);
        if (result?.ok) place({ ...result.value, pages });
        setError(result?.ok ? null : (result?.refusal.detail ?? 'The next rows could not be loaded. Try again.'));
      }),
    [inbox, tab, search],
  );

  const load = useCallback(() => {
    if (next && !isPending) read(next, last?.lastGroup ?? after, 1, (page) => setLoaded((pages) => [...pages, page]));
  }, [next, isPending, last, after, read]);

  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    const pages = loaded.reduce((sum, page) => sum + page.pages, 0);
    if (pages > 0) read(cursor, after, Math.min(pages, 100), (page) => setLoaded([page]));
  }, [version, cursor, after, loaded, read]);

  return { loaded, next, isPending, error, load };
}

/** Calls `load`, if there is one, while the element is less than a screen away. */
function useNear(load: (() => void) | null) {
  const element = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const target = element.current;
    if (!target || !load) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && load(), { rootMargin: '600px' });
    observer.observe(target);
    return () => observer.disconnect();
  }, [load]);
  return element;
}
