'use client';

import { toast } from 'sonner';
import { ActionForm } from '@/components/ui/action-form';
import { useWords } from '@/components/words/provider';
import type { Action } from '@/lib/actions';
import { setFacts } from '@/lib/knowledge/actions';
import { type FactKind, keptFacts, type Release } from '@/lib/knowledge/facts';
import type { KeptFact } from '@/lib/knowledge/queries';
import { FactField } from './fact-field';

type Props = { listingId: string; kept: KeptFact[]; inherited: KeptFact[] };

/** The facts of a listing, one field each; only what was touched is sent. */
export function FactsForm({ listingId, kept, inherited }: Props) {
  const t = useWords();
  const shown = new Map(kept.map(({ key, ...fact }) => [key, fact]));
  const above = new Map(inherited.map((fact) => [fact.key, fact.value]));
  const save: Action<never, void> = (...args: unknown[]) => {
    const form = args.at(-1) as FormData;
    const facts = keptFacts.flatMap((kind) => touched(kind, form, shown.get(kind.key) ?? null));
    return setFacts({ listingId, facts });
  };
  return (
    <ActionForm action={save} submit={t('Save')} narrow onDone={() => toast.success(t('Saved'))}>
      <div className="divide-y rounded-lg border bg-card">
        {keptFacts.map((kind) => (
          <FactField key={kind.key} kind={kind} of={shown.get(kind.key) ?? null} above={above.get(kind.key)} />
        ))}
      </div>
    </ActionForm>
  );
}

type Shown = Omit<KeptFact, 'key'>;

function touched({ key }: FactKind, form: FormData, expected: Shown | null) {
  const said = (name: string) => String(form.get(`${key} ${name}`) ?? '').trim();
  const release = said('release') as Release;
  const hoursBefore = release === 'arrival' ? Number(said('hours') || 0) : 0;
  const value = said('value');
  const isSame = expected
    ? value === expected.value && release === expected.release && hoursBefore === expected.hoursBefore
    : value === '';
  return isSame ? [] : [{ key, value, release, hoursBefore, expected }];
}
