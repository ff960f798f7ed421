'use client';

import { SmilePlus } from 'lucide-react';
import { lazy, Suspense, useRef, useState } from 'react';
import { useWriting } from '@/components/conversations/composer-writing';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';

const EmojiPicker = lazy(() => import('./emoji-picker').then((module) => ({ default: module.EmojiPicker })));

/** Puts an emoji where the caret is; the picker and its names are loaded when it first opens. */
export function EmojiButton() {
  const t = useWords();
  const { insert } = useWriting();
  const [isOpen, setOpen] = useState(false);
  const isChosen = useRef(false);
  return (
    <Popover
      open={isOpen}
      onOpenChange={(open) => {
        isChosen.current &&= !open;
        setOpen(open);
      }}
    >
      <PopoverTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('Emoji')} title={t('Emoji')} className="size-7">
          <SmilePlus aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent
        aria-label={t('Emoji')}
        side="top"
        // With an emoji the hands are in the text again; the button has the focus back without one.
        onCloseAutoFocus={(event) => isChosen.current && event.preventDefault()}
        className="w-auto p-0"
      >
        <Suspense fallback={<div className="h-80 w-76" />}>
          <EmojiPicker
            choose={(emoji) => {
              isChosen.current = true;
              setOpen(false);
              insert(emoji);
            }}
          />
        </Suspense>
      </PopoverContent>
    </Popover>
  );
}
