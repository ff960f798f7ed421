'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import { formatMoneyShort } from '@/lib/format/money';
import type { TaskChoices } from '@/lib/tasks/queries';
import { kindWords } from './words';

type Item = TaskChoices['items'][number];

/** The catalog by kind, found by typing; Enter takes the first. */
export function ItemPicker({ items, choose }: { items: Item[]; choose: (item: Item) => void }) {
  const t = useWords();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const found = items.filter(({ name, kind }) => `${name} ${t(kindWords[kind].label)}`.toLowerCase().includes(wanted));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (found[0]) choose(found[0]);
      }}
      className="grid gap-3"
    >
      <Input
        aria-label={t('Search the catalog')}
        placeholder={t('Search the catalog')}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <div className="-mx-2 grid h-72 content-start gap-2 overflow-y-auto">
        {[...Map.groupBy(found, ({ kind }) => kind)].map(([kind, some]) => (
          <section key={kind} aria-label={t(kindWords[kind].label)}>
            <h3 className="px-2 pb-0.5 text-muted-foreground text-xs">{t(kindWords[kind].label)}</h3>
            {some.map((item) => (
              <Button
                key={item.id}
                variant="ghost"
                onClick={() => choose(item)}
                className="w-full justify-between px-2 font-normal text-foreground"
              >
                <bdi className="truncate">{item.name}</bdi>
                {item.price ? (
                  <span className="text-muted-foreground tabular-nums">{formatMoneyShort(item.price, t)}</span>
                ) : null}
              </Button>
            ))}
          </section>
        ))}
        {found.length ? null : (
          <p className="px-2 text-muted-foreground text-sm">
            {items.length
              ? t('Nothing in the catalog is called so.')
              : t('The catalog is empty: an admin fills it in the settings.')}
          </p>
        )}
      </div>
    </form>
  );
}
