'use client';

import { CircleAlert, LoaderCircle } from 'lucide-react';
import { createContext, type ReactNode, startTransition, useActionState, useContext, useId } from 'react';
import type { Action, ActionRefusal, ActionResult } from '@/lib/actions';
import { Button } from './button';
import { cn } from './cn';
import { Input } from './input';
import { Label } from './label';

type Props<Value> = {
  action: Action<never, Value>;
  /** The words on the button. */
  submit: string;
  onDone?: (value: Value) => void;
  className?: string;
  size?: 'default' | 'lg';
  tone?: 'default' | 'outline' | 'destructive';
  /** Of a form in a page: a button as wide as its words. */
  narrow?: boolean;
  children: ReactNode;
};

/** A form that sends itself to a server action and says beside its fields what was refused. It works before React does. */
export function ActionForm<Value>({ action, submit, onDone, className, size, tone, narrow, children }: Props<Value>) {
  const [result, send, isPending] = useActionState(onDone ? telling(action, onDone) : action, null);
  const refusal = result && !result.ok ? result.refusal : undefined;
  return (
    <form
      action={send}
      onSubmit={(event) => {
        // React empties a form after its action; what was typed should outlive a refusal.
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        startTransition(() => send(form));
      }}
      className={cn('grid gap-4', className)}
    >
      <Refused.Provider value={refusal}>{children}</Refused.Provider>
      {refusal && refusal.errors.length === 0 ? <Alert>{refusal.detail}</Alert> : null}
      <Button
        type="submit"
        size={size}
        variant={tone}
        aria-disabled={isPending}
        className={narrow ? 'w-fit' : 'w-full'}
      >
        {isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : null}
        {submit}
      </Button>
    </form>
  );
}

type FieldProps = { name: string; label: string; hint?: ReactNode } & Omit<React.ComponentProps<'input'>, 'name'>;

/** A labelled text field of an ActionForm, with what was wrong about it. */
export function Field({ name, label, hint, className, ...props }: FieldProps) {
  const id = useId();
  const error = useFieldError(name, label);
  const below = error ?? hint;
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      <Input
        id={id}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={below ? `${id}-below` : undefined}
        className={className}
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

/** What was refused about a field, in a sentence that begins with its label. */
export function useFieldError(name: string, label: string): string | undefined {
  const error = useContext(Refused)?.errors.find(({ path }) => path === name || path.startsWith(`${name}.`));
  return error && `${label}${error.message.slice(error.path.length)}`;
}

export function Alert({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md bg-red-soft px-3 py-2 text-red text-sm">
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
      {children}
    </p>
  );
}

const Refused = createContext<ActionRefusal | undefined>(undefined);

function telling<Value>(action: Action<never, Value>, onDone: (value: Value) => void): Action<never, Value> {
  return async (...args: unknown[]): Promise<ActionResult<Value>> => {
    const result = await action(null, args.at(-1) as FormData);
    if (result.ok) onDone(result.value);
    return result;
  };
}
