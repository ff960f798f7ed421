'use client';

import { useRouter } from 'next/navigation';
import { GuestAvatar } from '@/components/conversations/guest-avatar';
import { statusWords } from '@/components/conversations/reservation-words';
import { arrive } from '@/components/inbox/arrival';
import { conversationHref } from '@/components/inbox/conversation-href';
import { Skeleton } from '@/components/ui/skeleton';
import { useWords } from '@/components/words/provider';
import type { FoundGuest } from './actions';
import { PaletteGroup, PaletteItem } from './palette-item';

/** Holds the room of those that were opened lately, until they are read. */
export function GuestsToCome({ heading, count }: { heading: string; count: number }) {
  if (count === 0) return null;
  return (
    <div aria-hidden className="mb-1">
      <p className="px-2.5 py-1.5 text-muted-foreground text-xs">{heading}</p>
      {Array.from({ length: count }, (_, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: they are all the same
        <Skeleton key={place} className="mx-2.5 my-1.5 h-9 max-md:my-2.5" />
      ))}
    </div>
  );
}

type Props = { heading: string; guests: FoundGuest[]; choose: (run: () => void) => void; home: string };

/** Guests with their stays; each opens its chat, beside the list that is shown, if one is. */
export function GuestItems({ heading, guests, choose, home }: Props) {
  const t = useWords();
  const router = useRouter();
  const open = (id: string) => {
    const { pathname, search } = window.location;
    arrive({ id, why: null });
    const isList = pathname.startsWith('/inbox/');
    router.push(isList ? conversationHref(pathname, search, id) : conversationHref(home, '', id));
  };
  if (guests.length === 0) return null;
  return (
    <PaletteGroup heading={heading}>
      {guests.map(({ id, name, code, listing, dates, channel, status }) => (
        <PaletteItem
          key={id}
          id={id}
          icon={<GuestAvatar name={name} channel={channel} className="scale-80" />}
          label={name}
          about={[code, dates, listing, status === 'confirmed' ? '' : t(statusWords[status].label)]
            .filter(Boolean)
            .join(' · ')}
          onSelect={() => choose(() => open(id))}
        />
      ))}
    </PaletteGroup>
  );
}
