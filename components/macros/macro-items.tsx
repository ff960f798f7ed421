'use client';

import { Zap } from 'lucide-react';
import type { RefObject } from 'react';
import type { Target } from '@/components/conversations/keys';
import { DropdownMenuItem, DropdownMenuSeparator } from '@/components/ui/dropdown-menu';
import { Kbd } from '@/components/ui/kbd';
import { useMacros } from './use-macros';

type Props = {
  target: Target;
  anchor: RefObject<Element | null>;
  /** Takes what is to be done once the menu is closed. */
  choose: (run: () => void) => void;
};

/** The macros in the menu of a conversation, after its commands. */
export function MacroItems({ target, anchor, choose }: Props) {
  const { macros, run } = useMacros();
  if (macros.length === 0) return null;
  return (
    <>
      <DropdownMenuSeparator />
      {macros.map((macro) => (
        <DropdownMenuItem key={macro.id} onSelect={() => choose(() => run(macro, target, anchor.current))}>
          <Zap aria-hidden />
          <bdi className="min-w-0 max-w-56 flex-1 truncate">{macro.name}</bdi>
          {macro.key && <Kbd className="text-muted-foreground max-md:hidden">{macro.key}</Kbd>}
        </DropdownMenuItem>
      ))}
    </>
  );
}
