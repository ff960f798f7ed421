import type { ComponentProps } from 'react';
import { cn } from './cn';

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      className={cn(
        'min-h-16 w-full resize-none rounded-md border border-input bg-card px-2.5 py-2 text-base field-sizing-content focus-visible:border-primary focus-visible:outline-offset-0 disabled:opacity-50 aria-invalid:border-red',
        className,
      )}
      {...props}
    />
  );
}
