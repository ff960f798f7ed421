'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Keys } from '@/components/shortcuts/keys';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { useDesk } from './desk-provider';
import type { Command, Target } from './keys';

type Props = {
  command: Command;
  targets: Target[];
  /** What it says in its place, where that is not the command's own label. */
  label?: string;
  /** Words about it on hover, before its key. */
  about?: ReactNode;
  children?: ReactNode;
} & Pick<ComponentProps<typeof Button>, 'variant' | 'size' | 'className'>;

/** A command as a button: an icon (or what is given), its name for ears, and its key on hover. */
export function CommandButton({
  command,
  targets,
  label,
  about,
  children,
  variant = 'ghost',
  size = 'icon',
  className,
}: Props) {
  const t = useWords();
  const { run } = useDesk();
  const { icon: Icon, key, id } = command;
  const name = label ?? t(command.label).replace('…', '');
  return (
    <Tooltip
      content={
        <span className="flex items-center gap-2">
          <span>{about ?? name}</span>
          <Keys keys={key} />
        </span>
      }
    >
      <Button
        variant={variant}
        size={size}
        data-command={id}
        aria-label={name}
        aria-keyshortcuts={key === key.toLowerCase() ? key : `Shift+${key}`}
        onClick={(event) => run(command, targets, event.currentTarget)}
        className={className}
      >
        {children ?? <Icon aria-hidden />}
      </Button>
    </Tooltip>
  );
}
