'use client';

import { useEffect, useMemo } from 'react';
import { Follow } from '@/components/live/follow';
import { isAt } from '@/components/live/people';
import { useWords } from '@/components/words/provider';
import type { NotifySettings } from '@/db/schema';
import type { Mail } from '@/lib/notices/queries';
import { alertOf } from './alert';
import { setUnread } from './mail';
import { TabTitle } from './tab-title';

type Props = { position: string; memberId: string; unread: number; settings: NotifySettings };

/** Keeps the screen true, and tells its person what has come for them. */
export function Following({ position, memberId, unread, settings }: Props) {
  const t = useWords();
  useEffect(() => setUnread(unread), [unread]);
  const receive = useMemo(
    () => (mail: Mail, isLeader: boolean) => {
      setUnread(mail.unread);
      // What one looks at needs no alarm, and of several tabs one is enough.
      if (isLeader)
        alertOf(
          mail.notices.filter(({ conversationId }) => !isAt(conversationId, memberId)),
          settings,
          t,
        );
    },
    [memberId, settings, t],
  );
  return (
    <>
      <Follow position={position} receive={receive} />
      <TabTitle served={unread} />
    </>
  );
}
