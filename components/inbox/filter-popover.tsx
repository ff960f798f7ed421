'use client';

import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';

type FilterPopoverProps = {
  label: string;
  icon: LucideIcon;
  isSet: boolean;
  className?: string;
  /** The panel, made anew at each opening; `close` closes it. */
  children: (close: () => void) => ReactNode;
};

/** A small button that opens a panel; lit while its filter is set. */
export function FilterPopover({ label, icon: Icon, isSet, className, children }: FilterPopoverProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        className={cn(
          'inline-flex h-6.5 shrink-0 items-center gap-1 rounded-md border px-1.5 text-muted-foreground text-xs hover:bg-accent hover:text-foreground data-[state=open]:bg-accent max-md:h-9 max-md:px-2.5 max-md:text-sm',
          isSet && 'border-primary/40 bg-selected text-primary hover:text-primary',
        )}
      >
        <Icon aria-hidden className="size-3.5" />
        {label}
      </PopoverTrigger>
      <PopoverContent aria-label={label} className={className}>
        {children(() => setOpen(false))}
      </PopoverContent>
    </Popover>
  );
}
