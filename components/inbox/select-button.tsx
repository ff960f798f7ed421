'use client';

import { ListChecks } from 'lucide-react';
import { startSelecting } from '@/components/conversations/selection';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/words/provider';

/** Shows the boxes of the rows where there is no mouse to hover with. */
export function SelectButton() {
  const t = useWords();
  return (
    <Button
      variant="ghost"
      size="icon"
      aria-label={t('Select several')}
      onClick={startSelecting}
      className="hidden pointer-coarse:inline-flex pointer-coarse:size-9"
    >
      <ListChecks aria-hidden />
    </Button>
  );
}
