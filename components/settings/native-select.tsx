import type { ComponentProps } from 'react';
import { cn } from '@/components/ui/cn';

/** The browser's own list to choose from: for long lists and for forms that work without scripts. */
export function NativeSelect({ className, ...props }: ComponentProps<'select'>) {
  return (
    <select
      className={cn(
        'h-8 w-full min-w-0 rounded-md border border-input bg-card px-2 text-base md:text-sm focus-visible:border-primary focus-visible:outline-offset-0',
        className,
      )}
      {...props}
    />
  );
}
