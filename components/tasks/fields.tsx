'use client';

import { type ReactNode, useId } from 'react';
import { Field, useFieldError } from '@/components/ui/action-form';
import { Label } from '@/components/ui/label';
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from '@/components/ui/select';
import { useWords } from '@/components/words/provider';
import { decimalString, type Money } from '@/lib/money';
import { priorityWords } from './words';

type Person = { id: string; name: string };
type SelectProps = {
  name: string;
  label: string;
  options: { value: string; label: ReactNode }[];
  initial: string;
};

/** One of a few, in an ActionForm. */
export function SelectField({ name, label, options, initial }: SelectProps) {
  const id = useId();
  const error = useFieldError(name, label);
  return (
    <div className="grid min-w-0 gap-1.5">
      <Label htmlFor={id}>{label}</Label>
      <Select name={name} defaultValue={initial}>
        <SelectTrigger id={id} className="min-w-0 [&>span]:truncate">
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          {options.map((option) => (
            <SelectItem key={option.value} value={option.value}>
              {option.label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </div>
  );
}

export function PriorityField({ of }: { of: keyof typeof priorityWords }) {
  const t = useWords();
  const options = Object.entries(priorityWords).map(([value, { label }]) => ({ value, label: t(label) }));
  return <SelectField name="priority" label={t('Priority')} options={options} initial={of} />;
}

const NOBODY = 'nobody';

/** A colleague or nobody; one who has left stays until somebody else is chosen. */
export function AssigneeField({ of, people, label }: { of: Person | null; people: Person[]; label?: string }) {
  const t = useWords();
  const known = of && !people.some(({ id }) => id === of.id) ? [of, ...people] : people;
  const options = [
    { value: NOBODY, label: <span className="text-muted-foreground">{t('Nobody')}</span> },
    ...known.map(({ id, name }) => ({ value: id, label: <bdi>{name}</bdi> })),
  ];
  return <SelectField name="assigneeId" label={label ?? t('Assignee')} options={options} initial={of?.id ?? NOBODY} />;
}

/** An amount of money, empty for none, in one of these currencies. */
export function AmountField({ name, label, of, currencies, hint }: AmountProps) {
  const t = useWords();
  const choices = [...new Set([of?.currency, ...currencies].filter((each) => each !== undefined))];
  return (
    <div className="grid grid-cols-[1fr_5.5rem] items-start gap-2">
      <Field
        name={name}
        label={label}
        inputMode="decimal"
        autoComplete="off"
        defaultValue={of ? decimalString(of) : ''}
        hint={hint}
        className="tabular-nums"
      />
      <SelectField
        name="currency"
        label={t('Currency')}
        options={choices.map((value) => ({ value, label: value }))}
        initial={choices[0]!}
      />
    </div>
  );
}

type AmountProps = { name: string; label: string; of: Money | null; currencies: string[]; hint?: string };

/** What the fields above say, as an action takes it. */
export function readFields(form: FormData) {
  const assignee = String(form.get('assigneeId'));
  return {
    priority: String(form.get('priority')) as keyof typeof priorityWords,
    assigneeId: assignee === NOBODY ? null : assignee,
  };
}

/** "50", "50.00" or "50,00"; what is none of them is left to the server to refuse in words. */
export function readAmount(form: FormData, name: string): { amount: string; currency: string } | null {
  const typed = String(form.get(name)).trim();
  if (typed === '') return null;
  return { amount: typed.replace(/^(\d+),(\d{1,3})$/, '$1.$2'), currency: String(form.get('currency')) };
}

/** A sum as an action takes it. */
export function saidAmount(money: Money | null): { amount: string; currency: string } | null {
  return money && { amount: decimalString(money), currency: money.currency };
}
