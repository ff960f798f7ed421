'use client';

import { type ChangeEvent, useId, useState } from 'react';
import { ActionForm, useFieldError } from '@/components/ui/action-form';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { useWords } from '@/components/words/provider';
import { importRates } from '@/lib/rates/actions';
import type { RatesImported } from '@/lib/rates/mutations';

/** A table of rates, pasted or from a file; afterwards what was taken, and a sentence for each line that was not. */
export function RatesImport() {
  const t = useWords();
  const [csv, setCsv] = useState('');
  const [outcome, setOutcome] = useState<RatesImported>();
  const readFile = async ({ target }: ChangeEvent<HTMLInputElement>) => setCsv((await target.files?.[0]?.text()) ?? '');
  return (
    <div className="grid gap-4">
      <ActionForm action={importRates} submit={t('Import')} onDone={setOutcome}>
        <input
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={t('A file of rates')}
          onChange={readFile}
          className="text-sm"
        />
        <Table value={csv} onChange={setCsv} />
      </ActionForm>
      {outcome ? <Outcome {...outcome} /> : null}
    </div>
  );
}

function Table({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useWords();
  const field = useId();
  const error = useFieldError('csv', t('The table'));
  return (
    <div className="grid gap-1.5">
      <Label htmlFor={field}>{t('Or paste them')}</Label>
      <Textarea
        id={field}
        name="csv"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        placeholder={'currency,day,rate\nUSD,2026-11-01,0.9215'}
        className="max-h-48 min-h-28 font-mono text-sm"
        aria-invalid={error ? true : undefined}
      />
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </div>
  );
}

function Outcome({ added, changed, unchanged, refused }: RatesImported) {
  const t = useWords();
  return (
    <output className="grid gap-2 text-sm">
      <p>
        {t('{added} added, {changed} changed, {unchanged} as they were, {refused} left out.', {
          ...{ added, changed, unchanged },
          refused: refused.length,
        })}
      </p>
      {refused.length > 0 ? (
        <ul className="grid max-h-48 gap-1 overflow-y-auto rounded-md bg-red-soft px-3 py-2 text-red">
          {refused.map(({ line, sentence }) => (
            <li key={line}>{t('Line {line}: {sentence}', { line, sentence })}</li>
          ))}
        </ul>
      ) : null}
    </output>
  );
}
