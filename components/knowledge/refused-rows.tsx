'use client';

import { useWords } from '@/components/words/provider';
import type { RefusedRow } from '@/lib/knowledge/rows';
import type { Words } from '@/lib/language/messages';
import { Refusal, refusalIn } from '@/lib/refusal';

/** Each line of a table that cannot be taken, and why. */
export function RefusedRows({ refused }: { refused: RefusedRow[] }) {
  const t = useWords();
  if (refused.length === 0) return null;
  return (
    <div className="grid gap-1 rounded-md bg-red-soft px-3 py-2 text-red">
      <p className="font-medium">
        {t('{count, plural, one {# line is} other {# lines are}} left out:', { count: refused.length })}
      </p>
      <ul className="grid max-h-40 gap-1 overflow-y-auto">
        {refused.map((row) => (
          <li key={row.line}>{t('Line {line}: {sentence}', { line: row.line, sentence: sentenceOf(row, t) })}</li>
        ))}
      </ul>
    </div>
  );
}

function sentenceOf({ saying, errors }: RefusedRow, t: Words): string {
  const { detail, errors: said } = refusalIn(t, new Refusal(422, saying, errors));
  return said[0]?.message ?? detail;
}
