'use client';

import { useId } from 'react';
import { useWords } from '@/components/words/provider';
import { useFieldError } from './action-form';
import { Label } from './label';
import { Textarea } from './textarea';

type Props = {
  name: string;
  value: string;
  write: (text: string) => void;
  /** What is in the file, for who hears the page. */
  file: string;
  accept: string;
  /** A table of one line, as it is written. */
  sample: string;
};

/** A table from a file, or pasted: either way its text can still be changed before it is sent. */
export function TableImport({ name, value, write, file, accept, sample }: Props) {
  const t = useWords();
  const field = useId();
  const error = useFieldError(name, t('The table'));
  return (
    <>
      <input
        type="file"
        accept={accept}
        aria-label={file}
        onChange={async ({ target }) => write((await target.files?.[0]?.text()) ?? '')}
        className="text-sm"
      />
      <div className="grid gap-1.5">
        <Label htmlFor={field}>{t('Or paste them')}</Label>
        <Textarea
          id={field}
          name={name}
          value={value}
          onChange={({ target }) => write(target.value)}
          placeholder={sample}
          className="max-h-48 min-h-28 font-mono text-sm"
          aria-invalid={error ? true : undefined}
        />
        {error ? <p className="text-red text-sm">{error}</p> : null}
      </div>
    </>
  );
}

type Count = { added: number; changed: number; unchanged: number; refused: readonly unknown[] };

/** What became of the lines of a table. */
export function TableImported({ added, changed, unchanged, refused }: Count) {
  const t = useWords();
  return (
    <p>
      {t('{added} added, {changed} changed, {unchanged} as they were, {refused} left out.', {
        ...{ added, changed, unchanged },
        refused: refused.length,
      })}
    </p>
  );
}
