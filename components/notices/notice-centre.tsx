'use client';

import { MessageSquareDot, Settings } from 'lucide-react';
import Link from 'next/link';
import { useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { noticesPage, readNotices } from '@/lib/notices/actions';
import type { Notice } from '@/lib/notices/queries';
import { setUnread, useUnread } from './mail';
import { NoticeList } from './notice-list';

type Page = { notices: Notice[]; next: string | null };

/** The notification centre: everything the person was told, read when its conversation is opened or all at once. */
export function NoticeCentre({ served, zone }: { served: number; zone: string }) {
  const t = useWords();
  const unread = useUnread(served);
  const [isOpen, setIsOpen] = useState(false);
  const [page, setPage] = useState<Page | null>(null);
  const [isPending, start] = useTransition();
  const load = (before?: string) =>
    start(async () => {
      const result = await reach(noticesPage({ before }));
      if (!result.ok) return void toast.error(result.refusal.detail);
      const { notices, next } = result.value;
      setPage((shown) => ({ notices: before ? [...(shown?.notices ?? []), ...notices] : notices, next }));
    });
  const readAll = () =>
    start(async () => {
      const result = await reach(readNotices({}));
      if (!result.ok) return void toast.error(result.refusal.detail);
      setUnread(0);
      setPage(
        (shown) => shown && { ...shown, notices: shown.notices.map((each) => ({ ...each, readAt: new Date() })) },
      );
    });
  const open = (next: boolean) => {
    setIsOpen(next);
    if (next) load();
  };
  return (
    <Popover open={isOpen} onOpenChange={open}>
      <PopoverTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('Notifications, {unread, plural, =0 {none unread} other {# unread}}', { unread })}
          className="relative"
        >
          <MessageSquareDot />
          {unread > 0 ? (
            <span className="-top-0.5 -right-0.5 absolute min-w-4 rounded-full bg-primary px-1 text-[0.6875rem] text-primary-foreground leading-4">
              {unread > 99 ? '99+' : unread}
            </span>
          ) : null}
        </Button>
      </PopoverTrigger>
      <PopoverContent side="bottom" className="w-96 p-1.5" aria-label={t('Notifications')}>
        <div className="flex items-center gap-1 px-2 pt-1 pb-1.5">
          <h2 className="flex-1 font-semibold">{t('Notifications')}</h2>
          <Button variant="ghost" size="sm" disabled={unread === 0 || isPending} onClick={readAll}>
            {t('Mark all read')}
          </Button>
          <Button asChild variant="ghost" size="icon" aria-label={t('Notification settings')}>
            <Link href="/settings/notifications" onClick={() => setIsOpen(false)}>
              <Settings />
            </Link>
          </Button>
        </div>
        {page === null ? (
          <p className="px-2 py-6 text-center text-muted-foreground">{t('Looking…')}</p>
        ) : page.notices.length === 0 ? (
          <p className="px-2 py-6 text-center text-muted-foreground">
            {t('Nothing yet. Mentions, assignments and your guests’ messages appear here.')}
          </p>
        ) : (
          <NoticeList notices={page.notices} zone={zone} onOpen={() => setIsOpen(false)} />
        )}
        {page?.next ? (
          <Button variant="ghost" size="sm" className="w-full" disabled={isPending} onClick={() => load(page.next!)}>
            {t('Older')}
          </Button>
        ) : null}
      </PopoverContent>
    </Popover>
  );
}
