'use client';

import { useState } from 'react';
import { Labelled } from '@/components/ui/action-form';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import { weekdays } from '@/lib/accounts/opening';
import type { RuleInput } from '@/lib/automations/input';
import { triggers } from '@/lib/automations/triggers';
import type { Words } from '@/lib/language/messages';
import { Choice, NumberInput } from './fields';
import { formOf, type TriggerForm, triggerOf, type Unit } from './rule-draft';
import { triggerText } from './words';

type Props = { trigger: RuleInput['trigger']; change: (trigger: RuleInput['trigger']) => void };

/** What sets the message off, and how long before or after it goes. */
export function TriggerFields({ trigger, change }: Props) {
  const t = useWords();
  const [form, setForm] = useState(() => formOf(trigger));
  const put = (changes: Partial<TriggerForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    change(triggerOf(next));
  };
  const isStay = form.on === 'check-in' || form.on === 'check-out';
  const isWhole = Object.values(trigger).every((value) => !Number.isNaN(value));
  return (
    <Labelled name="trigger" label={t('Goes out')} hint={isWhole ? triggerText(trigger, t) : undefined}>
      {(props) => (
        <div className="grid gap-2">
          <Choice {...props} value={form.on} options={kinds(t)} change={(on) => put({ on, ...startOf(on, form) })} />
          <div className="flex flex-wrap items-center gap-2">
            {form.on === 'weekday' ? <Weekday form={form} put={put} /> : <Distance form={form} put={put} />}
            {isStay ? <Direction form={form} put={put} /> : null}
            {form.on === 'weekday' || (isStay && form.unit === 'days') ? <At form={form} put={put} /> : null}
          </div>
        </div>
      )}
    </Labelled>
  );
}

type PartProps = { form: TriggerForm; put: (changes: Partial<TriggerForm>) => void };

function Distance({ form, put }: PartProps) {
  const t = useWords();
  const units: { value: Unit; label: string }[] = [
    { value: 'minutes', label: t('minutes // of a span') },
    { value: 'hours', label: t('hours // of a span') },
    { value: 'days', label: t('days // of a span') },
  ];
  return (
    <>
      <NumberInput
        label={t('How long')}
        value={form.amount}
        change={(amount) => put({ amount: amount ?? Number.NaN })}
        min={form.on === 'silence' ? 1 : 0}
        max={365 * 1440}
        required
        className="w-20"
      />
      <Choice
        label={t('Unit')}
        value={form.unit}
        options={form.on === 'silence' ? units.slice(1) : units}
        change={(unit) => put({ unit })}
        className="w-auto"
      />
    </>
  );
}

function Direction({ form, put }: PartProps) {
  const t = useWords();
  const sides = [
    { value: 'before', label: t('before // it goes out') },
    { value: 'after', label: t('after // it goes out') },
  ];
  return (
    <Choice
      label={t('Before or after')}
      value={form.isBefore ? 'before' : 'after'}
      options={sides}
      change={(side) => put({ isBefore: side === 'before' })}
      className="w-auto"
    />
  );
}

function Weekday({ form, put }: PartProps) {
  const t = useWords();
  const days = weekdays.map((day, index) => ({ value: String(index + 1), label: t(day) }));
  return (
    <Choice
      label={t('Day of the week')}
      value={String(form.weekday)}
      options={days}
      change={(day) => put({ weekday: Number(day) })}
      className="w-auto"
    />
  );
}

function At({ form, put }: PartProps) {
  const t = useWords();
  return (
    <span className="flex items-center gap-2 text-muted-foreground text-sm">
      {t('at // a time of day')}
      <Input
        type="time"
        aria-label={t('Time of day, at the listing')}
        value={form.at}
        onChange={({ target }) => put({ at: target.value })}
        required={form.on === 'weekday'}
        className="w-32 text-foreground sm:w-28"
      />
    </span>
  );
}

function kinds(t: Words) {
  return triggers.flatMap(({ id, purpose }) => (id === 'bulk' ? [] : [{ value: id, label: t(purpose) }]));
}

/** What the other fields begin with when another kind is chosen. */
function startOf(on: TriggerForm['on'], { at }: TriggerForm): Partial<TriggerForm> {
  if (on === 'weekday') return { at: at || '10:00' };
  if (on === 'silence') return { amount: 48, unit: 'hours' };
  if (on === 'check-in') return { amount: 3, unit: 'days', isBefore: true, at: at || '10:00' };
  if (on === 'check-out') return { amount: 1, unit: 'days', isBefore: true, at: at || '10:00' };
  return { amount: 0, unit: 'minutes' };
}
