'use client';

import { moods, moodWords } from '@/components/conversations/moods';
import { presets } from '@/components/conversations/move-presets';
import { NativeSelect } from '@/components/settings/native-select';
import { TemplateField } from '@/components/settings/template-field';
import { useFieldError } from '@/components/ui/action-form';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import type { Step } from '@/lib/macros/input';
import { stepKinds } from './steps';

type Props = {
  step: Step;
  /** Its name in the form, by which what is wrong about it is found. */
  name: string;
  people: { id: string; name: string }[];
  change: (step: Step) => void;
};

/** What a step needs to be told. */
export function StepFields({ step, name, people, change }: Props) {
  const t = useWords();
  switch (step.control) {
    case 'reply':
    case 'note':
      return (
        <TemplateField
          name={`${name}.body`}
          label={t('Text')}
          of={step.body}
          onText={(body) => change({ ...step, body })}
        />
      );
    case 'tag':
      return (
        <Line
          name={`${name}.name`}
          label={t('Tag')}
          of={step.name}
          onText={(next) => change({ ...step, name: next })}
        />
      );
    case 'escalate':
      return (
        <Line
          name={`${name}.reason`}
          label={t('Reason')}
          of={step.reason}
          onText={(reason) => change({ ...step, reason })}
        />
      );
    case 'assign':
      return <Person of={step.assigneeId} people={people} choose={(assigneeId) => change({ ...step, assigneeId })} />;
    case 'sale':
      return <Person of={step.sellerId} people={people} choose={(sellerId) => change({ ...step, sellerId })} />;
    case 'move':
      return (
        <NativeSelect
          aria-label={t('When')}
          value={step.preset}
          onChange={({ target }) => change({ ...step, preset: target.value as typeof step.preset })}
        >
          {presets.map(({ id, label }) => (
            <option key={id} value={id}>
              {t(label)}
            </option>
          ))}
        </NativeSelect>
      );
    case 'fun-level':
      return (
        <NativeSelect
          aria-label={t(stepKinds['fun-level'].label)}
          value={step.level}
          onChange={({ target }) => change({ ...step, level: Number(target.value) })}
        >
          {moods.map(({ level }) => (
            <option key={level} value={level}>
              {moodWords(level, t)}
            </option>
          ))}
        </NativeSelect>
      );
    default:
      return null;
  }
}

type LineProps = { name: string; label: string; of: string; onText: (text: string) => void };

function Line({ name, label, of, onText }: LineProps) {
  const error = useFieldError(name, label);
  return (
    <div className="grid gap-1.5">
      <Input
        aria-label={label}
        placeholder={label}
        value={of}
        onChange={({ target }) => onText(target.value)}
        required
        maxLength={name.endsWith('.name') ? 50 : 2000}
        aria-invalid={error ? true : undefined}
      />
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </div>
  );
}

type PersonProps = { of: string | null; people: { id: string; name: string }[]; choose: (id: string | null) => void };

function Person({ of, people, choose }: PersonProps) {
  const t = useWords();
  return (
    <NativeSelect aria-label={t('Who')} value={of ?? ''} onChange={({ target }) => choose(target.value || null)}>
      <option value="me">{t('Whoever runs it')}</option>
      <option value="">{t('Nobody')}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
