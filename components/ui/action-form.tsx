'use client';

import { CircleAlert, LoaderCircle } from 'lucide-react';
import { createContext, type ReactNode, useActionState, useContext, useId, useState, useTransition } from 'react';
import type { Action, ActionRefusal } from '@/lib/actions';
import { Button } from './button';
import { cn } from './cn';
import { Input } from './input';
import { Label } from './label';
import { reach } from './reach';

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

/**
 * A form that sends itself to a server action, once at a time, and says beside its fields what was refused. What was typed
 * outlives a refusal and a lost connection. It works before React does.
 */
export function ActionForm<Value>({ action, submit, onDone, className, size, tone, narrow, children }: Props<Value>) {
  const [posted, post] = useActionState(action, null);
  const [result, setResult] = useState(posted);
  const [isPending, start] = useTransition();
  const send = (form: FormData) =>
    start(async () => {
      const answer = await reach(action(null, form), 'What you typed is still here: try again.');
      if (answer.ok) onDone?.(answer.value);
      setResult(answer);
    });
  const refusal = result && !result.ok ? result.refusal : undefined;
  return (
    <form
      action={onDone ? send : post}
      onSubmit={(event) => {
        // React empties a form after its action; what was typed should outlive a refusal.
        event.preventDefault();
        if (!isPending) send(new FormData(event.currentTarget));
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
