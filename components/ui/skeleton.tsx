import type { ComponentProps } from 'react';
import { cn } from './cn';

/** A grey place of the size of what will stand there; silent to screen readers. */
export function Skeleton({ className, ...props }: ComponentProps<'span'>) {
  return <span aria-hidden className={cn('block animate-pulse rounded-sm bg-muted', className)} {...props} />;
}
