'use client';

import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { MacroItems } from '@/components/macros/macro-items';
import { Keys } from '@/components/shortcuts/keys';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { useWords } from '@/components/words/provider';
import { useDesk } from './desk-provider';
import { commandList, type Target } from './keys';

type Props = { target: Target; className?: string; onOpenChange?: (open: boolean) => void };

/** All commands of a conversation with their keys. What a command asks opens beside the menu's button. */
export function CommandMenu({ target, className, onOpenChange }: Props) {
  const t = useWords();
  const { run, viewer } = useDesk();
  const trigger = useRef<HTMLButtonElement>(null);
  /** What runs once the menu has let go of the focus: a panel takes it itself. */
  const chosen = useRef<(() => void) | null>(null);
  const offered = commandList.filter(({ isOffered }) => isOffered?.(target.seen, viewer.id) !== false);
  return (
    <DropdownMenu onOpenChange={onOpenChange}>
      <DropdownMenuTrigger asChild>
        <Button
          ref={trigger}
          variant="ghost"
          size="icon"
          aria-label={t('All actions for {guest}', { guest: target.guest })}
          className={className}
        >
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="end"
        onCloseAutoFocus={(event) => {
          if (!chosen.current) return;
          event.preventDefault();
          chosen.current();
          chosen.current = null;
        }}
      >
        {offered.map((command) => (
          <DropdownMenuItem
            key={command.id}
            onSelect={() => {
              chosen.current = () => run(command, [target], trigger.current);
            }}
          >
            <command.icon aria-hidden />
            <span className="flex-1">{t(command.label)}</span>
            <Keys keys={command.key} className="text-muted-foreground max-md:hidden" />
          </DropdownMenuItem>
        ))}
        <MacroItems
          target={target}
          anchor={trigger}
          choose={(runIt) => {
            chosen.current = runIt;
          }}
        />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
