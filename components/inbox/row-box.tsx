'use client';

import type { ReactNode } from 'react';
import type { Target } from '@/components/conversations/keys';
import { toggle, useIsSelected, useIsSelecting } from '@/components/conversations/selection';
import { Checkbox } from '@/components/ui/checkbox';
import { useWords } from '@/components/words/provider';

/** The guest’s face; under the pointer, and while anything is selected, a box instead. With Shift it selects up to here. */
export function RowBox({ target, isNear, children }: { target: Target; isNear: boolean; children: ReactNode }) {
  const t = useWords();
  const isSelecting = useIsSelecting();
  const isSelected = useIsSelected(target.id);
  if (!isNear && !isSelecting) return children;
  return (
    <span className="relative z-1 -mx-1 flex size-11 shrink-0 items-center justify-center">
      <Checkbox
        aria-label={t('Select {guest}', { guest: target.guest })}
        checked={isSelected}
        readOnly
        onClick={(event) => toggle(target, event.shiftKey)}
      />
    </span>
  );
}
