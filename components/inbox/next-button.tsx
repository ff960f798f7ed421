'use client';

import { ChevronsRight } from 'lucide-react';
import { Keys } from '@/components/shortcuts/keys';
import { shortcuts } from '@/components/shortcuts/shortcuts';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { useNext } from './use-next';

const { label, keys } = shortcuts.next;

/** Next, as an icon beside the other buttons of a chat, or in words where there is room. */
export function NextButton({ inWords = false, className }: { inWords?: boolean; className?: string }) {
  const t = useWords();
  const goNext = useNext();
  if (inWords)
    return (
      <Button variant="outline" onClick={goNext} className={className}>
        <ChevronsRight aria-hidden /> {t(label)}
        <Keys keys={keys[0]} className="max-md:hidden" />
      </Button>
    );
  return (
    <Tooltip
      content={
        <span className="flex items-center gap-2">
          {t(label)} <Keys keys={keys[0]} />
        </span>
      }
    >
      <Button
        variant="ghost"
        size="icon"
        aria-label={t(label)}
        aria-keyshortcuts={keys[0]}
        onClick={goNext}
        className={className}
      >
        <ChevronsRight aria-hidden />
      </Button>
    </Tooltip>
  );
}
