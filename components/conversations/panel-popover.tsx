'use client';

import { CircleAlert } from 'lucide-react';
import dynamic from 'next/dynamic';
import { Popover, PopoverAnchor, PopoverContent } from '@/components/ui/popover';
import { useWords } from '@/components/words/provider';
import type { ActInput } from '@/lib/conversations/input';
import type { PanelId, Target } from './keys';
import { MovePanel } from './move-panel';
import { BellPanel, ClosePanel, MoodPanel } from './panels';
import { PeoplePanel } from './people-panel';
import { rowsText } from './undo';

const ModePanel = dynamic(() => import('@/components/assistant/mode-panel').then((module) => module.ModePanel));

export type Asking = {
  panel: PanelId;
  targets: Target[];
  anchor: Element | null;
  warning?: string;
  /** Takes what was chosen, and the name of the person in it. */
  answer: (act: ActInput, who: string | null) => void;
};

export type PanelProps = Pick<Asking, 'targets' | 'warning' | 'answer'>;

const TITLES: Record<PanelId, string> = {
  assign: 'Assign to',
  sale: 'Whose sale is this?',
  move: 'Move to follow ups',
  close: 'Close',
  bell: 'Bell',
  mood: 'Fun level',
  assistant: 'What the assistant may do',
};

/** What a button asks before it acts, beside where it was pressed; where that is nowhere, in the middle of the screen. */
export function PanelPopover({ asking, close }: { asking: Asking | null; close: () => void }) {
  const t = useWords();
  const anchor = asking?.anchor ?? null;
  return (
    <Popover open={asking !== null} onOpenChange={(open) => !open && close()}>
      <PopoverAnchor virtualRef={{ current: anchor ?? MIDDLE }} />
      {asking && (
        <PopoverContent
          key={asking.panel}
          role="dialog"
          aria-label={t(TITLES[asking.panel])}
          align={anchor ? 'start' : 'center'}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            focusOn(anchor);
          }}
          className="grid gap-2"
        >
          <Title asking={asking} />
          <Panel
            {...asking}
            answer={(act, who) => {
              close();
              asking.answer(act, who);
            }}
          />
        </PopoverContent>
      )}
    </Popover>
  );
}

function Title({ asking: { panel, targets, warning } }: { asking: Asking }) {
  const t = useWords();
  return (
    <header className="grid gap-1">
      <h2 className="flex min-w-0 items-baseline gap-1.5 font-semibold text-sm">
        <span className="shrink-0">{t(TITLES[panel])}</span>
        <bdi className="min-w-0 truncate font-normal text-muted-foreground text-xs">
          {targets.length === 1 ? targets[0]!.guest : rowsText(targets.length, t)}
        </bdi>
      </h2>
      {warning && (
        <p role="alert" className="flex items-start gap-1.5 text-amber text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" /> {warning}
        </p>
      )}
    </header>
  );
}

function Panel({ panel, ...props }: Asking) {
  switch (panel) {
    case 'assign':
    case 'sale':
      return <PeoplePanel control={panel} {...props} />;
    case 'move':
      return <MovePanel {...props} />;
    case 'close':
      return <ClosePanel {...props} />;
    case 'bell':
      return <BellPanel {...props} />;
    case 'mood':
      return <MoodPanel {...props} />;
    case 'assistant':
      return <ModePanel {...props} />;
  }
}

const MIDDLE = {
  getBoundingClientRect: () => new DOMRect(window.innerWidth / 2, window.innerHeight / 4, 0, 0),
};

/** Back to where the hands were: the row's link, or the button; unless they are at something new, or are fingers. */
function focusOn(anchor: Element | null): void {
  if (matchMedia('(pointer: coarse)').matches) return;
  if (document.activeElement?.closest('[role="dialog"], [role="menu"]')) return;
  const home = anchor?.matches('li') ? anchor.querySelector('[data-row]') : anchor;
  if (home instanceof HTMLElement) home.focus({ preventScroll: true });
}
