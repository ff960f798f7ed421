'use client';

import { Ellipsis } from 'lucide-react';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { useDesk } from './desk-provider';
import { type Command, commandList, keyWords, type Target } from './keys';

type Props = { target: Target; className?: string; onOpenChange?: (open: boolean) => void };

/** All commands of a conversation with their keys. What a command asks opens beside the menu's button. */
export function CommandMenu({ target, className, onOpenChange }: Props) {
  const { run, viewer } = useDesk();
  const trigger = useRef<HTMLButtonElement>(null);
  const chosen = useRef<Command | null>(null);
  const offered = commandList.filter(({ isOffered }) => isOffered?.(target.seen, viewer.id) !== false);
  return (
    <DropdownMenu onOpenChange={onOpenChange}>
      <DropdownMenuTrigger asChild>
        <Button
          ref={trigger}
          variant="ghost"
          size="icon"
          aria-label={`All actions for ${target.guest}`}
          className={className}
        >
          <Ellipsis aria-hidden />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent
        align="end"
        onCloseAutoFocus={(event) => {
          // A panel takes the focus itself, once the menu has let go of it.
          if (!chosen.current) return;
          event.preventDefault();
          run(chosen.current, [target], trigger.current);
          chosen.current = null;
        }}
      >
        {offered.map((command) => (
          <DropdownMenuItem
            key={command.id}
            onSelect={() => {
              chosen.current = command;
            }}
          >
            <command.icon aria-hidden />
            <span className="flex-1">{command.label}</span>
            <Kbd className="text-muted-foreground max-md:hidden">{keyWords(command.key)}</Kbd>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
