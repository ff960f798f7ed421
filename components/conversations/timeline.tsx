import Link from 'next/link';
import { Fragment, type ReactNode } from 'react';
import { byMessage } from '@/components/assistant/runs';
import { rich } from '@/components/words/rich';
import type { RunSeen } from '@/lib/assistant/queries';
import type { PlannedRow } from '@/lib/automations/queries';
import type { TimelineItem } from '@/lib/conversations/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { DayLine } from './clocks';
import { EventLine, StatusLine } from './event-line';
import { Message } from './message';

type Props = {
  id: string;
  items: TimelineItem[];
  /** What the assistant made of its messages, newest first. */
  runs: RunSeen[];
  /** What rules planned here: of which rule a message is. */
  planned: PlannedRow[];
  guest: string;
  /** Where the page before this one is, if there is one; where the newest is, if this is not it. */
  earlierHref: string | null;
  newestHref: string | null;
  /** What is still to come, below the newest message. */
  future: ReactNode;
};

/**
 * A page of a thread, newest at the bottom and in view from the start: the reversed column begins its scrolling there by
 * itself. Give each page its own key, so that it does.
 */
export async function Timeline({ id, items, runs, planned, guest, earlierHref, newestHref, future }: Props) {
  const t = await words();
  const runsAt = byMessage(runs);
  const rules = new Map(planned.flatMap(({ message, rule }) => (message ? [[message.id, rule]] : [])));
  return (
    <section
      id={id}
      aria-label={t('Messages')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by the keyboard
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col-reverse overflow-y-auto overscroll-contain px-4 py-3 -outline-offset-2"
    >
      <div className="mx-auto w-full max-w-184">
        {earlierHref && <Turn href={earlierHref}>{t('Earlier messages')}</Turn>}
        {items.length === 0 && <Empty guest={guest} t={t} />}
        {items.map((item, index) => (
          <Fragment key={item.id}>
            <DayLine at={item.at} previous={items[index - 1]?.at ?? null} />
            <Item item={item} runsAt={runsAt} rules={rules} guest={guest} t={t} />
          </Fragment>
        ))}
        {newestHref ? <Turn href={newestHref}>{t('Back to the newest messages')}</Turn> : future}
      </div>
    </section>
  );
}

type ItemProps = {
  item: TimelineItem;
  runsAt: ReturnType<typeof byMessage>;
  rules: ReadonlyMap<string, PlannedRow['rule']>;
  guest: string;
  t: Words;
};

function Item({ item, runsAt, rules, guest, t }: ItemProps) {
  if (item.source === 'message') {
    const { looked, sent } = runsAt;
    const marks = { looked: looked.get(item.id), sent: sent.get(item.id), rule: rules.get(item.id) };
    return <Message message={item} {...marks} guest={guest} t={t} />;
  }
  return item.source === 'event' ? <EventLine event={item} t={t} /> : <StatusLine change={item} t={t} />;
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

function Empty({ guest, t }: { guest: string; t: Words }) {
  return (
    <p className="py-8 text-center text-muted-foreground text-sm">
      {rich(t, 'Nothing was written yet. {guest} will see your first message.', { guest: <bdi>{guest}</bdi> })}
    </p>
  );
}
