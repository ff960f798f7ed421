'use client';

import { type ReactNode, useEffect, useRef, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';

type RevealProps = { label: string; content: ReactNode; children: ReactNode; opensWithTile?: boolean };

/** More about a figure, on hover, on focus and on tap; with `opensWithTile` on hover of the whole tile. */
export function Reveal({ label, content, children, opensWithTile = false }: RevealProps) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const soon = (open: boolean, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(open), delay);
  };
  const hover = {
    onPointerEnter: (event: { pointerType: string }) => event.pointerType === 'mouse' && soon(true, 150),
    onPointerLeave: (event: { pointerType: string }) => event.pointerType === 'mouse' && soon(false, 150),
  };
  useEffect(() => {
    const tile = opensWithTile ? trigger.current?.closest('.group') : null;
    const enter = () => soon(true, 250);
    const leave = () => soon(false, 150);
    tile?.addEventListener('mouseenter', enter);
    tile?.addEventListener('mouseleave', leave);
    return () => {
      clearTimeout(timer.current);
      tile?.removeEventListener('mouseenter', enter);
      tile?.removeEventListener('mouseleave', leave);
    };
  });
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        ref={trigger}
        aria-label={label}
        {...hover}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setOpen(true)}
        onBlur={() => setOpen(false)}
        className={cn(
          'relative z-10 min-w-0 truncate rounded-sm text-muted-foreground text-xs outline-none hover:text-foreground focus-visible:outline-2 focus-visible:outline-primary',
          opensWithTile && 'underline decoration-dotted underline-offset-2',
        )}
      >
        {children}
      </PopoverTrigger>
      <PopoverContent
        aria-label={label}
        {...hover}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {content}
      </PopoverContent>
    </Popover>
  );
}
