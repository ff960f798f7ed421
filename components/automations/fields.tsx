'use client';

import { type ReactNode, useId } from 'react';
import { NativeSelect } from '@/components/settings/native-select';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';

type NumberProps = {
  label: string;
  value: number | null;
  change: (value: number | null) => void;
  min?: number;
  max?: number;
  required?: boolean;
  className?: string;
};

/** A whole number, named for ears alone. */
export function NumberInput({ label, value, change, ...props }: NumberProps) {
  return (
    <Input
      type="number"
      inputMode="numeric"
      step={1}
      aria-label={label}
      value={value === null || Number.isNaN(value) ? '' : value}
      onChange={({ target }) => change(target.value === '' ? null : target.valueAsNumber)}
      {...props}
    />
  );
}

type ChoiceProps<Value extends string> = {
  value: Value;
  options: readonly { value: Value; label: string }[];
  change: (value: Value) => void;
  label?: string;
  id?: string;
  className?: string;
};

/** One of a list, in the browser's own control. */
export function Choice<Value extends string>({ value, options, change, label, ...props }: ChoiceProps<Value>) {
  return (
    <NativeSelect aria-label={label} value={value} onChange={({ target }) => change(target.value as Value)} {...props}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </NativeSelect>
  );
}

type TickProps = { label: ReactNode; isOn: boolean; change: (isOn: boolean) => void; children?: ReactNode };

/** A box to tick, with what it means. */
export function Tick({ label, isOn, change, children }: TickProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <Checkbox id={id} checked={isOn} onChange={({ target }) => change(target.checked)} className="mt-0.5" />
      <div className="grid gap-1.5">
        <label htmlFor={id} className="text-sm">
          {label}
        </label>
        {children}
      </div>
    </div>
  );
}
