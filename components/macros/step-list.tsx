'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useWords } from '@/components/words/provider';
import type { Step } from '@/lib/macros/input';
import { StepFields } from './step-fields';
import { kindOf, type StepKind, stepKinds } from './steps';

/** A step with what tells it apart while it is moved about. */
export type Placed = { id: number; step: Step };

type Props = { steps: Placed[]; people: { id: string; name: string }[]; change: (steps: Placed[]) => void };

const MOST = 10;

/** The steps of a macro in their order: told what they need, moved, taken out, added. */
export function StepList({ steps, people, change }: Props) {
  const t = useWords();
  const [next, setNext] = useState(steps.length);
  const put = (place: number, step: Step) =>
    change(steps.map((each, index) => (index === place ? { ...each, step } : each)));
  const without = (place: number) => steps.filter((_, index) => index !== place);
  const add = (kind: StepKind) => {
    change([...steps, { id: next, step: kindOf({ control: kind }).blank }]);
    setNext(next + 1);
  };
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1.5 font-medium text-sm">{t('Steps')}</legend>
      <ol className="grid gap-2">
        {steps.map(({ id, step }, place) => {
          const { icon: Icon, label } = kindOf(step);
          return (
            <li key={id} className="grid gap-2 rounded-md border px-2.5 py-2">
              <div className="flex items-center gap-2 text-sm">
                <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
                <span className="flex-1">
                  {place + 1}. {t(label)}
                </span>
                <Move
                  label={t('Move step {place} up', { place: place + 1 })}
                  icon={ArrowUp}
                  isOff={place === 0}
                  onClick={() => change(without(place).toSpliced(place - 1, 0, steps[place]!))}
                />
                <Move
                  label={t('Move step {place} down', { place: place + 1 })}
                  icon={ArrowDown}
                  isOff={place === steps.length - 1}
                  onClick={() => change(without(place).toSpliced(place + 1, 0, steps[place]!))}
                />
                <Move
                  label={t('Take step {place} out', { place: place + 1 })}
                  icon={X}
                  onClick={() => change(without(place))}
                />
              </div>
              <StepFields
                step={step}
                name={`steps.${place}`}
                people={people}
                change={(changed) => put(place, changed)}
              />
            </li>
          );
        })}
      </ol>
      {steps.length < MOST && <AddStep add={add} />}
    </fieldset>
  );
}

type MoveProps = { label: string; icon: typeof X; isOff?: boolean; onClick: () => void };

function Move({ label, icon: Icon, isOff, onClick }: MoveProps) {
  return (
    <Button variant="ghost" size="icon" className="size-7" aria-label={label} disabled={isOff} onClick={onClick}>
      <Icon aria-hidden />
    </Button>
  );
}

function AddStep({ add }: { add: (kind: StepKind) => void }) {
  const t = useWords();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="outline" className="w-fit border-dashed">
          <Plus aria-hidden /> {t('Add a step')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start">
        {Object.values(stepKinds).map(({ label, icon: Icon, blank }) => (
          <DropdownMenuItem key={label} onSelect={() => add(blank.control)}>
            <Icon aria-hidden /> {t(label)}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
