'use client';

import { Check, CornerLeftUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PanelProps } from '@/components/conversations/panel-popover';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { AssistantMode } from '@/db/schema';
import { modes } from '@/lib/assistant/modes';
import { modeLooks } from './mode-looks';

const offered = Object.keys(modes) as AssistantMode[];

/** What the assistant may do here: one of its modes, or as the listing has it. */
export function ModePanel({ targets, answer }: PanelProps) {
  const t = useWords();
  const [one, ...more] = targets;
  const own = one && more.length === 0 ? one.seen.assistantMode : undefined;
  const inherited = one?.inheritedMode && t(modes[one.inheritedMode].label);
  const choose = (mode: AssistantMode | null) => answer({ control: 'assistant', mode }, null);
  return (
    <ul className="-mx-1">
      {offered.map((mode) => {
        const { icon: Icon, tone } = modeLooks[mode];
        return (
          <Choice
            key={mode}
            isOn={own === mode}
            choose={() => choose(mode)}
            icon={<Icon aria-hidden className={cn('size-4', tone)} />}
          >
            <span className="font-medium">{t(modes[mode].label)}</span>
            <span className="text-muted-foreground text-xs">{t(modes[mode].purpose)}</span>
          </Choice>
        );
      })}
      <Choice
        isOn={own === null}
        choose={() => choose(null)}
        icon={<CornerLeftUp aria-hidden className="size-4 text-muted-foreground" />}
      >
        <span className="font-medium">{t('As in the listing')}</span>
        <span className="text-muted-foreground text-xs">
          {inherited
            ? t('There it is: {mode}', { mode: inherited })
            : t('What the listing, its inbox or the account says')}
        </span>
      </Choice>
    </ul>
  );
}

type ChoiceProps = { isOn: boolean; choose: () => void; icon: ReactNode; children: ReactNode };

function Choice({ isOn, choose, icon, children }: ChoiceProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isOn}
        onClick={choose}
        className="flex w-full items-start gap-2.5 rounded-sm px-2 py-1.5 text-left text-sm hover:bg-accent focus-visible:bg-accent max-md:min-h-11"
      >
        <span className="mt-0.5 shrink-0">{icon}</span>
        <span className="grid min-w-0 flex-1">{children}</span>
        {isOn && <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />}
      </button>
    </li>
  );
}
