'use client';

import { useFieldError } from '@/components/ui/action-form';
import { Checkbox } from '@/components/ui/checkbox';

type Choice = { value: string; label: string; purpose?: string };
type Props = { name: string; legend: string; options: Choice[]; chosen: readonly string[]; single?: boolean };

/** Boxes of an ActionForm: one to choose (`single`), or several. */
export function Choices({ name, legend, options, chosen, single }: Props) {
  const error = useFieldError(name, legend);
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      {options.map(({ value, label, purpose }) => {
        const props = { value, defaultChecked: chosen.includes(value), className: 'mt-0.5' };
        return (
          // biome-ignore lint/a11y/noLabelWithoutControl: it wraps one of the two controls.
          <label key={value} className="flex items-start gap-2.5">
            {single ? (
              <input type="radio" name={name} {...props} className="mt-0.5 size-4 shrink-0 accent-primary" />
            ) : (
              <Checkbox name={`${name}[]`} {...props} />
            )}
            <span className="grid">
              <span>{label}</span>
              {purpose ? <span className="text-muted-foreground text-sm">{purpose}</span> : null}
            </span>
          </label>
        );
      })}
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </fieldset>
  );
}
