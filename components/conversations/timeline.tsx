import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import type { TimelineItem } from '@/lib/conversations/queries';
import { DayLine } from './clocks';
import { EventLine, StatusLine } from './event-line';
import { Message } from './message';
import { Settling } from './settling';

type Props = {
  id: string;
  items: TimelineItem[];
  guest: string;
  /** Where the page before this one is, if there is one; where the newest is, if this is not it. */
  earlierHref: string | null;
  newestHref: string | null;
};

/**
 * A page of a thread, newest at the bottom and in view from the start: the reversed column begins its scrolling there by
 * itself. Give each page its own key, so that it does.
 */
export function Timeline({ id, items, guest, earlierHref, newestHref }: Props) {
  return (
    <section
      id={id}
      aria-label="Messages"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by the keyboard
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-4 py-3 -outline-offset-2"
    >
      <div className="mx-auto w-full max-w-184">
        {earlierHref && <Turn href={earlierHref}>Earlier messages</Turn>}
        {items.length === 0 && <Empty guest={guest} />}
        {items.map((item, index) => (
          <Fragment key={item.id}>
            <DayLine at={item.at} previous={items[index - 1]?.at ?? null} />
            <Item item={item} guest={guest} />
          </Fragment>
        ))}
        {newestHref && <Turn href={newestHref}>Back to the newest messages</Turn>}
        <Settling key={items.at(-1)?.id} waiting={items.some(isOnItsWay)} />
      </div>
    </section>
  );
}

function Item({ item, guest }: { item: TimelineItem; guest: string }) {
  if (item.source === 'message') return <Message message={item} guest={guest} />;
  return item.source === 'event' ? <EventLine event={item} /> : <StatusLine change={item} />;
}

function Turn({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p className="py-2 text-center">
      <Link href={href} scroll={false} className="rounded-md px-2 py-1 text-primary text-sm hover:bg-accent">
        {children}
      </Link>
    </p>
  );
}

function Empty({ guest }: { guest: string }) {
  return (
    <p className="py-8 text-center text-muted-foreground text-sm">
      Nothing was written yet. <bdi>{guest}</bdi> will see your first message.
    </p>
  );
}

function isOnItsWay(item: TimelineItem): boolean {
  return item.source === 'message' && (item.delivery === 'queued' || item.delivery === 'sending');
}
