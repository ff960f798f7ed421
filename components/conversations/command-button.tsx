'use client';

import type { ComponentProps, ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Tooltip } from '@/components/ui/tooltip';
import { useDesk } from './desk-provider';
import { type Command, keyWords, type Target } from './keys';

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
  const { run } = useDesk();
  const { icon: Icon, key, id } = command;
  const name = label ?? command.label.replace('…', '');
  return (
    <Tooltip
      content={
        <span className="flex items-center gap-2">
          <span>{about ?? name}</span>
          <Kbd>{keyWords(key)}</Kbd>
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
