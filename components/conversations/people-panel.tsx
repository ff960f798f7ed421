'use client';

import { Check } from 'lucide-react';
import { type KeyboardEvent, Suspense, use, useState } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/components/words/provider';
import { useDesk } from './desk-provider';
import type { PanelProps } from './panel-popover';

type Props = PanelProps & { control: 'assign' | 'sale' };

/** Whom a conversation is given to, or whose sale it is: oneself first, then everybody by name, then nobody. */
export function PeoplePanel(props: Props) {
  return (
    <Suspense fallback={<Skeleton className="h-40" />}>
      <People {...props} />
    </Suspense>
  );
}

type Person = { id: string | null; name: string };

function People({ control, targets, answer }: Props) {
  const t = useWords();
  const { viewer, colleagues } = useDesk();
  const [wanted, setWanted] = useState('');
  const others = use(colleagues).filter(({ id }) => id !== viewer.id);
  const people: Person[] = [viewer, ...others, { id: null, name: t('Nobody') }];
  const shown = people.filter(({ name }) => name.toLowerCase().includes(wanted.trim().toLowerCase()));
  const one = targets.length === 1 ? targets[0]!.seen : null;
  const current = one && (control === 'assign' ? one.assigneeId : one.sellerId);
  const choose = ({ id, name }: Person) =>
    answer(
      control === 'assign' ? { control, assigneeId: id } : { control, sellerId: id },
      id === viewer.id ? 'you' : name,
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from one button to the next
    <div className="grid gap-1" onKeyDown={walk}>
      <Input
        type="search"
        aria-label={t('Search people')}
        placeholder={t('Search people')}
        value={wanted}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && shown[0]) choose(shown[0]);
        }}
      />
      <ul className="-mx-1 max-h-64 overflow-y-auto">
        {shown.map((person) => (
          <li key={person.id ?? 'nobody'}>
            <button
              type="button"
              aria-pressed={one ? person.id === current : undefined}
              onClick={() => choose(person)}
              className="flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left text-sm hover:bg-accent focus-visible:bg-accent max-md:min-h-11"
            >
              {person.id ? (
                <Avatar name={person.name} tone="primary" className="size-5 text-[0.5625rem]" />
              ) : (
                <span className="size-5 rounded-full border border-muted-foreground/60 border-dashed" />
              )}
              <span className={cn('min-w-0 flex-1 truncate', person.id === viewer.id && 'font-medium')}>
                {person.id === viewer.id ? t('Me ({name})', { name: person.name }) : person.name}
              </span>
              {one && person.id === current && <Check aria-hidden className="size-4 text-muted-foreground" />}
            </button>
          </li>
        ))}
        {shown.length === 0 && <li className="px-2 py-1 text-muted-foreground text-sm">{t('Nobody is called so.')}</li>}
      </ul>
    </div>
  );
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, button')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  stops[Math.min(stops.length - 1, Math.max(0, at + step))]?.focus();
}
