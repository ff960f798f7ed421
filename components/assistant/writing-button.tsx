'use client';

import { WandSparkles } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';

const WritingPanel = dynamic(() => import('./writing-panel').then((module) => module.WritingPanel));

export type Writer = {
  /** Whether a language model is there to write. */
  hasModel: boolean;
  /** Two letters. */
  guestLanguage: string;
};

/** Help with the words: another tone, the guest's language, a long thread in short. */
export function WritingButton(writer: Writer) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const label = t('Help with the words');
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={label} title={label} className="size-7">
          <WandSparkles aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent role="dialog" aria-label={label} side="top">
        <WritingPanel {...writer} close={() => setOpen(false)} />
      </PopoverContent>
    </Popover>
  );
}
