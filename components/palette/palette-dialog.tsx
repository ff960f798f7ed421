'use client';

import { Command } from 'cmdk';
import { LoaderCircle, Search } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import { Suspense, useRef, useState } from 'react';
import { focusedRow, openChat } from '@/components/conversations/targets';
import { isPressed } from '@/components/shortcuts/listen';
import { useWords } from '@/components/words/provider';
import type { Entry } from './entries';
import { AnywhereItems, DeedItems, PeopleItems } from './palette-deeds';
import { GuestItems, GuestsToCome } from './palette-guests';
import { PlaceItems } from './palette-places';
import { useFound } from './use-found';

type Props = {
  entries: Entry[];
  /** What was typed before it was there. */
  early: string;
  close: () => void;
};

/** Finds whatever has a name: what to do with the conversation at hand, where to go, whom to open. */
export default function PaletteDialog({ entries, early, close }: Props) {
  const t = useWords();
  const [typed, setTyped] = useState(early);
  const [target] = useState(() => focusedRow() ?? openChat());
  const chosen = useRef<(() => void) | null>(null);
  const query = typed.trim();
  const { guests, isLoading, lately, failure } = useFound(query, openChat()?.id ?? null);
  const choose = (run: () => void) => {
    chosen.current = run;
    close();
  };
  const part = { query, choose };
  const heading = query ? t('Guests') : t('Opened lately');
  const found =
    isLoading && !query ? (
      <GuestsToCome heading={heading} count={lately} />
    ) : (
      <GuestItems heading={heading} guests={guests} choose={choose} home={entries[0]!.href} />
    );
  return (
    <Primitive.Root open onOpenChange={close}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
        <Primitive.Content
          aria-describedby={undefined}
          onKeyDown={(event) => {
            if (!isPressed('palette', event.nativeEvent)) return;
            event.preventDefault();
            close();
          }}
          // What was chosen is done once the focus is back where it was.
          onCloseAutoFocus={() => chosen.current && setTimeout(chosen.current)}
          className="-translate-x-1/2 fixed top-[12dvh] left-1/2 z-50 w-[calc(100%-1rem)] max-w-xl animate-pop overflow-hidden rounded-lg bg-popover shadow-float outline-none max-md:top-2"
        >
          <Primitive.Title className="sr-only">{t('Search or jump')}</Primitive.Title>
          <Command label={t('Search or jump')} shouldFilter={false} loop>
            <div className="flex items-center gap-2.5 border-b px-4">
              {isLoading ? (
                <LoaderCircle aria-hidden className="size-4 shrink-0 text-muted-foreground motion-safe:animate-spin" />
              ) : (
                <Search aria-hidden className="size-4 shrink-0 text-muted-foreground" />
              )}
              <Command.Input
                value={typed}
                onValueChange={setTyped}
                maxLength={200}
                dir="auto"
                placeholder={t('A guest, a code, a tab, an action…')}
                className="h-12 w-full bg-transparent text-base outline-none placeholder:text-muted-foreground"
              />
            </div>
            <Command.List className="max-h-[min(26rem,70dvh)] overflow-y-auto overscroll-contain p-1.5">
              {!isLoading && (
                <Command.Empty className="px-3 py-8 text-center text-muted-foreground text-sm">
                  {t('Nothing by that name.')}
                </Command.Empty>
              )}
              {target && <DeedItems target={target} {...part} />}
              {query ? null : found}
              <PlaceItems entries={entries} {...part} />
              {target && query && (
                <Suspense>
                  <PeopleItems target={target} {...part} />
                </Suspense>
              )}
              <AnywhereItems {...part} />
              {query ? found : null}
              {failure && (
                <p role="alert" className="px-3 py-2 text-red text-sm">
                  {failure}
                </p>
              )}
            </Command.List>
          </Command>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
