'use client';

import { useState } from 'react';
import { ActionForm } from '@/components/ui/action-form';
import { TableImport, TableImported } from '@/components/ui/table-import';
import { useWords } from '@/components/words/provider';
import { importRates } from '@/lib/rates/actions';
import type { RatesImported } from '@/lib/rates/mutations';

/** A table of rates, pasted or from a file; afterwards what was taken, and a sentence for each line that was not. */
export function RatesImport() {
  const t = useWords();
  const [csv, setCsv] = useState('');
  const [outcome, setOutcome] = useState<RatesImported>();
  return (
    <div className="grid gap-4">
      <ActionForm action={importRates} submit={t('Import')} onDone={setOutcome}>
        <TableImport
          name="csv"
          value={csv}
          write={setCsv}
          file={t('A file of rates')}
          accept=".csv,.tsv,.txt,text/csv"
          sample={'currency,day,rate\nUSD,2026-11-01,0.9215'}
        />
      </ActionForm>
      {outcome ? <Outcome {...outcome} /> : null}
    </div>
  );
}

function Outcome(outcome: RatesImported) {
  const { refused } = outcome;
  const t = useWords();
  return (
    <output className="grid gap-2 text-sm">
      <TableImported {...outcome} />
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
