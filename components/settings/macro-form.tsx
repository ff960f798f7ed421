'use client';

import { useState } from 'react';
import { StepList } from '@/components/macros/step-list';
import { SelectField } from '@/components/tasks/fields';
import { ActionForm, Field, useFieldError } from '@/components/ui/action-form';
import { useWords } from '@/components/words/provider';
import type { Action, ActionResult } from '@/lib/actions';
import { addMacro, changeMacro } from '@/lib/macros/actions';
import type { MacroFields, Step } from '@/lib/macros/input';
import type { Macro } from '@/lib/macros/queries';
import { readTeam, TeamField } from './team-field';
import { touchedOf } from './touched';

type Props = { people: { id: string; name: string }[]; onDone: () => void };

export function AddMacroForm(props: Props) {
  const t = useWords();
  const nothing = { name: '', key: null, team: null, steps: [] };
  return <MacroForm of={nothing} save={(said) => addMacro(said)} submit={t('Add')} {...props} />;
}

export function ChangeMacroForm({ macro, ...props }: Props & { macro: Macro }) {
  const t = useWords();
  const { id: macroId, name, key, team, steps } = macro;
  const shown = { name, key, team, steps };
  const save = (said: MacroFields) => changeMacro({ macroId, ...touchedOf(said, shown) });
  return <MacroForm of={shown} save={save} submit={t('Save')} {...props} />;
}

type FormProps<Value> = Props & {
  of: MacroFields;
  save: (said: MacroFields) => Promise<ActionResult<Value>>;
  submit: string;
};

const NO_KEY = 'none';

function MacroForm<Value>({ of, save, submit, people, onDone }: FormProps<Value>) {
  const t = useWords();
  const [steps, setSteps] = useState(of.steps.map((step, id) => ({ id, step })));
  const action: Action<never, Value> = (...args: unknown[]) =>
    save(
      read(
        args.at(-1) as FormData,
        steps.map(({ step }) => step),
      ),
    );
  const keys = [NO_KEY, ...'123456789'].map((value) => ({ value, label: value === NO_KEY ? t('None') : value }));
  return (
    <ActionForm action={action} submit={submit} onDone={onDone}>
      <Field name="name" label={t('Name')} defaultValue={of.name} required maxLength={100} autoComplete="off" />
      <div className="grid grid-cols-2 gap-3">
        <SelectField name="key" label={t('Key')} options={keys} initial={of.key ?? NO_KEY} />
        <TeamField of={of.team} />
      </div>
      <StepList steps={steps} people={people} change={setSteps} />
      {steps.length === 0 && <NoSteps />}
    </ActionForm>
  );
}

function NoSteps() {
  const t = useWords();
  const error = useFieldError('steps', t('Steps'));
  return error ? <p className="text-red text-sm">{error}</p> : null;
}

function read(form: FormData, steps: Step[]): MacroFields {
  const key = String(form.get('key'));
  return { name: String(form.get('name')).trim(), key: key === NO_KEY ? null : key, team: readTeam(form), steps };
}
