'use client';

import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import { tagChoices } from '@/lib/tags/actions';

const SHOWN = 8;

/** A tag of the account or a new one, by typing: arrows choose, Enter takes. */
export function TagPicker({ taken, choose }: { taken: string[]; choose: (name: string) => void }) {
  const t = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const options = optionsOf(useTagNames(), taken, typed);
  const chosen = Math.min(place, options.length - 1);
  const keys: Record<string, () => void> = {
    ArrowDown: () => setPlace((chosen + 1) % options.length),
    ArrowUp: () => setPlace((chosen - 1 + options.length) % options.length),
    Enter: () => choose(options[chosen]!.name),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key];
    if (!act || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (options.length) act();
  };
  return (
    <>
      <Input
        role="combobox"
        aria-label={t('Tag')}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={options.length ? `${id}${chosen}` : undefined}
        placeholder={t('Find or make a tag')}
        autoComplete="off"
        maxLength={50}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div id={id} role="listbox" aria-label={t('Tags')} className="mt-1 grid">
        {options.map(({ name, isNew }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={name}
            id={`${id}${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerMove={() => setPlace(index)}
            onClick={() => choose(name)}
            className={cn('flex min-h-8 items-center gap-1.5 rounded-sm px-2 text-sm', index === chosen && 'bg-accent')}
          >
            {isNew && <Plus aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />}
            <span className="truncate">{isNew ? t('New tag “{name}”', { name }) : <bdi>{name}</bdi>}</span>
          </div>
        ))}
      </div>
      {options.length === 0 && <p className="px-2 py-1.5 text-muted-foreground text-sm">{t('Type a name.')}</p>}
    </>
  );
}

/** The account's tags, read when the picker opens; until then one can type. */
function useTagNames(): string[] {
  const [names, setNames] = useState<string[]>([]);
  useEffect(() => {
    let isHere = true;
    tagChoices({}).then(
      (result) => isHere && result.ok && setNames(result.value),
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, []);
  return names;
}

function optionsOf(names: string[], taken: string[], typed: string): { name: string; isNew: boolean }[] {
  const wanted = typed.trim().replace(/\s+/gu, ' ');
  const plain = (name: string) => name.toLowerCase();
  const isThere = (name: string) => plain(name) === plain(wanted);
  const found = names
    .filter((name) => !taken.includes(name) && plain(name).includes(plain(wanted)))
    .toSorted((a, b) => Number(plain(b).startsWith(plain(wanted))) - Number(plain(a).startsWith(plain(wanted))))
    .slice(0, SHOWN)
    .map((name) => ({ name, isNew: false }));
  return wanted && ![...names, ...taken].some(isThere) ? [...found, { name: wanted, isNew: true }] : found;
}
