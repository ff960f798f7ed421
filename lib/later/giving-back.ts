import { and, eq, sql } from 'drizzle-orm';
import { type Db, rowsOf } from '@/db/client';
import { attachments, type laterReplies } from '@/db/schema';
import { systemActor } from '@/lib/auth/actor';
import { appendToDraft } from '@/lib/drafts/mutations';
import { recordEvent } from '@/lib/events/record';

type LaterReply = typeof laterReplies.$inferSelect;

type Returned = Pick<LaterReply, 'accountId' | 'id' | 'memberId' | 'conversationId' | 'body'>;

/** Puts text and files of a reply that does not leave back to its writer, behind what they have written since. */
export async function giveBack(tx: Db, { id, body, ...returned }: Returned, now: Date): Promise<void> {
  const { accountId, memberId, conversationId } = returned;
  const itsFiles = and(eq(attachments.accountId, accountId), eq(attachments.laterReplyId, id));
  await tx.update(attachments).set({ laterReplyId: null, createdAt: now }).where(itsFiles);
  await appendToDraft(tx, { accountId, memberId, conversationId, kind: 'reply', body }, now);
}

/** What a guest wrote, and when, by the channel's clock. */
type Word = { conversationId: string; sentAt: Date };

/** An agent who scheduled a reply just now may not have seen what the guest wrote just before. */
const UNSEEN = '10 minutes';

/** In the transaction that records guests' messages: replies that were to leave only if their guest stays silent do not. */
export async function keepBack(tx: Db, accountId: string, words: Word[], now: Date): Promise<void> {
  if (words.length === 0) return;
  const kept = await rowsOf<{ id: string; memberId: string; conversationId: string; body: string }>(
    tx,
    sql`
    update later_replies l set state = 'cancelled', ended_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(words)}::text::jsonb) as w("conversationId" uuid, "sentAt" timestamptz)
    where l.account_id = ${accountId} and l.conversation_id = w."conversationId" and l.state = 'scheduled'
      and l.cancel_on_answer and w."sentAt" > l.created_at - ${UNSEEN}::interval
    returning l.id, l.member_id as "memberId", l.conversation_id as "conversationId", l.body`,
  );
  for (const { id, conversationId, ...reply } of kept) {
    await giveBack(tx, { accountId, conversationId, id, ...reply }, now);
    const data = { laterReplyId: id, guestWrote: true };
    const event = { conversationId, kind: 'reply.unscheduled', data, occurredAt: now };
    await recordEvent(tx, systemActor(accountId), event);
  }
}
