'use client';

import { LockKeyhole } from 'lucide-react';
import { useId, useState } from 'react';
import { NativeSelect } from '@/components/settings/native-select';
import { useFieldError } from '@/components/ui/action-form';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';
import type { FactKind, Release } from '@/lib/knowledge/facts';
import type { KeptFact } from '@/lib/knowledge/queries';
import { releaseWords } from './words';

type Props = {
  kind: FactKind;
  of: Omit<KeptFact, 'key'> | null;
  /** What holds if it stays empty: the parent's. */
  above: string | undefined;
};

const TYPES = { line: 'text', link: 'url', phone: 'tel', time: 'time' };

/** One fact: its value, and from when on a guest may have it. */
export function FactField({ kind, of, above }: Props) {
  const t = useWords();
  const id = useId();
  const [release, setRelease] = useState<Release>(of?.release ?? kind.release);
  const label = t(kind.label);
  const error = useFieldError(`facts.${kind.key}`, label);
  const releases = (Object.keys(releaseWords) as Release[]).filter((each) => !(kind.isSecret && each === 'anyone'));
  return (
    <div className="grid items-center gap-x-3 gap-y-1.5 px-4 py-2.5 md:grid-cols-[10rem_minmax(0,1fr)_10rem_7.5rem]">
      <Label htmlFor={id} className="flex items-center gap-1.5">
        {label}
        {kind.isSecret ? (
          <LockKeyhole aria-label={t('opens a door')} className="size-3.5 text-muted-foreground" />
        ) : null}
      </Label>
      <Input
        id={id}
        name={`${kind.key} value`}
        type={TYPES[kind.form]}
        defaultValue={of?.value}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        placeholder={
          above ? t('As the parent: {value}', { value: above }) : t('such as {example}', { example: kind.example })
        }
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-below` : undefined}
      />
      <div className="flex gap-3 md:contents">
        <NativeSelect
          name={`${kind.key} release`}
          value={release}
          onChange={({ target }) => setRelease(target.value as Release)}
          aria-label={t('{fact}: told', { fact: label })}
        >
          {releases.map((each) => (
            <option key={each} value={each}>
              {t(releaseWords[each])}
            </option>
          ))}
        </NativeSelect>
        {release === 'arrival' ? (
          // biome-ignore lint/a11y/noLabelWithoutControl: it wraps its control.
          <label className="flex shrink-0 items-center gap-1.5 text-muted-foreground text-sm">
            <Input
              name={`${kind.key} hours`}
              type="number"
              min={0}
              max={720}
              defaultValue={of?.release === 'arrival' ? of.hoursBefore : kind.hoursBefore}
              className="w-16 tabular-nums"
            />
            {t('h before')}
          </label>
        ) : null}
      </div>
      {error ? (
        <p id={`${id}-below`} className="text-red text-sm md:col-span-3 md:col-start-2">
          {error}
        </p>
      ) : null}
    </div>
  );
}
