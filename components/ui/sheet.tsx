'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '@/components/words/provider';
import { cn } from './cn';

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;
export const SheetClose = Primitive.Close;

const PLACE = {
  right:
    'inset-y-0 right-0 w-[min(22rem,calc(100%-3rem))] animate-slide pt-[env(safe-area-inset-top)] pr-[env(safe-area-inset-right)]',
  bottom: 'inset-x-0 bottom-0 max-h-[85dvh] rounded-t-lg animate-rise pb-[env(safe-area-inset-bottom)]',
};

type ContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  title: ReactNode;
  side?: keyof typeof PLACE;
};

/** A drawer from an edge of the screen: what does not fit beside the rest. */
export function SheetContent({ className, title, side = 'right', children, ...props }: ContentProps) {
  const t = useWords();
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
      <Primitive.Content
        aria-describedby={undefined}
        className={cn('fixed z-50 flex flex-col bg-popover shadow-float outline-none', PLACE[side], className)}
        {...props}
      >
        <header className="flex h-13 shrink-0 items-center justify-between border-b px-4">
          <Primitive.Title className="font-semibold text-base">{title}</Primitive.Title>
          <Primitive.Close
            className="-mr-2 inline-flex size-9 pointer-coarse:size-11 items-center justify-center rounded-md text-muted-foreground hover:bg-accent"
            aria-label={t('Close')}
          >
            <X className="size-4" />
          </Primitive.Close>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">{children}</div>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
