'use client';

import { type FocusEvent, useState } from 'react';
import { CommandButton } from '@/components/conversations/command-button';
import { CommandMenu } from '@/components/conversations/command-menu';
import { useDesk } from '@/components/conversations/desk-provider';
import { type Command, commands, type Target } from '@/components/conversations/keys';

/** The commands that a row shows under the pointer; the menu has them all. */
const quick: readonly Command[] = [commands.take, commands.dismiss, commands.move, commands.close];

/** What can be done with a row, in place of its age. */
export function RowActions({ target }: { target: Target }) {
  const { viewer } = useDesk();
  const offered = quick.filter(({ isOffered }) => isOffered?.(target.seen, viewer.id) !== false);
  return (
    <span className="relative z-1 -my-1.5 ml-auto flex shrink-0 items-center">
      {offered.map((command) => (
        <CommandButton
          key={command.id}
          command={command}
          targets={[target]}
          className="size-6 hover:bg-background [&_svg]:size-3.5"
        />
      ))}
      <CommandMenu target={target} className="size-6 hover:bg-background [&_svg]:size-3.5" />
    </span>
  );
}

/** Whether a mouse is over the row, or the keyboard in it. Fingers do not hover: they have the chat’s bar. */
export function useNear() {
  const [isOver, setIsOver] = useState(false);
  const [isFocused, setIsFocused] = useState(false);
  const handlers = {
    onPointerEnter: (event: { pointerType: string }) => setIsOver(event.pointerType === 'mouse'),
    onPointerLeave: () => setIsOver(false),
    onFocus: ({ target }: FocusEvent) => setIsFocused(target.matches(':focus-visible')),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) =>
      setIsFocused(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
  };
  return [isOver || isFocused, handlers] as const;
}
