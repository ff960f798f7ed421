'use client';

import { CommandButton } from '@/components/conversations/command-button';
import { commands, type Target } from '@/components/conversations/keys';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { AssistantMode } from '@/db/schema';
import { modes } from '@/lib/assistant/modes';
import { modeLooks } from './mode-looks';

type Props = { targets: Target[]; mode: AssistantMode; className: string };

/** What the assistant does in this chat, lit where it speaks by itself; opens the choice. */
export function ModeButton({ targets, mode, className }: Props) {
  const t = useWords();
  const { icon: Icon, tone } = modeLooks[mode];
  return (
    <CommandButton
      command={commands.assistant}
      targets={targets}
      label={t(modes[mode].is)}
      className={cn(className, tone)}
    >
      <Icon aria-hidden />
    </CommandButton>
  );
}
