import { and, eq, sql } from 'drizzle-orm';
import type { Db } from '@/db/client';
import { runs } from '@/db/schema';
import type { Actor } from '@/lib/auth/actor';

type Written = { conversationId: string; runId?: string; messageId: string; body: string };

/**
 * In the transaction that writes to the guest: the draft that it was made from is accepted, or edited, and is this message now;
 * all other open drafts of the conversation are over.
 */
export async function settleDrafts(
  tx: Db,
  actor: Actor,
  { conversationId, runId, messageId, body }: Written,
  now: Date,
): Promise<void> {
  const isThis = sql`${runs.id} = ${runId ?? null}`;
  await tx
    .update(runs)
    .set({
      fate: sql`case when ${isThis} then case when ${runs.body} = ${body} then 'accepted' else 'edited' end else 'stale' end`,
      sentMessageId: sql`case when ${isThis} then ${messageId}::uuid end`,
      decidedBy: actor.kind === 'member' ? sql`case when ${isThis} then ${actor.memberId}::uuid end` : null,
      decidedAt: now,
    })
    .where(and(eq(runs.accountId, actor.accountId), eq(runs.conversationId, conversationId), eq(runs.fate, 'open')));
}
