'use client';

import { Search } from 'lucide-react';
import { Keys } from '@/components/shortcuts/keys';
import { shortcuts } from '@/components/shortcuts/shortcuts';
import { useWords } from '@/components/words/provider';
import { openLayer } from './layers';

const { label, keys } = shortcuts.palette;

/** The palette's line in the navigation. */
export function PaletteButton() {
  const t = useWords();
  return (
    <button
      type="button"
      title={t(label)}
      aria-keyshortcuts="Control+K Meta+K"
      onClick={() => openLayer('palette')}
      className="mb-2 flex h-8 w-full items-center gap-2.5 rounded-md border border-input bg-card px-2.5 text-muted-foreground text-sm hover:text-foreground max-md:h-11 max-md:text-base md:max-lg:h-11 md:max-lg:justify-center md:max-lg:px-0"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-left md:max-lg:sr-only">{t('Search or jump')}</span>
      <Keys keys={keys[0]} className="max-lg:hidden" />
    </button>
  );
}
