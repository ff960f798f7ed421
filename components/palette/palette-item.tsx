'use client';

import { Command } from 'cmdk';
import type { ReactNode } from 'react';
import { Keys } from '@/components/shortcuts/keys';

type ItemProps = { id: string; icon: ReactNode; label: string; about?: string; keys?: string; onSelect: () => void };

/** One thing to choose: what it is, what tells it from others, and its key. */
export function PaletteItem({ id, icon, label, about, keys, onSelect }: ItemProps) {
  return (
    <Command.Item
      value={id}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2.5 py-1 text-sm data-[selected=true]:bg-selected max-md:min-h-11 [&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-muted-foreground"
    >
      {icon}
      <bdi className="min-w-0 shrink truncate">{label}</bdi>
      {about ? <bdi className="min-w-0 flex-1 truncate text-muted-foreground">{about}</bdi> : null}
      {keys ? (
        <span className="ml-auto flex shrink-0 gap-1 text-muted-foreground max-md:hidden">
          <Keys keys={keys} />
        </span>
      ) : null}
    </Command.Item>
  );
}

export function PaletteGroup({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={heading}
      className="mb-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-muted-foreground [&_[cmdk-group-heading]]:text-xs"
    >
      {children}
    </Command.Group>
  );
}
