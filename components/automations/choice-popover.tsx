'use client';

import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { type Choice, Choices } from '@/components/inbox/choices';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';

type Props = {
  label: string;
  /** What the button says while nothing is chosen. */
  none: string;
  choices: readonly Choice[];
  chosen: readonly string[];
  change: (chosen: string[]) => void;
};

/** Several of a list behind a button that names them. */
export function ChoicePopover({ label, none, choices, chosen, change }: Props) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  const names = choices.filter(({ value }) => chosen.includes(value)).map((choice) => choice.label);
  const said = names.length > 3 ? t('{count} chosen', { count: names.length }) : names.join(', ');
  return (
    <Popover open={isOpen} onOpenChange={setOpen}>
      <PopoverTrigger
        aria-label={`${label}: ${said || none}`}
        className="touch flex h-8 w-full min-w-0 items-center justify-between gap-2 rounded-md border border-input bg-card px-2.5 text-left text-sm hover:bg-accent"
      >
        <bdi className={said ? 'truncate' : 'truncate text-muted-foreground'}>{said || none}</bdi>
        <ChevronDown aria-hidden className="size-4 shrink-0 text-muted-foreground" />
      </PopoverTrigger>
      {/* Its own form is inside another: what it applies does not send that. */}
      <PopoverContent aria-label={label} onSubmit={(event) => event.stopPropagation()}>
        <Choices
          choices={choices}
          chosen={[...chosen]}
          searchable={choices.length > 8}
          onApply={(next) => {
            setOpen(false);
            change(next);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
