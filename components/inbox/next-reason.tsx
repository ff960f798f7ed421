'use client';

import { ChevronsRight, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Target } from '@/components/conversations/keys';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';
import { forgetArrival, useArrival } from './arrival';
import { focusRow } from './focus-follower';

/** Why Next led here, until somebody has done something about it. Hands land on the row, or on the page where it has none. */
export function NextReason({ target: { id, seen } }: { target: Target }) {
  const t = useWords();
  const arrival = useArrival(id);
  const state = JSON.stringify(seen);
  const [atFirst] = useState(state);
  const isHere = arrival !== null;
  useEffect(() => {
    if (isHere) landOn(id);
  }, [isHere, id]);
  if (!arrival?.why || state !== atFirst) return null;
  return (
    <div role="status" className="flex shrink-0 items-center gap-2 border-b bg-selected py-1 pr-2 pl-4 text-sm">
      <ChevronsRight aria-hidden className="size-4 shrink-0 text-primary" />
      <p className="min-w-0 flex-1">
        <bdi>{arrival.why}</bdi>
      </p>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('Hide the reason')}
        onClick={forgetArrival}
        className="size-6 max-md:size-9"
      >
        <X aria-hidden />
      </Button>
    </div>
  );
}

/** Away from a row of somebody else: keys mean the row in focus before the open chat. */
function landOn(id: string): void {
  const row = document.querySelector<HTMLElement>(`[data-row="${id}"]`);
  if (row && row.getClientRects().length > 0) focusRow(row);
  else if (document.activeElement?.closest('li')?.querySelector('[data-row]'))
    (document.activeElement as HTMLElement).blur();
}
