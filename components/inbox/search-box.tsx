'use client';

import { LoaderCircle, Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { focusList } from '@/components/conversations/targets';
import { useShortcuts } from '@/components/shortcuts/listen';
import { useWords } from '@/components/words/provider';
import { useFilters } from './use-filters';

const PAUSE_MS = 250;

/** Search by guest or code; it follows the typing after a short pause, the arrow leads to what was found, and Escape empties it. */
export function SearchBox() {
  const t = useWords();
  const { params, change, isPending } = useFilters();
  const asked = params.get('q') ?? '';
  const [draft, setDraft] = useState(asked);
  const field = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    if (document.activeElement !== field.current) setDraft(asked);
  }, [asked]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcuts({
    search: () => field.current?.focus(),
  });

  const ask = (text: string, pause: number) => {
    setDraft(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change({ q: text.trim() || null }), pause);
  };

  return (
    <search className="min-w-0 flex-1">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ask(draft, 0);
        }}
        className="relative"
      >
        {isPending ? (
          <LoaderCircle
            aria-hidden
            className="-translate-y-1/2 absolute top-1/2 left-2 size-4 motion-safe:animate-spin"
          />
        ) : (
          <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-2 size-4 text-muted-foreground" />
        )}
        <input
          ref={field}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          maxLength={200}
          aria-label={t('Search guests and codes')}
          placeholder={t('Guest or code')}
          value={draft}
          dir="auto"
          onChange={(event) => ask(event.target.value, PAUSE_MS)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') ask('', 0);
            if (event.key === 'ArrowDown' && focusList()) event.preventDefault();
          }}
          className="h-7 w-full text-ellipsis rounded-md bg-muted pr-7 pl-7.5 text-sm focus-visible:outline-offset-0 max-md:h-9 max-md:text-lg"
        />
        {draft ? (
          <button
            type="button"
            aria-label={t('Empty the search')}
            onClick={() => ask('', 0)}
            className="absolute inset-y-0 right-0 flex w-7 items-center justify-center text-muted-foreground hover:text-foreground"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        ) : null}
      </form>
    </search>
  );
}
