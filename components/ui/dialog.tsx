'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { useWords } from '@/components/words/provider';
import { cn } from './cn';
import { usePortal } from './portal';

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

type ContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  title: ReactNode;
  description?: ReactNode;
};

/** A centred sheet over everything, with its title; focus stays inside until it closes. */
export function DialogContent({ className, title, description, children, ...props }: ContentProps) {
  const t = useWords();
  return (
    <Primitive.Portal container={usePortal()}>
      <Primitive.Overlay className="fixed inset-0 z-50 animate-fade bg-overlay" />
      <Primitive.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={cn(
          '-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[calc(100%-2rem)] max-w-md animate-pop gap-4 overflow-y-auto rounded-lg bg-popover p-5 shadow-float outline-none',
          className,
        )}
        {...props}
      >
        <header className="grid gap-1 pr-8">
          <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
          {description ? (
            <Primitive.Description className="text-muted-foreground text-sm">{description}</Primitive.Description>
          ) : null}
        </header>
        {children}
        <Primitive.Close
          className="absolute top-3.5 right-3.5 inline-flex size-8 pointer-coarse:size-11 pointer-coarse:top-1.5 pointer-coarse:right-1.5 items-center justify-center rounded-md text-muted-foreground hover:bg-accent"
          aria-label={t('Close')}
        >
          <X className="size-4" />
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
