import { and, eq, sql } from 'drizzle-orm';
import { uuidv7 } from 'uuidv7';
import type { Db } from '@/db/client';
import { channelConnections, messages, plannedMessages } from '@/db/schema';
import { automationActor } from '@/lib/auth/actor';
import type { Provider } from '@/lib/channels/channel';
import { providers } from '@/lib/channels/providers';
import { refold } from '@/lib/conversations/refold';
import { eventRow, recordEvents } from '@/lib/events/record';
import { enqueueAll } from '@/lib/jobs/enqueue';

/** A planned message that is this transaction's to send, in the words that the guest reads. */
export type Leaving = { plannedId: string; conversationId: string; channel: string; body: string };

/**
 * Makes messages of planned ones and settles them, in the transaction of whoever holds their conversations: both or neither,
 * so that however often it is tried each goes once. `by`: the member who let them go.
 */
export async function leave(
  tx: Db,
  accountId: string,
  leaving: readonly Leaving[],
  now: Date,
  by: string | null = null,
): Promise<void> {
  if (leaving.length === 0) return;
  const rows = leaving.map(({ plannedId, conversationId, channel, body }) => ({
    ...{ accountId, id: uuidv7(), conversationId, channel, body, externalId: `automated-${plannedId}` },
    ...{ author: 'automation' as const, sentAt: now, recordedAt: now, delivery: 'queued' as const },
  }));
  await tx.insert(messages).values(rows);
  await settle(tx, accountId, leaving, rows, now, by);
  const actor = automationActor(accountId);
  const told = rows.map(({ id, conversationId, delivery }) =>
    eventRow(actor, { conversationId, kind: 'message.written', data: { messageId: id, delivery }, occurredAt: now }),
  );
  await recordEvents(tx, told);
  const conversationIds = [...new Set(leaving.map(({ conversationId }) => conversationId))];
  await enqueueAll(
    tx,
    'deliver',
    conversationIds.map((conversationId) => ({ accountId, conversationId })),
  );
  await refold(tx, accountId, conversationIds, now);
}

async function settle(
  tx: Db,
  accountId: string,
  leaving: readonly Leaving[],
  rows: { id: string }[],
  now: Date,
  by: string | null,
): Promise<void> {
  const sent = JSON.stringify(leaving.map(({ plannedId }, place) => ({ id: plannedId, message: rows[place]!.id })));
  await tx.execute(sql`
    update ${plannedMessages} p set state = 'sent', reason = null, send_at = least(p.send_at, ${now.toISOString()}::timestamptz), settled_at = ${now.toISOString()},
      settled_by = ${by}, message_id = s.message
    from jsonb_to_recordset(${sent}::text::jsonb) as s(id uuid, message uuid)
    where p.account_id = ${accountId} and p.id = s.id`);
}

/** Who carries the account's messages to which channel. */
export async function waysOut(db: Db, accountId: string): Promise<Map<string, Provider>> {
  const { channel, provider } = channelConnections;
  const rows = await db
    .select({ channel, provider })
    .from(channelConnections)
    .where(and(eq(channelConnections.accountId, accountId)));
  return new Map(
    rows.flatMap((row) => (providers.has(row.provider) ? [[row.channel, providers.get(row.provider)!]] : [])),
  );
}
