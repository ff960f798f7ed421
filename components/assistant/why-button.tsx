'use client';

import { Sparkles } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';

const WhyPanel = dynamic(() => import('./why-panel').then((module) => module.WhyPanel));

/** A run in one line, and all of it where that is wanted. */
export function WhyButton({ runId, children }: { runId: string; children: string }) {
  const t = useWords();
  return (
    <Popover>
      <PopoverTrigger className="touch flex min-w-0 items-center gap-1 rounded-sm text-left hover:text-foreground data-[state=open]:text-foreground">
        <Sparkles aria-hidden className="size-3 shrink-0" />
        <span className="min-w-0 [overflow-wrap:anywhere]">{children}</span>
      </PopoverTrigger>
      <PopoverContent aria-label={t('What the assistant made of this')} className="w-80 text-sm">
        <WhyPanel runId={runId} />
      </PopoverContent>
    </Popover>
  );
}
