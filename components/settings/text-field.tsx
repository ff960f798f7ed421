'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { useFieldError } from '@/components/ui/action-form';
import { cn } from '@/components/ui/cn';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';

type Props = { name: string; label: string; hint?: ReactNode } & Omit<ComponentProps<'textarea'>, 'name'>;

/** A labelled text of several lines of an ActionForm, with what was wrong about it. */
export function TextField({ name, label, hint, ...props }: Props) {
  const id = useId();
  const error = useFieldError(name, label);
  const below = error ?? hint;
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      <Textarea
        id={id}
        name={name}
        dir="auto"
        aria-invalid={error ? true : undefined}
        aria-describedby={below ? `${id}-below` : undefined}
        {...props}
      />
      {below ? (
        <p id={`${id}-below`} className={cn('text-sm', error ? 'text-red' : 'text-muted-foreground')}>
          {below}
        </p>
      ) : null}
    </div>
  );
}
