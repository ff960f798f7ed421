import type { ComponentProps } from 'react';
import { cn } from './cn';

type AvatarProps = Omit<ComponentProps<'span'>, 'children'> & { name: string; tone?: 'neutral' | 'primary' };

/** A person's initials in a circle. Decorative: the name stands beside it or in the caller's label. */
export function Avatar({ name, tone = 'neutral', className, ...props }: AvatarProps) {
  return (
    <span
      aria-hidden
      className={cn(
        'inline-flex size-8 shrink-0 items-center justify-center rounded-full font-semibold text-xs select-none',
        tone === 'primary' ? 'bg-selected text-primary' : 'bg-muted text-muted-foreground',
        className,
      )}
      {...props}
    >
      {initials(name)}
    </span>
  );
}

/** First letters of the first and the last word of a name, in its own script; "?" where it has no letter. */
export function initials(name: string): string {
  const words = name.match(/\p{L}[\p{L}\p{M}\p{N}'’.-]*/gu) ?? [];
  const first = words[0];
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  if (!first) return '?';
  return `${[...first][0]}${last ? [...last][0] : ''}`.toLocaleUpperCase('en');
}
