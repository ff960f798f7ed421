'use client';

import Link from 'next/link';
import { useWords } from '@/components/words/provider';
import { formatAge } from '@/lib/format/time';
import type { Notice } from '@/lib/notices/queries';
import { noticeLooks } from './notice-words';

type Props = { notices: Notice[]; zone: string; onOpen: () => void };

/** What the person was told, newest first; a dot stands where they have not read it. */
export function NoticeList({ notices, zone, onOpen }: Props) {
  return (
    <ul className="grid">
      {notices.map((notice) => (
        <Line key={notice.id} notice={notice} zone={zone} onOpen={onOpen} />
      ))}
    </ul>
  );
}

function Line({ notice, zone, onOpen }: { notice: Notice; zone: string; onOpen: () => void }) {
  const t = useWords();
  const { icon: Icon, tone, words } = noticeLooks[notice.kind];
  const isUnread = notice.readAt === null;
  return (
    <li>
      <Link
        href={`/conversations/${notice.conversationId}`}
        onClick={onOpen}
        className="flex gap-2.5 rounded-md px-2 py-2 hover:bg-accent"
      >
        <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${tone}`} />
        <span className="grid min-w-0 flex-1">
          <span className={isUnread ? 'font-semibold' : undefined}>
            <bdi>{words(notice, t)}</bdi>
          </span>
          {notice.preview ? <bdi className="truncate text-muted-foreground text-sm">{notice.preview}</bdi> : null}
        </span>
        <span className="flex shrink-0 items-center gap-1.5 self-start text-muted-foreground text-xs">
          {formatAge(notice.at, new Date(), zone, t)}
          {isUnread ? <span role="img" aria-label={t('Not read')} className="size-2 rounded-full bg-primary" /> : null}
        </span>
      </Link>
    </li>
  );
}
