'use client';

import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';

export type Choice = { value: string; label: string };

type ChoicesProps = {
  choices: readonly Choice[];
  chosen: string[];
  searchable?: boolean;
  onApply: (chosen: string[]) => void;
};

/** Several of a list, found by typing where it is long; nothing happens before Apply. */
export function Choices({ choices, chosen, searchable, onApply }: ChoicesProps) {
  const t = useWords();
  const id = useId();
  const [draft, setDraft] = useState(() => new Set(chosen));
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shown = choices.filter((choice) => choice.label.toLowerCase().includes(wanted));
  const toggle = (value: string) => setDraft((set) => set.symmetricDifference(new Set([value])));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onApply(choices.map((choice) => choice.value).filter((value) => draft.has(value)));
      }}
      className="grid gap-2"
    >
      {searchable ? (
        <Input
          aria-label={t('Search by name')}
          placeholder={t('Search by name')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
      ) : null}
      <ul className="-mx-1 max-h-64 overflow-y-auto">
        {shown.map((choice) => (
          <li key={choice.value} className="[content-visibility:auto] [contain-intrinsic-size:auto_32px]">
            <label
              htmlFor={`${id}${choice.value}`}
              className="flex min-h-8 items-center gap-2 rounded-sm px-1.5 text-sm hover:bg-accent"
            >
              <Checkbox
                id={`${id}${choice.value}`}
                checked={draft.has(choice.value)}
                onChange={() => toggle(choice.value)}
              />
              <span dir="auto" className="min-w-0 truncate">
                {choice.label}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {shown.length ? null : <p className="px-1 text-muted-foreground text-sm">{t('None by that name.')}</p>}
      <div className="flex justify-between border-t pt-2">
        <Button variant="ghost" size="sm" onClick={() => setDraft(new Set())} disabled={draft.size === 0}>
          {t('None')}
        </Button>
        <Button type="submit" size="sm">
          {draft.size ? t('Apply ({count})', { count: draft.size }) : t('Apply')}
        </Button>
      </div>
    </form>
  );
}
