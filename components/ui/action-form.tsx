'use client';

import { CircleAlert, LoaderCircle } from 'lucide-react';
import {
  type ComponentProps,
  createContext,
  type ReactNode,
  useActionState,
  useContext,
  useEffect,
  useId,
  useState,
  useTransition,
} from 'react';
import { useWords } from '@/components/words/provider';
import type { Action, ActionRefusal } from '@/lib/actions';
import type { FieldError } from '@/lib/refusal';
import { Button } from './button';
import { cn } from './cn';
import { Input } from './input';
import { Label } from './label';
import { reach } from './reach';
import { Textarea } from './textarea';

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
 * A form that sends itself to a server action, once at a time, and says beside its fields what was refused, below them what is of
 * none of them. What was typed outlives a refusal and a lost connection. It works before React does.
 */
export function ActionForm<Value>({ action, submit, onDone, className, size, tone, narrow, children }: Props<Value>) {
  const t = useWords();
  const [posted, post] = useActionState(action, null);
  const [result, setResult] = useState(posted);
  const [claims] = useState(() => new Set<Claim>());
  const [untold, setUntold] = useState<FieldError>();
  const [isPending, start] = useTransition();
  const send = (form: FormData) =>
    start(async () => {
      const answer = await reach(action(null, form), t('What you typed is still here: try again.'));
      if (answer.ok) onDone?.(answer.value);
      setUntold(answer.ok ? undefined : answer.refusal.errors.find((error) => !isClaimed(claims, error)));
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
      <Claims.Provider value={claims}>
        <Refused.Provider value={refusal}>{children}</Refused.Provider>
      </Claims.Provider>
      {refusal && refusal.errors.length === 0 ? <Alert>{refusal.detail}</Alert> : null}
      {untold ? <Alert>{untold.message}</Alert> : null}
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

type FieldProps<Tag extends 'input' | 'textarea'> = { name: string; label: string; hint?: ReactNode } & Omit<
  ComponentProps<Tag>,
  'name'
>;

/** A labelled field of an ActionForm, with what was wrong about it. */
export function Field({ name, label, hint, ...props }: FieldProps<'input'>) {
  return (
    <Labelled name={name} label={label} hint={hint}>
      {(control) => <Input name={name} {...control} {...props} />}
    </Labelled>
  );
}

/** The same of several lines. */
export function TextField({ name, label, hint, ...props }: FieldProps<'textarea'>) {
  return (
    <Labelled name={name} label={label} hint={hint}>
      {(control) => <Textarea name={name} dir="auto" {...control} {...props} />}
    </Labelled>
  );
}

type LabelledProps = Pick<FieldProps<'input'>, 'name' | 'label' | 'hint' | 'className'> & {
  children: (control: { id: string; 'aria-invalid'?: true; 'aria-describedby'?: string }) => ReactNode;
};

/** A label, its control, and below it what was refused about it, else a hint. */
export function Labelled({ name, label, hint, className, children }: LabelledProps) {
  const id = useId();
  const error = useFieldError(name, label);
  const below = error ?? hint;
  return (
    <div className={cn('grid min-w-0 content-start gap-1.5', className)}>
      <Label htmlFor={id}>{label}</Label>
      {children({
        id,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': below ? `${id}-below` : undefined,
      })}
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
  useClaim(name);
  const error = useContext(Refused)?.errors.find(({ path }) => path === name || path.startsWith(`${name}.`));
  return error && `${label}${error.message.slice(error.path.length)}`;
}

/** All that was refused about what is in a field. */
export function useFieldErrors(name: string): FieldError[] {
  useClaim(`${name}.`);
  return useContext(Refused)?.errors.filter(({ path }) => path.startsWith(`${name}.`)) ?? [];
}

/** The form need not say itself what is refused about this: it is said where it stands. */
function useClaim(name: string): void {
  const claims = useContext(Claims);
  useEffect(() => {
    const claim = { name };
    claims?.add(claim);
    return () => void claims?.delete(claim);
  }, [claims, name]);
}

function isClaimed(claims: Set<Claim>, { path }: FieldError): boolean {
  return [...claims].some(({ name }) => path === name || path.startsWith(name.endsWith('.') ? name : `${name}.`));
}

export function Alert({ children }: { children: ReactNode }) {
  return (
    <p role="alert" className="flex items-start gap-2 rounded-md bg-red-soft px-3 py-2 text-red text-sm">
      <CircleAlert aria-hidden className="mt-px size-4 shrink-0" />
      {children}
    </p>
  );
}

/** A path, or with a dot at its end what is in it. */
type Claim = { name: string };

const Refused = createContext<ActionRefusal | undefined>(undefined);
const Claims = createContext<Set<Claim> | undefined>(undefined);
