'use client';

import { MessageSquareText } from 'lucide-react';
import { useWriting } from '@/components/conversations/composer-writing';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';

/** Calls the saved replies as "/" does, for mice and fingers. */
export function SavedReplyButton() {
  const t = useWords();
  const { kind, field, insert } = useWriting();
  if (kind === 'note') return null;
  const call = () => {
    const before = field.current?.value.slice(0, field.current.selectionStart) ?? '';
    insert(/(^|\s)$/.test(before) ? '/' : ' /');
  };
  return (
    <Tooltip
      content={
        <span className="flex items-center gap-2">
          {t('Saved replies')} <Kbd>/</Kbd>
        </span>
      }
    >
      <Button variant="ghost" size="icon" aria-label={t('Saved replies')} onClick={call} className="size-7">
        <MessageSquareText aria-hidden />
      </Button>
    </Tooltip>
  );
}
