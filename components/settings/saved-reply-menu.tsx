'use client';

import { offerSavedReply, retireSavedReply } from '@/lib/saved-replies/actions';
import type { SavedReply } from '@/lib/saved-replies/queries';
import { OfferedMenu } from './offered-menu';
import { ChangeSavedReplyForm } from './saved-reply-form';

/** What a manager can do about a saved reply. */
export function SavedReplyMenu({ reply }: { reply: SavedReply }) {
  const ref = { savedReplyId: reply.id };
  return (
    <OfferedMenu of={reply} retire={() => retireSavedReply(ref)} offer={() => offerSavedReply(ref)}>
      {(close) => <ChangeSavedReplyForm reply={reply} onDone={close} />}
    </OfferedMenu>
  );
}
