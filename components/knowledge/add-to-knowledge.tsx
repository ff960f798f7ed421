import { hasRole, requireAgent } from '@/lib/auth/session';
import { AddReplyButton } from './add-reply-button';

/** Keeps a reply of ours as an article; others than admins do not see it. */
export async function AddToKnowledge({ messageId }: { messageId: string }) {
  return hasRole(await requireAgent(), 'admin') ? <AddReplyButton messageId={messageId} /> : null;
}
