'use client';

import { ChevronsRight, Keyboard, NotebookPen, PencilLine, Reply, Send, Undo2, UserRound } from 'lucide-react';
import { use } from 'react';
import { anchorOf, useDesk } from '@/components/conversations/desk-provider';
import { commandList, type Target } from '@/components/conversations/keys';
import { openChat } from '@/components/conversations/targets';
import { pressShortcut } from '@/components/shortcuts/listen';
import { type ShortcutId, shortcuts } from '@/components/shortcuts/shortcuts';
import { useWords } from '@/components/words/provider';
import { matches } from './matching';
import { PaletteGroup, PaletteItem } from './palette-item';

export type PartProps = { query: string; choose: (run: () => void) => void };

const writing = { reply: Reply, note: NotebookPen, sendDraft: Send, editDraft: PencilLine } as const;
const anywhere = { next: ChevronsRight, undo: Undo2, help: Keyboard } as const;

/** What can be done with the conversation at hand: its commands, and writing in it. */
export function DeedItems({ target, query, choose }: PartProps & { target: Target }) {
  const t = useWords();
  const { run, viewer } = useDesk();
  const offered = commandList
    .filter(({ isOffered }) => isOffered?.(target.seen, viewer.id) !== false)
    .filter(({ label }) => matches(query, t(label)));
  const isOpen = openChat()?.id === target.id;
  const written = isOpen ? shortcutsOf(writing).filter(({ label }) => matches(query, t(label))) : [];
  if (offered.length + written.length === 0) return null;
  return (
    <PaletteGroup heading={target.guest}>
      <ShortcutItems rows={written} choose={choose} />
      {offered.map((command) => (
        <PaletteItem
          key={command.id}
          id={command.id}
          icon={<command.icon aria-hidden />}
          label={t(command.label)}
          keys={command.key}
          onSelect={() => choose(() => run(command, [target], anchorOf(command)))}
        />
      ))}
    </PaletteGroup>
  );
}

/** Everybody whom the conversation at hand can be given to, once a name is typed. */
export function PeopleItems({ target, query, choose }: PartProps & { target: Target }) {
  const t = useWords();
  const { colleagues, press, viewer } = useDesk();
  const found = use(colleagues)
    .filter(({ id }) => id !== target.seen.assigneeId && id !== viewer.id)
    .map((person) => ({ ...person, label: t('Assign to {name}', { name: person.name }) }))
    .filter(({ label }) => matches(query, label));
  if (found.length === 0) return null;
  return (
    <PaletteGroup heading={t('Colleagues')}>
      {found.map(({ id, name, label }) => (
        <PaletteItem
          key={id}
          id={id}
          icon={<UserRound aria-hidden />}
          label={label}
          onSelect={() => choose(() => press([target], { control: 'assign', assigneeId: id }, name))}
        />
      ))}
    </PaletteGroup>
  );
}

/** What needs no conversation. */
export function AnywhereItems({ query, choose }: PartProps) {
  const t = useWords();
  const rows = shortcutsOf(anywhere).filter(({ label }) => matches(query, t(label)));
  if (rows.length === 0) return null;
  return (
    <PaletteGroup heading={t('Everywhere')}>
      <ShortcutItems rows={rows} choose={choose} />
    </PaletteGroup>
  );
}

type Row = ReturnType<typeof shortcutsOf>[number];

function shortcutsOf(icons: Partial<Record<ShortcutId, typeof Reply>>) {
  return Object.entries(icons).map(([id, icon]) => ({ id: id as ShortcutId, icon, ...shortcuts[id as ShortcutId] }));
}

function ShortcutItems({ rows, choose }: { rows: Row[]; choose: PartProps['choose'] }) {
  const t = useWords();
  return rows.map(({ id, icon: Icon, label, keys }) => (
    <PaletteItem
      key={id}
      id={id}
      icon={<Icon aria-hidden />}
      label={t(label)}
      keys={keys[0]}
      onSelect={() => choose(() => pressShortcut(id))}
    />
  ));
}
