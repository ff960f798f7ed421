import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Input({ className, ...props }: ComponentProps<'input'>) {
  return (
    <input
      className={cn(
        'h-8 w-full min-w-0 rounded-md border border-input bg-card px-2.5 text-base md:text-sm pointer-coarse:h-11 focus-visible:border-primary focus-visible:outline-offset-0 disabled:opacity-50 aria-invalid:border-red',
        className,
      )}
      {...props}
    />
  );
}
