'use client';

import { useEffect, useRef } from 'react';
import { cn } from '@/components/ui/cn';
import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/components/words/provider';
import type { Option } from './sources';
import type { Trigger } from './triggers';

type Props = {
  id: string;
  trigger: Trigger;
  /** Null while they are on their way. */
  options: Option[] | null;
  chosen: number;
  choose: (place: number) => void;
  take: (option: Option) => void;
};

const labels: Record<Trigger['kind'], string> = { reply: 'Saved replies', person: 'Colleagues', emoji: 'Emoji' };

/** The options above the field, beside the chosen one as the guest would read it. */
export function OptionList({ id, trigger, options, chosen, choose, take }: Props) {
  const t = useWords();
  const preview = options?.[chosen]?.preview;
  return (
    <div className="absolute inset-x-0 bottom-full z-30 mb-1.5 grid max-h-72 animate-pop overflow-hidden rounded-lg bg-popover shadow-float motion-reduce:animate-none md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <div
        id={id}
        role="listbox"
        aria-label={t(labels[trigger.kind])}
        className={cn('max-h-72 overflow-y-auto p-1', preview === undefined && 'md:col-span-2')}
      >
        {options === null && <Coming />}
        {options?.map((option, place) => (
          <Row
            key={option.id}
            id={`${id}${place}`}
            option={option}
            isChosen={place === chosen}
            choose={() => choose(place)}
            take={() => take(option)}
          />
        ))}
      </div>
      {preview !== undefined && <Preview text={preview} />}
      {options?.length === 0 && (
        <p className="p-3 text-muted-foreground text-sm md:col-span-2">
          {trigger.kind === 'reply'
            ? t('No saved replies yet: managers add them in the settings.')
            : t('There is nobody else here.')}
        </p>
      )}
      <p role="status" className="sr-only">
        {options && t('{n, plural, one {# suggestion} other {# suggestions}}', { n: options.length })}
      </p>
    </div>
  );
}

type RowProps = { id: string; option: Option; isChosen: boolean; choose: () => void; take: () => void };

function Row({ id, option, isChosen, choose, take }: RowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field below has the keys
    <div
      ref={row}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onPointerMove={choose}
      // The focus stays in the field.
      onPointerDown={(event) => event.preventDefault()}
      onClick={take}
      className={cn(
        'flex min-h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm max-md:min-h-11',
        isChosen && 'bg-accent',
      )}
    >
      <bdi className="min-w-0 flex-1 truncate">{option.name}</bdi>
      <span className="max-w-32 shrink-0 truncate text-muted-foreground">{option.sign}</span>
    </div>
  );
}

/** As it would be read; what a person has to fill in stands out. */
function Preview({ text }: { text: string }) {
  const parts = text.split(/(\[\w+\.\w+\?\])/);
  return (
    <p
      dir="auto"
      className="max-h-72 overflow-y-auto whitespace-pre-wrap border-border p-3 text-muted-foreground text-sm [overflow-wrap:anywhere] max-md:max-h-28 max-md:border-t md:border-l"
    >
      {parts.map((part, index) =>
        index % 2 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
          <mark key={index} className="rounded-sm bg-amber-soft px-0.5 text-amber">
            {part}
          </mark>
        ) : (
          part
        ),
      )}
    </p>
  );
}

function Coming() {
  return (
    <div className="grid gap-2 p-2">
      <Skeleton className="h-4 w-3/4" />
      <Skeleton className="h-4 w-1/2" />
      <Skeleton className="h-4 w-2/3" />
    </div>
  );
}
