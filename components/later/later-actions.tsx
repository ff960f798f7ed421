'use client';

import { useWords } from '@/components/words/provider';
import { sendLaterNow, unschedule } from '@/lib/later/actions';
import { LaterDialog } from './later-dialog';
import type { LaterView } from './later-view';
import { WaitingActions } from './waiting-actions';

/** What can be done with a reply that has not left. */
export function LaterActions({ reply }: { reply: LaterView }) {
  const t = useWords();
  const which = { laterReplyId: reply.id };
  return (
    <WaitingActions
      message={reply}
      now={{ label: t('Send now'), act: () => sendLaterNow(which), done: t('Sent') }}
      cancel={{
        label: t('Cancel'),
        act: () => unschedule(which),
        done: t('Cancelled. The text is back with its writer.'),
      }}
    >
      {(opened, close) => <LaterDialog reply={opened} close={close} />}
    </WaitingActions>
  );
}
