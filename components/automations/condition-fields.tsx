'use client';

import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useFieldError } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useWords } from '@/components/words/provider';
import type { Condition } from '@/db/schema';
import { conditions as rows } from '@/lib/automations/conditions';
import { ChoicePopover } from './choice-popover';
import { Choice, NumberInput } from './fields';
import type { Offered } from './offered';
import { conditionLabel } from './words';

const NONE = {
  channel: 'Choose channels',
  listing: 'Choose listings',
  language: 'Choose languages',
  tag: 'Choose tags',
  'no-tag': 'Choose tags',
};

type Props = { conditions: Condition[]; offered: Offered; change: (conditions: Condition[]) => void };

/** What must hold of a booking, all of it, for its message to go. */
export function ConditionFields({ conditions, offered, change }: Props) {
  const t = useWords();
  // Each keeps its row while others come and go.
  const [ids, setIds] = useState(() => conditions.map((_, place) => place));
  const add = (kind: Condition['if']) => {
    setIds([...ids, Math.max(-1, ...ids) + 1]);
    change([...conditions, blankOf(kind)]);
  };
  const remove = (place: number) => {
    setIds(ids.toSpliced(place, 1));
    change(conditions.toSpliced(place, 1));
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">{t('Only if')}</legend>
      {conditions.length === 0 ? (
        <p className="text-muted-foreground text-sm">{t('For every booking that it speaks of.')}</p>
      ) : null}
      {conditions.map((condition, place) => (
        <ConditionRow
          key={ids[place]}
          name={`conditions.${place}`}
          condition={condition}
          offered={offered}
          change={(changed) => change(conditions.with(place, changed))}
          remove={() => remove(place)}
        />
      ))}
      <AddCondition add={add} />
    </fieldset>
  );
}

type RowProps = {
  name: string;
  condition: Condition;
  offered: Offered;
  change: (condition: Condition) => void;
  remove: () => void;
};

function ConditionRow({ name, condition, offered, change, remove }: RowProps) {
  const t = useWords();
  const label = conditionLabel(condition.if, t);
  const error = useFieldError(name, label);
  return (
    <div className="grid gap-1 rounded-md border px-2.5 py-2">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 text-sm">{label}</span>
        <Button
          variant="ghost"
          size="icon"
          className="size-7"
          aria-label={t('Take out: {label}', { label })}
          onClick={remove}
        >
          <X aria-hidden />
        </Button>
      </div>
      <Value condition={condition} label={label} offered={offered} change={change} />
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </div>
  );
}

function Value({
  condition,
  label,
  offered,
  change,
}: Pick<RowProps, 'condition' | 'offered' | 'change'> & { label: string }) {
  const t = useWords();
  if ('is' in condition) {
    const states = [
      { value: 'paid' as const, label: t('all is paid') },
      { value: 'owing' as const, label: t('something is owed') },
    ];
    return <Choice label={label} value={condition.is} options={states} change={(is) => change({ ...condition, is })} />;
  }
  if ('in' in condition)
    return (
      <ChoicePopover
        label={label}
        none={t(NONE[condition.if])}
        choices={offered[condition.if === 'no-tag' ? 'tag' : condition.if]}
        chosen={condition.in}
        change={(chosen) => change({ ...condition, in: chosen })}
      />
    );
  return (
    <div className="flex items-center gap-2 text-muted-foreground text-sm">
      {t('from // the least number')}
      <NumberInput
        label={t('{what}: at least', { what: label })}
        value={condition.min}
        change={(min) => change({ ...condition, min })}
        min={0}
        className="w-20"
      />
      {t('to // the greatest number')}
      <NumberInput
        label={t('{what}: at most', { what: label })}
        value={condition.max}
        change={(max) => change({ ...condition, max })}
        min={0}
        className="w-20"
      />
    </div>
  );
}

function AddCondition({ add }: { add: (kind: Condition['if']) => void }) {
  const t = useWords();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline" className="w-fit border-dashed">
          <Plus aria-hidden /> {t('Add a condition')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {rows.map(({ id, label }) => (
          <DropdownMenuItem key={id} onSelect={() => add(id)}>
            {t(label)}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function blankOf(kind: Condition['if']): Condition {
  if (kind === 'paid') return { if: kind, is: 'paid' };
  if (kind === 'nights' || kind === 'guests' || kind === 'lead-time') return { if: kind, min: 1, max: null };
  return { if: kind, in: [] };
}
