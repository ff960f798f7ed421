'use client';

import { PencilLine } from 'lucide-react';
import { useDesk } from '@/components/conversations/desk-provider';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { Words } from '@/lib/language/messages';
import { type Present, usePeopleAt } from './people';

const SHOWN = 3;

/** The faces of those who look at a conversation now; a pencil on who writes. */
export function Watchers({ conversationId, className }: { conversationId: string; className?: string }) {
  const t = useWords();
  const { viewer } = useDesk();
  const people = usePeopleAt(conversationId, viewer.id);
  if (people.length === 0) return null;
  const words = presenceWords(people, t);
  return (
    <span
      role="img"
      aria-label={words}
      title={words}
      className={cn('flex shrink-0 animate-fade -space-x-1', className)}
    >
      {people.slice(0, SHOWN).map(({ memberId, name, typing }) => (
        <span key={memberId} className="relative">
          <Avatar name={name} className="size-5 text-[0.5625rem] ring-2 ring-green" />
          {typing ? (
            <PencilLine className="-right-1 -bottom-1 absolute size-3 rounded-full bg-card p-px text-green" />
          ) : null}
        </span>
      ))}
    </span>
  );
}

/** Above the reply: who is at this guest, too, and that they write just now. */
export function WatchersStrip({ conversationId }: { conversationId: string }) {
  const t = useWords();
  const { viewer } = useDesk();
  const people = usePeopleAt(conversationId, viewer.id);
  if (people.length === 0) return null;
  const isTyping = people.some(({ typing }) => typing);
  return (
    <p
      role="status"
      className={cn(
        'flex items-center gap-2 rounded-t-lg border-b px-3 py-1 text-sm',
        isTyping ? 'bg-amber-soft text-amber' : 'text-muted-foreground',
      )}
    >
      <Watchers conversationId={conversationId} />
      <span className="min-w-0 truncate">{presenceWords(people, t)}</span>
    </p>
  );
}

function presenceWords(people: Present[], t: Words): string {
  const writers = people.filter(({ typing }) => typing);
  const named = (some: Present[]) =>
    new Intl.ListFormat(t.language, { type: 'conjunction' }).format(some.map(({ name }) => name));
  return writers.length > 0
    ? t('{names} {count, plural, one {is} other {are}} writing to this guest', {
        names: named(writers),
        count: writers.length,
      })
    : t('{names} {count, plural, one {is} other {are}} here, too', { names: named(people), count: people.length });
}
